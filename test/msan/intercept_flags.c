/*
 * Flags that say what the functions of libc check: the exit status tells whether something was reported.
 *
 * RUN: %clang_msan -fno-builtin %s -o %t
 * RUN: %fails 1 %t strlen && env MSAN_OPTIONS=intercept_strlen=0 %t strlen
 * RUN: %fails 1 %t strnlen && env MSAN_OPTIONS=intercept_strlen=0 %t strnlen
 * RUN: %fails 1 %t strchr && env MSAN_OPTIONS=intercept_strchr=0 %t strchr
 * RUN: %fails 1 %t strrchr && env MSAN_OPTIONS=intercept_strchr=0 %t strrchr
 * RUN: %fails 1 %t strstr && env MSAN_OPTIONS=intercept_strstr=0 %t strstr
 * RUN: %fails 1 %t strspn && env MSAN_OPTIONS=intercept_strspn=0 %t strspn
 * RUN: %fails 1 %t strpbrk && env MSAN_OPTIONS=intercept_strpbrk=0 %t strpbrk
 * RUN: %fails 1 %t strtok && env MSAN_OPTIONS=intercept_strtok=0 %t strtok
 * RUN: %fails 1 %t strcmp && env MSAN_OPTIONS=intercept_strcmp=0 %t strcmp
 * RUN: %fails 1 %t memcmp && env MSAN_OPTIONS=intercept_memcmp=0 %t memcmp
 * RUN: env MSAN_OPTIONS=strict_memcmp=0 %t memcmp
 * RUN: %fails 1 %t memccpy
 * RUN: %fails 1 %t memmem && env MSAN_OPTIONS=intercept_memmem=0 %t memmem
 * RUN: %fails 1 %t send && env MSAN_OPTIONS=intercept_send=0 %t send
 * RUN: %fails 1 %t stat && env MSAN_OPTIONS=intercept_stat=0 %t stat
 * RUN: %t early && env MSAN_OPTIONS=strict_string_checks=1 %fails 1 %t early
 *
 * The same place is reported once, or each time.
 * RUN: %clang_msan -fsanitize-recover=memory -fno-builtin %s -o %t.recover
 * RUN: %fails 1 %t.recover often 2>&1 | grep -c WARNING | grep -x 1
 * RUN: env MSAN_OPTIONS=suppress_equal_pcs=0 %fails 1 %t.recover often 2>&1 | grep -c WARNING | grep -x 5
 * RUN: env MSAN_OPTIONS=print_cmdline=1 %fails 1 %t strlen 2>&1 | grep 'Command: .*intercept_flags.c.tmp strlen $'
 */
#define _GNU_SOURCE
#include <sanitizer/msan_interface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>

int
main(int argc, char **argv)
{
	const char *what = argv[1];
	char text[] = "/example", other[] = "other";
	volatile char *volatile p = malloc(4);
	struct stat st;
	int pair[2];
	volatile unsigned long sink = 0;

	/* Only the "p" of each is not initialized. */
	__msan_poison(text + 5, 1);
	if (!strcmp(what, "strlen"))
		sink = strlen(text);
	else if (!strcmp(what, "strnlen"))
		sink = strnlen(text, 7);
	else if (!strcmp(what, "strchr"))
		sink = strchr(text, 'l') != NULL;
	else if (!strcmp(what, "strrchr"))
		sink = strrchr(text, 'e') != NULL;
	else if (!strcmp(what, "strstr"))
		sink = strstr(text, "ple") != NULL;
	else if (!strcmp(what, "strspn"))
		sink = strspn(text, "/exampl");
	else if (!strcmp(what, "strpbrk"))
		sink = strpbrk(text, "l") != NULL;
	else if (!strcmp(what, "strtok"))	/* finds nothing in what it looked at */
		sink = strtok(text + 5, "ple") != NULL;
	else if (!strcmp(what, "strcmp"))
		sink = strcmp(text, "/example") == 0;
	else if (!strcmp(what, "memcmp"))
		sink = memcmp(text, other, 6) == 0;
	else if (!strcmp(what, "memccpy"))
		sink = memccpy(other, text, 'l', sizeof other) != NULL;
	else if (!strcmp(what, "memmem"))
		sink = memmem(text, 8, "pl", 2) != NULL;
	else if (!strcmp(what, "send")) {
		socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
		sink = send(pair[0], text, 8, 0);
	} else if (!strcmp(what, "stat"))
		sink = stat(text, &st);
	else if (!strcmp(what, "early"))
		sink = strchr(text, 'x') != NULL;
	else if (!strcmp(what, "often"))
		for (int i = 0; i < 5; i++)
			if (p[1])
				sink++;
	return 0;
}

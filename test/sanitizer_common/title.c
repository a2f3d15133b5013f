/*
 * A server that writes its title over its arguments and environment (setproctitle), or takes PATH out of it, still has
 * a symbolizer: what the runtime wants to know of the environment it knows from the start.
 */
// RUN: %clang_msan %s -o %t
// RUN: %fails %t title 2>&1 | %FileCheck %s
// RUN: %fails %t unset 2>&1 | %FileCheck %s
#include <stdlib.h>
#include <string.h>

extern char **environ;

int
main(int argc, char **argv)
{
	int *volatile p = malloc(40);
	char *end = argv[0];
	static char *none[1];

	if (!strcmp(argv[1], "unset")) {
		unsetenv("PATH");
	} else {
		for (char **e = environ; *e != NULL; e++)
			end = *e + strlen(*e);
		memset(argv[0], 't', end - argv[0]);
		environ = none;
	}
	if (p[3])
		return 2;
	return 0;
}

// CHECK: WARNING: MemorySanitizer: use-of-uninitialized-value
// CHECK-NEXT: #0 {{.*}} in main {{.*}}title.c:[[#@LINE-6]]

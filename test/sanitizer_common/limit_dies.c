/* The hard limit ends a program that allocates on or ends just then, with its callback, and one that only sleeps. */
// RUN: %clang_msan %s -o %t
// RUN: env MSAN_OPTIONS=hard_rss_limit_mb=60:exitcode=9 %fails 9 %soon %t go 2>&1 | %FileCheck %s --check-prefixes=CHECK,GO
// RUN: env MSAN_OPTIONS=hard_rss_limit_mb=60:exitcode=9 %fails 9 %soon %t end 2>&1 | %FileCheck %s --check-prefixes=CHECK,GO
// RUN: env MSAN_OPTIONS=hard_rss_limit_mb=60 %fails %soon %t sleep 2>&1 | %FileCheck %s
// RUN: env MSAN_OPTIONS=mmap_limit_mb=60 %fails %soon %t go 2>&1 | %FileCheck %s --check-prefix=MAPPED
// RUN: env MSAN_OPTIONS=hard_rss_limit_mb=60 %fails %soon %t fork 2>&1 | %FileCheck %s
#include <sanitizer/common_interface_defs.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static void
dying(void)
{
	(void)!write(2, "callback\n", 9);
}

static volatile int told;

__attribute__((no_sanitize("memory"))) void
__sanitizer_on_print(const char *text)
{
	if (strstr(text, "limit exhausted") != NULL)
		told = 1;
}

int
main(int argc, char **argv)
{
	int status = 0;

	__sanitizer_set_death_callback(dying);
	if (!strcmp(argv[1], "fork") && fork() != 0) {
		wait(&status);
		return WEXITSTATUS(status);
	}
	for (int i = 0; i < 100; i++)
		memset(malloc(1 << 20), 1, 1 << 20);
	if (!strcmp(argv[1], "end")) {
		while (!told)
			usleep(1000);
		return 0;
	}
	if (!strcmp(argv[1], "sleep"))
		sleep(20);
	for (int i = 0; i < 200000; i++) {
		free(malloc(100));
		usleep(100);
	}
	return 0;
}

// CHECK: MemorySanitizer: hard rss limit exhausted (60Mb vs {{([6-9][0-9]|[0-9]{3,})}}Mb)
// GO: callback
// MAPPED: MemorySanitizer: mmap limit exhausted (60Mb vs {{([6-9][0-9]|[0-9]{3,})}}Mb)

/* What a program hears of its own death: death callback, __sanitizer_on_print, the summary hook. */
// RUN: %clang_msan %s -o %t && %fails %t 2>&1 | %FileCheck %s
#include <sanitizer/common_interface_defs.h>
#include <sanitizer/msan_interface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int printed;

void __sanitizer_on_print(const char *text);

void
__sanitizer_on_print(const char *text)
{
	if (strstr(text, "use-of-uninitialized-value"))
		printed = 1;
}

void
__sanitizer_report_error_summary(const char *summary)
{
	fprintf(stderr, "my %s\n", summary);
}

static void
dying(void)
{
	fprintf(stderr, "dying, printed %d\n", printed);
}

int
main(void)
{
	int *volatile p = malloc(4);

	__sanitizer_set_death_callback(dying);
	return *p ? 2 : 3;
}

// CHECK: WARNING: MemorySanitizer: use-of-uninitialized-value
// CHECK: my SUMMARY: MemorySanitizer: use-of-uninitialized-value
// CHECK: dying, printed 1

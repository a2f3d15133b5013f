/* Where reports go: log_path with pid, suffix and program name, stdout, a descriptor, a path set later. */
// RUN: %clang_msan %s -o %t && rm -f %t.log*
// RUN: env MSAN_OPTIONS=log_path=%t.log %fails %t 2>&1 | %empty
// RUN: cat %t.log.* | %FileCheck %s && rm -f %t.log.*
// RUN: env MSAN_OPTIONS=log_path=%t.log:log_suffix=.txt %fails %t && cat %t.log.*.txt | %FileCheck %s && rm -f %t.log.*
// RUN: env MSAN_OPTIONS=log_path=%t.log:log_exe_name=1 %fails %t && cat %t.log.$(basename %t).* | %FileCheck %s && rm -f %t.log.*
// RUN: env MSAN_OPTIONS=log_path=stdout %fails %t 2>/dev/null | %FileCheck %s
// RUN: env MSAN_OPTIONS=log_path=stderr %fails %t 2>&1 >/dev/null | %FileCheck %s
// RUN: %fails %t fd 2>/dev/null | %FileCheck %s
// RUN: %fails %t path %t.log2 2>/dev/null | %FileCheck %s --check-prefix=PATH && cat %t.log2.* | %FileCheck %s && rm -f %t.log2.*
// RUN: env MSAN_OPTIONS=log_path=/proc/no/such/dir/x %fails %t 2>&1 | %FileCheck %s --check-prefix=BAD
// PATH: path: {{.*}}.log2.
// BAD: ERROR: Can't {{.*}}/proc/no
// CHECK: WARNING: MemorySanitizer: use-of-uninitialized-value
// CHECK: SUMMARY: MemorySanitizer
#include <sanitizer/common_interface_defs.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
main(int argc, char **argv)
{
	int *volatile p = malloc(4);

	if (argc > 1 && !strcmp(argv[1], "fd"))
		__sanitizer_set_report_fd((void *)(intptr_t)1);
	if (argc > 2) {
		__sanitizer_set_report_path(argv[2]);
		printf("path: %s\n", __sanitizer_get_report_path());
		fflush(stdout);
	}
	return *p ? 2 : 3;
}

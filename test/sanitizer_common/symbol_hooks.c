/* A program may bring its own symbolizer: it is asked first, and may be instrumented code. */
// RUN: %clang_msan %s -o %t && %t 2>&1 | %FileCheck %s
// RUN: env MSAN_OPTIONS=demangle=0:symbolize_inline_frames=0 %t 2>&1 | %FileCheck %s --check-prefix=OFF
// RUN: env MSAN_OPTIONS=symbolize=0 %t 2>&1 | %FileCheck %s --check-prefix=NONE
#include <sanitizer/common_interface_defs.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int variable;

bool
__sanitizer_symbolize_set_demangle(bool on)
{
	fprintf(stderr, "demangle %d\n", on);
	return true;
}

bool
__sanitizer_symbolize_set_inline_frames(bool on)
{
	fprintf(stderr, "inline %d\n", on);
	return true;
}

bool
__sanitizer_symbolize_code(const char *module, uint64_t offset, char *buf, int n, bool inlines)
{
	char *copy = malloc(100);	/* the hook may allocate, and branch on what it made */

	strcpy(copy, inlines ? "hooked1" : "hooked0");
	strcat(copy, "\n/src/hook.c:7:9\nouter\n/src/hook.c:8:0\n");
	if (strstr(module, "symbol_hooks") == NULL || offset == 0 || n < 1000)
		return false;
	if (copy[0] == 'h')
		strcpy(buf, copy);
	free(copy);
	return true;
}

bool
__sanitizer_symbolize_data(const char *module, uint64_t offset, char *buf, int n)
{
	if (strstr(module, "symbol_hooks") == NULL || offset == 0)
		return false;
	strcpy(buf, "hooked_data\n100 4\n/src/data.c:3\n");
	return true;
}

int
main(void)
{
	char buf[300];

	__sanitizer_symbolize_pc(__sanitizer_return_address(), "<%f>", buf, sizeof buf);
	__sanitizer_symbolize_pc((char *)main + 5, "<%F %L>", buf, sizeof buf);
	// CHECK: demangle 1
	// CHECK: inline 1
	// OFF: demangle 0
	// OFF: inline 0
	// CHECK: <in hooked1 /src/hook.c:7:9>
	// CHECK: <in outer /src/hook.c:8>
	// OFF: <in hooked0 /src/hook.c:7:9>
	// NONE-NOT: demangle
	// NONE: < ({{.*}}symbol_hooks.c.tmp+0x{{[0-9a-f]+}}){{.*}}>
	for (char *p = buf; *p != '\0'; p += strlen(p) + 1)
		fprintf(stderr, "%s\n", p);
	__sanitizer_symbolize_global(&variable, "<%g %s:%l>", buf, sizeof buf);
	// CHECK: <hooked_data /src/data.c:3>
	fprintf(stderr, "%s\n", buf);
	return 0;
}

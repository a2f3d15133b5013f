/* Symbolizer markup: the modules once, then bare frames. */
// RUN: %clang_msan %s -o %t && env MSAN_OPTIONS=enable_symbolizer_markup=1 %t 2>&1 | %FileCheck %s
#include <sanitizer/common_interface_defs.h>

__attribute__((noinline)) static void
inner(void)
{
	__sanitizer_print_stack_trace();
}

int
main(void)
{
	inner();
	inner();
	return 0;
}

// CHECK: {{[{]+}}reset{{[}]+$}}
// CHECK: {{[{]+}}module:[[MODULE:[0-9]+]]:{{.*}}markup.c.tmp:elf:{{[0-9a-f]+}}{{[}]+$}}
// CHECK: {{[{]+}}mmap:0x{{[0-9a-f]+:0x[0-9a-f]+}}:load:[[MODULE]]:rx:0x{{[0-9a-f]+}}{{[}]+$}}
// CHECK: {{[{]+}}bt:0:0x{{[0-9a-f]+}}{{[}]+$}}
// CHECK-NEXT: {{[{]+}}bt:1:0x{{[0-9a-f]+}}{{[}]+$}}
// CHECK-NOT: reset
// CHECK: {{[{]+}}bt:0:0x{{[0-9a-f]+}}{{[}]+$}}

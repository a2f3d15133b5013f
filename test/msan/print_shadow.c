/*
 * __msan_print_shadow: two digits of shadow a byte, dots outside the range, a letter for the origin
 * of each four bytes, and each letter's story below; __msan_dump_shadow: the bytes alone.
 */
// RUN: %clang_msan -fsanitize-memory-track-origins=2 -O0 %s -o %t && %t 2>&1 | %FileCheck %s --check-prefixes=CHECK,ORIGINS
// RUN: %clang_msan -O0 %s -o %t.plain && %t.plain 2>&1 | %FileCheck %s --check-prefixes=CHECK,PLAIN
#include <sanitizer/msan_interface.h>
#include <stdlib.h>
#include <string.h>

int
main(void)
{
	char *p = malloc(16), local[4];

	memset(p, 0, 4);
	p[5] = 1;
	memcpy(p + 12, local, 4);
	__msan_print_shadow(p, 16);
	__msan_print_shadow(p + 2, 5);
	__msan_dump_shadow(p, 8);
	return 0;
}

// CHECK: {{^Shadow map \[0x[0-9a-f]+, 0x[0-9a-f]+\) of \[0x[0-9a-f]+, 0x[0-9a-f]+\), 16 bytes:$}}
// ORIGINS-NEXT: {{^0x[0-9a-f]+\[0x[0-9a-f]+\]}}: 00000000 ff00ffff ffffffff ffffffff  |. A A B|{{$}}
// PLAIN-NEXT: {{^0x[0-9a-f]+\[0x[0-9a-f]+\]}}: 00000000 ff00ffff ffffffff ffffffff{{$}}
// ORIGINS: Origin A (origin_id {{[0-9a-f]+}}):
// ORIGINS: created by a heap allocation
// ORIGINS: Origin B (origin_id {{[0-9a-f]+}}):
// ORIGINS: stored to memory at
// ORIGINS: created by an allocation of 'local' in the stack frame
// CHECK: , 5 bytes:
// ORIGINS-NEXT: {{^0x[0-9a-f]+\[0x[0-9a-f]+\]}}: ....0000 ff00ff.. ........ ........  |. A . .|{{$}}
// PLAIN-NEXT: {{^0x[0-9a-f]+\[0x[0-9a-f]+\]}}: ....0000 ff00ff.. ........ ........{{$}}
// CHECK: {{^0x[0-9a-f]+\[0x[0-9a-f]+\]  00 00 00 00 ff 00 ff ff $}}

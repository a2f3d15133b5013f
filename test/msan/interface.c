/* msan_interface.h, function by function, in a program that checks what each does. */
// RUN: %clang_msan %origins %s -o %t && %t 2>&1 | %FileCheck %s
// RUN: %clang_msan -O2 -DTRACK=0 %s -o %t0 && %t0
#include <sanitizer/common_interface_defs.h>
#include <sanitizer/msan_interface.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef TRACK
#define TRACK 2
#endif
#define EXPECT(x)                                                              \
	do                                                                     \
		if (!(x)) {                                                    \
			fprintf(stderr, "line %d: %s\n", __LINE__, #x);        \
			exit(3);                                               \
		}                                                              \
	while (0)

static char a[64], b[64];

int
main(void)
{
	char *heap = malloc(32), *again = malloc(8);
	unsigned origin, other;

	EXPECT(__msan_get_track_origins() == TRACK);
	EXPECT(!__msan_has_dynamic_component());
	EXPECT(__msan_test_shadow(a, sizeof a) == -1);
	__msan_poison(a + 5, 3);
	EXPECT(__msan_test_shadow(a, sizeof a) == 5);
	EXPECT(__msan_test_shadow(a + 8, sizeof a - 8) == -1);
	__msan_unpoison(a + 5, 1);
	EXPECT(__msan_test_shadow(a, sizeof a) == 6);

	__msan_copy_shadow(b, a, sizeof b);
	EXPECT(__msan_test_shadow(b, sizeof b) == 6);
	__msan_unpoison(b, sizeof b);
	EXPECT(__msan_test_shadow(a, sizeof a) == 6);

	unsigned char bits[4] = { 0, 0, 0xf0, 0 };
	__msan_partial_poison(b + 8, bits, 4);
	EXPECT(__msan_test_shadow(b, sizeof b) == 10);
	EXPECT(__msan_test_shadow(b + 11, 8) == -1);

	strcpy(b, "text");
	__msan_poison(b, sizeof b);
	__msan_unpoison_string(b);
	EXPECT(__msan_test_shadow(b, sizeof b) == 5);

	EXPECT(__msan_test_shadow(heap, 32) == 0);
	memset(heap, 0, 32);
	EXPECT(__msan_test_shadow(heap, 32) == -1);
	__msan_check_mem_is_initialized(heap, 32);
	__msan_allocated_memory(heap, 16);
	EXPECT(__msan_test_shadow(heap, 32) == 0 && __msan_test_shadow(heap + 16, 16) == -1);

	if (TRACK) {
		origin = __msan_get_origin(heap);
		other = __msan_get_origin(again);
		EXPECT(origin != 0 && other != 0 && origin != other);
		EXPECT(__msan_origin_is_descendant_or_same(origin, origin));
		EXPECT(!__msan_origin_is_descendant_or_same(origin, other));
		__msan_set_origin(heap, 16, other);
		EXPECT(__msan_get_origin(heap + 8) == other);
	}

	char path[256];
	void *offset;

	__msan_poison(path, sizeof path);
	__msan_poison(&offset, sizeof offset);
	EXPECT(__sanitizer_get_module_and_offset_for_pc(main, path, sizeof path, &offset) == 1);
	EXPECT(__msan_test_shadow(path, sizeof path) == (intptr_t)strlen(path) + 1);
	EXPECT(strstr(path, "interface.c") && offset != NULL && offset < (void *)(1 << 24));
	EXPECT(__sanitizer_get_module_and_offset_for_pc(main, NULL, 0, &offset) == 1);
	EXPECT(__sanitizer_get_module_and_offset_for_pc((void *)16, path, sizeof path, &offset) == 0);

	__msan_dump_shadow(again, 8);
	// CHECK: {{^}}0x{{[0-9a-f]+}}[0x{{[0-9a-f]+}}] ff ff ff ff ff ff ff ff{{ *$}}
	__msan_print_shadow(again, 8);
	// CHECK: Shadow map [0x{{[0-9a-f]+}}, 0x{{[0-9a-f]+}}) of [0x{{[0-9a-f]+}}, 0x{{[0-9a-f]+}}), 8 bytes:
	// CHECK: ffffffff ffffffff
	__msan_print_shadow(main, 8);
	// CHECK: Shadow map
	puts("done");
	// CHECK: done
	return 0;
}

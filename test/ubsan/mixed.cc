// One program of objects by three compilers, linked with each of them. The data of a conversion has
// a field more since 19, a call through a wrong pointer is found in another way since 17.
//
// REQUIRES: has-clang-14, has-clang-16, has-clang-19
// RUN: clang++-14 -DPART=14 -w -fsanitize=undefined,implicit-conversion,nullability -fsanitize=function -c %s -o %t.14.o
// RUN: clang++-16 -DPART=16 -w -fsanitize=undefined,implicit-conversion,nullability -fsanitize=function -c %s -o %t.16.o
// RUN: clang++-19 -DPART=19 -w -fsanitize=undefined,implicit-conversion,nullability -fsanitize=function -c %s -o %t.19.o
// RUN: %clangxx_ubsan %t.14.o %t.16.o %t.19.o -o %t
// RUN: %t 2>&1 | %FileCheck %s
#include <stdio.h>

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)

struct bits { unsigned a : 4; };
static int plain(int i) { return i; }

extern "C" int
JOIN(errors_, PART)(int i, void *p)
{
	struct bits b;
	unsigned char c = i;
	float (*wrong)(int) = (float (*)(int))plain;

	b.a = i;
	fflush(stdout);
	(void)wrong(1);
	return c + b.a + *(int *)p;
}

// CHECK: mixed.cc:[[@LINE-9]]:20: runtime error: implicit conversion from type 'int' of value 300 (32-bit, signed) to type 'unsigned char' changed the value to 44 (8-bit, unsigned)
// CHECK: mixed.cc:{{[0-9]+}}:{{[0-9]+}}: runtime error: call to function {{.*}} through pointer to incorrect function type 'float (*)(int)'
// CHECK: note: {{.*}} defined here
// CHECK: runtime error: load of misaligned address
// CHECK: value 300 (32-bit, signed) to type 'unsigned char' changed the value to 44 (8-bit, unsigned)
// CHECK-NOT: bitfield
// CHECK: call to function
// CHECK: load of misaligned address
// CHECK: value 300 (32-bit, signed) to type 'unsigned char' changed the value to 44 (8-bit, unsigned)
// CHECK: value 300 (32-bit, signed) to type 'unsigned int' changed the value to 12 (4-bit bitfield, unsigned)
// CHECK: call to function
// CHECK: load of misaligned address
// CHECK: end
#if PART == 19
extern "C" int errors_14(int, void *), errors_16(int, void *);
int
main()
{
	static long words[4];
	char *odd = (char *)words + 1;

	errors_14(300, odd);
	errors_16(300, odd);
	errors_19(300, odd);
	fprintf(stderr, "end\n");
}
#endif

/*
 * Nothing is read behind data that an older compiler made: it ends where the mapping does. An
 * old cast has no place in its data: the call's is found.
 *
 * RUN: %clang_ubsan -fno-sanitize=all %s -c -o %t.o
 * RUN: %clang_ubsan %t.o -o %t
 * RUN: %t 2>&1 | %FileCheck %s
 */
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>

struct source { const char *file; unsigned line, column; };
struct type { uint16_t kind, info; char name[24]; };
static const struct type number = { 0, 11, "'int'" }, small = { 0, 6, "'u8'" }, real = { 1, 64, "'double'" };
void __ubsan_handle_implicit_conversion(void *, uintptr_t, uintptr_t);
void __ubsan_handle_float_cast_overflow(void *, uintptr_t);
void __ubsan_handle_pointer_overflow(void *, uintptr_t, uintptr_t);
void __ubsan_handle_nonnull_return_v1(void *, void *);
void __ubsan_handle_invalid_builtin(void *);

static char *end;

static void *
at_end(const void *data, size_t n)
{
	return memcpy(end - n, data, n);
}

int
main(void)
{
	struct { struct source at; const struct type *from, *to; unsigned char kind, padding[7]; } conversion =
	    { { "conversion", 1, 1 }, &number, &small, 2, { 0 } };
	struct { const struct type *from, *to; } cast = { &real, &number };
	struct source place = { "place", 1, 1 };
	struct { struct source at; long kind; } builtin = { { "builtin", 1, 1 }, 0 };
	double value = 1e30;
	uintptr_t bits;

	end = (char *)mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) + 4096;
	mprotect(end, 4096, PROT_NONE);
	/* CHECK: conversion:1:1: {{.*}} changed the value to 44 (8-bit, unsigned)
	 */
	__ubsan_handle_implicit_conversion(at_end(&conversion, sizeof conversion), 300, 44);
	memcpy(&bits, &value, sizeof bits);
	/* CHECK: old_data.c:[[@LINE+3]]:{{[0-9]+}}: runtime error: 1e+30 is outside the range of representable values of type 'int'
	 * CHECK: SUMMARY: {{.*}}old_data.c:[[@LINE+2]]:{{[0-9]+}} in main
	 */
	__ubsan_handle_float_cast_overflow(at_end(&cast, sizeof cast), bits);
	/* CHECK: place:1:1: runtime error: applying non-zero offset 5 to null pointer
	 */
	__ubsan_handle_pointer_overflow(at_end(&place, sizeof place), 0, 5);
	/* CHECK: here:2:2: runtime error: null pointer returned
	 * CHECK: place:1:1: note: returns_nonnull attribute specified here
	 */
	__ubsan_handle_nonnull_return_v1(at_end(&place, sizeof place), &(struct source){ "here", 2, 2 });
	/* CHECK: builtin:1:1: runtime error: passing zero to ctz()
	 */
	__ubsan_handle_invalid_builtin(at_end(&builtin, sizeof builtin));
	return 0;
}

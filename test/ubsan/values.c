/*
 * Values of every width and format. The data is made here as the compiler makes it, so that each
 * number is the one that is meant.
 *
 * RUN: %clang_ubsan -fno-sanitize=all %s -c -o %t.o
 * RUN: %clang_ubsan %t.o -o %t
 * RUN: %t 2>&1 | %FileCheck %s
 */
#include <float.h>
#include <stdint.h>
#include <string.h>

struct source { const char *file; unsigned line, column; };
struct type { uint16_t kind, info; char name[48]; };
struct data { struct source at; const struct type *type, *other; };
void __ubsan_handle_float_cast_overflow(struct data *, uintptr_t);
void __ubsan_handle_vla_bound_not_positive(struct data *, uintptr_t);

static const struct type to = { 0, 11, "'int'" };

static void
told(uint16_t kind, uint16_t info, const char *name, uintptr_t value)
{
	static struct type type;
	struct data d = { { "values", 1, 1 }, &type, &to };

	type.kind = kind;
	type.info = info;
	strcpy(type.name, name);
	if (kind == 1)
		__ubsan_handle_float_cast_overflow(&d, value);
	else
		__ubsan_handle_vla_bound_not_positive(&d, value);
}

static void
real(long double v)
{
	told(1, 128, "'long double'", (uintptr_t)&v);
}

static void
integer(int is_signed, int log2, uintptr_t value)
{
	told(0, (uint16_t)(log2 << 1 | is_signed), "'integer'", value);
}

int
main(void)
{
	static unsigned __int128 wide[4];
	double d = 0.1;
	float f = -1.17549435e-38f;
	uintptr_t bits = 0;

	/* CHECK: error: 1e+20 is outside
	 * CHECK: error: -1.23457e+19 is
	 * CHECK: error: 0.1 is
	 * CHECK: error: 123456 is
	 * CHECK: error: 123457 is
	 * CHECK: error: 1.23456e+06 is
	 * CHECK: error: 1.23458e+06 is
	 * CHECK: error: 1e+06 is
	 * CHECK: error: 0.0001 is
	 * CHECK: error: 1e-05 is
	 * CHECK: error: 100000 is
	 * CHECK: error: 99999.5 is
	 * CHECK: error: 1.18973e+4932 is
	 * CHECK: error: 3.3621e-4932 is
	 * CHECK: error: 3.6452e-4951 is
	 * CHECK: error: inf is
	 * CHECK: error: -inf is
	 * CHECK: error: nan is
	 * CHECK: error: 0 is
	 * CHECK: error: -0 is
	 * CHECK: error: -2.5 is
	 */
	real(1e20L); real(-12345678901234567890.0L); real(0.1L); real(123456); real(123456.5001L);
	real(1234565); real(1234575); real(999999.9L); real(0.0001L); real(0.00001L); real(100000);
	real(99999.5L);
	real(LDBL_MAX); real(LDBL_MIN); real(LDBL_MIN * LDBL_EPSILON); real(1 / 0.0L); real(-1 / 0.0L);
	real(__builtin_nanl("")); real(0); real(-0.0L); real(-2.5L);
	/* CHECK: error: 0.1 is
	 * CHECK: error: -1.17549e-38 is
	 * CHECK: error: 65504 is
	 * CHECK: error: -5.96046e-08 is
	 * CHECK: error: 6.10352e-05 is
	 * CHECK: error: -inf is
	 * CHECK: error: nan is
	 */
	memcpy(&bits, &d, sizeof d);
	told(1, 64, "'double'", bits);
	bits = 0;
	memcpy(&bits, &f, sizeof f);
	told(1, 32, "'float'", bits);
	told(1, 16, "'_Float16'", 0x7bff);
	told(1, 16, "'_Float16'", 0x8001);
	told(1, 16, "'_Float16'", 0x0400);
	told(1, 16, "'_Float16'", 0xfc00);
	told(1, 16, "'_Float16'", 0x7e00);
	/* CHECK: error: 1.00026e+30 is
	 * CHECK: error: -0.5 is
	 */
	told(1, 16, "'__bf16'", 0x714a);
	told(1, 16, "'__bf16'", 0xbf00);
	/* CHECK: error: -3.5 is
	 * CHECK: error: 1.18973e+4932 is
	 */
	wide[0] = (unsigned __int128)0xc000c00000000000 << 64;
	told(1, 128, "'__float128'", (uintptr_t)wide);
	wide[0] = ((unsigned __int128)0x7ffeffffffffffff << 64) | ~0ul;
	told(1, 128, "'__float128'", (uintptr_t)wide);
	/* CHECK: value -1{{$}}
	 * CHECK: value 255{{$}}
	 * CHECK: value -128{{$}}
	 * CHECK: value -32768{{$}}
	 * CHECK: value 4294967295{{$}}
	 * CHECK: value 18446744073709551615{{$}}
	 * CHECK: value -9223372036854775808{{$}}
	 */
	integer(1, 0, 1); integer(0, 3, 255); integer(1, 3, 128); integer(1, 4, 0x8000);
	integer(0, 5, 0xffffffff); integer(0, 6, ~0ul); integer(1, 6, 1ul << 63);
	/* CHECK: value -1{{$}}
	 * CHECK: value 0xffffffffffffffffffffffffffffffff{{$}}
	 * CHECK: value 0x00000000000000010000000000000000{{$}}
	 * CHECK: value 18446744073709551615{{$}}
	 * CHECK: value 0x0000000000000000ffffffffffffffff{{$}}
	 * CHECK: value 0x0000000000000000000000000000000100000000000000000000000000000000{{$}}
	 * CHECK: value -1{{$}}
	 * CHECK: value <unknown>{{$}}
	 */
	wide[0] = -1;
	integer(1, 7, (uintptr_t)wide); integer(0, 7, (uintptr_t)wide);
	wide[0] = (unsigned __int128)1 << 64;
	integer(1, 7, (uintptr_t)wide);
	wide[0] = ~0ul;
	integer(0, 7, (uintptr_t)wide); integer(1, 7, (uintptr_t)wide);
	wide[0] = 0, wide[1] = 1;
	integer(0, 8, (uintptr_t)wide);
	wide[0] = wide[1] = -1;
	integer(1, 8, (uintptr_t)wide);
	told(0xffff, 0, "'thing'", 3);
	/* CHECK: value -3{{$}}
	 * CHECK: value 2{{$}}
	 * CHECK: value 5{{$}}
	 * CHECK: value -2{{$}}
	 * CHECK: value 0x0000000000000002000000000000000000000000000000000000000000000000{{$}}
	 * CHECK: value 0x0000000000000001000000000000000000000000000000000000000000000000...{{$}}
	 */
	told(0, 6 << 1 | 1, "'_BitInt(37)'", 0x1ffffffffd);
	told(0, 3 << 1, "'two' (aka 'unsigned _BitInt(2)')", 0xe);
	told(0, 3 << 1, "'S<_BitInt(2)>::E'", 5);
	wide[0] = (unsigned __int128)~1ul, wide[1] = 0x9f;
	wide[0] |= ~(unsigned __int128)0 << 64;
	told(0, 7 << 1 | 1, "'_BitInt(129)'", (uintptr_t)wide);
	wide[0] = 0, wide[1] = (unsigned __int128)0xf2 << 64;
	told(0, 7 << 1, "'unsigned _BitInt(196)'", (uintptr_t)wide);
	wide[1] = 0, wide[2] = (unsigned __int128)1 << 64;
	told(0, 8 << 1 | 1, "'_BitInt(384)'", (uintptr_t)wide);
	return 0;
}

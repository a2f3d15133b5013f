/*
 * Values of _BitInt(N): their sign, and nothing of the bits that memory has beyond them.
 *
 * RUN: %clang_ubsan -fsanitize=implicit-conversion %s -o %t
 * RUN: %t 2>&1 | %FileCheck %s
 */
volatile int one = 1, sink;
volatile signed char small;

int
main(void)
{
	volatile _BitInt(37) narrow = -3;
	volatile _BitInt(100) wide = (_BitInt(100))1 << 98;
	volatile unsigned _BitInt(65) odd = (unsigned _BitInt(65))1 << 64;
	typedef _BitInt(5) five;
	volatile five tiny = 15;

	/* CHECK: error: shift exponent -3 is negative
	 */
	sink = one << narrow;
	/* CHECK: error: shift exponent 40 is too large for 37-bit type '_BitInt(37)'
	 */
	narrow = narrow << (one * 40);
	/* CHECK: error: signed integer overflow: 0x00000004000000000000000000000000 + 0x00000004000000000000000000000000 cannot be represented in type '_BitInt(100)'
	 */
	wide = wide + wide;
	/* CHECK: error: signed integer overflow: 0xfffffff8000000000000000000000000 + -1 cannot be
	 */
	wide = wide + -one;
	/* CHECK: of value 0x00000000000000010000000000000000 (65-bit, unsigned) to type 'signed char' changed the value to 0
	 */
	small = odd;
	/* CHECK: error: signed integer overflow: 15 + 15 cannot be represented in type {{.*}}'_BitInt(5)'
	 */
	tiny = tiny + tiny;
	/* CHECK: error: signed integer overflow: -2 + -15 cannot
	 */
	tiny = tiny + (five)-15;
	return 0;
}

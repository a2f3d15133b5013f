/*
 * fill.c: filling aligned memory with words, as often as a program allocates.
 *
 * Up to 256 bytes the number of stores depends on one branch only: a byte that is filled twice is
 * cheaper than a branch that is predicted wrongly, and sizes vary from call to call. Processors with
 * 64-byte stores that cost them no speed elsewhere use these: the queue of waiting stores then holds
 * four times as much, which counts when the memory is not in the first cache.
 */
#include "base/base.h"

typedef u64 vector __attribute__((vector_size(16), may_alias));
#define VECTOR(at)	(*(vector *)(at))

enum fill_way fill_way;

#ifdef __x86_64__
/*
 * AVX-512, its registers enabled by the system, and fast short string moves: those came with the
 * processors that no longer run slower while they use such registers.
 */
static SAN_COLD bool
wide_usable(void)
{
	const u32 saved = 1u << 27, enabled = 0xe6, foundation = 1u << 16, string_moves = 1u << 4;
	u32 a = 0, b, c = 0, d;

	__asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
	if (a < 7)
		return false;
	a = 1, c = 0;
	__asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
	if (!(c & saved))
		return false;
	__asm__ volatile("xgetbv" : "=a"(a), "=d"(d) : "c"(0));
	if ((a & enabled) != enabled)
		return false;
	a = 7, c = 0;
	__asm__ volatile("cpuid" : "+a"(a), "=b"(b), "+c"(c), "=d"(d));
	return (b & foundation) && (d & string_moves);
}

/*
 * The next two: n bytes from at, the last 64 from last on. Nothing that is compiled for every x86_64
 * uses register 16, and no call keeps it; unlike the first 16 it need not be cleared afterwards.
 */
SAN_INLINE void
middle_wide(uptr at, uptr last, u64 word)
{
	__asm__ volatile("vpbroadcastq %[word], %%zmm16\n\t"
	    "vmovdqu64 %%zmm16, (%[first])\n\tvmovdqu64 %%zmm16, (%[second])\n\t"
	    "vmovdqu64 %%zmm16, (%[third])\n\tvmovdqu64 %%zmm16, (%[last])"
	    : : [word] "r"(word), [first] "r"(at), [second] "r"(MIN(at + 64, last)),
	    [third] "r"(MIN(at + 128, last)), [last] "r"(last) : "memory");
}

SAN_INLINE void
long_wide(uptr at, uptr last, u64 word)
{
	uptr next = ROUND_DOWN(at + 64, 64);

	__asm__ volatile("vpbroadcastq %[word], %%zmm16\n\tvmovdqu64 %%zmm16, (%[first])\n"
	    "1:\tvmovdqa64 %%zmm16, (%[next])\n\tadd $64, %[next]\n\tcmp %[last], %[next]\n\tjb 1b\n\t"
	    "vmovdqu64 %%zmm16, (%[last])"
	    : [next] "+&r"(next) : [word] "r"(word), [first] "r"(at), [last] "r"(last) : "memory", "cc");
}
#else
static bool
wide_usable(void)
{
	return false;
}
#define middle_wide(at, last, word)	((void)0)
#define long_wide(at, last, word)	((void)0)
#endif

SAN_INLINE void
four(uptr at, vector v)
{
	VECTOR(at) = VECTOR(at + 16) = VECTOR(at + 32) = VECTOR(at + 48) = v;
}

/* More than 64 bytes, the last 64 from last on. The processor is asked at the first time. */
static SAN_NOINLINE void
plain_fill(uptr at, uptr last, u64 word)
{
	vector v = { word, word };

	if (fill_way == FILL_UNKNOWN)
		fill_way = wide_usable() ? FILL_WIDE : FILL_PLAIN;
	four(at, v);
	if (last - at <= 192) {
		four(MIN(at + 64, last), v);
		four(MIN(at + 128, last), v);
	} else {
		while ((at += 64) < last)
			four(at, v);
	}
	four(last, v);
}

void
words_fill(void *begin, u64 word, uptr n)
{
	uptr at = (uptr)begin, size = ROUND_UP(n, 16), last, half;
	vector v = { word, word };

	if (n <= 64) {
		half = ROUND_DOWN(size / 2, 16);
		last = at + size - 16;
		VECTOR(at) = VECTOR(at + half) = VECTOR(last - half) = VECTOR(last) = v;
		return;
	}
	last = at + size - 64;
	if (unlikely(fill_way != FILL_WIDE))
		plain_fill(at, last, word);
	else if (n <= 256)
		middle_wide(at, last, word);
	else
		long_wide(at, last, word);
}

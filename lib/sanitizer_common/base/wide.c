/*
 * wide.c: filling memory with words, as often as a program allocates, and what processors
 * with 64-byte registers do better: filling, and looking whether memory is zero.
 *
 * Up to 256 bytes the number of stores depends on one branch only: a byte that is filled twice is
 * cheaper than a branch that is predicted wrongly, and sizes vary from call to call. With 64-byte
 * stores the queue of waiting ones holds four times as much, which counts when the memory is not in
 * the first cache. bytes_init, in init, asks the processor; without it everything works, too.
 */
#include "base/base.h"

typedef u64 vector __attribute__((vector_size(16), aligned(1), may_alias));
#define VECTOR(at)	(*(vector *)(at))

/* From here on it may pay to look whether anything is to be written; at least 256. */
#define REFILL_LONG	512

bool bytes_wide;

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
 * The next four: from at on, the last 64 bytes from last on. Nothing that is compiled for every
 * x86_64 uses registers 16 to 18 and k1, and no call keeps them; unlike the first 16 they need not be
 * cleared afterwards.
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

/*
 * Leaves 256 bytes alone that hold the word already. To look costs nothing where they do not: a store
 * brings the memory into the first cache, too.
 */
SAN_INLINE void
refill_wide(uptr at, uptr last, u64 word)
{
	uptr next = ROUND_DOWN(at + 64, 64);

	__asm__ volatile("vpbroadcastq %[word], %%zmm16\n\tvmovdqu64 %%zmm16, (%[first])\n\tjmp 3f\n\t"
	    ".p2align 5\n"
	    "1:\tvpxorq (%[next]), %%zmm16, %%zmm17\n\tvpxorq 64(%[next]), %%zmm16, %%zmm18\n\t"
	    "vpternlogq $0xf6, 128(%[next]), %%zmm16, %%zmm17\n\tvpternlogq $0xf6, 192(%[next]), %%zmm16, %%zmm18\n\t"
	    "vporq %%zmm17, %%zmm18, %%zmm17\n\tvptestmq %%zmm17, %%zmm17, %%k1\n\t"
	    "kortestw %%k1, %%k1\n\tjz 2f\n\t"
	    "vmovdqa64 %%zmm16, (%[next])\n\tvmovdqa64 %%zmm16, 64(%[next])\n\t"
	    "vmovdqa64 %%zmm16, 128(%[next])\n\tvmovdqa64 %%zmm16, 192(%[next])\n"
	    "2:\tadd $256, %[next]\n"
	    "3:\tcmp %[four], %[next]\n\tjbe 1b\n\tjmp 5f\n"
	    "4:\tvmovdqa64 %%zmm16, (%[next])\n\tadd $64, %[next]\n"
	    "5:\tcmp %[last], %[next]\n\tjb 4b\n\t"
	    "vmovdqu64 %%zmm16, (%[last])"
	    : [next] "+&r"(next)
	    : [word] "r"(word), [first] "r"(at), [last] "r"(last), [four] "r"(last - 192) : "memory", "cc");
}

bool
wide_all_zero(const void *p, uptr n)
{
	uptr at = (uptr)p, last = at + n - 64, next = ROUND_DOWN(at + 64, 64);
	bool zero;

	/* 256 bytes a round, none of which waits for the one before; what is left gathers in register 18. */
	__asm__ volatile("vmovdqu64 (%[first]), %%zmm18\n\tvporq (%[last]), %%zmm18, %%zmm18\n\tjmp 2f\n\t"
	    ".p2align 5\n"
	    "1:\tvmovdqa64 (%[next]), %%zmm16\n\tvmovdqa64 64(%[next]), %%zmm17\n\t"
	    "vporq 128(%[next]), %%zmm16, %%zmm16\n\tvpternlogq $0xfe, 192(%[next]), %%zmm17, %%zmm16\n\t"
	    "vptestmq %%zmm16, %%zmm16, %%k1\n\tkortestw %%k1, %%k1\n\tjnz 5f\n\tadd $256, %[next]\n"
	    "2:\tcmp %[four], %[next]\n\tjbe 1b\n\tjmp 4f\n"
	    "3:\tvporq (%[next]), %%zmm18, %%zmm18\n\tadd $64, %[next]\n"
	    "4:\tcmp %[last], %[next]\n\tjb 3b\n\t"
	    "vptestmq %%zmm18, %%zmm18, %%k1\n\tkortestw %%k1, %%k1\n5:"
	    : "=@ccz"(zero), [next] "+&r"(next)
	    : [first] "r"(at), [last] "r"(last), [four] "r"(last - 192) : "memory");
	return zero;
}
#else
static bool
wide_usable(void)
{
	return false;
}
#define middle_wide(at, last, word)	((void)0)
#define long_wide(at, last, word)	((void)0)
#define refill_wide(at, last, word)	((void)0)
bool
wide_all_zero(const void *p, uptr n)
{
	return false;
}
#endif

void
bytes_init(void)
{
	bytes_wide = wide_usable();
}

SAN_INLINE void
four(uptr at, vector v)
{
	VECTOR(at) = VECTOR(at + 16) = VECTOR(at + 32) = VECTOR(at + 48) = v;
}

/* More than 64 bytes, the last 64 from last on. */
static SAN_NOINLINE void
plain_fill(uptr at, uptr last, u64 word)
{
	vector v = { word, word };

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
	uptr at = (uptr)begin, last, inner;
	vector v = { word, word };

	if (n <= 64) {
		inner = ((n - 1) & 32) / 2;	/* more than 32: two on each side */
		last = at + n - 16;
		VECTOR(at) = VECTOR(at + inner) = VECTOR(last - inner) = VECTOR(last) = v;
		return;
	}
	last = at + n - 64;
	if (unlikely(!bytes_wide))
		plain_fill(at, last, word);
	else if (n <= 256)
		middle_wide(at, last, word);
	else
		long_wide(at, last, word);
}

void
words_refill(void *begin, u64 word, uptr n)
{
	if (n <= REFILL_LONG || unlikely(!bytes_wide))
		words_fill(begin, word, n);
	else
		refill_wide((uptr)begin, (uptr)begin + n - 64, word);
}

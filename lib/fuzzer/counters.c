/*
 * counters.c: the counters of all modules after a run, with the widest vectors that the processor has.
 *
 * One pass reads them. A block of 64 that is all zero costs a load and a test; any other is copied to "hits"
 * and cleared where it stands, so that the next run finds zeroes and nothing is read twice. In the same pass
 * the block's counters are put into eight classes (1, 2, 3, 4-7, 8-15, 16-31, 32-127, 128-255; one bit each)
 * and compared with the classes that the corpus has reached: the pass tells whether anything is new, and all
 * else looks at the hits alone. The counters in the section __libfuzzer_extra_counters are one more module.
 */
#include "fuzzer/fuzzer.h"

#include <string.h>

#ifdef __x86_64__
#include <cpuid.h>
#include <immintrin.h>
#endif

extern uint8_t __start___libfuzzer_extra_counters[] __attribute__((weak, visibility("hidden")));
extern uint8_t __stop___libfuzzer_extra_counters[] __attribute__((weak, visibility("hidden")));

struct hits hits;
uint8_t counter_class[256];
size_t extra_counters;
static struct module extra;	/* registered after the others when the program has any */
static size_t total;
static bool (*take)(struct module *m, uint32_t number);
static unsigned widest = BLOCK;	/* bytes of a vector */

static inline void
hit_add(uint32_t module, size_t block, const uint8_t *counters)
{
	hits.at[hits.n] = (struct hit){ module, (uint32_t)block };
	memcpy(hits.bytes[hits.n++], counters, BLOCK);
}

/* a block, or the rest of a module: byte by byte */
static bool
take_bytes(struct module *m, uint32_t number, size_t from, size_t n)
{
	uint8_t copy[BLOCK] = { 0 };
	uint8_t any = 0, new = 0;

	for (size_t i = 0; i < n; i++) {
		copy[i] = m->counters[from + i];
		any |= copy[i];
	}
	if (any == 0)
		return false;
	for (size_t i = 0; i < n; i++) {
		new |= counter_class[copy[i]] & (uint8_t)~m->seen[from + i];
		m->counters[from + i] = 0;
	}
	hit_add(number, from / BLOCK, copy);
	return new != 0;
}

static bool
take_plain(struct module *m, uint32_t number)
{
	bool new = false;

	for (size_t at = 0; at < m->n; at += BLOCK) {
		uint64_t any = 0, word;
		if (at + BLOCK <= m->n) {
			for (unsigned i = 0; i < BLOCK; i += 8) {
				__builtin_memcpy(&word, m->counters + at + i, 8);
				any |= word;
			}
			if (any == 0)
				continue;
		}
		new |= take_bytes(m, number, at, MIN((size_t)BLOCK, m->n - at));
	}
	return new;
}

#ifdef __x86_64__
/* Class of each counter: by the low half of the byte where the high half is 0, else by the high half. */
#define CLASS_LOW	0, 1, 2, 4, 8, 8, 8, 8, 16, 16, 16, 16, 16, 16, 16, 16
#define CLASS_HIGH	0, 32, 64, 64, 64, 64, 64, 64, -128, -128, -128, -128, -128, -128, -128, -128

static inline __attribute__((target("avx2"), always_inline)) __m256i
class_avx2(__m256i counters)
{
	const __m256i low_table = _mm256_setr_epi8(CLASS_LOW, CLASS_LOW);
	const __m256i high_table = _mm256_setr_epi8(CLASS_HIGH, CLASS_HIGH);
	const __m256i half = _mm256_set1_epi8(15);
	__m256i high = _mm256_and_si256(_mm256_srli_epi16(counters, 4), half);
	__m256i low = _mm256_shuffle_epi8(low_table, _mm256_and_si256(counters, half));
	__m256i low_only = _mm256_cmpeq_epi8(high, _mm256_setzero_si256());

	return _mm256_blendv_epi8(_mm256_shuffle_epi8(high_table, high), low, low_only);
}

static __attribute__((target("avx2"))) bool
take_avx2(struct module *m, uint32_t number)
{
	const __m256i zero = _mm256_setzero_si256();
	__m256i new = zero;
	uint8_t *c = m->counters;
	size_t at = 0, whole = m->n & ~(size_t)(BLOCK - 1);

	while (at < whole) {
		/* four blocks at a time over the desert */
		if (at + 4 * BLOCK <= whole) {
			const __m256i *v = (const __m256i *)(c + at);
			__m256i any = _mm256_loadu_si256(v);
			for (unsigned i = 1; i < 8; i++)
				any = _mm256_or_si256(any, _mm256_loadu_si256(v + i));
			if (_mm256_testz_si256(any, any)) {
				at += 4 * BLOCK;
				continue;
			}
		}
		for (size_t end = MIN(at + 4 * BLOCK, whole); at < end; at += BLOCK) {
			__m256i *v = (__m256i *)(c + at);
			__m256i a = _mm256_loadu_si256(v), b = _mm256_loadu_si256(v + 1);
			__m256i any = _mm256_or_si256(a, b);
			if (_mm256_testz_si256(any, any))
				continue;
			const __m256i *s = (const __m256i *)(m->seen + at);
			__m256i *to = (__m256i *)hits.bytes[hits.n];
			hits.at[hits.n++] = (struct hit){ number, (uint32_t)(at / BLOCK) };
			_mm256_storeu_si256(to, a);
			_mm256_storeu_si256(to + 1, b);
			_mm256_storeu_si256(v, zero);
			_mm256_storeu_si256(v + 1, zero);
			new = _mm256_or_si256(new, _mm256_andnot_si256(_mm256_loadu_si256(s), class_avx2(a)));
			new = _mm256_or_si256(new, _mm256_andnot_si256(_mm256_loadu_si256(s + 1), class_avx2(b)));
		}
	}
	bool found = !_mm256_testz_si256(new, new);
	_mm256_zeroupper();
	return at < m->n && take_bytes(m, number, at, m->n - at) ? true : found;
}

static __attribute__((target("avx512bw"))) bool
take_avx512(struct module *m, uint32_t number)
{
	const __m512i low_table = _mm512_broadcast_i32x4(_mm_setr_epi8(CLASS_LOW));
	const __m512i high_table = _mm512_broadcast_i32x4(_mm_setr_epi8(CLASS_HIGH));
	const __m512i half = _mm512_set1_epi8(15), zero = _mm512_setzero_si512();
	__m512i new = zero;
	uint8_t *c = m->counters;
	size_t at = 0, whole = m->n & ~(size_t)(BLOCK - 1);

	while (at < whole) {
		if (at + 4 * BLOCK <= whole) {
			__m512i any = _mm512_or_si512(
			    _mm512_or_si512(_mm512_loadu_si512(c + at), _mm512_loadu_si512(c + at + BLOCK)),
			    _mm512_or_si512(_mm512_loadu_si512(c + at + 2 * BLOCK),
			    _mm512_loadu_si512(c + at + 3 * BLOCK)));
			if (_mm512_test_epi64_mask(any, any) == 0) {
				at += 4 * BLOCK;
				continue;
			}
		}
		for (size_t end = MIN(at + 4 * BLOCK, whole); at < end; at += BLOCK) {
			__m512i a = _mm512_loadu_si512(c + at);
			if (_mm512_test_epi64_mask(a, a) == 0)
				continue;
			_mm512_storeu_si512(hits.bytes[hits.n], a);
			hits.at[hits.n++] = (struct hit){ number, (uint32_t)(at / BLOCK) };
			_mm512_storeu_si512(c + at, zero);
			__m512i high = _mm512_and_si512(_mm512_srli_epi16(a, 4), half);
			__mmask64 low_only = _mm512_testn_epi8_mask(high, high);
			__m512i class = _mm512_mask_shuffle_epi8(_mm512_shuffle_epi8(high_table, high),
			    low_only, low_table, _mm512_and_si512(a, half));
			new = _mm512_or_si512(new, _mm512_andnot_si512(_mm512_loadu_si512(m->seen + at), class));
		}
	}
	bool found = _mm512_test_epi64_mask(new, new) != 0;
	_mm256_zeroupper();
	return at < m->n && take_bytes(m, number, at, m->n - at) ? true : found;
}

/*
 * The processor has what the bit of leaf 7 says, and the system keeps these registers (XCR0). The
 * compiler's own test wants a variable of libgcc's, which NetBSD's programs are not linked with.
 */
static bool
cpu_has(unsigned bit, unsigned registers)
{
	unsigned a, b, c, d, low, high;

	if (!__get_cpuid(1, &a, &b, &c, &d) || (c & bit_OSXSAVE) == 0)
		return false;
	__asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
	return (low & registers) == registers && __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & bit) != 0;
}

static void
take_choose(void)
{
	take = take_plain;
	if (!flags.use_counters)	/* one class for all: the vectors' tables do not fit */
		return;
	if (widest >= 64 && cpu_has(bit_AVX512BW, 0xe6))
		take = take_avx512;
	else if (widest >= 32 && cpu_has(bit_AVX2, 0x06))
		take = take_avx2;
}
#else
static void
take_choose(void)
{
	take = take_plain;
}
#endif

/* for tests: no wider vectors than of BYTES, whatever the processor has */
void
counters_limit(unsigned bytes)
{
	widest = bytes;
	take_choose();
}

static void
classes_prepare(void)
{
	static const uint8_t begins[8] = { 1, 2, 3, 4, 8, 16, 32, 128 };

	for (unsigned value = 1; value < 256; value++) {
		unsigned class = 7;
		while (begins[class] > value)
			class--;
		counter_class[value] = (uint8_t)(flags.use_counters ? 1u << class : 1u);
	}
}

/* Number the counters of modules that are new, and make room for what is kept of them. */
void
counters_prepare(void)
{
	size_t blocks = 0;

	if (take == NULL) {
		classes_prepare();
		take_choose();
		if (__start___libfuzzer_extra_counters != NULL) {
			extra.counters = __start___libfuzzer_extra_counters;
			extra.n = extra_counters = (size_t)(__stop___libfuzzer_extra_counters - extra.counters);
			extra.seen = memory_map(extra.n + BLOCK);
			/* before all modules: theirs may still come */
			total = extra.n;
		}
	}
	for (; trace.nready < trace.nmodules; trace.nready++) {
		struct module *m = &trace.module[trace.nready];
		m->first = total;
		m->seen = memory_map(m->n + BLOCK);
		total += m->n;
	}
	for (unsigned i = 0; i < trace.nready; i++)
		blocks += trace.module[i].n / BLOCK + 1;
	blocks += extra.n / BLOCK + 1;
	static size_t room;
	if (blocks > room) {
		memory_unmap(hits.at, room * sizeof(*hits.at));
		memory_unmap(hits.bytes, room * BLOCK);
		hits.at = memory_map(blocks * sizeof(*hits.at));
		hits.bytes = memory_map(blocks * BLOCK);
		room = blocks;
		hits.n = 0;
	}
}

size_t
counters_total(void)
{
	return total;
}

void
counters_clear(void)
{
	for (unsigned i = 0; i < trace.nready; i++)
		memset(trace.module[i].counters, 0, trace.module[i].n);
	if (extra.n != 0)
		memset(extra.counters, 0, extra.n);
	hits.n = 0;
}

bool
counters_take(void)
{
	bool new = false;

	if (__builtin_expect(trace.nready != trace.nmodules, 0)) {
		counters_prepare();
		feature_prepare();
	}
	hits.n = 0;
	for (unsigned i = 0; i < trace.nready; i++)
		new |= take(&trace.module[i], i);
	if (extra.n != 0)
		new |= take(&extra, MODULES_MAX);
	return new;
}

struct module *
counters_module(uint32_t number)
{
	return number == MODULES_MAX ? &extra : &trace.module[number];
}

/* the module that has a counter, by its number among all */
struct module *
counters_module_of(size_t counter)
{
	unsigned low = 0, high = trace.nready;

	if (counter < extra.n)
		return &extra;
	while (high - low > 1) {
		unsigned middle = (low + high) / 2;
		if (trace.module[middle].first <= counter)
			low = middle;
		else
			high = middle;
	}
	struct module *m = &trace.module[low];
	return low < trace.nready && counter - m->first < m->n ? m : NULL;
}

const struct pc_entry *
counters_pc(size_t counter)
{
	struct module *m = counters_module_of(counter);

	return m == NULL || m->pcs == NULL ? NULL : &m->pcs[counter - m->first];
}

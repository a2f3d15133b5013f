/*
 * trace.c: what instrumented code calls: tables of counters and code addresses at start, comparisons while it
 * runs.
 *
 * A comparison of different values is remembered in a table of 4 ways for each of 128 sites (by the address of
 * the call), so that one busy loop cannot wash out the others; mutate.c and probe.c paste the operands. With
 * -use_value_profile it also sets bits of a map, each bit "this place came this near to equality"; a summary of
 * the map's words keeps reading it cheap. Any thread may call; a lost update is a lost hint. The constructors
 * that register modules may run before anything else, so they only write to static memory.
 */
#include "fuzzer/fuzzer.h"

#include <string.h>
#include <stdlib.h>
#include <unistd.h>

struct trace trace;
__thread uintptr_t __sancov_lowest_stack EXPORT;

/* a place in the code, the same for each start of the program: from one of ours, where it was loaded */
#define PLACE(pc)	((uintptr_t)(pc) - (uintptr_t)&trace)
#define CALLER		PLACE(__builtin_return_address(0))
#define SITE_HASH	0x9e3779b97f4a7c15u

/* ---- value profile ---- */
static inline void
profile_set(uintptr_t site, unsigned distance)
{
	size_t bit = ((site * SITE_HASH >> (64 - PROFILE_BITS)) + distance) % (1u << PROFILE_BITS);
	size_t word = bit / 64;

	trace.profile_bit[word] |= (uint64_t)1 << bit % 64;
	trace.profile_touched[word / 64] |= (uint64_t)1 << word % 64;
}

/*
 * How near two numbers are: the number of bits in which they differ, and the length of their difference. The
 * second kind looks at the difference more finely, by its three highest bits.
 */
static void __attribute__((noinline))
profile_compare(uintptr_t site, uint64_t a, uint64_t b)
{
	uint64_t d = a > b ? a - b : b - a;
	unsigned length = d == 0 ? 0 : 64 - (unsigned)__builtin_clzll(d);

	if ((trace.profile_kind & 1) != 0) {
		profile_set(site, (unsigned)__builtin_popcountll(a ^ b));
		profile_set(site + 1, length);
	}
	if ((trace.profile_kind & 2) != 0) {
		unsigned fine = length < 4 ? (unsigned)d : 8 * length + ((unsigned)(d >> (length - 4)) & 7);
		profile_set(site + 2, fine);
	}
}

/* ---- numbers ---- */
static inline __attribute__((always_inline)) void
compare(uintptr_t site, uint64_t a, uint64_t b, unsigned width)
{
	uint64_t different = a ^ b;
	_Static_assert(PAIR_SITES == 1 << 7, "the hash's highest bits");

	if (!trace.on)
		return;
	trace.compared++;
	if (different != 0) {
		size_t row = width * PAIR_SITES + (site * SITE_HASH >> 57);
		trace.operands.used[row] = true;
		trace.operands.pair[row][different % PAIR_WAYS] = (struct pair){ a, b };
	}
	if (trace.profile)
		profile_compare(site, a, b);
}

#define COMPARE(bits, width)								\
	void __sanitizer_cov_trace_cmp##width(uint##bits##_t, uint##bits##_t) EXPORT;	\
	void __sanitizer_cov_trace_const_cmp##width(uint##bits##_t, uint##bits##_t) EXPORT; \
	void										\
	__sanitizer_cov_trace_cmp##width(uint##bits##_t a, uint##bits##_t b)		\
	{										\
		compare(CALLER, a, b, __builtin_ctz(width)); \
	}										\
	void										\
	__sanitizer_cov_trace_const_cmp##width(uint##bits##_t a, uint##bits##_t b)	\
	{										\
		compare(CALLER, a, b, __builtin_ctz(width)); \
	}
COMPARE(8, 1)
COMPARE(16, 2)
COMPARE(32, 4)
COMPARE(64, 8)

/* CASES (ABI: trace-cmp): their number, the width of the value in bits, then the constants in ascending order */
void __sanitizer_cov_trace_switch(uint64_t value, uint64_t *cases) EXPORT;
void
__sanitizer_cov_trace_switch(uint64_t value, uint64_t *cases)
{
	uint64_t n = cases[0], bits = cases[1];
	const uint64_t *constant = cases + 2;
	unsigned width = bits <= 8 ? 0 : bits <= 16 ? 1 : bits <= 32 ? 2 : 3;
	uint64_t low = 0;

	if (!trace.on || n == 0)
		return;
	if (constant[n - 1] < 256 && value < 256)
		width = 0;
	/* a search without branches, which nobody could foresee */
	for (uint64_t rest = n; rest > 1; rest -= rest / 2)
		low += constant[low + rest / 2 - 1] < value ? rest / 2 : 0;
	low += constant[low] < value;
	if (low < n && constant[low] == value)
		return;
	if (low < n)
		compare(CALLER + low, constant[low], value, width);
	if (low > 0)
		compare(CALLER + low - 1, constant[low - 1], value, width);
	/* one far case in turn, so that all of them are tried */
	static uint32_t turn;
	uint64_t other = (turn += SITE_HASH >> 32) * n >> 32;
	compare(CALLER + other, constant[other], value, width);
}

void __sanitizer_cov_trace_div4(uint32_t) EXPORT;
void __sanitizer_cov_trace_div8(uint64_t) EXPORT;
void __sanitizer_cov_trace_gep(uintptr_t) EXPORT;
void __sanitizer_cov_trace_pc_indir(uintptr_t) EXPORT;

void
__sanitizer_cov_trace_div4(uint32_t divisor)
{
	compare(CALLER, divisor, 0, 2);
}

void
__sanitizer_cov_trace_div8(uint64_t divisor)
{
	compare(CALLER, divisor, 0, 3);
}

void
__sanitizer_cov_trace_gep(uintptr_t index)
{
	compare(CALLER, index, 0, 3);
}

void
__sanitizer_cov_trace_pc_indir(uintptr_t callee)
{
	if (trace.on && trace.profile)
		profile_set(CALLER ^ PLACE(callee) * SITE_HASH, 0);
}

/* ---- strings and memory: by the sanitizers' interceptors, or by intercept.c ---- */
static void
word_set(struct word *w, const void *p, size_t n)
{
	const uint8_t *from = p;
	unsigned i = 0;

	w->size = (uint8_t)MIN(n, (size_t)WORD_MAX);
	for (; i + 8 <= w->size; i += 8)
		__builtin_memcpy(w->bytes + i, from + i, 8);
	for (; i < w->size; i++)
		w->bytes[i] = from[i];
}

/* two pieces of memory that were compared and differ */
static void
compare_bytes(uintptr_t site, const uint8_t *a, size_t na, const uint8_t *b, size_t nb)
{
	size_t same = 0, n = MIN(MIN(na, nb), (size_t)WORD_MAX);

	if (n == 0 || MAX(na, nb) < 2)
		return;
	uint32_t at = (uint32_t)((site * SITE_HASH >> 32) + a[0] * 31u + b[0] * 17u + n) % TEXT_PAIRS;
	trace.operands.used_text |= (uint64_t)1 << at;
	word_set(&trace.operands.text[at].a, a, na);
	word_set(&trace.operands.text[at].b, b, nb);
	if (!trace.profile)
		return;
	while (same < n && a[same] == b[same])
		same++;
	profile_set(site, (unsigned)same);
	if (same < n)
		profile_set(site + 1, (unsigned)(8 * same + 8) - (unsigned)__builtin_popcount(a[same] ^ b[same]));
}

static size_t
length_within(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && s[i] != 0)
		i++;
	return i;
}

/* up to MAX characters of two strings */
static void
compare_strings(void *pc, const char *a, const char *b, size_t max)
{
	size_t la = length_within(a, MIN(max, (size_t)WORD_MAX)), lb = length_within(b, MIN(max, (size_t)WORD_MAX));

	compare_bytes(PLACE(pc), (const uint8_t *)a, la, (const uint8_t *)b, lb);
	/* where nothing can be looked for, the other may be pasted anywhere */
	if (MIN(la, lb) == 0 && MAX(la, lb) >= 2)
		word_set(&trace.found[trace.nfound++ % TEXT_PAIRS], la > lb ? a : b, MAX(la, lb));
}

static void
needle_note(const void *p, size_t n)
{
	if (flags.use_memmem && n >= 1)
		word_set(&trace.found[trace.nfound++ % TEXT_PAIRS], p, n);
}

void __sanitizer_weak_hook_memcmp(void *, const void *, const void *, size_t, int) EXPORT;
void __sanitizer_weak_hook_strncmp(void *, const char *, const char *, size_t, int) EXPORT;
void __sanitizer_weak_hook_strcmp(void *, const char *, const char *, int) EXPORT;
void __sanitizer_weak_hook_strncasecmp(void *, const char *, const char *, size_t, int) EXPORT;
void __sanitizer_weak_hook_strcasecmp(void *, const char *, const char *, int) EXPORT;
void __sanitizer_weak_hook_strstr(void *, const char *, const char *, char *) EXPORT;
void __sanitizer_weak_hook_strcasestr(void *, const char *, const char *, char *) EXPORT;
void __sanitizer_weak_hook_memmem(void *, const void *, size_t, const void *, size_t, void *) EXPORT;

void
__sanitizer_weak_hook_memcmp(void *pc, const void *a, const void *b, size_t n, int result)
{
	if (trace.on && result != 0)
		compare_bytes(PLACE(pc), a, n, b, n);
}

void
__sanitizer_weak_hook_strncmp(void *pc, const char *a, const char *b, size_t n, int result)
{
	if (trace.on && result != 0)
		compare_strings(pc, a, b, n);
}

void
__sanitizer_weak_hook_strcmp(void *pc, const char *a, const char *b, int result)
{
	if (trace.on && result != 0)
		compare_strings(pc, a, b, SIZE_MAX);
}

void
__sanitizer_weak_hook_strncasecmp(void *pc, const char *a, const char *b, size_t n, int result)
{
	__sanitizer_weak_hook_strncmp(pc, a, b, n, result);
}

void
__sanitizer_weak_hook_strcasecmp(void *pc, const char *a, const char *b, int result)
{
	__sanitizer_weak_hook_strcmp(pc, a, b, result);
}

void
__sanitizer_weak_hook_strstr(void *pc, const char *s, const char *needle, char *result)
{
	if (trace.on)
		needle_note(needle, length_within(needle, WORD_MAX));
}

void
__sanitizer_weak_hook_strcasestr(void *pc, const char *s, const char *needle, char *result)
{
	__sanitizer_weak_hook_strstr(pc, s, needle, result);
}

void
__sanitizer_weak_hook_memmem(void *pc, const void *s, size_t n, const void *needle, size_t needle_size, void *result)
{
	if (trace.on)
		needle_note(needle, needle_size);
}

/* ---- modules ---- */
void __sanitizer_cov_8bit_counters_init(uint8_t *, uint8_t *) EXPORT;
void __sanitizer_cov_bool_flag_init(bool *, bool *) WEAK;
void __sanitizer_cov_pcs_init(const uintptr_t *, const uintptr_t *) EXPORT;
void __sanitizer_cov_trace_pc(void) EXPORT;
void __sanitizer_cov_trace_pc_guard(uint32_t *) EXPORT;
void __sanitizer_cov_trace_pc_guard_init(uint32_t *, uint32_t *) EXPORT;
void __libfuzzer_is_present(void) EXPORT;

/* for drivers of other fuzzers that ask whether they are linked with this one */
void
__libfuzzer_is_present(void)
{
}

void
__sanitizer_cov_8bit_counters_init(uint8_t *begin, uint8_t *end)
{
	if (begin == end || trace.nmodules == MODULES_MAX)
		return;
	for (unsigned i = 0; i < trace.nmodules; i++)
		if (trace.module[i].counters == begin)
			return;
	struct module *m = &trace.module[trace.nmodules++];
	m->counters = begin;
	m->n = (size_t)(end - begin);
}

/* -fsanitize-coverage=inline-bool-flag: counters that stop at 1. Weak, as a program may have its own. */
void
__sanitizer_cov_bool_flag_init(bool *begin, bool *end)
{
	__sanitizer_cov_8bit_counters_init((uint8_t *)begin, (uint8_t *)end);
}

/* the table belongs to the module that was registered before it and has none */
void
__sanitizer_cov_pcs_init(const uintptr_t *begin, const uintptr_t *end)
{
	const struct pc_entry *table = (const struct pc_entry *)begin;
	struct module *free_one = NULL;

	for (unsigned i = 0; i < trace.nmodules; i++) {
		if (trace.module[i].pcs == table)
			return;
		if (trace.module[i].pcs == NULL && free_one == NULL)
			free_one = &trace.module[i];
	}
	if (free_one == NULL)
		return;
	free_one->pcs = table;
	free_one->npcs = (size_t)(end - begin) / 2;
}

static void __attribute__((noreturn))
unsupported(const char *which)
{
	say("ERROR: libFuzzer: -fsanitize-coverage=%s is no longer supported by libFuzzer.\n"
	    "Compile the target with -fsanitize=fuzzer, or -fsanitize=fuzzer-no-link.\n", which);
	_exit(1);
}

void
__sanitizer_cov_trace_pc(void)
{
	unsupported("trace-pc");
}

void
__sanitizer_cov_trace_pc_guard(uint32_t *guard)
{
	unsupported("trace-pc-guard");
}

void
__sanitizer_cov_trace_pc_guard_init(uint32_t *begin, uint32_t *end)
{
	unsupported("trace-pc-guard");
}

void
trace_print_modules(void)
{
	size_t counters = 0, pcs = 0, tables = 0;

	trace.modules_told = trace.nmodules != 0;
	if (flags.verbosity <= 0)
		return;
	for (unsigned i = 0; i < trace.nmodules; i++) {
		counters += trace.module[i].n;
		pcs += trace.module[i].npcs;
		tables += trace.module[i].pcs != NULL;
	}
	if (trace.nmodules != 0) {
		say("INFO: Loaded %u modules   (%zu inline 8-bit counters): ", trace.nmodules, counters);
		for (unsigned i = 0; i < trace.nmodules; i++)
			say("%zu [%p, %p), ", trace.module[i].n, (void *)trace.module[i].counters,
			    (void *)(trace.module[i].counters + trace.module[i].n));
		say("\n");
	}
	if (tables != 0) {
		say("INFO: Loaded %zu PC tables (%zu PCs): ", tables, pcs);
		for (unsigned i = 0; i < trace.nmodules; i++)
			if (trace.module[i].pcs != NULL)
				say("%zu [%p,%p), ", trace.module[i].npcs, (const void *)trace.module[i].pcs,
				    (const void *)(trace.module[i].pcs + trace.module[i].npcs));
		say("\n");
	}
}

/* A linker that drops unused sections must drop the tables' parts with the counters'. */
bool
trace_check_tables(void)
{
	for (unsigned i = 0; i < trace.nmodules; i++)
		if (trace.module[i].pcs != NULL && trace.module[i].npcs != trace.module[i].n) {
			say("ERROR: The size of coverage PC tables does not match the\n"
			    "number of instrumented PCs (%zu and %zu). A linker that drops sections may do this.\n",
			    trace.module[i].npcs, trace.module[i].n);
			return false;
		}
	return true;
}

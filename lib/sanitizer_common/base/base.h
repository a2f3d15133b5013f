/*
 * base.h: types, attributes, checks, atomics, bytes, strings, formatting, sorting, hashing.
 *
 * No operating system, no state, no allocation: any function here may be called in any
 * phase, on any thread, in a signal handler and while the world is stopped.
 */
#ifndef SAN_BASE_H
#define SAN_BASE_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef uint8_t u8;
typedef uint16_t u16;
typedef uint32_t u32;
typedef uint64_t u64;
typedef int32_t s32;
typedef int64_t s64;
typedef uintptr_t uptr;
typedef intptr_t sptr;

#define SAN_EXPORT	__attribute__((visibility("default")))
#define SAN_HIDDEN	__attribute__((visibility("hidden")))	/* variables: reached without the GOT */
#define SAN_WEAK	__attribute__((weak))
#define SAN_NOINLINE	__attribute__((noinline))
#define SAN_INLINE	static inline __attribute__((always_inline))
#define SAN_NORETURN	__attribute__((noreturn))
/* Compiled for size, by clang: gcc would have an interceptor's aliases say cold as well. */
#ifdef __clang__
#define SAN_COLD	__attribute__((noinline, cold))
#else
#define SAN_COLD	SAN_NOINLINE
#endif
#define SAN_USED	__attribute__((used))
#define SAN_ALIGNED(n)	__attribute__((aligned(n)))
#define SAN_FORMAT(f, a) __attribute__((format(printf, f, a)))
/* Thread-local state: initial-exec, so that reaching it never allocates. */
#define SAN_TLS		__thread __attribute__((tls_model("initial-exec")))
/*
 * Code that runs while every other thread is suspended; check-syms lists what it calls. The one
 * that other code calls is SAN_NOINLINE, too.
 */
#define SAN_STOPPED	__attribute__((section(".text.stopped")))

#define likely(x)	__builtin_expect(!!(x), 1)
#define unlikely(x)	__builtin_expect(!!(x), 0)
#define ARRAY_LENGTH(a)	(sizeof(a) / sizeof *(a))
#define ROUND_DOWN(x, n) ((uptr)(x) & ~((uptr)(n) - 1))	/* n a power of two */
#define ROUND_UP(x, n)	ROUND_DOWN((uptr)(x) + (uptr)(n) - 1, n)
#define IS_POWER_OF_TWO(x) ((x) != 0 && ((x) & ((x) - 1)) == 0)
#define MIN(a, b)	((a) < (b) ? (a) : (b))
#define MAX(a, b)	((a) > (b) ? (a) : (b))
#define CALLER_PC()	((uptr)__builtin_return_address(0))
#define CURRENT_FRAME()	((uptr)__builtin_frame_address(0))
/* An address inside the function that says so, as a return address would be. */
SAN_INLINE uptr
here_pc(void)
{
	uptr pc;

	__asm__ volatile("leaq 0(%%rip), %0" : "=r"(pc));
	return pc;
}

/* check: for our own bugs only. Prints file, line and the two values, then dies. */
#define CHECK_TEXT(a, op, b, text) do {					\
	u64 check_a_ = (u64)(a), check_b_ = (u64)(b);			\
	if (unlikely(!(check_a_ op check_b_)))				\
		check_failed(__FILE__, __LINE__, text, check_a_, check_b_); \
} while (0)
#define CHECK_OP(a, op, b) CHECK_TEXT(a, op, b, "((" #a ")) " #op " (" #b ")")
#define CHECK(x)	CHECK_TEXT(!!(x), !=, 0, "((" #x ")) != (0)")
#define CHECK_EQ(a, b)	CHECK_OP(a, ==, b)
#define CHECK_NE(a, b)	CHECK_OP(a, !=, b)
#define CHECK_LT(a, b)	CHECK_OP(a, <, b)
#define CHECK_LE(a, b)	CHECK_OP(a, <=, b)
/* Defined in report/: the one call that base makes upwards. */
SAN_NORETURN void check_failed(const char *file, int line, const char *condition, u64 a, u64 b);

/* atomics: the compiler's builtins under names that state the order */
#define load_relaxed(p)		__atomic_load_n(p, __ATOMIC_RELAXED)
#define load_acquire(p)		__atomic_load_n(p, __ATOMIC_ACQUIRE)
#define store_relaxed(p, v)	__atomic_store_n(p, v, __ATOMIC_RELAXED)
#define store_release(p, v)	__atomic_store_n(p, v, __ATOMIC_RELEASE)
#define exchange(p, v)		__atomic_exchange_n(p, v, __ATOMIC_ACQ_REL)
#define add_relaxed(p, v)	__atomic_fetch_add(p, v, __ATOMIC_RELAXED)	/* old value */
#define cas(p, old, new)	/* *old is refreshed on failure */	\
	__atomic_compare_exchange_n(p, old, new, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)

/* bytes.c: what memcpy and its kin do, under names that no interceptor has */
void *bytes_copy(void *dst, const void *src, uptr n);
void *bytes_move(void *dst, const void *src, uptr n);
void *bytes_set(void *dst, int c, uptr n);
int bytes_compare(const void *a, const void *b, uptr n);
bool bytes_all_zero(const void *p, uptr n);
/* ---- wide.c ---- */
/* Fill n bytes, at least 16; word is one byte repeated where begin and n are not multiples of 8. */
void words_fill(void *begin, u64 word, uptr n);
void words_refill(void *begin, u64 word, uptr n);	/* the same for memory that may hold them already */
void bytes_init(void);			/* from init: may 64-byte registers be used? */
extern SAN_HIDDEN bool bytes_wide;
bool wide_all_zero(const void *p, uptr n);	/* if bytes_wide; n at least 64 */

/* string.c */
uptr str_length(const char *s);
uptr str_length_max(const char *s, uptr max);		/* like strnlen */
int str_compare(const char *a, const char *b);
int str_compare_n(const char *a, const char *b, uptr n);
bool str_equal(const char *a, const char *b);
bool str_starts(const char *s, const char *prefix);
bool str_ends(const char *s, const char *suffix);
const char *str_char(const char *s, int c);		/* like strchr */
const char *str_char_last(const char *s, int c);	/* like strrchr */
const char *str_find(const char *s, const char *needle);	/* like strstr */
const char *str_base_name(const char *path);		/* after the last '/' */
uptr str_copy(char *dst, uptr size, const char *src);	/* truncates, terminates; length of src */
/* A whole decimal number, or hexadecimal after 0x, with an optional sign; false otherwise. */
bool str_number(const char *s, s64 *value);
/* Suppression patterns: '*' any run, '^' at the start, '$' at the end; otherwise a substring. */
bool str_match(const char *pattern, const char *s);

/*
 * print.c: %d %i %u %x %X %p %c %s with l, ll, z, -, 0, width and precision (also *), and %%.
 * %p prints 0x and 12 hexadecimal digits. Returns the length that the whole text needs,
 * like snprintf.
 */
uptr fmt_print(char *buf, uptr size, const char *fmt, ...) SAN_FORMAT(3, 4);
uptr fmt_vprint(char *buf, uptr size, const char *fmt, va_list ap);

/* sort.c: heap sort, no recursion, no allocation */
void sort_words(uptr *words, uptr n);
void sort(void *base, uptr n, uptr size, bool (*less)(const void *a, const void *b));

/* hash.c */
u64 hash_words(const uptr *words, uptr n, u64 seed);
SAN_INLINE u64
hash_mix(u64 a, u64 b)
{
	u64 x = (a ^ 0x9e3779b97f4a7c15u) * 0xff51afd7ed558ccdu + b;

	x = (x ^ x >> 32) * 0xc4ceb9fe1a85ec53u;
	return x ^ x >> 29;
}

#endif

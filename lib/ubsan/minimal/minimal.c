/*
 * minimal.c: the runtime of -fsanitize-minimal-runtime: one line for each place, and no more.
 *
 * All entries (abi.c) lead to minimal_handle. A place is an address in the program; the first
 * CALLERS of them are kept in an array that is only appended to, without a lock, so that a handler
 * may run in a signal handler. Of the C library write and abort are called, nothing is allocated.
 * The program may have its own __ubsan_report_error, as compilers after 19 let it.
 */
#include "ubsan/minimal/minimal.h"

#include "tool.h"

/* The names, each with its NUL. */
static const char names[] =
#define HANDLER(name) #name "\0"
#define FATAL HANDLER
#include "ubsan/minimal/handlers.def"
#undef HANDLER
#undef FATAL
;

/* The C library's. */
sptr write(int fd, const void *buf, uptr n);
SAN_NORETURN void abort(void);

#define CALLERS		20
static uptr callers[CALLERS];
static u32 caller_count;

/* Was this place reported, or were there too many? Two threads may report one place at once. */
static bool
is_known(uptr pc)
{
	static const char last[] = "ubsan: too many errors\n";
	u32 n = load_relaxed(&caller_count), i;

	for (;;) {
		for (i = 0; i < MIN(n, CALLERS); i++)
			if (load_relaxed(&callers[i]) == pc)
				return true;
		if (n > CALLERS)
			return true;
		if (cas(&caller_count, &n, n + 1))
			break;
	}
	if (n == CALLERS) {
		write(2, last, sizeof last - 1);
		return true;
	}
	store_relaxed(&callers[n], pc);
	return false;
}

/* "ubsan: NAME by 0xPC"; before clang 17 without the place. */
static void
line_print(const char *name, uptr pc)
{
	static const char lead[] = "ubsan: ", by[] = " by 0x";
	char line[80];
	uptr n = 0;
	int shift;

	for (; n < sizeof lead - 1; n++)
		line[n] = lead[n];
	for (; *name != 0 && n < 50; name++)
		line[n++] = *name;
	if (clang_release >= 17) {
		for (name = by; *name != 0; name++)
			line[n++] = *name;
		for (shift = 60; shift >= 0; shift -= 4)
			line[n++] = "0123456789abcdef"[pc >> shift & 15];
	}
	line[n++] = '\n';
	write(2, line, n);
}

SAN_EXPORT SAN_WEAK void __ubsan_report_error(const char *kind, uptr pc, const uptr *address);
void
__ubsan_report_error(const char *kind, uptr pc, const uptr *address)
{
	if (!is_known(pc))
		line_print(kind, pc);
}

SAN_EXPORT SAN_WEAK void __ubsan_report_error_fatal(const char *kind, uptr pc, const uptr *address);
void
__ubsan_report_error_fatal(const char *kind, uptr pc, const uptr *address)
{
	line_print(kind, pc);
}

void
minimal_handle(u32 code)
{
	const char *name = names;
	char kind[32], c;
	u32 row = (code & 0xff) / 2, n = 0;

	while (row > 0)
		row -= *name++ == 0;
	do {
		c = *name++;
		kind[n++] = c == '_' ? '-' : c;
	} while (c != 0);
	if ((code & 1) == 0) {
		__ubsan_report_error(kind, CALLER_PC(), NULL);
		return;
	}
	__ubsan_report_error_fatal(kind, CALLER_PC(), NULL);
	abort();
}

/*
 * fts.c: the order that a program gives to fts_open is its own code: it finds clean arguments and entries that
 * libc made, from fts_open and from each call that sorts; and the program finds its own function in the FTS.
 *
 * RUN: %native -c %S/Inputs/libc.c -o %t.libc.o
 * RUN: %native -fsanitize=memory %s %t.libc.o -o %t
 * RUN: %netbsd_run --release 9.0 %t 2>&1 | %FileCheck %s
 * RUN: %netbsd_run --release 11.0 %t 2>&1 | %FileCheck %s
 *
 * CHECK-NOT: MemorySanitizer
 * CHECK: PASS all
 */
#include "native.h"

#include <sys/types.h>
#include <fts.h>

void __msan_poison(const volatile void *, size_t);
void __msan_check_mem_is_initialized(const volatile void *, size_t);
extern __thread unsigned long __msan_param_tls[100] __attribute__((tls_model("initial-exec")));

static unsigned compared;

static int
order(const FTSENT **a, const FTSENT **b)
{
	compared++;
	__msan_check_mem_is_initialized(&a, sizeof a);
	__msan_check_mem_is_initialized(&b, sizeof b);
	return (*a)->fts_level < (*b)->fts_level ? -1 : (*a)->fts_level > (*b)->fts_level;
}

/* ---- in place of libc's ---- */

static FTS tree;
static FTSENT entries[2];
static char path[] = "/";
static int result;

/* Leaves the state of arguments and entries as bad as libc's code, which nobody instruments, can. */
__attribute__((no_sanitize("memory"))) static void
sort(int (*compare)(const FTSENT **, const FTSENT **))
{
	const FTSENT *a = &entries[0], *b = &entries[1];

	for (unsigned i = 0; i < 2; i++) {
		entries[i].fts_level = (short)i;
		entries[i].fts_path = entries[i].fts_accpath = path;
		entries[i].fts_namelen = 0;
	}
	__msan_poison(entries, sizeof entries);
	for (unsigned i = 0; i < 8; i++)
		__msan_param_tls[i] = ~0ul;
	result = compare(&a, &b);
}

__attribute__((no_sanitize("memory"))) static FTS *
libc_open(char *const *paths, int options, int (*compare)(const FTSENT **, const FTSENT **))
{
	(void)paths, (void)options;
	tree.fts_compar = compare;
	sort(compare);
	return &tree;
}

__attribute__((no_sanitize("memory"))) static FTSENT *
libc_read(FTS *fts)
{
	sort(fts->fts_compar);
	return &entries[0];
}

/* Called before there is a shadow. */
void *library_symbol(const char *);
__attribute__((no_sanitize("memory"))) void *
library_symbol(const char *name)
{
	const char read[] = "__fts_read60", open[] = "__fts_open60";
	unsigned i, k;

	for (i = 0; name[i] != 0 && name[i] == read[i]; i++)
		continue;
	for (k = 0; name[k] != 0 && name[k] == open[k]; k++)
		continue;
	return i == sizeof read - 1 ? (void *)libc_read : k == sizeof open - 1 ? (void *)libc_open : NULL;
}

int
main(void)
{
	char *paths[] = { path, NULL };
	FTS *fts = fts_open(paths, FTS_PHYSICAL, order);
	FTSENT *entry;

	expect(compared == 1 && result == -1, "fts_open sorts", result);
	expect(fts->fts_compar == order, "the program's order", 0);
	result = 0;
	entry = fts_read(fts);
	expect(compared == 2 && result == -1 && entry->fts_level == 0, "fts_read sorts", result);
	expect(fts->fts_compar == order, "the program's order", 0);
	return expected();
}

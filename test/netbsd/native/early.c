/*
 * early.c: interceptors that are called before the runtime's own start, as constructors of shared libraries
 * do: on NetBSD they run before .preinit_array. The library here is not instrumented, and holds the unwinder, which
 * traces what is allocated as soon as its constructor has run, and not before.
 *
 * RUN: %native -c %S/Inputs/libc.c -o %t.libc.o
 * RUN: %native -c -DEARLY %s -o %t.early.o
 * RUN: %native -fsanitize=leak %s %t.early.o %t.libc.o -o %t.leak
 * RUN: %native -fsanitize=memory -fsanitize-memory-track-origins %s %t.early.o %t.libc.o -o %t.memory
 * RUN: %netbsd_run --release all %t.leak | %FileCheck %s
 * RUN: %netbsd_run --release all %t.memory | %FileCheck %s
 *
 * CHECK-COUNT-4: PASS all
 * CHECK-NOT: FAIL
 */
#include "native.h"

void *malloc(size_t);
void *calloc(size_t, size_t);
void *realloc(void *, size_t);
void free(void *);
void (*signal(int, void (*)(int)))(int);

extern struct early { char *plain, *zeros, *grown; int begun, set_up, traced, traced_early; } early;

#ifdef EARLY
struct early early;

void library_constructor(void);
void
library_constructor(void)
{
	early.begun = 1;
	early.plain = malloc(100);
	early.zeros = calloc(10, 100);
	early.grown = realloc(malloc(8), 5000);
	early.plain[99] = 1;
	early.grown[4999] = 2;
	free(malloc(30));
	/* from here on the runtime works */
	signal(30, NULL);
	free(malloc(50));
	early.set_up = 1;
}

static int
backtrace(void *frame, void *arg)
{
	(void)frame, (void)arg;
	*(early.set_up ? &early.traced : &early.traced_early) += 1;
	return 5;				/* _URC_END_OF_STACK */
}

static unsigned long
none(void *context)
{
	(void)context;
	return 0;
}

void *library_symbol(const char *);
void *
library_symbol(const char *name)
{
	const char start[] = "_Unwind_";
	unsigned i;

	for (i = 0; start[i] != 0 && start[i] == name[i]; i++)
		continue;
	return start[i] != 0 ? NULL : name[i] == 'B' ? (void *)backtrace : (void *)none;
}
#else
const char *__lsan_default_options(void);
const char *__msan_default_options(void);
const char *
__lsan_default_options(void)
{
	return "fast_unwind_on_malloc=0";
}

const char *
__msan_default_options(void)
{
	return "fast_unwind_on_malloc=0";
}

int
main(void)
{
	int good = early.begun && early.plain != NULL && early.grown != NULL;

	for (int i = 0; i < 1000; i++)
		good = good && early.zeros[i] == 0;
	free(early.plain);
	early.zeros = realloc(early.zeros, 20000);
	good = good && early.zeros[999] == 0;
	free(early.grown);
	free(malloc(77));
	good = good && early.traced_early == 0 && early.traced > 0;
	say("%s\n", good ? "PASS all" : "FAIL");
	return !good;
}
#endif

/*
 * early.c: interceptors that are called before the runtime's own start, as constructors of shared libraries
 * do: on NetBSD they run before .preinit_array. The library here is not instrumented.
 *
 * RUN: %native -c %S/Inputs/libc.c -o %t.libc.o
 * RUN: %native -c -DEARLY %s -o %t.early.o
 * RUN: %native -fsanitize=leak %s %t.early.o %t.libc.o -o %t.leak
 * RUN: %native -fsanitize=memory %s %t.early.o %t.libc.o -o %t.memory
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

extern struct early { char *plain, *zeros, *grown; int begun; } early;

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
}
#else
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
	say("%s\n", good ? "PASS all" : "FAIL");
	return !good;
}
#endif

/*
 * The unwinder may call malloc, free and take a lock: at every place where a stack is captured
 * (malloc, free, storing an origin, a warning, __msan_print_shadow), on one thread and on several,
 * the report is right, nothing hangs and no origin is 0.
 */
// RUN: %clang_plain -c -fPIC -O1 %S/Inputs/unwinder.c -o %t.o
// RUN: %clang_plain -shared %t.o -o %t.so -ldl
// RUN: %clang_msan -O1 %origins -c %s -o %t.main.o
// RUN: %clang_msan %t.main.o -o %t.alone -lpthread
// RUN: %clang_msan %t.main.o %t.o -o %t.linked -lpthread -ldl -Wl,--export-dynamic-symbol=_Unwind_Backtrace,--export-dynamic-symbol=_Unwind_Find_FDE,--export-dynamic-symbol=unwinder_calls
// RUN: sh %S/Inputs/unwinder.sh linked %soon %t.linked
// RUN: sh %S/Inputs/unwinder.sh preloaded %soon env LD_PRELOAD=%t.so %t.alone
// RUN: env MSAN_OPTIONS=fast_unwind_on_malloc=0 %fails %soon %t.linked malloc 2>&1 | %FileCheck %s --check-prefix=MALLOC
// RUN: env MSAN_OPTIONS=fast_unwind_on_malloc=0 %fails %soon env LD_PRELOAD=%t.so %t.alone malloc 2>&1 | %FileCheck %s --check-prefix=MALLOC
// RUN: env MSAN_OPTIONS=fast_unwind_on_malloc=0 %fails %soon %t.linked free 2>&1 | %FileCheck %s --check-prefix=FREE
// RUN: env MSAN_OPTIONS=fast_unwind_on_malloc=0 %fails %soon env LD_PRELOAD=%t.so %t.alone free 2>&1 | %FileCheck %s --check-prefix=FREE
// RUN: env MSAN_OPTIONS=fast_unwind_on_malloc=0 %fails %soon %t.linked store 2>&1 | %FileCheck %s --check-prefix=STORE
// RUN: env MSAN_OPTIONS=fast_unwind_on_malloc=0 %fails %soon env LD_PRELOAD=%t.so %t.alone store 2>&1 | %FileCheck %s --check-prefix=STORE
// RUN: env MSAN_OPTIONS=fast_unwind_on_malloc=0 %soon %t.linked print 2>&1 | %FileCheck %s --check-prefix=PRINT
#include <pthread.h>
#include <sanitizer/common_interface_defs.h>
#include <sanitizer/msan_interface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern unsigned unwinder_calls __attribute__((weak));

__attribute__((noinline)) static int *
allocate(void)
{
	int *volatile p = malloc(64);

	return p;
}

__attribute__((noinline)) static void
release(int *p)
{
	free(p);
}

__attribute__((noinline)) static void
copy(int *to, int *from)
{
	*to = *from;
}

static void *
work(void *argument)
{
	int *kept[16] = { 0 }, stored;

	for (int i = 0; i < 300; i++) {
		int *p = allocate();

		if (__msan_get_origin(p) == 0)
			abort();
		copy(&stored, p);
		if (__msan_test_shadow(&stored, sizeof stored) != 0 || __msan_get_origin(&stored) == 0)
			abort();
		memset(p, 0, 64);
		if (kept[i % 16]) {
			release(kept[i % 16]);
			if (__msan_get_origin(kept[i % 16]) == 0)
				abort();
		}
		kept[i % 16] = p;
		if (i % 100 == 0)
			__sanitizer_print_stack_trace();
	}
	return argument;
}

int
main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";
	pthread_t threads[8];
	int *p = allocate(), *q = allocate(), stored;

	memset(q, 0, 64);
	if (!strcmp(what, "malloc"))
		return p[3] ? 5 : 6;
	if (!strcmp(what, "free")) {
		release(q);
		return q[3] ? 5 : 6;
	}
	if (!strcmp(what, "store")) {
		copy(&stored, p);
		return stored ? 5 : 6;
	}
	if (!strcmp(what, "print")) {
		__msan_print_shadow(p, 64);
		return 0;
	}
	if (!strcmp(what, "single"))
		work(NULL);
	else if (!strcmp(what, "threads")) {
		for (int i = 0; i < 8; i++)
			if (pthread_create(&threads[i], NULL, work, NULL) != 0)
				abort();
		for (int i = 0; i < 8; i++)
			pthread_join(threads[i], NULL);
	} else if (!strcmp(what, "reports")) {
		for (int i = 0; i < 3; i++)
			__sanitizer_print_stack_trace();
	}
	fprintf(stderr, "%s\n", &unwinder_calls && unwinder_calls ? "disturbed" : "not disturbed");
	return 0;
}

// MALLOC: WARNING: MemorySanitizer: use-of-uninitialized-value
// MALLOC: #0 {{.*}} in main {{.*}}unwinder.c
// MALLOC: created by a heap allocation
// MALLOC: #{{[0-9]+}} {{.*}} in {{.*}}malloc
// MALLOC: #{{[0-9]+}} {{.*}} in allocate {{.*}}unwinder.c
// MALLOC: #{{[0-9]+}} {{.*}} in main {{.*}}unwinder.c
// MALLOC: SUMMARY: MemorySanitizer: use-of-uninitialized-value {{.*}} in main
// FREE: WARNING: MemorySanitizer: use-of-uninitialized-value
// FREE: #0 {{.*}} in main {{.*}}unwinder.c
// FREE: created by a heap deallocation
// FREE: #{{[0-9]+}} {{.*}} in {{.*}}free
// FREE: #{{[0-9]+}} {{.*}} in release {{.*}}unwinder.c
// FREE: SUMMARY: MemorySanitizer: use-of-uninitialized-value {{.*}} in main
// STORE: WARNING: MemorySanitizer: use-of-uninitialized-value
// STORE: #0 {{.*}} in main {{.*}}unwinder.c
// STORE: was stored to memory at
// STORE: #0 {{.*}} in copy {{.*}}unwinder.c
// STORE: #1 {{.*}} in main {{.*}}unwinder.c
// STORE: created by a heap allocation
// STORE: in allocate {{.*}}unwinder.c
// PRINT: Shadow map
// PRINT: Origin A
// PRINT: created by a heap allocation
// PRINT: in allocate {{.*}}unwinder.c

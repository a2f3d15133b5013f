/*
 * msan.c: MemorySanitizer whole: its shadow where clang expects it, from the lowest address to the user's
 * limit, and a report with its origin and exit code.
 *
 * RUN: %native -c %S/Inputs/libc.c -o %t.libc.o
 * RUN: %native -fsanitize=memory -fsanitize-memory-track-origins=2 %s %t.libc.o -o %t
 * RUN: %netbsd_run --release 9.0 %t good | %FileCheck --check-prefix=GOOD %s
 * RUN: %netbsd_run --release 9.99.30 %t good | %FileCheck --check-prefix=GOOD %s
 * RUN: %netbsd_run --release 10.1 %t good | %FileCheck --check-prefix=GOOD %s
 * RUN: %netbsd_run --release 11.0 %t good | %FileCheck --check-prefix=GOOD %s
 * RUN: %fails %netbsd_run --release 9.0 %t 2>&1 | %FileCheck %s
 * RUN: %fails %netbsd_run --release 9.99.30 %t 2>&1 | %FileCheck %s
 * RUN: %fails %netbsd_run --release 10.1 %t 2>&1 | %FileCheck %s
 * RUN: %fails %netbsd_run --release 11.0 %t 2>&1 | %FileCheck %s
 * RUN: %native -c -DNO_LOADER %S/Inputs/libc.c -o %t.static.o
 * RUN: %native -fsanitize=memory %s %t.static.o -o %t.static
 * RUN: %fails %netbsd_run %t.static good 2>&1 | %FileCheck --check-prefix=STATIC %s
 *
 * STATIC-NOT: PASS
 * STATIC: no function of libc can be found: link the program without -static
 * GOOD: PASS all
 *
 * CHECK: WARNING: MemorySanitizer: use-of-uninitialized-value
 * CHECK: #0 0x{{.*}} in main
 * CHECK: Uninitialized value was created by a heap allocation
 * CHECK: in malloc
 * CHECK: in main
 * CHECK: SUMMARY: MemorySanitizer: use-of-uninitialized-value
 * CHECK-NOT: not reached
 */
#include "native.h"

#include <sys/mman.h>

#define USER_END	0x7f7ffffff000ul

void *malloc(size_t);
void *calloc(size_t, size_t);
void free(void *);
void __msan_poison(const volatile void *, size_t);
long __msan_test_shadow(const volatile void *, size_t);
int __msan_has_dynamic_component(void);

/* The byte that the compiler looks at for this address. */
__attribute__((no_sanitize("memory"))) static unsigned char
shadow_of(const volatile void *p)
{
	return *(volatile unsigned char *)((unsigned long)p ^ 0x500000000000);
}

static void
try_at(const char *what, volatile char *p)
{
	__msan_poison(p, 1);
	expect(shadow_of(p) == 0xff && __msan_test_shadow(p, 1) == 0, what, (unsigned long)p);
	*p = 1;
	expect(shadow_of(p) == 0 && __msan_test_shadow(p, 1) == -1, what, (unsigned long)p);
}

static char data[64];

static void *
thread(void *arg)
{
	volatile char local[16];

	try_at("another thread's stack", &local[3]);
	return arg;
}

static int
good(void)
{
	volatile char local[16];
	char *heap = malloc(100), *map;
	struct thread *t;

	try_at("the program's data", &data[5]);
	try_at("the stack", &local[5]);
	expect((unsigned long)heap >= 0x700000000000 && (unsigned long)heap < 0x740000000000, "the heap's place",
	    (unsigned long)heap);
	expect(shadow_of(heap) == 0xff && shadow_of(heap + 99) == 0xff, "a fresh block", 0);
	try_at("the heap", heap);
	free(heap);
	heap = calloc(1, 100);
	expect(__msan_test_shadow(heap, 100) == -1, "a block of zeros", 0);
	map = (char *)sys(SYS_mmap, 0, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0, 0);
	try_at("a mapping", map);
	map = (char *)sys(SYS_mmap, 0x510000000000, 4096, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANON | MAP_FIXED, -1, 0, 0);
	try_at("the middle of the address space", map);
	/* The last page may be the stack's: it is there, and its shadow as well. */
	expect(shadow_of((void *)(USER_END - 1)) == 0, "the end", 0);
	pthread_create(&t, NULL, thread, NULL);
	pthread_join(t, NULL);
	return expected();
}

int
main(int argc, char **argv)
{
	int *block;

	(void)argv;
	if (argc > 1)
		return good();
	block = malloc(sizeof *block * 4);
	block[0] = argc;
	if (block[argc + 1] != 0)
		say("set\n");
	say("not reached\n");
	return 0;
}

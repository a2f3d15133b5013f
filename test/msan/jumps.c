/* longjmp, siglongjmp and swapcontext leave frames without returning: no false report afterwards. */
// RUN: %clang_msan -O1 %origins %s -o %t && %soon %t && %clang_msan -O0 %s -o %t0 && %soon %t0
#include <sanitizer/msan_interface.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>

static jmp_buf here;
static sigjmp_buf here_too;
static ucontext_t outside, inside;
static char fiber_stack[1 << 17];
static int steps;

__attribute__((noinline)) static void
dirty(int n)
{
	char junk[4000];

	__msan_poison(junk, sizeof junk);
	if (n > 0)
		dirty(n - 1);
	else
		longjmp(here, 1);
}

__attribute__((noinline)) static int
clean(void)
{
	char room[3000];

	memset(room, 1, sizeof room);
	for (unsigned i = 0; i < sizeof room; i++)
		if (room[i] != 1)
			return 0;
	return 1;
}

static void
handler(int sig)
{
	siglongjmp(here_too, sig);
}

static int
compare(const void *a, const void *b)
{
	if (++steps > 3)
		longjmp(here, 2);
	return *(const int *)a - *(const int *)b;
}

static void
fiber(int a, int b)
{
	for (int i = 0; i < 10; i++) {
		char room[500];

		if (a != 11 || b != 12 || !clean())
			abort();
		memset(room, 0, sizeof room);
		steps++;
		swapcontext(&inside, &outside);
	}
}

int
main(void)
{
	int numbers[20] = { 5, 4, 3, 2, 1 };

	for (int i = 0; i < 10; i++) {
		if (setjmp(here) == 0)
			dirty(5);
		if (!clean())
			return 2;
	}
	signal(SIGUSR1, handler);
	for (int i = 0; i < 10; i++) {
		if (sigsetjmp(here_too, 1) == 0)
			raise(SIGUSR1);
		if (!clean())
			return 3;
	}
	if (setjmp(here) == 0)
		qsort(numbers, 20, sizeof numbers[0], compare);
	/* Interceptors work after a jump out of one. */
	char *copy = strdup("text");
	if (__msan_test_shadow(copy, 5) != -1)
		return 4;
	if (getenv("PATH") == NULL || strlen(copy) != 4)
		return 5;
	free(copy);

	steps = 0;
	getcontext(&inside);
	inside.uc_stack.ss_sp = fiber_stack;
	inside.uc_stack.ss_size = sizeof fiber_stack;
	inside.uc_link = &outside;
	makecontext(&inside, (void (*)(void))fiber, 2, 11, 12);
	for (int i = 0; i < 10; i++)
		swapcontext(&outside, &inside);
	return steps == 10 ? 0 : 6;
}

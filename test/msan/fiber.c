/*
 * Fibers that the program switches itself: each switch tells which stack was left, and what is printed ends
 * where the fiber's stack does.
 */
// RUN: %clang_msan %s -o %t && %soon %t 2>&1 | %FileCheck %s
#include <sanitizer/common_interface_defs.h>
#include <sanitizer/msan_interface.h>
#include <stdio.h>
#include <ucontext.h>

#define SIZE	(256 << 10)
static ucontext_t home, away;
static char stack[SIZE] __attribute__((aligned(4096)));
static const void *on_main;

static int
within(const void *p, const void *bottom, size_t size)
{
	return (const char *)p >= (const char *)bottom && (const char *)p < (const char *)bottom + size;
}

static void
fiber(void)
{
	const void *bottom = NULL;
	size_t size = 0;

	__msan_finish_switch_fiber(&bottom, &size);
	__sanitizer_print_stack_trace();
	fprintf(stderr, "left: here %d, main's %d\n", within(&bottom, bottom, size),
	    within(on_main, bottom, size));
	__msan_start_switch_fiber(bottom, size);
	swapcontext(&away, &home);
}

int
main(void)
{
	const void *bottom = NULL;
	size_t size = 0;

	on_main = &size;
	getcontext(&away);
	away.uc_stack.ss_sp = stack;
	away.uc_stack.ss_size = SIZE;
	makecontext(&away, fiber, 0);
	__msan_start_switch_fiber(stack, SIZE);
	swapcontext(&home, &away);
	__msan_finish_switch_fiber(&bottom, &size);
	fprintf(stderr, "back from the fiber: %d %d\n", bottom == stack, size == SIZE);
	__sanitizer_print_stack_trace();
	/* The compiler does not know that these were written. */
	__msan_poison(&bottom, sizeof bottom);
	__msan_poison(&size, sizeof size);
	__msan_start_switch_fiber(stack, SIZE);
	__msan_finish_switch_fiber(&bottom, &size);
	fprintf(stderr, "initialized %d %d, main's %d\n", __msan_test_shadow(&bottom, sizeof bottom) == -1,
	    __msan_test_shadow(&size, sizeof size) == -1, within(on_main, bottom, size));
	return 0;
}
// CHECK: in fiber {{.*}}fiber.c
// CHECK-NOT: in main
// CHECK: left: here 0, main's 1
// CHECK: back from the fiber: 1 1
// CHECK: in main {{.*}}fiber.c
// CHECK: initialized 1 1, main's 1

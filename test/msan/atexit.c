/* Functions that run at exit get clean arguments; the flag atexit prints statistics last. */
// RUN: %clang_msan -O1 %s -o %t && %t | %FileCheck %s
#include <sanitizer/msan_interface.h>
#include <stdio.h>
#include <stdlib.h>

int __cxa_atexit(void (*)(void *), void *, void *);
extern void *__dso_handle;

static void
first(void)
{
	puts("atexit");
}

#ifdef __linux__	/* glibc's */
static void
second(int status, void *argument)
{
	printf("on_exit %d %s\n", status, (char *)argument);
}
#endif

static void
third(void *argument)
{
	printf("cxa_atexit %s\n", (char *)argument);
}

static void
quick(void)
{
	puts("never");
}

int
main(void)
{
	char junk[100];

	atexit(first);
#ifdef __linux__
	on_exit(second, "argument");
#endif
	__cxa_atexit(third, "c", &__dso_handle);
	at_quick_exit(quick);
	__msan_poison(junk, sizeof junk);
	exit(0);
}

// CHECK: cxa_atexit c
// CHECK: on_exit 0 argument
// CHECK: atexit
// CHECK-NOT: never

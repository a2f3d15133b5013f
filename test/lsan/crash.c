/*
 * A crash under LeakSanitizer is of thread T0, T1, …, by the order in which threads were created.
 */
// RUN: %clang_lsan -pthread %s -o %t
// RUN: %fails 23 %t 2>&1 | %FileCheck --check-prefix=FIRST %s
// RUN: %fails 23 %t thread 2>&1 | %FileCheck --check-prefix=THIRD %s
#include <pthread.h>
#include <stdlib.h>

static void *
crash(void *where)
{
	if (where != NULL)
		*(volatile int *)where = 1;
	return NULL;
}

int
main(int argc, char **argv)
{
	void *where = (void *)8;
	pthread_t thread;

	if (argc == 1)
		crash(where);
	pthread_create(&thread, NULL, crash, NULL);
	pthread_join(thread, NULL);
	pthread_create(&thread, NULL, crash, where);
	pthread_join(thread, NULL);
	return 0;
}
// FIRST: ERROR: LeakSanitizer: SEGV on unknown address 0x000000000008 ({{.*}} T0)
// THIRD: ERROR: LeakSanitizer: SEGV on unknown address 0x000000000008 ({{.*}} T2)

/* A fault inside a report ends the process with one line; one on another thread waits its turn. */
// RUN: %clang_msan %s -o %t -lpthread
// RUN: %fails %soon %t print 2>&1 | %FileCheck %s --check-prefix=NESTED
// RUN: %fails %soon %t death 2>&1 | %FileCheck %s --check-prefix=DEATH
// RUN: %fails %soon %t threads 2>&1 | %FileCheck %s --check-prefix=THREADS
#include <pthread.h>
#include <sanitizer/common_interface_defs.h>
#include <string.h>
#include <unistd.h>

static int faults_in_print;

__attribute__((disable_sanitizer_instrumentation)) void
__sanitizer_on_print(const char *text)
{
	if (faults_in_print && strstr(text, "SUMMARY"))
		*(volatile int *)8 = 1;
}

static void
fault_in_death(void)
{
	(void)!write(2, "callback\n", 9);
	*(volatile int *)8 = 1;
}

static void *
fault(void *argument)
{
	*(volatile int *)4 = 1;
	return argument;
}

int
main(int argc, char **argv)
{
	pthread_t threads[8];

	if (!strcmp(argv[1], "print"))
		faults_in_print = 1;
	else if (!strcmp(argv[1], "death"))
		__sanitizer_set_death_callback(fault_in_death);
	else {
		for (int i = 0; i < 8; i++)
			pthread_create(&threads[i], NULL, fault, NULL);
		for (int i = 0; i < 8; i++)
			pthread_join(threads[i], NULL);
	}
	fault(NULL);
	return 0;
}

// NESTED: ERROR: MemorySanitizer: SEGV
// NESTED: SUMMARY: MemorySanitizer: SEGV
// NESTED-NEXT: MemorySanitizer: nested bug in the same thread, aborting.
// NESTED-NOT: {{.}}
// DEATH: ERROR: MemorySanitizer: SEGV
// DEATH: callback
// DEATH-NEXT: nested bug in the same thread, aborting.
// DEATH-NOT: {{.}}
// THREADS: ERROR: MemorySanitizer: SEGV
// THREADS-NOT: ERROR: MemorySanitizer
// THREADS: SUMMARY: MemorySanitizer: SEGV
// THREADS-NOT: ERROR: MemorySanitizer

/*
 * Objects that are loaded later: their variables and thread-local variables are roots, in each
 * thread; once they are unloaded, what only they knew leaks. Frames of an object that is gone.
 */
// RUN: %clang_lsan -O1 -DLIBRARY -fPIC -shared %s -o %t.so
// RUN: %clang_lsan -O1 %s -o %t -lpthread -ldl
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %t %t.so
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %fails 23 %t %t.so clear 2>&1 | %FileCheck --check-prefix=CLEAR %s
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %fails 23 %t %t.so close 2>&1 | %FileCheck %s
#ifdef LIBRARY
#include <stdlib.h>

void *volatile variable;
static __thread void *volatile early[64];
static __thread char spare[5000];

void *volatile *
of_thread(void)
{
	spare[1] = 1;
	return &early[7];
}

void
leak(void)
{
	variable = malloc(432);
	variable = NULL;
}
#else
#include <dlfcn.h>
#include <pthread.h>
#include <sanitizer/lsan_interface.h>
#include <semaphore.h>
#include <stdlib.h>
#include <unistd.h>

static void *volatile *(*of_thread)(void);
static sem_t ready, never;

static void *
work(void *argument)
{
	*of_thread() = malloc(55);
	if (argument != NULL)
		*of_thread() = NULL;
	sem_post(&ready);
	sem_wait(&never);
	return NULL;
}

int
main(int argc, char **argv)
{
	void *library = dlopen(argv[1], RTLD_NOW);
	pthread_t t[3];
	int i;

	sem_init(&ready, 0, 0);
	sem_init(&never, 0, 0);
	of_thread = (void *volatile *(*)(void))dlsym(library, "of_thread");
	*(void *volatile *)dlsym(library, "variable") = malloc(33);
	*of_thread() = malloc(44);
	if (argc > 2 && argv[2][2] == 'o') {
		((void (*)(void))dlsym(library, "leak"))();
		dlclose(library);
	} else {
		for (i = 0; i < 3; i++) {
			pthread_create(&t[i], NULL, work, argc > 2 ? &ready : NULL);
			sem_wait(&ready);
		}
	}
	__lsan_do_leak_check();
	_exit(0);
}
#endif
// CLEAR: Direct leak of 165 byte(s) in 3 object(s)
// CLEAR: SUMMARY: LeakSanitizer: 165 byte(s) leaked in 3 allocation(s).
// CHECK: Direct leak of {{432|476}} byte(s)
// CHECK: SUMMARY: LeakSanitizer:

/*
 * The report that ends the process is the last one: what another thread has to report meanwhile, here while the
 * first one is in the death callback, is not begun any more.
 */
// RUN: %clang_msan %s -o %t -lpthread && %fails 1 %soon %t 2>&1 | grep -c WARNING | grep -x 1
// RUN: %clang_msan -fsanitize-recover=memory %s -o %t.recover -lpthread
// RUN: env MSAN_OPTIONS=halt_on_error=1 %fails 1 %soon %t.recover 2>&1 | grep -c WARNING | grep -x 1
#include <pthread.h>
#include <sanitizer/msan_interface.h>
#include <stdlib.h>
#include <unistd.h>

static int *volatile p;
static volatile int sink, begun;

static void *
use(void *argument)
{
	begun = 1;
	if (p[2])
		sink = 1;
	return argument;
}

/* Long enough for a report that is not held back; one that is held back costs nothing but this time. */
static void
death(void)
{
	pthread_t thread;

	pthread_create(&thread, NULL, use, NULL);
	while (!begun)
		usleep(1000);
	usleep(300000);
}

int
main(void)
{
	p = malloc(40);
	__msan_set_death_callback(death);
	if (p[1])
		sink = 1;
	return 0;
}

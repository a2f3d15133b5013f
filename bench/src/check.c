/*
 * check.c: how long a leak check takes.
 *
 *	check tree|graph|threads N
 *
 * tree: N objects in a binary tree, in the order in which they were allocated. graph: each of N
 * objects points to two random others. threads: N sleeping threads and next to no heap, which is
 * the time to stop and resume them. Prints the nanoseconds of the fastest of a few checks.
 */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <sanitizer/lsan_interface.h>

#define CHECKS	5

struct object { struct object *left, *right; uint64_t value; };

static struct object **objects;
static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

static uint64_t
random_next(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static struct object *
object_new(void)
{
	return calloc(1, sizeof(struct object));
}

/* Only the root is left in objects. */
static void
tree(size_t n)
{
	for (size_t i = 0; i < n; i++)
		objects[i] = object_new();
	for (size_t i = 0; i < n; i++) {
		objects[i]->left = 2 * i + 1 < n ? objects[2 * i + 1] : NULL;
		objects[i]->right = 2 * i + 2 < n ? objects[2 * i + 2] : NULL;
	}
	memset(objects + 1, 0, (n - 1) * sizeof *objects);
}

/* All of them can be reached: each but the first from one that is made earlier. */
static void
graph(size_t n)
{
	uint64_t seed = 88172645463325252u;

	for (size_t i = 0; i < n; i++) {
		objects[i] = object_new();
		if (i == 0)
			continue;
		struct object *from = objects[random_next(&seed) % i];

		while (from->left != NULL && from->right != NULL)
			from = random_next(&seed) & 1 ? from->left : from->right;
		*(from->left == NULL ? &from->left : &from->right) = objects[i];
	}
	memset(objects + 1, 0, (n - 1) * sizeof *objects);
}

static void *
sleeper(void *argument)
{
	pthread_mutex_lock(&gate);
	pthread_mutex_unlock(&gate);
	return NULL;
}

static void
threads(size_t n)
{
	pthread_attr_t attributes;
	pthread_t id;

	pthread_attr_init(&attributes);
	pthread_attr_setstacksize(&attributes, 256 << 10);
	pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
	pthread_mutex_lock(&gate);
	while (n-- > 0)
		if (pthread_create(&id, &attributes, sleeper, NULL) != 0)
			exit(1);
}

static long long
nanoseconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * 1000000000ll + t.tv_nsec;
}

int
main(int argc, char **argv)
{
	size_t n = argc > 2 ? (size_t)atol(argv[2]) : 0;
	long long best = INT64_MAX;

	if (n == 0)
		return 1;
	objects = calloc(n, sizeof *objects);
	if (strcmp(argv[1], "tree") == 0)
		tree(n);
	else if (strcmp(argv[1], "graph") == 0)
		graph(n);
	else
		threads(n);
	for (int i = 0; i < CHECKS; i++) {
		long long begin = nanoseconds(), took;

		if (__lsan_do_recoverable_leak_check() != 0)
			return 1;
		took = nanoseconds() - begin;
		best = took < best ? took : best;
	}
	printf("%lld\n", best);
	fflush(stdout);
	_Exit(0);
}

/*
 * churn.c: malloc and free as fast as they go.
 *
 *	churn pairs|small|mixed THREADS COUNT
 *
 * pairs: a block of 8 to 264 bytes is freed at once. small: the same sizes, each block lives until
 * its slot of 4096 comes up again, in random order. mixed: sizes spread evenly over powers of two
 * from 16 bytes to 64 KiB, 256 slots; every block is touched at both ends.
 *
 * The loops themselves are not instrumented: what the compiler adds to them is the same with every
 * runtime, and nearly half of the time of small.
 */
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define PLAIN	__attribute__((disable_sanitizer_instrumentation))

static long count;
static const char *mode;

static inline uint32_t PLAIN
random_next(uint32_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

static void PLAIN
pairs(uint32_t seed)
{
	for (long i = 0; i < count; i++) {
		char *volatile p = malloc(8 + (random_next(&seed) & 255));

		free(p);
	}
}

static void PLAIN
slots(uint32_t seed, uint32_t n, int mixed)
{
	char **table = calloc(n, sizeof *table);

	for (long i = 0; i < count; i++) {
		uint32_t r = random_next(&seed), slot = random_next(&seed) & (n - 1);
		size_t size = mixed ? (16u << (r & 7) << (r >> 3 & 3)) + (r >> 8 & 15) : 8 + (r & 255);

		free(table[slot]);
		table[slot] = malloc(size);
		table[slot][0] = table[slot][size - 1] = (char)i;
	}
	for (uint32_t i = 0; i < n; i++)
		free(table[i]);
	free(table);
}

static void *
work(void *argument)
{
	uint32_t seed = 2463534242u + 7919u * (uint32_t)(uintptr_t)argument;

	if (strcmp(mode, "pairs") == 0)
		pairs(seed);
	else if (strcmp(mode, "small") == 0)
		slots(seed, 4096, 0);
	else
		slots(seed, 256, 1);
	return NULL;
}

int
main(int argc, char **argv)
{
	pthread_t threads[64];
	int n = argc > 3 ? atoi(argv[2]) : 1;

	mode = argc > 1 ? argv[1] : "pairs";
	count = argc > 3 ? atol(argv[3]) / n : 1000000;
	if (n == 1) {
		work(NULL);
		return 0;
	}
	for (int i = 0; i < n; i++)
		if (pthread_create(&threads[i], NULL, work, (void *)(uintptr_t)i) != 0)
			return 1;
	for (int i = 0; i < n; i++)
		pthread_join(threads[i], NULL);
	return 0;
}

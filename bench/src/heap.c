/*
 * heap.c: a heap that stays alive, for peak memory.
 *
 *	heap small|mixed BLOCKS
 *
 * Every block is written whole. A tenth is freed and taken again in another size, as programs do.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static uint32_t seed = 2463534242u;

static uint32_t
random_next(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 17;
	seed ^= seed << 5;
	return seed;
}

static char **blocks;			/* not a leak at the end */

static char *
block(int mixed)
{
	uint32_t r = random_next();
	size_t size = mixed ? (16u << (r & 7) << (r >> 3 & 3)) + (r >> 8 & 15) : 8 + (r & 255);
	char *p = malloc(size);

	if (p == NULL)
		abort();
	memset(p, 1, size);
	return p;
}

int
main(int argc, char **argv)
{
	int mixed = argc > 1 && strcmp(argv[1], "mixed") == 0;
	uint32_t n = argc > 2 ? (uint32_t)atoi(argv[2]) : 100000;

	blocks = malloc(n * sizeof *blocks);
	for (uint32_t i = 0; i < n; i++)
		blocks[i] = block(mixed);
	for (uint32_t i = 0; i < n / 10; i++) {
		uint32_t k = random_next() % n;

		free(blocks[k]);
		blocks[k] = block(mixed);
	}
	return 0;
}

/*
 * hash.c: hashing of word arrays (stack traces).
 */
#include "base/base.h"

u64
hash_words(const uptr *words, uptr n, u64 seed)
{
	u64 h = seed ^ n * 0x9e3779b97f4a7c15u;
	uptr i;

	/* One multiplication a word: a trace is hashed at every allocation. */
	for (i = 0; i < n; i++) {
		h = (h ^ words[i]) * 0xff51afd7ed558ccdu;
		h ^= h >> 31;
	}
	return hash_mix(h, seed);
}

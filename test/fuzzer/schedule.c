/* What is mutated, and how: each flag makes a difference that can be seen. */
// RUN: %fuzzer_plain %s -o %t && rm -f %t.8 %t.9 && cd %T

/* A value profile sees that more bits are right, where edges and pasting do not help. */
// RUN: sh -c 'MODE=bits %soon %t -seed=1 -use_cmp=0 -use_value_profile=1 -runs=3000000 2>%t.log; test $? = 77'
// RUN: sh -c 'MODE=bits %soon %t -seed=1 -use_cmp=0 -use_value_profile=2 -runs=3000000 2>%t.log; test $? = 77'
// RUN: MODE=bits %t -seed=1 -use_cmp=0 -runs=300000 2>&1 | %FileCheck %s --check-prefix=NEVER
// NEVER-NOT: ERROR
// NEVER: Done 300000 runs

/* Comparisons' operands are pasted, unless -use_cmp=0; words that memmem looks for, unless -use_memmem=0. */
// RUN: sh -c 'MODE=cmp %soon %t -seed=1 -runs=3000000 2>%t.log; test $? = 77' && grep 'MS: .*CMP-' %t.log
// RUN: MODE=cmp %t -seed=1 -runs=300000 -use_cmp=0 2>&1 | %FileCheck %s --check-prefix=NEVER
// RUN: sh -c 'MODE=needle %soon %t -seed=1 -runs=3000000 2>%t.log; test $? = 77'
// RUN: MODE=needle %t -seed=1 -runs=300000 -use_memmem=0 2>&1 | %FileCheck %s --check-prefix=NEVER

/* Two inputs are mixed, unless -cross_over=0; only text is made with -only_ascii=1. */
// RUN: for s in 1 2 3 4 5 6; do MODE=often %t -seed=$s -runs=20000 2>&1; done | grep 'MS: .*CrossOver-'
// RUN: MODE=often %t -seed=1 -runs=20000 -cross_over=0 2>&1 | %empty_of CrossOver
// RUN: for s in 1 2 3 4 5 6; do MODE=often %t -seed=$s -runs=20000 -cross_over_uniform_dist=1 2>&1; done | grep 'MS: .*CrossOver-'
// RUN: sh -c 'MODE=ascii %t -seed=1 -runs=100000 -only_ascii=1'
// RUN: sh -c 'MODE=ascii %t -seed=1 -runs=100000; test $? = 77'

/* The length limit grows slowly, and is no limit with -len_control=0; never above -max_len. */
// RUN: MODE=length %t -seed=1 -runs=2000 -len_control=1000 2>&1 | grep 'longest [1-9]$'
// RUN: MODE=length %t -seed=1 -runs=2000 -len_control=0 2>&1 | grep 'longest [1-9][0-9][0-9]$'
// RUN: MODE=length %t -seed=1 -runs=2000 -len_control=0 -max_len=30 2>&1 | grep 'longest 30$'
/* What is tried on purpose, since something was compared, is not counted as search without success. */
// RUN: for c in 0 1; do MODE=length %t -seed=1 -runs=20000 -use_cmp=$c 2>&1 | sed -n 's/.*DONE .* lim: \([0-9]*\).*/\1/p' >%t.$c; done; test $(cat %t.1) -gt 100 && test $(cat %t.1) -lt $(cat %t.0)
// RUN: MODE=four %t -seed=1 -runs=2000 -max_len=4

/* Without counters an edge counts once, however often it is taken. */
// RUN: sh -c 'MODE=often %t -seed=1 -runs=20000 2>&1' | grep 'DONE .* corp: [1-9][0-9]/'
// RUN: sh -c 'MODE=often %t -seed=1 -runs=20000 -use_counters=0 2>&1' | grep 'DONE .* corp: 4/'

/* -shrink finds the smallest input that does what a long one was found to do; without it that one stays. */
// RUN: rm -rf %t.d && mkdir -p %t.d/1 %t.d/2 && printf '%%64s' a | tee %t.d/1/long >%t.d/2/long
// RUN: MODE=any %t -seed=1 -shrink=1 -reduce_inputs=0 -runs=500 -exit_on_item=e69f20e9f683920d3fb4329abd951e878b1f9372 %t.d/1 2>&1 | grep 'INFO: found item'
// RUN: MODE=any %t -seed=1 -reduce_inputs=0 -runs=500 -exit_on_item=e69f20e9f683920d3fb4329abd951e878b1f9372 %t.d/2 2>&1 | %FileCheck %s --check-prefix=LONG
// LONG-NOT: found item
// LONG: Done 500 runs

/* A target that reads byte after byte is led on by inputs that are one byte longer, whatever the seed: F, FU. */
// RUN: for s in 1 2 3 4 5 6 7 8 9 10 11 12; do rm -f %t.g; MODE=letters %t -seed=$s -max_len=4 -mutation_graph_file=%t.g 2>%t.log; grep '"e69f20e9f683920d3fb4329abd951e878b1f9372"' %t.g && grep '> "510e70573bca51a824e345d5cff7448f740203fb"' %t.g || exit 1; done

/* Both ways of choosing go everywhere; the first says how rare is rare. */
// RUN: %t -runs=0 -entropic=1 -entropic_feature_frequency_threshold=7 -entropic_number_of_rarest_features=9 2>&1 | grep 'INFO: Running with entropic power schedule (0x7, 9).'
// RUN: sh -c 'MODE=letters %soon %t -seed=3 -entropic=0 -runs=5000000 2>%t.log; test $? = 77' && sh -c '! grep entropic %t.log'
// RUN: sh -c 'MODE=letters %soon %t -seed=3 -entropic_scale_per_exec_time=1 -runs=5000000 2>%t.log; test $? = 77'
// RUN: sh -c 'MODE=letters %soon %t -seed=3 -reduce_depth=1 -mutate_depth=20 -shrink=1 -runs=5000000 2>%t.log; test $? = 77'

/* The same seed does the same, another something else. */
// RUN: MODE=often %t -seed=8 -runs=5000 -mutation_graph_file=%t.8 && mv %t.8 %t.8a && MODE=often %t -seed=8 -runs=5000 -mutation_graph_file=%t.8 && cmp %t.8 %t.8a
// RUN: MODE=often %t -seed=9 -runs=5000 -mutation_graph_file=%t.9 && not cmp %t.8 %t.9
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void *memmem(const void *, size_t, const void *, size_t);
static volatile int sink;
static volatile uint32_t key = 0x5aa55aa5;
static size_t longest;

static void
print_longest(void)
{
	fprintf(stderr, "longest %zu\n", longest);
}

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	if (getenv("MODE") != NULL && strcmp(getenv("MODE"), "length") == 0)
		atexit(print_longest);
	return 0;
}

static void
letters(const uint8_t *data, size_t size)
{
	const char *word = "FUZZ";

	for (size_t i = 0; i < 4 && i < size && data[i] == (uint8_t)word[i]; i++)
		if (i == 0)
			sink = 1;
		else if (i == 1)
			sink = 2;
		else if (i == 2)
			sink = 3;
		else
			abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *mode = getenv("MODE");
	uint32_t n = 0;

	longest = size > longest ? size : longest;
	if (mode == NULL)
		return 0;
	if (size >= 4)
		memcpy(&n, data, 4);
	/* no operand of this comparison is in the input, nor may it be pasted */
	if (strcmp(mode, "bits") == 0 && (n ^ key) == 0x1badf00d)
		abort();
	if (strcmp(mode, "cmp") == 0 && n == 0x1badf00d)
		abort();
	if (strcmp(mode, "needle") == 0 && memmem(data, size, "q7#wkx", 6) != NULL)
		abort();
	if (strcmp(mode, "ascii") == 0)
		for (size_t i = 0; i < size; i++)
			if (data[i] >= 0x7f || (data[i] < ' ' && (data[i] < '\t' || data[i] > '\r')))
				abort();
	if (strcmp(mode, "any") == 0)
		for (size_t i = 0; i < size; i++)
			if (data[i] == 'F')
				sink = 1;
	if (strcmp(mode, "four") == 0 && size > 4)
		abort();
	if (strcmp(mode, "often") == 0 || strcmp(mode, "four") == 0)
		for (size_t i = 0; i < size; i++)
			sink = (int)i;
	if (strcmp(mode, "letters") == 0)
		letters(data, size);
	return 0;
}

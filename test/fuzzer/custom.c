/* The target's own mutator and cross-over are used, with LLVMFuzzerMutate for what they leave to us. */
// RUN: %fuzzer_plain -DMUTATOR %s -o %t.m && sh -c 'cd %T && %soon %t.m -seed=1 -use_cmp=0 2>%t.log; test $? = 77' && %FileCheck %s --check-prefix=MUTATOR <%t.log
// MUTATOR: INFO: found LLVMFuzzerCustomMutator (0x{{[0-9a-f]+}}). Disabling -len_control by default.
// MUTATOR: MS: {{[0-9]+}} {{.*}}Custom-
// RUN: %fuzzer_plain -DCROSS %s -o %t.c && rm -rf %t.d && mkdir %t.d && printf ab >%t.d/1 && printf xy >%t.d/2
// RUN: sh -c 'cd %T && %soon %t.c -seed=1 -use_cmp=0 -keep_seed=1 %t.d 2>%t.log; test $? = 77' && %FileCheck %s --check-prefix=CROSS <%t.log
// CROSS: INFO: found LLVMFuzzerCustomCrossOver (0x{{[0-9a-f]+}}).
// CROSS: MS: {{[0-9]+}} {{.*}}CustomCrossOver-
// RUN: rm -rf %t.d && mkdir %t.d && printf ab >%t.d/1 && printf xy >%t.d/2
// RUN: sh -c 'cd %T && %t.c -seed=1 -use_cmp=0 -keep_seed=1 -cross_over=0 -runs=5000 %t.d 2>&1' | %empty_of 'MS:.*CustomCrossOver'
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static const char head[] = "a head that no mutation would make";
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max);

#ifdef MUTATOR
size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max, unsigned seed)
{
	if (max < sizeof(head) + 4)
		return size;
	size_t rest = size > sizeof(head) ? size - sizeof(head) : 0;
	memcpy(data, head, sizeof(head));
	return sizeof(head) + LLVMFuzzerMutate(data + sizeof(head), rest, max - sizeof(head));
}
#endif
#ifdef CROSS
size_t
LLVMFuzzerCustomCrossOver(const uint8_t *data1, size_t size1, const uint8_t *data2, size_t size2, uint8_t *out,
    size_t max, unsigned seed)
{
	if (size1 != 2 || size2 != 2 || max < sizeof(head) + 1 || data1[0] == data2[0])
		return 0;
	memcpy(out, head, sizeof(head));
	out[sizeof(head)] = 'Z';
	return sizeof(head) + 1;
}
#endif

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size > sizeof(head) && memcmp(data, head, sizeof(head)) == 0 && data[sizeof(head)] == 'Z')
		abort();
	return 0;
}

/* With a table of calls, the functions that lead to the focus function are known, and inputs that reach them preferred. */
// UNSUPPORTED: clang-14
// RUN: %fuzzer_plain -O0 -fsanitize-coverage=control-flow %s -o %t
// RUN: %t -focus_function=third -runs=0 2>&1 | %FileCheck %s
// CHECK: INFO: 3 functions lead to the focus function
// CHECK-NEXT: INFO: Focus function is set to 'third'
// CHECK: INFO: 0/1 inputs touch the focus function
// RUN: %t -focus_function=aside -runs=0 2>&1 | grep 'INFO: 1 functions lead to the focus function'
// RUN: sh -c 'cd %T && %soon %t -seed=1 -focus_function=third 2>%t.log; test $? = 77'

/* Without the table nothing is said; a program may take it itself. */
// RUN: %fuzzer_plain %s -o %t.without && %t.without -focus_function=third -runs=0 2>&1 | %empty_of 'lead to'
// RUN: %fuzzer_plain -DOWN -fsanitize-coverage=control-flow %s -o %t.own && %t.own -runs=0 2>&1 | grep 'my own'
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static volatile int sink;

#ifdef OWN
void
__sanitizer_cov_cfs_init(const uintptr_t *begin, const uintptr_t *end)
{
	fprintf(stderr, "my own %td\n", end - begin);
}
#endif

__attribute__((noinline)) void
aside(const uint8_t *data)
{
	sink = data[7];
}

__attribute__((noinline)) void
third(const uint8_t *data)
{
	if (data[3] == 'D')
		abort();
}

__attribute__((noinline)) void
second(const uint8_t *data)
{
	if (data[2] == 'C')
		third(data);
}

__attribute__((noinline)) void
first(const uint8_t *data)
{
	if (data[1] == 'B')
		second(data);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size < 8)
		return 0;
	if (data[0] == 'A')
		first(data);
	if (data[0] == 'a')
		aside(data);
	return 0;
}

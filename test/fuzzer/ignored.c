// A shell starts what runs in the background with SIGINT ignored; it ends the fuzzer all the same.
// RUN: %fuzzer_plain %s -o %t
// RUN: sh -c 'trap "" INT; %t -max_total_time=30 2>%t.log & p=$!; while kill -INT $p 2>/dev/null; do sleep 1; done; wait $p; test $? = 72'
// RUN: grep 'libFuzzer: run interrupted; exiting' %t.log
#include <stddef.h>
#include <stdint.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	return 0;
}

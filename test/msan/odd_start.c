/* Reports where a process does not look as usual: started by ld.so's name, without descriptors to spare. */
// RUN: %clang_msan %s -o %t
// RUN: %fails /lib64/ld-linux-x86-64.so.2 %t 2>&1 | %FileCheck %s
// RUN: %fails sh -c 'exec %t <&-' 2>&1 | %FileCheck %s
// RUN: %fails sh -c 'exec %t >&-' 2>&1 | %FileCheck %s
// RUN: %fails sh -c 'ulimit -n 4; exec %t' 2>&1 | %FileCheck --check-prefix=BARE %s
// RUN: %fails sh -c 'exec %t <&- >&- 2>&-' 2>&1 | %empty
#include <stdlib.h>

int
main(void)
{
	int *volatile p = malloc(40);

	// CHECK: WARNING: MemorySanitizer: use-of-uninitialized-value
	// CHECK-NEXT: in main {{.*}}odd_start.c:[[@LINE+3]]
	// BARE: WARNING: MemorySanitizer: use-of-uninitialized-value
	// BARE-NEXT: in main+0x
	return p[3] ? 2 : 0;
}

/* detect_write_exec: memory that becomes writable and executable at once is reported, each time. */
// RUN: %clang_msan %s -o %t
// RUN: env MSAN_OPTIONS=detect_write_exec=1 %t 2>&1 | %FileCheck %s
// RUN: %t 2>&1 | %FileCheck %s --check-prefix=OFF
#include <stdio.h>
#include <sys/mman.h>

int
main(void)
{
	const int all = PROT_READ | PROT_WRITE | PROT_EXEC;
	char *p = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	mprotect(p, 4096, PROT_READ | PROT_EXEC);
	fprintf(stderr, "so far\n");
	mprotect(p, 4096, all);
	mmap(p, 4096, all, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	fprintf(stderr, "done\n");
	return 0;
}

// CHECK-NOT: WARNING
// CHECK: so far
// CHECK-NEXT: {{^==[0-9]+==WARNING: MemorySanitizer: writable-executable page usage$}}
// CHECK-NEXT: #0 0x{{[0-9a-f]+}} in mprotect
// CHECK-NEXT: #1 0x{{[0-9a-f]+}} in main {{.*}}write_exec.c:16
// CHECK: SUMMARY: MemorySanitizer: w-and-x-usage {{.*}}write_exec.c:16:2 in main
// CHECK: WARNING: MemorySanitizer: writable-executable page usage
// CHECK-NEXT: #0 0x{{[0-9a-f]+}} in mmap
// CHECK-NEXT: #1 0x{{[0-9a-f]+}} in main {{.*}}write_exec.c:17
// CHECK: done
// OFF-NOT: WARNING
// OFF: done

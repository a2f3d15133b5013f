/* Libraries loaded late: their globals are initialized even where something poisoned lay before; a
 * report inside one names it; dlclose and loading again work. */
// RUN: %clang_msan -O1 %origins -DLIBRARY -fPIC -shared %s -o %t.so
// RUN: %clang_msan -O1 %origins %s -o %t -ldl && %t %t.so && %fails %t %t.so use 2>&1 | %FileCheck %s
#include <sanitizer/msan_interface.h>

#ifdef LIBRARY
int zeros[5000], ones[5000] = { 1, 1, 1 };
__thread int thread_local_zeros[500];

int
sum(int *p)
{
	int s = 0;

	for (int i = 0; i < 5000; i++)
		s += zeros[i] + ones[i] + thread_local_zeros[i % 500];
	__msan_poison(zeros, sizeof zeros);
	if (p && *p)
		__asm__ volatile("" : "+r"(s));
	return s;
}
#else
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

int
main(int argc, char **argv)
{
	for (int i = 0; i < 5; i++) {
		void *library = dlopen(argv[1], RTLD_NOW);
		int (*sum)(int *);

		if (library == NULL) {
			fprintf(stderr, "%s\n", dlerror());
			return 2;
		}
		sum = (int (*)(int *))dlsym(library, "sum");
		if (sum(argc > 2 ? malloc(4) : NULL) != 3)
			return 3;
		dlclose(library);
	}
	return 0;
}
#endif

// CHECK: use-of-uninitialized-value
// CHECK: #0 {{.*}} in sum {{.*}}dlopen.c
// CHECK: #1 {{.*}} in main {{.*}}dlopen.c
// CHECK: SUMMARY: MemorySanitizer: use-of-uninitialized-value {{.*}}dlopen.c{{.*}} in sum

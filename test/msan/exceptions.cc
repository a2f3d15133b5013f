// Exceptions thrown through instrumented frames, single and multi-threaded: no false report after the
// catch, and a true one still comes, with every stack capture going through the unwinder.
// RUN: %clangxx_msan -O1 %origins %s -o %t
// RUN: %soon %t
// RUN: env MSAN_OPTIONS=fast_unwind_on_malloc=0 %soon %t
// RUN: env MSAN_OPTIONS=fast_unwind_on_malloc=0 %fails %soon %t report 2>&1 | %FileCheck %s
#include <pthread.h>
#include <cstdio>
#include <cstdlib>

// Types of our own: those of libstdc++ are filled in by code that is not instrumented.
struct error {
	int depth;
	char text[24];
};

struct guard {
	int *&slot;
	~guard() { delete slot; slot = nullptr; }
};

__attribute__((noinline)) static int
deep(int n, int depth)
{
	int *p = new int(n);
	guard g{p};

	if (n == 0)
		throw error{depth, "thrown"};
	return deep(n - 1, depth + 1) + *p;
}

static void *
work(void *)
{
	for (int i = 0; i < 200; i++) {
		int caught = 0;

		try {
			deep(i % 20, 0);
		} catch (const error &e) {
			caught = e.depth == i % 20 && e.text[0] == 't';
		}
		if (!caught)
			std::abort();
	}
	return nullptr;
}

int
main(int argc, char **)
{
	pthread_t threads[4];

	work(nullptr);
	for (auto &t : threads)
		pthread_create(&t, nullptr, work, nullptr);
	for (auto &t : threads)
		pthread_join(t, nullptr);
	if (argc > 1) {
		int *volatile p = new int;
		try {
			deep(3, 0);
		} catch (...) {
			if (*p)
				return 0;
		}
	}
	return 0;
}

// CHECK: use-of-uninitialized-value
// CHECK: #0 {{.*}} in main {{.*}}exceptions.cc
// CHECK: created by a heap allocation
// CHECK: #0 {{.*}} in operator new(unsigned long)
// CHECK: #1 {{.*}} in main {{.*}}exceptions.cc

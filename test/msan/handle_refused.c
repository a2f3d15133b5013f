/*
 * A loader that does not tell where an object lies (dlinfo fails): dlopen works as ever, and dlerror knows nothing of
 * a failure that is ours.
 */
// RUN: %clang_plain -shared -fPIC -DLIBRARY %s -o %t.so
// RUN: %clang_plain -shared -fPIC -DLOADER %s -o %t.loader.so -ldl
// RUN: %clang_msan %s -o %t -ldl
// RUN: env LD_PRELOAD=%t.loader.so %soon %t %t.so 2>&1 | %FileCheck %s
#include <dlfcn.h>
#include <stdio.h>

#if defined(LIBRARY)
int value = 7;
#elif defined(LOADER)
int
dlinfo(void *handle, int request, void *p)
{
	(void)handle, (void)request, (void)p;
	printf("refused\n");
	dlsym(RTLD_DEFAULT, "no_such_symbol");
	return -1;
}
#else
int
main(int argc, char **argv)
{
	void *handle;
	const int *value;

	(void)argc;
	dlerror();
	handle = dlopen(argv[1], RTLD_NOW);
	// CHECK: refused
	// CHECK-NEXT: quiet
	printf("%s\n", dlerror() == NULL ? "quiet" : "told");
	value = dlsym(handle, "value");
	// CHECK-NEXT: 7
	printf("%d\n", value != NULL ? *value : 0);
	return 0;
}
#endif

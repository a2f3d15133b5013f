/* The symbolizer is nobody's business: no SIGCHLD, no child to wait for, its own in a forked
 * child, back again after the program has closed its descriptors; modules come and go. */
// RUN: %clang_msan -shared -fPIC -DLIBRARY %s -o %t.so
// RUN: %clang_msan %s -o %t && %soon %t %t.so 2>&1 | %FileCheck %s
#ifdef LIBRARY
void called_in_library(void (*f)(void));
void
called_in_library(void (*f)(void))
{
	f();
}
#else
#include <dlfcn.h>
#include <fcntl.h>
#include <sanitizer/common_interface_defs.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile int children;

static void
on_child(int sig)
{
	children++;
}

__attribute__((noinline)) static void
stack(void)
{
	__sanitizer_print_stack_trace();
}

static int
descriptors(void)
{
	int count = 0;

	for (int fd = 0; fd < 100; fd++)
		count += fcntl(fd, F_GETFD) != -1;
	return count;
}

int
main(int argc, char **argv)
{
	void (*call)(void (*)(void)), *handle;
	int status, here, open_before = descriptors();

	/* Without a symbolizer there is nothing to close. */
	if (fork() == 0)
		_exit(descriptors() != open_before);
	wait(&status);
	fprintf(stderr, "early child %d\n", status);
	// CHECK: early child 0
	signal(SIGCHLD, on_child);
	fprintf(stderr, "first\n");
	stack();
	// CHECK: first
	// CHECK: #1 {{.*}} in stack {{.*}}symbolizer_child.c:33
	fprintf(stderr, "wait %d, %d children\n", waitpid(-1, &status, WNOHANG), children);
	// CHECK: wait -1, 0 children
	while (wait(&status) > 0)
		;
	if (fork() == 0) {
		fprintf(stderr, "forked, %d more\n", descriptors() - open_before);
		stack();
		// CHECK: forked, 0 more
		// CHECK: #1 {{.*}} in stack {{.*}}symbolizer_child.c:33
		_exit(0);
	}
	wait(&status);
	for (int fd = 3; fd < 100; fd++)
		close(fd);
	here = open("/dev/zero", 0);
	while (dup(here) < 20)
		;
	fprintf(stderr, "closed\n");
	stack();
	// CHECK: closed
	// CHECK: #1 {{.*}} in stack {{.*}}symbolizer_child.c:33
	handle = dlopen(argv[1], RTLD_NOW);
	call = (void (*)(void (*)(void)))dlsym(handle, "called_in_library");
	call(stack);
	// CHECK: #1 {{.*}} in stack {{.*}}symbolizer_child.c:33
	// CHECK: #2 {{.*}} in called_in_library {{.*}}symbolizer_child.c:10
	dlclose(handle);
	stack();
	// CHECK: #1 {{.*}} in stack {{.*}}symbolizer_child.c:33
	fprintf(stderr, "%d children\n", children);
	// CHECK: 1 children
	return 0;
}
#endif

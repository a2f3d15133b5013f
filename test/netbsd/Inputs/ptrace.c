/*
 * ptrace.c: what the runtime reads and writes for each of ptrace's requests, as it is compiled for NetBSD; run where it
 * is compiled, linked with a tool that prints.
 */
#ifdef RUNTIME
#include "interception/byhand/netbsd/syscalls.c"
#else
#include <stdio.h>
#include <string.h>

struct call;
void syscall_ptrace_read(const struct call *, int request, void *addr, int data);
void syscall_ptrace_written(const struct call *, int request, void *addr, int data);
void tool_read(const struct call *, const void *p, unsigned long n);
void tool_write(const struct call *, void *p, unsigned long n);

/* what the rest of the file asks for and never uses here */
#define HIDDEN __attribute__((visibility("hidden")))
HIDDEN char real[1 << 16];
HIDDEN unsigned phase;
HIDDEN __thread unsigned long call_frame;

static struct { int op, padding; void *offset, *address; unsigned long length; } io;
static struct { void *base; unsigned long length; } vector;
static char block[1024], buffer[1024];

static void
print(const char *what, const char *p, unsigned long n)
{
	const char *from = p >= buffer && p < buffer + sizeof buffer ? "buffer" : "data";

	if (p >= (char *)&io && p < (char *)(&io + 1))
		printf(" %s data+%ld %lu", what, (long)(p - (char *)&io), n);
	else
		printf(" %s %s %lu", what, from, n);
}

void
tool_read(const struct call *call, const void *p, unsigned long n)
{
	(void)call;
	print("reads", p, n);
}

void
tool_write(const struct call *call, void *p, unsigned long n)
{
	(void)call;
	print("writes", p, n);
}

static void
show(int request, void *p, int data)
{
	printf("%d:", request);
	syscall_ptrace_read(NULL, request, p, data);
	syscall_ptrace_written(NULL, request, p, data);
	puts("");
}

int
main(void)
{
	for (int request = 0; request < 48; request++) {
		if (request == 10) {
			for (io.op = 1; io.op <= 5; io.op++) {
				io.address = buffer;
				io.length = 100;
				show(request, &io, 0);
			}
		} else if (request == 41 || request == 42) {
			vector.base = buffer;
			vector.length = 200;
			show(request, &vector, 1);
		} else {
			show(request, block, 77);
		}
		syscall_ptrace_read(NULL, request, NULL, 0);
		syscall_ptrace_written(NULL, request, NULL, 0);
	}
	return 0;
}
#endif

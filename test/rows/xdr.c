// XDR: values must be initialized when they are encoded, and are when they are decoded, through memory and
// through functions of the program.
// REQUIRES: tirpc
// RUN: %clang_msan -I/usr/include/tirpc %s -ltirpc -o %t
// RUN: %soon %t 2>&1 | FileCheck %s
// RUN: %fails %soon %t poisoned >%t.out 2>&1
// RUN: FileCheck --check-prefix=POISONED %s <%t.out
#include <rpc/rpc.h>
#include <sanitizer/msan_interface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int fds[2];

static int
take(void *handle, void *buf, int n)
{
	n = (int)read(fds[0], buf, (size_t)n);
	if (handle != fds || __msan_test_shadow(buf, (size_t)n) != -1)
		abort();
	return n;
}

static int
give(void *handle, void *buf, int n)
{
	return handle == fds ? (int)write(fds[1], buf, (size_t)n) : -1;
}

static void
encode(XDR *x)
{
	int number = 12;
	double real = 2.5;
	char *text = "text", bytes[3] = { 1, 2, 3 }, *p = bytes;
	unsigned n = 3;

	if (!xdr_int(x, &number) || !xdr_double(x, &real) || !xdr_string(x, &text, 100) ||
	    !xdr_bytes(x, &p, &n, 100))
		abort();
}

static void
decode(XDR *x)
{
	int *number = malloc(sizeof *number);
	double *real = malloc(sizeof *real);
	char *text = NULL, *bytes = NULL;
	unsigned n;

	if (!xdr_int(x, number) || !xdr_double(x, real) || !xdr_string(x, &text, 100) ||
	    !xdr_bytes(x, &bytes, &n, 100))
		abort();
	printf("%d %g %s %u %d\n", *number, *real, text, n, bytes[2]);
	fflush(stdout);
}

int
main(int argc, char **argv)
{
	char *buf = malloc(100);
	int *number = malloc(sizeof *number), i;
	XDR x;

	for (i = 0; i < 2; i++) {
		xdrmem_create(&x, buf, 100, XDR_ENCODE);
		encode(&x);
		xdrmem_create(&x, buf, 100, XDR_DECODE);
		decode(&x);
	}
	// CHECK: 12 2.5 text 3 3
	// CHECK-NEXT: 12 2.5 text 3 3
	if (pipe(fds) != 0)
		abort();
	for (i = 0; i < 2; i++) {
		xdrrec_create(&x, 0, 0, fds, take, give);
		x.x_op = XDR_ENCODE;
		encode(&x);
		xdrrec_endofrecord(&x, TRUE);
		x.x_op = XDR_DECODE;
		xdrrec_skiprecord(&x);
		decode(&x);
		xdr_destroy(&x);
	}
	// CHECK-NEXT: 12 2.5 text 3 3
	// CHECK-NEXT: 12 2.5 text 3 3
	if (argc > 1) {
		xdrmem_create(&x, buf, 100, XDR_ENCODE);
		xdr_int(&x, number);
		// POISONED: Uninitialized bytes in xdr_int
	}
	return 0;
}

/* What a build of dataflow.c with DataFlowSanitizer would print: its functions, or the trace of one input. */
#include <stdio.h>

static void
bits(FILE *out, unsigned function, long size, long from, long n)
{
	fprintf(out, "F%u ", function);
	for (long i = 0; i < size; i++)
		putc(i >= from && i < from + n ? '1' : '0', out);
	fprintf(out, "\nC%u 1 2\n", function);
}

int
main(int argc, char **argv)
{
	char data[8192];

	fprintf(stderr, "what is not for functions.txt\n");
	if (argc == 1) {
		printf("LLVMFuzzerTestOneInput\ninner\n");
		return 0;
	}
	FILE *in = fopen(argv[1], "r"), *out = fopen(argv[2], "w");
	if (in == NULL || out == NULL)
		return 1;
	long n = (long)fread(data, 1, sizeof(data), in);
	bits(out, 0, n, 0, 2);
	if (n >= 2500 && data[0] == 'g' && data[1] == 'o')
		bits(out, 1, n, 2000, 4);
	return fclose(out) != 0;
}

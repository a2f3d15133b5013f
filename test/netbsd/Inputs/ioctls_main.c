/* ioctls_main.c: each request of the lists with what its header says of it and what the lookup does. */
#include <stdio.h>

struct row { const char *name; unsigned long number; int way; unsigned long size; };
extern const struct row __start_requests[], __stop_requests[];
void look_up(unsigned long request, int *way, unsigned long *size, int *function);

/* what the rest of the file asks for and never uses here */
#define HIDDEN __attribute__((visibility("hidden")))
HIDDEN char flags[1 << 16], real[1 << 16];
HIDDEN unsigned phase;
HIDDEN __thread unsigned long call_frame;

int
main(void)
{
	for (const struct row *r = __start_requests; r < __stop_requests; r++) {
		unsigned long size;
		int way, function;

		look_up(r->number, &way, &size, &function);
		printf("%s %d %lu %d %lu %d\n", r->name, r->way, r->size, way, size, function);
	}
	return 0;
}

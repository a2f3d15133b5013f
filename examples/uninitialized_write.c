/* Padding of a struct that leaves the process: found when write(2) reads it. */
#include <unistd.h>

struct record {
	char kind;
	int value;
};

int
main(void)
{
	struct record r;
	int fds[2];

	r.kind = 'a';
	r.value = 1;
	if (pipe(fds) != 0)
		return 2;
	return write(fds[1], &r, sizeof r) != sizeof r;
}

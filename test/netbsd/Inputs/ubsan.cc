// ubsan.cc: a program with checks of every kind that C++ has.
#include <sanitizer/ubsan_interface.h>
#include <signal.h>

struct base { virtual ~base() {} int value = 0; };
struct derived : base { int more = 0; };

static void handler(int) {}

int
main(int argc, char **argv)
{
	base object;
	int values[2] = { argc, 2 };

	signal(SIGUSR1, handler);
	return static_cast<derived *>(&object)->more + values[argc] + (argc << argc) / (argc - 1);
}

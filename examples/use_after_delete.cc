// A value read after its object is gone: the report names who freed it.
#include <cstdio>

struct point {
	int x, y;
};

int
main()
{
	point *p = new point{1, 2};

	delete p;
	if (p->x == 1)
		std::puts("one");
	return 0;
}

/* other.cc: new, delete, exceptions and type information; no header, as the sysroot has no C++. */
struct base {
	virtual ~base() {}
	int x;
};
struct derived : base {
	int y;
};

extern "C" int
other(int n)
{
	base *object = new derived;
	int *array = new int[n], r = array[0];

	try {
		if (dynamic_cast<derived *>(object) != nullptr && r != 0)
			throw n;
	} catch (int i) {
		r = i;
	}
	delete[] array;
	delete object;
	return r;
}

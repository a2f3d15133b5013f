/*
 * bind.c: fills struct san_real.
 *
 * The names of all rows lie one after another, in the order of the struct's members, so that the
 * table needs no relocation. Looking them up is the system's business (<os>/lookup.c).
 * Names that nothing defines get a function that fails by the row's return type: a program can
 * see our name and call it although its libc has none.
 */
#include "interception/call.h"
#include "os/os.h"

struct san_real real;

const struct san_names row_names = {
#define CALL(R, name, ...)	#name,
#define CALLV(name, ...)	#name,
#define HAND(R, name)		#name,
#define HANDV(name)		#name,
#include "interception/rows.h"
};

/* What a function's result is, by the numbers of __builtin_classify_type. */
enum { CLASS_VOID = 0, CLASS_POINTER = 5, CLASS_REAL = 8 };
#define CLASS(R)		(u8)__builtin_classify_type(*(R *)0) | \
				(sizeof(R) > 8 ? CLASS_WIDE : 0)
#define CLASS_WIDE		0x80
static const u8 classes[] = {
#define CALL(R, name, ...)	CLASS(R),
#define CALLV(name, ...)	CLASS_VOID,
#define HAND(R, name)		CLASS(R),
#define HANDV(name)		CLASS_VOID,
#include "interception/rows.h"
};
#define ROWS	(sizeof(struct san_real) / sizeof(void *))
_Static_assert(ARRAY_LENGTH(classes) == ROWS, "one class per member");

/* Exceptions to "the default definition of the row's own name". */
struct odd_symbol {
	u16 slot;
	char symbol[40], version[20];
};
#define SLOT(name)		(offsetof(struct san_real, name) / sizeof(void *))
static const struct odd_symbol exceptions[] = {
#define VERSION(name, version)	{ SLOT(name), #name, version },
#define RENAME(name, symbol)	{ SLOT(name), symbol, "" },
#define ALIAS(name, symbol)	{ SLOT(name), symbol, "" }, { SLOT(name), #name, "" },
#include "interception/rows.h"
	{ 0, "", "" }
};

static long
missing_integer(void)
{
	errno = ENOSYS;
	return -1;
}

static void *
missing_pointer(void)
{
	errno = ENOSYS;
	return NULL;
}

static double
missing_real(void)
{
	errno = ENOSYS;
	return 0;
}

static long double
missing_wide_real(void)
{
	errno = ENOSYS;
	return 0;
}

static void *
missing_function(u8 class)
{
	switch (class) {
	case CLASS_POINTER:
		return (void *)missing_pointer;
	case CLASS_REAL:
		return (void *)missing_real;
	case CLASS_REAL | CLASS_WIDE:
		return (void *)missing_wide_real;
	default:
		return (void *)missing_integer;
	}
}

/*
 * Two threads cannot meet here: the first call is made while the process has one, or by start.
 * A signal that interrupts it finds some members still NULL only before start has returned.
 */
void
bind_all(void)
{
	static void *found[ROWS];
	static bool bound;
	void **slots = (void **)&real;
	const struct odd_symbol *e;
	uptr i;

	if (load_acquire(&bound))
		return;
	/* Of several names for one slot, the first that exists. */
	for (e = exceptions; e->symbol[0] != '\0'; e++)
		if (found[e->slot] == NULL)
			found[e->slot] = os_symbol_next(e->symbol,
			    e->version[0] != '\0' ? e->version : NULL);
	/* A renamed function's own name may be taken by one with older types. */
	for (e = exceptions; e->symbol[0] != '\0'; e++)
		if (found[e->slot] == NULL && e->version[0] == '\0')
			found[e->slot] = missing_function(classes[e->slot]);
	lookup_names((const char *)&row_names, found, ROWS);
	for (i = 0; i < ROWS; i++)
		slots[i] = found[i] != NULL ? found[i] : missing_function(classes[i]);
	store_release(&bound, true);
}

bool
bind_found(const void *f)
{
	return f != (const void *)missing_integer && f != (const void *)missing_pointer;
}

/* The pointer needs a relocation; the address beside it does not. */
bool
bind_relocated(void)
{
	static void *volatile probe = (void *)&probe;

	return probe == (void *)&probe;
}

/*
 * rows.c: every intercepted function by its row's name, by the symbol that the header gives it (as
 * an address, in the same order), and the rows' own idea of that symbol.
 */
#include "interception/call.h"

const char listed_names[] =
#define CALL(R, name, ...)	#name "\n"
#define CALLV(name, ...)	#name "\n"
#define HAND(R, name)		#name "\n"
#define HANDV(name)		#name "\n"
#include "interception/rows.h"
    "";

const char listed_renames[] =
#define RENAME(name, symbol)	#name " " symbol "\n"
#include "interception/rows.h"
    "";

const void *const listed_addresses[] = {
#define CALL(R, name, ...)	(const void *)&name,
#define CALLV(name, ...)	(const void *)&name,
#define HAND(R, name)		(const void *)&name,
#define HANDV(name)		(const void *)&name,
#include "interception/rows.h"
};

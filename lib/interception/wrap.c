/*
 * wrap.c: every row becomes an interceptor.
 *
 * Each is ___interceptor_NAME, with the weak names __interceptor_NAME and NAME, all exported: a
 * program that defines NAME itself wins and can reach ours by the longer names. What a row says
 * is expanded around the one call of the real function; in a nested call the verbs do nothing.
 */
#include "interception/call.h"
#include "base/base.h"

/* The row's types must be those of the header, attributes aside. */
#define ROW_CHECK(R, name, params)					\
	_Static_assert(__builtin_types_compatible_p(			\
	    __typeof__(&name), R (*) params), #name " differs from its header");

#define CALL(R, name, args, reads, on, then)				\
	CALL_(R, name, args, reads, on, then)
#define CALL_(R, name, params, names, reads, on, then)			\
	ROW_CHECK(R, name, params)					\
	INTERCEPTOR(R, name, params)					\
	{								\
		struct call call;					\
		R ret;							\
									\
		call_begin(&call, row_names.name);		\
		reads							\
		ret = real.name names;					\
		if (on) { then }					\
		call_end(&call);					\
		return ret;						\
	}

#define CALLV(name, args, reads, then)	CALLV_(name, args, reads, then)
#define CALLV_(name, params, names, reads, then)			\
	ROW_CHECK(void, name, params)					\
	INTERCEPTOR(void, name, params)					\
	{								\
		struct call call;					\
									\
		call_begin(&call, row_names.name);		\
		reads							\
		real.name names;					\
		{ then }						\
		call_end(&call);					\
	}

#include "interception/rows.h"

/*
 * abi.c: what the compiler calls, a row of handlers.def each: a number and a jump.
 */
#include "ubsan/minimal/minimal.h"

enum {
#define HANDLER(name) ROW_##name,
#define FATAL HANDLER
#include "ubsan/minimal/handlers.def"
#undef HANDLER
#undef FATAL
};

#define ENTRY(name, code)						\
	SAN_EXPORT __attribute__((naked)) void __ubsan_handle_##name(void);	\
	void								\
	__ubsan_handle_##name(void)					\
	{								\
		__asm__("movb %0, %%dil\n\tjmp minimal_handle" : : "i"(code));	\
	}
#define HANDLER(name)							\
	ENTRY(name##_minimal, ROW_##name * 2)				\
	ENTRY(name##_minimal_abort, ROW_##name * 2 + 1)
#define FATAL(name)	ENTRY(name##_minimal, ROW_##name * 2 + 1)
#include "ubsan/minimal/handlers.def"

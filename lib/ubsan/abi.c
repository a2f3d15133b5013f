/*
 * abi.c: what the compiler calls, a row of handlers.def each.
 *
 * The entries differ in a number only. Each loads it behind the arguments of the call and jumps
 * on: no frame of its own, so that ubsan_handle returns to, and finds its caller in, the program.
 */
#include "ubsan/ubsan.h"

enum {
#define HANDLER(name, ...) ROW_##name,
#define FATAL HANDLER
#include "ubsan/handlers.def"
#undef HANDLER
#undef FATAL
};

#define ENTRY(name, code)						\
	SAN_EXPORT __attribute__((naked)) void __ubsan_handle_##name(void);	\
	void								\
	__ubsan_handle_##name(void)					\
	{								\
		__asm__("movb %0, %%r8b\n\tjmp ubsan_handle" : : "i"(code));	\
	}
#define HANDLER(name, ...)					\
	ENTRY(name, ROW_##name * 2)					\
	ENTRY(name##_abort, ROW_##name * 2 + 1)
#define FATAL(name, ...)	ENTRY(name, ROW_##name * 2 + 1)
#include "ubsan/handlers.def"

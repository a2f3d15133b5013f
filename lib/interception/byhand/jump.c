/*
 * jump.c: leaving by longjmp.
 *
 * The jump ends every intercepted call and every signal handler between here and the place that
 * it goes to; they will not do so themselves. Nothing is interposed on setjmp, which returns
 * twice.
 */
#include "interception/byhand/byhand.h"

#define JUMP(name, type)						\
	INTERCEPTOR(void, name, (type env, int value))			\
	{								\
		if (phase_ready()) {					\
			call_frame = 0;					\
			tool_long_jump();				\
		}							\
		real.name(env, value);					\
		__builtin_unreachable();				\
	}
JUMP(longjmp, jmp_buf)
JUMP(_longjmp, jmp_buf)
JUMP(siglongjmp, sigjmp_buf)

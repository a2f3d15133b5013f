/*
 * hooks.c: the weak hooks of comparing functions, which a fuzzer may define instead.
 */
#include "interception/byhand/byhand.h"

#define HOOK(name, ...)							\
	SAN_WEAK void							\
	__sanitizer_weak_hook_##name(void *pc, __VA_ARGS__)		\
	{								\
	}
#include "interception/byhand/hooks.def"

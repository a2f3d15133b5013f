/*
 * operators.c: operator new and delete (mem/operators.def).
 *
 * Weak, so that a program's own operators win; libstdc++'s and libc++'s come later in the link
 * and lose.
 */
#include "lsan/lsan.h"

#include "mem/mem.h"
#include "os/os.h"
#include "report/report.h"

#define NEW(name, label, params, size, align, may_fail)			\
	SAN_EXPORT SAN_WEAK void *name params __asm__(label);		\
	void *								\
	name params							\
	{								\
		struct call call = { "operator new", CALLER_PC(), CURRENT_FRAME(), here_pc() };	\
									\
		return block_new(&call, size, align, may_fail);		\
	}
#define DELETE(name, label, params)					\
	SAN_EXPORT SAN_WEAK void name params __asm__(label);		\
	void								\
	name params							\
	{								\
		struct call call = { "operator delete", CALLER_PC(), CURRENT_FRAME(), here_pc() };	\
									\
		block_delete(&call, p);					\
	}

SAN_INLINE void *
block_new(const struct call *call, uptr size, uptr align, bool may_fail)
{
	void *p = NULL;

	if (unlikely(!phase_ready()))
		start();
	if (unlikely(!IS_POWER_OF_TWO(align)))
		report_memory(REPORT_BAD_ALIGNMENT, size, align, call->here, call->bp);
	else
		p = tool_alloc(call, size, MAX(align, 16), false);
	if (unlikely(!p)) {
		if (!may_fail)
			report_memory_fatal(REPORT_OOM, size, align, call->here, call->bp);
		*os_errno() = OS_ENOMEM;
	}
	return p;
}

SAN_INLINE void
block_delete(const struct call *call, void *p)
{
	if (!p)
		return;
	if (unlikely(early_owns(p)))
		early_free(p);
	else
		tool_free(call, p);
}

#include "mem/operators.def"

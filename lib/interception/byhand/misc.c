/*
 * misc.c: single functions with arguments that vary.
 */
#include "interception/byhand/byhand.h"
#include "flag/flag.h"

INTERCEPTOR(sem_t *, sem_open, (const char *name, int how, ...))
{
	struct call call = CALL_HERE("sem_open");
	unsigned int value;
	mode_t mode;
	va_list ap;
	sem_t *s;

	va_start(ap, how);
	mode = va_arg(ap, int);
	value = va_arg(ap, unsigned int);
	va_end(ap);
	if (!call_enter(&call))
		return real.sem_open(name, how, mode, value);
	if (flags.strict_string_checks)
		tool_read_string(&call, name);
	s = real.sem_open(name, how, mode, value);
	if (s != SEM_FAILED)
		tool_write(&call, s, sizeof *s);
	call_leave(&call);
	return s;
}

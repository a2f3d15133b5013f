/*
 * init.c: interception's part of start-up.
 */
#include "interception/call.h"

void
interception_init(void)
{
	bind_all();
}

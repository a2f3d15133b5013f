/*
 * core.c: core files.
 */
#include "threadtracer.h"

int
core_show(const struct options *options)
{
	return complain("%s: core files cannot be read yet", options->core);
}

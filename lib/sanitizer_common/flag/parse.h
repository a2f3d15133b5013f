/*
 * parse.h: between flag.c and parse.c.
 */
#ifndef SAN_FLAG_PARSE_H
#define SAN_FLAG_PARSE_H

#include "flag/flag.h"

extern SAN_HIDDEN flag_string flag_include, flag_include_if_exists;	/* the latest value */

/* A copy of n characters that lives for ever. */
const char *flag_keep(const char *s, uptr n);
/* name and text are kept by address. */
void flag_set(const char *name, const char *text, const char *from);
void flag_read_file(const char *path, bool must_exist);
SAN_NORETURN void flag_fail(const char *fmt, ...) SAN_FORMAT(1, 2);

#endif

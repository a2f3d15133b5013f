/*
 * flags.h: the values of the command line's flags, one member for each row of flags.def.
 */
#ifndef FUZZER_FLAGS_H
#define FUZZER_FLAGS_H

typedef int flag_int;
typedef unsigned flag_unsigned;
typedef const char *flag_text;

struct fuzzer_flags {
#define FLAG(type, name, value, help)	flag_##type name;
#define OLD(name)
#include "fuzzer/flags.def"
#undef FLAG
#undef OLD
};
extern struct fuzzer_flags flags;

#endif

/*
 * minimal.h: between abi.c and minimal.c.
 */
#ifndef UBSAN_MINIMAL_H
#define UBSAN_MINIMAL_H

#include "base/base.h"

/* code: a row's number * 2, + 1 when the call does not return */
SAN_HIDDEN void minimal_handle(u32 code);

#endif

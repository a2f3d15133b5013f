/*
 * cxx.h: what the archive msan_cxx asks of the archive msan.
 *
 * The two meet only through names that are exported, hence the reserved prefix.
 */
#ifndef MSAN_CXX_H
#define MSAN_CXX_H

#include "base/base.h"

/* may_fail: NULL when memory is gone; otherwise that is reported, by the common flags. frame is
 * the operator's, from which its stack is walked. */
SAN_EXPORT void *__sanrt_msan_new(uptr size, uptr align, bool may_fail, uptr frame);
SAN_EXPORT void __sanrt_msan_delete(void *p, uptr frame);

#endif

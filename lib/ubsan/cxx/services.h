/*
 * services.h: what the archive for C++ asks of the one that has the handlers: one exported table.
 */
#ifndef UBSAN_SERVICES_H
#define UBSAN_SERVICES_H

#include "ubsan/ubsan.h"

struct ubsan_services {
	void (*start)(void);
	bool (*say)(struct site *, enum ubsan_kind, struct ubsan_source *, const char *what);
	void (*error)(struct site *);
	void (*end)(struct site *);
	void (*note_memory)(uptr address, uptr range, const char *label, const char *fmt, ...);
	void (*note_function)(uptr pc);
	void (*note_module)(const struct site *, const char *what);
	bool (*suppressed_vptr)(const char *type_name);
	sptr (*read_memory)(void *dst, uptr address, uptr n);	/* what is there, unmapped or not */
	uptr (*print)(char *buf, uptr size, const char *fmt, ...);
	const char *(*demangle)(const char *name);
	const char *(*use_text)(u32 use);
};
extern SAN_EXPORT const struct ubsan_services __sanrt_ubsan_services;

#endif

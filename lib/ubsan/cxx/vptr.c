/*
 * vptr.c: what the compiler calls for checks of dynamic types; an archive of its own for C++.
 *
 * The program asks only for what is not in its table __ubsan_vptr_type_cache: a hash of a virtual
 * table's address and a type. That is small, so a larger one behind it keeps what was found good;
 * both hold words that are complete in themselves, and no lock is needed.
 */
#include "ubsan/cxx/rtti.h"
#include "ubsan/cxx/services.h"

#define service		__sanrt_ubsan_services

#define CACHE		128			/* clang 14 … 19 */
SAN_EXPORT uptr __ubsan_vptr_type_cache[CACHE];

#define GOOD		(1u << 14)
#define PROBES		4
static uptr good[GOOD];

static bool
is_good(uptr hash)
{
	for (u32 i = 0; i < PROBES; i++)
		if (load_relaxed(&good[(hash / CACHE + i) % GOOD]) == hash)
			return true;
	return false;
}

static void
good_add(uptr hash)
{
	for (u32 i = 0; i < PROBES; i++) {
		uptr none = 0;

		if (cas(&good[(hash / CACHE + i) % GOOD], &none, hash))
			return;
	}
	store_relaxed(&good[(hash / CACHE + hash / 7 % PROBES) % GOOD], hash);
}

/* ---- names; static memory is used under the report lock ---- */

#define NAMES		(RTTI_NAME + 64)

/* A type's name as the program's source has it; demanglers take symbols, so it becomes one. */
static void
plain_name(char *out, const char *mangled)
{
	static const char lead[] = "typeinfo name for ";
	static char symbol[NAMES];
	const char *plain;
	u32 i = 0;

	if (*mangled == '*')
		mangled++;
	service.print(symbol, sizeof symbol, "_ZTS%s", mangled);
	plain = service.demangle(symbol);
	while (lead[i] != 0 && plain[i] == lead[i])
		i++;
	service.print(out, NAMES, "%s", lead[i] == 0 ? plain + i : mangled);
}

static void
note_object(uptr object, const struct rtti *r, const char *mangled)
{
	static char whole[NAMES], part[NAMES], label[3 * NAMES], name[RTTI_NAME];

	if (!r->valid) {
		service.note_memory(object, object, r->far ? "possibly invalid vptr" : "invalid vptr",
		    r->far ? "object has a possibly invalid vptr: abs(offset to top) too big" :
		    "object has invalid vptr");
		return;
	}
	plain_name(whole, mangled);
	if (r->offset == 0) {
		service.print(label, sizeof label, "vptr for '%s'", whole);
		service.note_memory(object, object, label, "object is of type '%s'", whole);
		return;
	}
	rtti_part_name(name, r);
	plain_name(part, name);
	service.print(label, sizeof label, "vptr for '%s' base class of '%s'", part, whole);
	service.note_memory(object - (uptr)r->offset, object, label,
	    "object is base class subobject at offset %ld within object of type '%s'", r->offset, whole);
}

/* ---- entries ---- */

/* True when something was reported. A check of this kind may always be passed over. */
static bool
miss(struct site *s, uptr hash)
{
	struct data_dynamic *d = s->data;
	char mangled[RTTI_NAME];
	struct rtti r;

	if (is_good(hash)) {
		store_relaxed(&__ubsan_vptr_type_cache[hash % CACHE], hash);
		return false;
	}
	rtti_object(&r, s->a);
	if (rtti_is(&r, d->type_info)) {
		good_add(hash);
		store_relaxed(&__ubsan_vptr_type_cache[hash % CACHE], hash);
		return false;
	}
	if (load_relaxed(&d->at.column) == UBSAN_REPORTED)
		return false;
	service.start();
	mangled[0] = 0;
	if (r.valid)
		rtti_name(mangled, r.type);
	if (service.suppressed_vptr(mangled))
		return false;
	s->type = d->type;
	s->word = service.use_text(d->use);
	if (!service.say(s, UBSAN_DYNAMIC_TYPE, &d->at,
	    "%w address %p which does not point to an object of type %t"))
		return false;
	service.error(s);
	note_object(s->a, &r, mangled);
	return true;
}

#define SITE(data, a)	{ (data), (a), .pc = CALLER_PC(), .bp = CURRENT_FRAME() }

SAN_EXPORT void __ubsan_handle_dynamic_type_cache_miss(struct data_dynamic *, uptr object, uptr hash);
void
__ubsan_handle_dynamic_type_cache_miss(struct data_dynamic *d, uptr object, uptr hash)
{
	struct site s = SITE(d, object);

	if (miss(&s, hash))
		service.end(&s);
}

SAN_EXPORT void __ubsan_handle_dynamic_type_cache_miss_abort(struct data_dynamic *, uptr object, uptr hash);
void
__ubsan_handle_dynamic_type_cache_miss_abort(struct data_dynamic *d, uptr object, uptr hash)
{
	struct site s = SITE(d, object);

	if (!miss(&s, hash))
		return;
	s.fatal = true;
	service.end(&s);
}

/* Clang 14 to 16 compare type_info by address first: in another library the same type has another. */
static void
mismatch(struct site *s, uptr callee, uptr pointer)
{
	struct data_type *d = s->data;

	if (rtti_same(callee, pointer))
		return;
	service.start();
	s->type = d->type;
	if (!service.say(s, UBSAN_FUNCTION, &d->at,
	    "call to function %f through pointer to incorrect function type %t"))
		return;
	service.error(s);
	service.note_function(s->a);
	service.end(s);
}

SAN_EXPORT void __ubsan_handle_function_type_mismatch_v1(struct data_type *, uptr function, uptr callee,
    uptr pointer);
void
__ubsan_handle_function_type_mismatch_v1(struct data_type *d, uptr function, uptr callee, uptr pointer)
{
	struct site s = SITE(d, function);

	mismatch(&s, callee, pointer);
}

SAN_EXPORT void __ubsan_handle_function_type_mismatch_v1_abort(struct data_type *, uptr function,
    uptr callee, uptr pointer);
void
__ubsan_handle_function_type_mismatch_v1_abort(struct data_type *d, uptr function, uptr callee,
    uptr pointer)
{
	struct site s = SITE(d, function);

	s.fatal = true;
	mismatch(&s, callee, pointer);
}

void
__ubsan_handle_cfi_bad_type(struct data_cfi *d, uptr vtable, bool valid, struct cfi_options options)
{
	static const char *const words[] = { "virtual call", "non-virtual call", "base-to-derived cast",
		"cast to unrelated type" };
	struct site s = { d, vtable, .pc = options.pc, .bp = options.bp, .fatal = options.fatal };
	static char mangled[RTTI_NAME], name[NAMES];
	struct rtti r;

	service.start();
	s.type = d->type;
	s.word = words[d->check % ARRAY_LENGTH(words)];
	if (!service.say(&s, UBSAN_CFI, &d->at,
	    "control flow integrity check for type %t failed during %w (vtable address %p)"))
		return;
	service.error(&s);
	rtti_read(&r, vtable);
	if (valid && r.valid) {
		rtti_name(mangled, r.type);
		plain_name(name, mangled);
		service.note_memory(vtable, 0, NULL, "vtable is of type '%s'", name);
	} else
		service.note_memory(vtable, 0, NULL, "invalid vtable");
	service.note_module(&s, "vtable");
	service.end(&s);
}

/*
 * hooks.c: the program's own symbolizer and demangler, if it brings any.
 *
 * Weak references, resolved when the program links them in: the __sanitizer_symbolize_* family,
 * which answers in llvm-symbolizer's text form, and the C++ library's __cxa_demangle. They may
 * be instrumented code, so the tool is told of each call.
 */
#include "symbol/symbol.h"
#include "flag/flag.h"
#include "mem/mem.h"
#include "tool.h"

#define HOOK_TEXT	(64ul << 10)

SAN_WEAK bool __sanitizer_symbolize_code(const char *module, u64 offset, char *buffer,
    int size, bool inlines);
SAN_WEAK bool __sanitizer_symbolize_data(const char *module, u64 offset, char *buffer, int size);
SAN_WEAK bool __sanitizer_symbolize_frame(const char *module, u64 offset, char *buffer,
    int size);
SAN_WEAK bool __sanitizer_symbolize_demangle(const char *name, char *buffer, int size);
SAN_WEAK bool __sanitizer_symbolize_set_demangle(bool);
SAN_WEAK bool __sanitizer_symbolize_set_inline_frames(bool);
SAN_WEAK void __sanitizer_symbolize_flush(void);
SAN_WEAK char *__cxa_demangle(const char *name, char *buffer, size_t *size, int *status);

static bool
hook_begin(struct text *answer, uptr arguments)
{
	static bool told;

	answer->length = 0;
	if (!text_reserve(answer, HOOK_TEXT))
		return false;
	if (!told) {
		told = true;
		if (__sanitizer_symbolize_set_demangle != NULL) {
			tool_before_callback(1);
			__sanitizer_symbolize_set_demangle(flags.demangle);
			tool_after_callback();
		}
		if (__sanitizer_symbolize_set_inline_frames != NULL) {
			tool_before_callback(1);
			__sanitizer_symbolize_set_inline_frames(flags.symbolize_inline_frames);
			tool_after_callback();
		}
	}
	tool_before_callback(arguments);
	return true;
}

static bool
hook_end(struct text *answer, bool done)
{
	tool_after_callback();
	answer->at[HOOK_TEXT - 1] = '\0';
	answer->length = str_length(answer->at);
	return done;
}

bool
hook_code(const char *module, uptr offset, struct text *answer)
{
	if (__sanitizer_symbolize_code == NULL || !hook_begin(answer, 5))
		return false;
	return hook_end(answer, __sanitizer_symbolize_code(module, offset, answer->at,
	    HOOK_TEXT, flags.symbolize_inline_frames));
}

bool
hook_data(const char *module, uptr offset, struct text *answer)
{
	if (__sanitizer_symbolize_data == NULL || !hook_begin(answer, 4))
		return false;
	return hook_end(answer, __sanitizer_symbolize_data(module, offset, answer->at,
	    HOOK_TEXT));
}

void
hook_flush(void)
{
	if (__sanitizer_symbolize_flush == NULL)
		return;
	tool_before_callback(0);
	__sanitizer_symbolize_flush();
	tool_after_callback();
}

/*
 * __cxa_demangle returns memory of the program's malloc: given back when that is our heap, else
 * left alone, for we may be without the free that belongs to it.
 */
static bool
demangle_by_library(const char *name, struct text *answer)
{
	struct call call = CALL_HERE("__cxa_demangle");
	char *plain;

	if (__cxa_demangle == NULL)
		return false;
	tool_before_callback(4);
	plain = __cxa_demangle(name, NULL, NULL, NULL);
	tool_after_callback();
	if (plain == NULL)
		return false;
	answer->length = 0;
	text_add(answer, plain);
	if (heap_owns(plain))
		tool_free(&call, plain);
	return true;
}

const char *
sym_demangle(const char *name)
{
	static struct text answer;

	if (!str_starts(name, "_Z") && !str_starts(name, "__Z"))
		return name;
	if (__sanitizer_symbolize_demangle != NULL && hook_begin(&answer, 3) &&
	    hook_end(&answer, __sanitizer_symbolize_demangle(name, answer.at, HOOK_TEXT)))
		return answer.at;
	return demangle_by_library(name, &answer) ? answer.at : name;
}

/*
 * helpers.c: which symbolizer programs there are, and how to ask them.
 *
 * One choice is made for the process: the program that external_symbolizer_path or the
 * environment names, or llvm-symbolizer along PATH, plain or with a version, or addr2line when
 * allowed. llvm-symbolizer serves every module from one process; addr2line serves one module, so
 * it is started anew when another module's turn comes.
 * Callers hold lock_symbol.
 */
#include "symbol/symbol.h"
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
#include "tool.h"

enum choice { CHOICE_OPEN, CHOICE_NONE, CHOICE_LLVM, CHOICE_ADDR2LINE };

static enum choice choice;
static char helper_path[4096];
static char addr2line_module[4096];
static struct text request;

static const char *llvm_argv[] = { helper_path, NULL, NULL, "--default-arch=x86_64", NULL };
static const char *addr2line_argv[] = { helper_path, NULL, addr2line_module, NULL };
static struct pipe_helper llvm = { .path = helper_path, .argv = llvm_argv };
static struct pipe_helper addr2line = { .path = helper_path, .argv = addr2line_argv };

/* %b our base name, %p our pid, %d our folder */
static void
expand_path(char *to, uptr size, const char *from)
{
	static char exe[4096];
	uptr n = 0;

	to[0] = '\0';
	for (; *from != '\0' && n + 1 < size; from++) {
		if (*from != '%' || from[1] == '\0') {
			n += fmt_print(to + n, size - n, "%c", *from);
			continue;
		}
		switch (*++from) {
		case 'b': n += fmt_print(to + n, size - n, "%s", os_exe_name()); break;
		case 'p': n += fmt_print(to + n, size - n, "%d", os_pid()); break;
		case 'd':
			if (os_failed(os_exe_path(exe, sizeof exe)))
				break;
			*(char *)str_base_name(exe) = '\0';
			if (str_length(exe) > 1)
				exe[str_length(exe) - 1] = '\0';
			n += fmt_print(to + n, size - n, "%s", exe);
			break;
		default: n += fmt_print(to + n, size - n, "%%%c", *from);
		}
	}
}

/* What the user named: NULL nothing, "" none wanted. */
static const char *
configured_path(void)
{
	const char *path = flags.external_symbolizer_path;

	if (path == NULL)
		path = os_env(tool_symbolizer_variable);
	if (path == NULL)
		path = os_env("LLVM_SYMBOLIZER_PATH");
	return path;
}

static bool
find_llvm(void)
{
	static const char *const names[] = {
		"llvm-symbolizer", "llvm-symbolizer-19", "llvm-symbolizer-18",
		"llvm-symbolizer-17", "llvm-symbolizer-16", "llvm-symbolizer-15",
		"llvm-symbolizer-14"
	};

	for (u32 i = 0; i < ARRAY_LENGTH(names); i++)
		if (os_find_program(names[i], helper_path, sizeof helper_path))
			return true;
	return false;
}

static enum choice
choose_named(const char *path)
{
	if (path[0] == '\0') {
		out_verbose(2, "External symbolizer is turned off.\n");
		return CHOICE_NONE;
	}
	expand_path(helper_path, sizeof helper_path, path);
	if (!os_executable(helper_path) && (str_char(helper_path, '/') != NULL ||
	    !os_find_program(path, helper_path, sizeof helper_path))) {
		out_message("WARNING: invalid path to external symbolizer! "
		    "'%s' is not a program; frames will lack file and line\n", helper_path);
		return CHOICE_NONE;
	}
	return str_ends(helper_path, "addr2line") ? CHOICE_ADDR2LINE : CHOICE_LLVM;
}

static void
choose(void)
{
	const char *path = configured_path();

	if (path != NULL)
		choice = choose_named(path);
	else if (find_llvm())
		choice = CHOICE_LLVM;
	else if (flags.allow_addr2line &&
	    os_find_program("addr2line", helper_path, sizeof helper_path))
		choice = CHOICE_ADDR2LINE;
	else
		choice = CHOICE_NONE;
	llvm_argv[1] = flags.demangle ? "--demangle" : "--no-demangle";
	llvm_argv[2] = flags.symbolize_inline_frames ? "--inlines" : "--no-inlines";
	addr2line_argv[1] = flags.demangle ?
	    flags.symbolize_inline_frames ? "-iCfe" : "-Cfe" :
	    flags.symbolize_inline_frames ? "-ife" : "-fe";
	if (choice != CHOICE_NONE)
		out_verbose(2, "Using symbolizer %s\n", helper_path);
}

static enum choice
chosen(void)
{
	if (choice == CHOICE_OPEN)
		choose();
	return choice;
}

static bool
llvm_is_whole(const char *s, uptr n)
{
	return n >= 2 && s[n - 1] == '\n' && s[n - 2] == '\n';
}

static bool
llvm_ask(const char *what, const char *module, uptr offset, struct text *answer)
{
	char number[24];
	const char *quote = str_char(module, '"') == NULL ? "\"" : "'";

	/* no way to write such a path in a request */
	if (str_char(module, '\n') != NULL || str_char(module, *quote) != NULL)
		return false;
	request.length = 0;
	text_add(&request, what);
	text_add(&request, quote);
	text_add(&request, module);
	text_add(&request, quote);
	fmt_print(number, sizeof number, " 0x%lx\n", (unsigned long)offset);
	text_add(&request, number);
	return pipe_ask(&llvm, request.at, request.length, answer, llvm_is_whole);
}

/*
 * addr2line does not tell where an answer ends: with inlining it may be any number of pairs. So
 * each request is followed by one for an address that no module has, whose answer is known.
 */
static const char addr2line_end[] = "\n??\n??:0\n";

static bool
addr2line_is_whole(const char *s, uptr n)
{
	if (str_equal(s, addr2line_end + 1))		/* of the first; the second is to come */
		return false;
	return str_ends(s, addr2line_end);
}

static bool
addr2line_ask(const char *module, uptr offset, struct text *answer)
{
	char ask[64];
	uptr n;

	if (str_length(module) >= sizeof addr2line_module)
		return false;
	if (!str_equal(module, addr2line_module)) {
		pipe_stop(&addr2line);
		str_copy(addr2line_module, sizeof addr2line_module, module);
		addr2line.starts = 0;
	}
	n = fmt_print(ask, sizeof ask, "0x%lx\n0xffffffffffffffff\n", (unsigned long)offset);
	if (!pipe_ask(&addr2line, ask, n, answer, addr2line_is_whole))
		return false;
	answer->length -= sizeof addr2line_end - 2;
	answer->at[answer->length] = '\0';
	return true;
}

bool
helper_code(const struct module *m, uptr offset, struct text *answer)
{
	switch (chosen()) {
	case CHOICE_LLVM: return llvm_ask("CODE ", m->path, offset, answer);
	case CHOICE_ADDR2LINE: return addr2line_ask(m->path, offset, answer);
	default: return false;
	}
}

bool
helper_data(const struct module *m, uptr offset, struct text *answer)
{
	return chosen() == CHOICE_LLVM && llvm_ask("DATA ", m->path, offset, answer);
}

void
helper_prepare(void)
{
	if (chosen() == CHOICE_LLVM)
		pipe_start(&llvm);
}

void
helper_fork_child(void)
{
	pipe_forget(&llvm);
	pipe_forget(&addr2line);
}

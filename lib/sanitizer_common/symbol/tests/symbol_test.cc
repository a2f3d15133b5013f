/*
 * symbol_test.cc: formats, answers, symbol tables, and helper programs that behave and misbehave.
 *
 * Helper programs are shell scripts in a folder of the test's. What is decided once in a process
 * (which helper there is) is tried in a child of its own.
 */
#include <dlfcn.h>
#include <elf.h>
#include <fcntl.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>

extern "C" {
#include "symbol/symbol.h"
#include "flag/flag.h"
#include "os/os.h"

int symbol_test_global[9] = { 1 };
__attribute__((noinline)) int
symbol_test_function(int x)
{
	return x * symbol_test_global[0] + 1;
}
void __sanitizer_symbolize_pc(void *pc, const char *fmt, char *out_buf, size_t size);
}

namespace {

struct sym_frame
frame()
{
	struct sym_frame f = { 0x1234, "f(int)", 0x10, "/src/dir/f.c", 12, 3, "/lib/x.so", 0x234,
		"abcd" };
	return f;
}

std::string
render(const char *format, const struct sym_frame &f)
{
	char buf[512];
	uptr n = sym_render(buf, sizeof buf, format, &f, 7);

	EXPECT_EQ(n, strlen(buf));
	return buf;
}

class Render : public testing::Test {
	void TearDown() override { flags = saved; }
	struct common_flags saved = flags;
};

TEST_F(Render, EveryDirective)
{
	struct sym_frame f = frame();

	EXPECT_EQ("7 0x000000001234 %", render("%n %p %%", f));
	EXPECT_EQ("/lib/x.so 0x234 (BuildId: abcd)", render("%m %o %b", f));
	EXPECT_EQ("f(int) 0x10", render("%f %q", f));
	EXPECT_EQ("/src/dir/f.c 12 3", render("%s %l %c", f));
	EXPECT_EQ("in f(int)", render("%F", f));
	EXPECT_EQ("/src/dir/f.c:12:3 /src/dir/f.c:12:3", render("%S %L", f));
	EXPECT_EQ("(x.so+0x234) (BuildId: abcd)", render("%M", f));
	EXPECT_EQ("    #7 0x000000001234 in f(int) /src/dir/f.c:12:3", render("DEFAULT", f));
	EXPECT_EQ("%z %", render("%z %", f));
}

TEST_F(Render, WithoutFileModuleOrAnything)
{
	struct sym_frame f = frame();

	f.file = "";
	f.line = f.column = 0;
	EXPECT_EQ("in f(int)+0x10 (/lib/x.so+0x234) (BuildId: abcd)", render("%F %L", f));
	EXPECT_EQ("<null> <null> 0 0", render("%S %s %l %c", f));
	f.function_offset = SYM_UNKNOWN;
	f.build_id = "";
	EXPECT_EQ("in f(int) (/lib/x.so+0x234)", render("%F %L%b", f));
	EXPECT_EQ("0x0", render("%q", f));
	f.function = "";
	EXPECT_EQ(" (/lib/x.so+0x234)", render("%F %L", f));
	f.module = "";
	EXPECT_EQ("(<unknown module>) (0x000000001234) <null>", render("%L %M %m", f));
}

TEST_F(Render, PlaceStylesAndPrefix)
{
	struct sym_frame f = frame();

	f.column = 0;
	EXPECT_EQ("/src/dir/f.c:12", render("%S", f));
	flags.symbolize_vs_style = true;
	EXPECT_EQ("/src/dir/f.c(12)", render("%S", f));
	f.column = 3;
	flags.strip_path_prefix = "/src/";
	EXPECT_EQ("dir/f.c(12,3) dir/f.c", render("%L %s", f));
	flags.strip_path_prefix = "/dir/";	/* anywhere in the path */
	EXPECT_EQ("f.c", render("%s", f));
	f.file = "/src/dir/./f.c";
	EXPECT_EQ("f.c", render("%s", f));
	f.file = "./f.c";
	EXPECT_EQ("f.c", render("%s", f));	/* whether the prefix is there or not */
	flags.strip_path_prefix = "";
	EXPECT_EQ("f.c", render("%s", f));
}

TEST_F(Render, InterceptorsLoseTheirPrefix)
{
	EXPECT_STREQ("read", sym_strip_name("__interceptor_read"));
	EXPECT_STREQ("read", sym_strip_name("___interceptor_read"));
	EXPECT_STREQ("__interceptor", sym_strip_name("__interceptor"));
}

TEST_F(Render, CutsAndTellsTheLength)
{
	struct sym_frame f = frame();
	char buf[6] = "xxxxx";

	EXPECT_EQ(12u, sym_render(buf, sizeof buf, "%s", &f, 0));
	EXPECT_STREQ("/src/", buf);
	strcpy(buf, "keep");
	EXPECT_EQ(12u, sym_render(buf, 0, "%s", &f, 0));
	EXPECT_STREQ("keep", buf);
}

TEST_F(Render, WhatNeedsSymbols)
{
	EXPECT_TRUE(sym_render_needs_symbols("DEFAULT"));
	EXPECT_TRUE(sym_render_needs_symbols("%n %F"));
	EXPECT_TRUE(sym_render_needs_symbols("%m"));
	EXPECT_FALSE(sym_render_needs_symbols("frame %n at %p 100%%"));
	EXPECT_FALSE(sym_render_needs_symbols("%"));
	flags.enable_symbolizer_markup = true;
	EXPECT_FALSE(sym_render_needs_symbols("DEFAULT"));
}

TEST_F(Render, Markup)
{
	flags.enable_symbolizer_markup = true;
	EXPECT_EQ("{{{bt:7:0x000000001234}}}", render("DEFAULT", frame()));
}

TEST_F(Render, Data)
{
	struct sym_data d = { "g", "/src/g.c", 5, 0, 0, "/m", 0 };
	char buf[64];

	sym_render_data(buf, sizeof buf, "%g %s:%l %% %z", &d);
	EXPECT_STREQ("g /src/g.c:5 % %z", buf);
	d.name = d.file = "";
	EXPECT_EQ(13u, sym_render_data(buf, sizeof buf, "%g %s", &d));
	EXPECT_STREQ("<null> <null>", buf);
}

struct answer { u32 n; struct answer_frame f[4]; std::string text; };

u32
parse(struct answer *a, const char *text)
{
	a->text = text;
	return a->n = answer_code(&a->text[0], a->f, 4);
}

TEST(Answer, Frames)
{
	struct answer a;

	ASSERT_EQ(2u, parse(&a, "inner\n/a b/x:y.c:4:32\nmain\n/a.c:9:0\n\n"));
	EXPECT_STREQ("inner", a.f[0].function);
	EXPECT_STREQ("/a b/x:y.c", a.f[0].file);
	EXPECT_EQ(4, a.f[0].line);
	EXPECT_EQ(32, a.f[0].column);
	EXPECT_STREQ("main", a.f[1].function);
	EXPECT_EQ(0, a.f[1].column);
	/* addr2line: no column, a note behind the line; carriage returns */
	ASSERT_EQ(1u, parse(&a, "main\r\n/a.c:9 (discriminator 3)\r\n"));
	EXPECT_STREQ("/a.c", a.f[0].file);
	EXPECT_EQ(9, a.f[0].line);
	ASSERT_EQ(1u, parse(&a, "??\n??:0:0\n\n"));
	EXPECT_STREQ("", a.f[0].function);
	EXPECT_STREQ("", a.f[0].file);
	ASSERT_EQ(1u, parse(&a, "f\n??:?\n"));
	EXPECT_STREQ("", a.f[0].file);
	EXPECT_EQ(0, a.f[0].line);
	/* more frames than there is room for */
	EXPECT_EQ(4u, parse(&a, "a\nf:1\nb\nf:2\nc\nf:3\nd\nf:4\ne\nf:5\n\n"));
}

TEST(Answer, Nonsense)
{
	struct answer a;

	for (const char *text : { "", "\n", "\n\n", "main\n", "main\n\n", "main\nno number\n\n",
	    "a\nf:99999999999\n", "a\nf:\n", "a\nf:x:\n", "usage: llvm-symbolizer\n", "a\n:\n" })
		EXPECT_EQ(0u, parse(&a, text)) << text;
}

TEST(Answer, Data)
{
	struct sym_data d = { "", "", 0, 0, 0, "", 0 };
	char ok[] = "ns::var\n16408 4\n/a.cpp:2\n\n", old[] = "gl (.0)\n16448 40\n\n";
	char none[] = "??\n0 0\n??:?\n\n", bad[] = "x\nfour 4\n\n", big[] = "x\n99999999999999999999 1\n";

	ASSERT_TRUE(answer_data(ok, &d));
	EXPECT_STREQ("ns::var", d.name);
	EXPECT_EQ(16408u, d.begin);
	EXPECT_EQ(4u, d.size);
	EXPECT_STREQ("/a.cpp", d.file);
	EXPECT_EQ(2, d.line);
	ASSERT_TRUE(answer_data(old, &d));
	EXPECT_STREQ("gl (.0)", d.name);
	EXPECT_EQ(40u, d.size);
	EXPECT_STREQ("", d.file);
	EXPECT_FALSE(answer_data(none, &d));
	EXPECT_FALSE(answer_data(bad, &d));
	EXPECT_FALSE(answer_data(big, &d));
}

/* A folder for files of a test. */
class Files : public testing::Test {
protected:
	void
	SetUp() override
	{
		char t[] = "/tmp/symbol-test.XXXXXX";

		ASSERT_NE(nullptr, mkdtemp(t));
		folder = t;
	}
	void
	TearDown() override
	{
		std::string command = "rm -rf " + folder;

		ASSERT_EQ(0, system(command.c_str()));
	}
	std::string
	file(const char *name, const std::string &content, int mode = 0644)
	{
		std::string path = folder + "/" + name;

		std::ofstream(path, std::ios::binary) << content;
		chmod(path.c_str(), mode);
		return path;
	}
	std::string
	script(const char *name, const std::string &body)
	{
		return file(name, "#!/bin/sh\n" + body + "\n", 0755);
	}
	std::string folder;
};

class Elf : public Files {
protected:
	struct text name = {};
	struct elf_symbol symbol = {};
	std::string
	self()
	{
		std::ifstream in("/proc/self/exe", std::ios::binary);

		return { std::istreambuf_iterator<char>(in), {} };
	}
	uptr
	offset(const void *p)
	{
		char path[4096];
		uptr at = 0;

		EXPECT_TRUE(sym_module((uptr)p, path, sizeof path, &at));
		return at;
	}
	bool
	find(const std::string &path, uptr at, bool data)
	{
		return elf_find(path.c_str(), at, data, &symbol, &name);
	}
};

TEST_F(Elf, FindsOurOwn)
{
	uptr f = offset((void *)symbol_test_function), g = offset(symbol_test_global);
	std::string exe = file("exe", self());

	ASSERT_TRUE(find(exe, f + 1, false));
	EXPECT_STREQ("symbol_test_function", name.at);
	EXPECT_EQ(f, symbol.value);
	ASSERT_TRUE(find(exe, g + 35, true));
	EXPECT_STREQ("symbol_test_global", name.at);
	EXPECT_EQ(36u, symbol.size);
	/* a function is no datum, nor the other way round; nothing is at 1 */
	EXPECT_FALSE(find(exe, f, true));
	EXPECT_FALSE(find(exe, 1, false));
	EXPECT_FALSE(find(folder + "/none", f, false));
	EXPECT_FALSE(find("exe", f, false));
}

TEST_F(Elf, DynamicSymbolsWhenStripped)
{
	char path[4096];
	uptr at;

	/* the C library comes without .symtab */
	ASSERT_TRUE(sym_module((uptr)&fclose, path, sizeof path, &at));
	ASSERT_TRUE(find(path, at + 1, false));
	EXPECT_NE(nullptr, strstr(name.at, "fclose")) << name.at;
}

/* However the file is cut or garbled: no name or some name, and no fault. */
TEST_F(Elf, Damaged)
{
	uptr f = offset((void *)symbol_test_function);
	std::string whole = self(), s;
	Elf64_Ehdr *h;
	unsigned seed = 1;

	EXPECT_FALSE(find(file("empty", ""), f, false));
	EXPECT_FALSE(find(file("text", std::string(100, 'x')), f, false));
	for (size_t n : { (size_t)1, (size_t)63, (size_t)64, (size_t)4096, whole.size() / 2,
	    whole.size() - 1 })
		EXPECT_FALSE(find(file("cut", whole.substr(0, n)), f, false)) << n;
	for (u64 bad : { (u64)0, (u64)1, (u64)whole.size(), (u64)whole.size() - 8, ~(u64)7, ~(u64)0 }) {
		s = whole;
		h = (Elf64_Ehdr *)&s[0];
		h->e_shoff = bad;
		EXPECT_FALSE(find(file("shoff", s), f, false)) << bad;
	}
	/* names beyond the end of their table */
	s = whole;
	h = (Elf64_Ehdr *)&s[0];
	for (int i = 0; i < h->e_shnum; i++) {
		Elf64_Shdr *section = (Elf64_Shdr *)&s[h->e_shoff] + i;
		Elf64_Sym *symbol = (Elf64_Sym *)&s[section->sh_offset];

		if (section->sh_type != SHT_SYMTAB && section->sh_type != SHT_DYNSYM)
			continue;
		for (u64 j = 0; j < section->sh_size / sizeof *symbol; j++)
			symbol[j].st_name = 0x7fffff00;
	}
	EXPECT_FALSE(find(file("names", s), f, false));
	for (int round = 0; round < 100; round++) {
		s = whole;
		h = (Elf64_Ehdr *)&s[0];
		for (int i = 0; i < 20; i++)
			s[h->e_shoff + rand_r(&seed) % (h->e_shnum * sizeof(Elf64_Shdr))] =
			    (char)rand_r(&seed);
		find(file("garbled", s), f, round % 2);
	}
}

bool
ends_empty(const char *s, uptr n)
{
	return n >= 2 && s[n - 1] == '\n' && s[n - 2] == '\n';
}

class Pipe : public Files {
protected:
	void
	TearDown() override
	{
		pipe_patience_ns = patience;
		Files::TearDown();
	}
	struct helper : pipe_helper {
		std::string path_text;
		const char *list[2];
		explicit helper(const std::string &p) : pipe_helper(), path_text(p)
		{
			list[0] = path_text.c_str();
			list[1] = NULL;
			path = list[0];
			argv = list;
		}
		helper(const helper &) = delete;
		~helper() { pipe_stop(this); }
	};
	bool
	ask(struct pipe_helper &h, const char *request)
	{
		return pipe_ask(&h, request, strlen(request), &answer, ends_empty);
	}
	struct text answer = {};
	u64 patience = pipe_patience_ns;
};

TEST_F(Pipe, AnswersOneByOne)
{
	helper h(script("good", "while read -r x; do printf '%s\\nf:1\\n\\n' \"$x\"; done"));

	ASSERT_TRUE(ask(h, "one\n"));
	EXPECT_STREQ("one\nf:1\n\n", answer.at);
	ASSERT_TRUE(ask(h, "two\n"));
	EXPECT_STREQ("two\nf:1\n\n", answer.at);
	EXPECT_EQ(1u, h.starts);
}

TEST_F(Pipe, AnswerInPieces)
{
	helper h(script("slow", "read -r x; printf 'a'; sleep .1; printf '\\nf:1\\n'; sleep .1; echo"));

	ASSERT_TRUE(ask(h, "x\n"));
	EXPECT_STREQ("a\nf:1\n\n", answer.at);
}

TEST_F(Pipe, DiesAfterEachAnswer)
{
	helper h(script("once", "read -r x; printf '%s\\nf:1\\n\\n' \"$x\""));

	for (u32 i = 1; i <= 5; i++) {
		ASSERT_TRUE(ask(h, "x\n")) << i;
		EXPECT_EQ(i, h.starts);
		usleep(20000);		/* let it go */
	}
	EXPECT_FALSE(ask(h, "x\n"));
	EXPECT_TRUE(h.given_up);
}

TEST_F(Pipe, DiesAtOnce)
{
	helper h(script("dead", "exit 1"));

	EXPECT_FALSE(ask(h, "x\n"));
	EXPECT_EQ(2u, h.starts);
	while (!h.given_up)
		EXPECT_FALSE(ask(h, "x\n"));
	EXPECT_EQ(5u, h.starts);
	EXPECT_EQ(0, h.pid);
}

TEST_F(Pipe, DiesInTheMiddle)
{
	helper h(script("half", "read -r x; printf 'main\\n'; kill -9 $$"));

	EXPECT_FALSE(ask(h, "x\n"));
}

TEST_F(Pipe, FallsSilent)
{
	helper h(script("mute", "echo $$ >" + folder + "/pid; exec sleep 1000"));
	int pid = 0;
	u64 begin = os_time_ns();

	pipe_patience_ns = 2ul * 1000000000u;
	EXPECT_FALSE(ask(h, "x\n"));
	EXPECT_LT(os_time_ns() - begin, 3 * pipe_patience_ns);
	EXPECT_TRUE(h.given_up);
	std::ifstream(folder + "/pid") >> pid;
	ASSERT_GT(pid, 0);
	for (int i = 0; i < 100 && kill(pid, 0) == 0; i++)
		usleep(10000);		/* whoever adopted it has to notice */
	std::ifstream stat("/proc/" + std::to_string(pid) + "/stat");
	std::string word, state;
	stat >> word >> word >> state;
	EXPECT_TRUE(state.empty() || state == "Z" || state == "X") << state;
}

TEST_F(Pipe, NeverReads)
{
	helper h(script("deaf", "exec sleep 1000"));
	std::string big(4096, 'x');

	pipe_patience_ns = 300 * 1000000u;
	EXPECT_FALSE(ask(h, big.c_str()));
	EXPECT_FALSE(ask(h, (big + "x").c_str()));
}

TEST_F(Pipe, Floods)
{
	helper h(script("flood", "exec yes main"));
	u64 begin = os_time_ns();

	pipe_patience_ns = 30ul * 1000000000u;
	EXPECT_FALSE(ask(h, "x\n"));
	EXPECT_LT(os_time_ns() - begin, pipe_patience_ns);
	EXPECT_TRUE(h.given_up);
}

TEST_F(Pipe, NoSuchProgram)
{
	helper h(folder + "/none"), text(file("text", "no program", 0755));

	EXPECT_FALSE(ask(h, "x\n"));
	EXPECT_FALSE(ask(text, "x\n"));
}

/* The program's descriptors: the helper's may be closed behind our back and be another's then. */
TEST_F(Pipe, ForeignDescriptors)
{
	helper h(script("good", "while read -r x; do printf '%s\\nf:1\\n\\n' \"$x\"; done"));
	std::string path = file("mine", "");
	int fd;

	ASSERT_TRUE(ask(h, "one\n"));
	close(h.in);
	close(h.in_other_end);
	close(h.out);
	fd = open(path.c_str(), O_RDWR);
	dup2(fd, h.in);
	dup2(fd, h.out);
	int in = h.in, out = h.out;
	ASSERT_TRUE(ask(h, "two\n"));
	EXPECT_EQ(2u, h.starts);
	EXPECT_EQ(0, os_file_size(path.c_str()));
	EXPECT_GE(fcntl(in, F_GETFD), 0);
	EXPECT_GE(fcntl(out, F_GETFD), 0);
	for (int other : { fd, in, out })
		close(other);
}

int children_seen;

/* No SIGCHLD and no child for the program, whether the helper lives or dies. */
TEST_F(Pipe, ProgramSeesNoChild)
{
	helper h(script("once", "read -r x; printf '%s\\nf:1\\n\\n' \"$x\"; read -r x"));
	int status;

	children_seen = 0;
	signal(SIGCHLD, [](int) { children_seen++; });
	ASSERT_TRUE(ask(h, "x\n"));
	EXPECT_EQ(-1, waitpid(-1, &status, WNOHANG));
	ASSERT_TRUE(ask(h, "x\n"));
	EXPECT_EQ(2u, h.starts);
	pipe_stop(&h);
	usleep(50000);
	EXPECT_EQ(-1, waitpid(-1, &status, WNOHANG));
	EXPECT_EQ(0, children_seen);
	signal(SIGCHLD, SIG_DFL);
}

TEST_F(Pipe, ForkedChildHasItsOwn)
{
	helper h(script("who", "while read -r x; do printf '%s\\nf:1\\n\\n' $$; done"));
	std::string mine;
	int status;

	ASSERT_TRUE(ask(h, "x\n"));
	mine = answer.at;
	if (fork() == 0) {
		/* without pipe_forget, as after a fork that we did not see */
		_exit(ask(h, "x\n") && mine != answer.at ? 0 : 1);
	}
	wait(&status);
	EXPECT_EQ(0, status);
	if (fork() == 0) {
		pipe_forget(&h);
		_exit(h.pid == 0 && ask(h, "x\n") && mine != answer.at ? 0 : 1);
	}
	wait(&status);
	EXPECT_EQ(0, status);
	ASSERT_TRUE(ask(h, "x\n"));
	EXPECT_EQ(mine, answer.at);
}

void
print()
{
	char buf[4096], *p = buf;

	__sanitizer_symbolize_pc((char *)symbol_test_function + 2, "%f|%s|%l", buf, sizeof buf);
	for (; *p != '\0'; p += strlen(p) + 1)
		printf("%s\n", p);
}

/* The runtime sees the environment that a process began with, so some tests need a new one. */
__attribute__((constructor)) void
print_instead()
{
	const char *how = getenv("SYMBOL_TEST_PRINT");

	if (how == NULL)
		return;
	flags.allow_addr2line = *how != '\0';
	print();
	fflush(stdout);
	_exit(0);
}

/* ---- the whole way, each in a child: which helper there is is found out once ---- */

class Policy : public Files {
protected:
	/* What body prints to stdout and stderr. */
	std::string
	run(const std::function<void()> &body)
	{
		std::string out = folder + "/out";
		int status, pid;

		fflush(NULL);
		if ((pid = fork()) == 0) {
			int fd = open(out.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);

			dup2(fd, 1);
			dup2(fd, 2);
			body();
			fflush(stdout);
			_exit(0);
		}
		waitpid(pid, &status, 0);
		EXPECT_EQ(0, status);
		std::ifstream in(out);
		return { std::istreambuf_iterator<char>(in), {} };
	}
	/* What print() prints in a process of ours with this environment, from its start. */
	std::string
	run_env(std::vector<std::string> env, bool addr2line = false)
	{
		std::string out = folder + "/out";
		std::vector<char *> list;

		env.push_back(std::string("SYMBOL_TEST_PRINT=") + (addr2line ? "addr2line" : ""));
		for (std::string &s : env)
			list.push_back(&s[0]);
		list.push_back(NULL);
		return run([&] {
			char name[] = "test", *argv[] = { name, NULL };

			close(2);
			open("/dev/null", O_WRONLY);
			execve("/proc/self/exe", argv, list.data());
			_exit(1);
		});
	}
};

TEST_F(Policy, FlagNamesTheProgram)
{
	std::string path = script("llvm-symbolizer-99",
	    "while read -r what module offset; do"
	    " printf '%s\\n/a.c:3:1\\nouter\\n/b.c:4:0\\n\\n' \"$what $module\"; done");
	std::string text = run([&] {
		flags.external_symbolizer_path = path.c_str();
		print();
	});
	char exe[4096];

	ASSERT_FALSE(os_failed(os_exe_path(exe, sizeof exe)));
	EXPECT_EQ("CODE \"" + std::string(exe) + "\"|/a.c|3\nouter|/b.c|4\n", text);
}

TEST_F(Policy, BadPathIsOneLine)
{
	std::string text = run([] {
		flags.external_symbolizer_path = "/none/llvm-symbolizer";
		print();
		print();
	});

	EXPECT_NE(std::string::npos, text.find("WARNING: invalid path to external symbolizer"));
	EXPECT_NE(std::string::npos, text.find("/none/llvm-symbolizer"));
	EXPECT_NE(std::string::npos, text.find("\nsymbol_test_function|<null>|0\n"
	    "symbol_test_function|<null>|0\n")) << text;
	EXPECT_EQ(text.find("WARNING"), text.rfind("WARNING"));
}

TEST_F(Policy, EmptyPathTurnsItOff)
{
	script("llvm-symbolizer", "echo started >&2");
	std::string text = run([this] {
		setenv("PATH", folder.c_str(), 1);
		flags.external_symbolizer_path = "";
		print();
	});

	EXPECT_EQ("symbol_test_function|<null>|0\n", text);
}

TEST_F(Policy, EnvironmentBeforePath)
{
	std::string mine = script("mine", "while read -r x; do printf 'env\\nf:1\\n\\n'; done");

	script("llvm-symbolizer", "while read -r x; do printf 'path\\nf:1\\n\\n'; done");
	EXPECT_EQ("env|f|1\n", run_env({ "PATH=" + folder, "UNIT_SYMBOLIZER_PATH=" + mine }));
	EXPECT_EQ("env|f|1\n", run_env({ "PATH=" + folder, "LLVM_SYMBOLIZER_PATH=" + mine }));
	EXPECT_EQ("path|f|1\n", run_env({ "PATH=" + folder }));
	EXPECT_EQ("symbol_test_function|<null>|0\n",
	    run_env({ "PATH=" + folder, "UNIT_SYMBOLIZER_PATH=" }));
}

TEST_F(Policy, VersionedNameThenAddr2line)
{
	script("addr2line", "while read -r x; do read -r x; printf 'a2l\\nf:1\\n??\\n??:0\\n'; done");
	EXPECT_EQ("symbol_test_function|<null>|0\n", run_env({ "PATH=" + folder }));
	EXPECT_EQ("a2l|f|1\n", run_env({ "PATH=" + folder }, true));
	script("llvm-symbolizer-16", "while read -r x; do printf '16\\nf:1\\n\\n'; done");
	EXPECT_EQ("16|f|1\n", run_env({ "PATH=" + folder }, true));
}

TEST_F(Policy, EnvironmentOfTheHelper)
{
	std::string path = script("env", "while read -r x; do"
	    " printf '[%s] [%s] [%s]\\nf:1\\n\\n' \"$LD_PRELOAD\" \"$UNIT_OPTIONS\" \"$MINE\"; done");

	EXPECT_EQ("[] [symbolize=0] [kept]|f|1\n", run_env({ "UNIT_SYMBOLIZER_PATH=" + path,
	    "LD_PRELOAD=/none.so", "UNIT_OPTIONS=verbosity=3", "MINE=kept" }));
}

TEST_F(Policy, FolderOfTheProgramInThePath)
{
	std::string text = run([] {
		flags.external_symbolizer_path = "%d/none/%b/%%";
		print();
	});
	char exe[4096];

	ASSERT_FALSE(os_failed(os_exe_path(exe, sizeof exe)));
	std::string folder(exe, strrchr(exe, '/') - exe);
	EXPECT_NE(std::string::npos, text.find("'" + folder + "/none/" + os_exe_name() + "/")) << text;
}

TEST_F(Policy, SymbolizeOff)
{
	EXPECT_EQ("<null>|<null>|0\n", run([] {
		flags.symbolize = false;
		print();
	}));
}

TEST_F(Policy, GarbageFallsBackToOurReader)
{
	std::string path = script("garbage", "while read -r x; do printf 'Segmentation fault\\n\\n'; done");

	EXPECT_EQ("symbol_test_function|<null>|0\n", run([&] {
		flags.external_symbolizer_path = path.c_str();
		print();
	}));
}

TEST_F(Policy, CallFromInsideHasNoNames)
{
	EXPECT_EQ("symbol_test_function\n[] 1\n", run([] {
		flags.external_symbolizer_path = "";
		sym_pc((uptr)symbol_test_function + 1, [](const struct sym_frame *f, void *) {
			printf("%s\n", f->function);
			sym_pc((uptr)symbol_test_function + 1,
			    [](const struct sym_frame *g, void *) {
				    printf("[%s] %d\n", g->function, g->module[0] == '/');
			    },
			    NULL);
		}, NULL);
	}));
}

TEST_F(Policy, DataFromTheSymbolTable)
{
	EXPECT_EQ("1 symbol_test_global 36 1\n", run([] {
		struct sym_data d;

		flags.external_symbolizer_path = "";
		bool found = sym_data((uptr)&symbol_test_global[3], &d);
		printf("%d %s %zu %d\n", found, d.name, (size_t)d.size, d.begin == (uptr)symbol_test_global);
	}));
}

TEST(Modules, FindAddress)
{
	char path[4096], exe[4096], small[5];
	int local;
	uptr at;

	ASSERT_FALSE(os_failed(os_exe_path(exe, sizeof exe)));
	ASSERT_TRUE(sym_module((uptr)symbol_test_function, path, sizeof path, &at));
	EXPECT_STREQ(exe, path);
	ASSERT_TRUE(sym_module((uptr)symbol_test_function, small, sizeof small, &at));
	EXPECT_EQ(std::string(exe, 4), small);
	EXPECT_FALSE(sym_module((uptr)&local, path, sizeof path, &at));
	EXPECT_FALSE(sym_module(1, path, sizeof path, &at));
}

/* Another library where one was before */
TEST_F(Policy, ModulesComeAndGo)
{
	char path[4096];
	uptr at;
	void *handle, *where[2];

	ASSERT_TRUE(sym_module((uptr)(double (*)(double, double))fmod, path, sizeof path, &at));
	for (int i = 0; i < 2; i++) {
		std::string copy = folder + (i == 0 ? "/first.so" : "/second.so");
		std::string command = "cp " + std::string(path) + " " + copy;
		char found[4096];

		ASSERT_EQ(0, system(command.c_str()));
		ASSERT_NE(nullptr, handle = dlopen(copy.c_str(), RTLD_NOW | RTLD_LOCAL));
		sym_modules_changed();
		where[i] = dlsym(handle, "fmod");
		ASSERT_TRUE(sym_module((uptr)where[i], found, sizeof found, &at));
		EXPECT_EQ(copy, found);
		dlclose(handle);
	}
	EXPECT_EQ(where[0], where[1]) << "the test shows less than it should";
}

TEST(Modules, BuffersOfAnySize)
{
	char buf[16];

	memset(buf, 'x', sizeof buf);
	__sanitizer_symbolize_pc((char *)symbol_test_function + 1, "%p", buf, 0);
	EXPECT_EQ('x', buf[0]);
	for (size_t n = 1; n < sizeof buf; n++) {
		memset(buf, 'x', sizeof buf);
		__sanitizer_symbolize_pc((char *)symbol_test_function + 1, "%p", buf, n);
		EXPECT_LT(strlen(buf), n);
		EXPECT_EQ('\0', buf[n - 1]);
		EXPECT_EQ('x', buf[n]);
	}
}

}

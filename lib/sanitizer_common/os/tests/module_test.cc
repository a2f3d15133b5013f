/*
 * module_test.cc: loaded objects and symbols.
 */
#include <dlfcn.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

#include <gtest/gtest.h>

extern "C" {
#include "os/os.h"
}

namespace {

thread_local u32 some_tls = 1;

struct Module {
	std::string path;
	struct os_module m;
	std::vector<struct os_segment> segments;
};

bool
collect(const struct os_module *m, void *arg)
{
	std::vector<struct os_segment> segments(m->segments, m->segments + m->segment_count);

	((std::vector<Module> *)arg)->push_back({ m->path, *m, segments });
	return false;
}

TEST(OsModule, ListsMainFirst)
{
	std::vector<Module> all;
	char exe[4096];
	bool libc = false;

	os_module_each(collect, &all);
	ASSERT_LT(3u, all.size());
	os_exe_path(exe, sizeof exe);
	EXPECT_EQ(exe, all[0].path);
	for (size_t i = 0; i < all.size(); i++) {
		EXPECT_EQ(i == 0, all[i].m.is_main);
		EXPECT_NE(0u, all[i].m.segment_count);
		for (struct os_segment s : all[i].segments) {
			EXPECT_LE(all[i].m.lowest, s.begin);
			EXPECT_LE(s.end, all[i].m.highest);
			bool has = s.begin <= (uptr)malloc && (uptr)malloc < s.end;
			if (has && all[i].path.find("libc.so") != std::string::npos)
				libc = true;
		}
	}
	EXPECT_TRUE(libc);
	EXPECT_LT((uptr)&some_tls - os_tls_range().begin, os_tls_range().end);
	EXPECT_LE(4u, all[0].m.tls_image.end - all[0].m.tls_image.begin);
}

TEST(OsModule, FindsTheSegmentOfCode)
{
	std::vector<Module> all;
	int hits = 0;

	os_module_each(collect, &all);
	for (struct os_segment s : all[0].segments)
		if (s.begin <= (uptr)&collect && (uptr)&collect < s.end) {
			hits++;
			EXPECT_EQ(OS_PROT_READ | OS_PROT_EXEC, s.prot);
		}
	EXPECT_EQ(1, hits);
}

TEST(OsModule, ReadsTheBuildId)
{
	std::vector<Module> all;
	int with = 0;

	os_module_each(collect, &all);
	for (Module &m : all) {
		if (m.m.build_id == NULL)
			continue;
		with++;
		EXPECT_EQ(20u, m.m.build_id_size);
		EXPECT_FALSE(bytes_all_zero(m.m.build_id, m.m.build_id_size));
	}
	EXPECT_LT(0, with);	/* at least the system's libraries */
}

TEST(OsModule, StopsWhenTold)
{
	int calls = 0;

	os_module_each([](const struct os_module *, void *arg) { return ++*(int *)arg == 2; },
	    &calls);
	EXPECT_EQ(2, calls);
}

/* The way that takes no lock finds the same. */
TEST(OsModule, ListsTheSameWhenTheLoaderIsDistrusted)
{
	pid_t pid = fork();
	int status;

	if (pid == 0) {
		std::vector<Module> before, after;

		os_module_each(collect, &before);
		os_loader_distrust();
		os_module_each(collect, &after);
		EXPECT_EQ(before.size(), after.size());
		for (size_t i = 0; i < before.size() && i < after.size(); i++) {
			EXPECT_EQ(before[i].path, after[i].path);
			EXPECT_EQ(before[i].m.base, after[i].m.base);
			EXPECT_EQ(before[i].m.lowest, after[i].m.lowest);
			EXPECT_EQ(before[i].m.highest, after[i].m.highest);
			EXPECT_EQ(before[i].m.build_id, after[i].m.build_id);
		}
		_exit(testing::Test::HasFailure());
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	EXPECT_EQ(0, status);
}

TEST(OsModule, KnowsHandles)
{
	void *handle = dlopen("libm.so.6", RTLD_NOW);
	const char *path = NULL;
	uptr base = 0;
	Dl_info info;

	ASSERT_NE(nullptr, handle);
	ASSERT_TRUE(os_handle_info(handle, &base, &path));
	ASSERT_NE(0, dladdr(dlsym(handle, "cos"), &info));
	EXPECT_EQ((uptr)info.dli_fbase, base);
	EXPECT_STREQ(info.dli_fname, path);
	dlclose(handle);
}

TEST(OsModule, FindsSymbols)
{
	EXPECT_EQ(dlsym(RTLD_NEXT, "getenv"), os_symbol_next("getenv", NULL));
	EXPECT_EQ(dlvsym(RTLD_NEXT, "memcpy", "GLIBC_2.2.5"), os_symbol_next("memcpy", "GLIBC_2.2.5"));
	dlerror();
	EXPECT_EQ(nullptr, os_symbol_next("no_such_symbol", NULL));
	EXPECT_EQ(nullptr, os_symbol_next("memcpy", "GLIBC_0.0"));
	EXPECT_EQ(nullptr, dlerror());
}

}

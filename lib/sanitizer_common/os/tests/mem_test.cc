/*
 * mem_test.cc: mappings and looking at memory that may not be there.
 */
#include <fcntl.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

extern "C" {
#include "os/os.h"
}

namespace {

/* Three pages with the middle one unreadable. */
struct Holes {
	uptr at;

	Holes()
	{
		at = (uptr)os_map(0, 3 * OS_PAGE, OS_PROT_RW, 0, "test");
		memset((void *)at, 'a', 3 * OS_PAGE);
		os_protect(at + OS_PAGE, OS_PAGE, OS_PROT_NONE);
	}
	~Holes() { os_unmap(at, 3 * OS_PAGE); }
};

TEST(OsMem, MapsZeroedAndUnmaps)
{
	sptr p = os_map(0, 5 * OS_PAGE, OS_PROT_RW, OS_MAP_NORESERVE, "test");

	ASSERT_FALSE(os_failed(p));
	EXPECT_TRUE(bytes_all_zero((void *)p, 5 * OS_PAGE));
	EXPECT_TRUE(os_readable((uptr)p, 5 * OS_PAGE));
	EXPECT_EQ(0, os_unmap((uptr)p, 5 * OS_PAGE));
	EXPECT_FALSE(os_readable((uptr)p + 4 * OS_PAGE, 1));
}

TEST(OsMem, ExclusiveRefusesWhatIsTaken)
{
	sptr p = os_map(0, 2 * OS_PAGE, OS_PROT_RW, 0, NULL);

	*(char *)p = 1;
	EXPECT_EQ(-OS_EEXIST, os_map((uptr)p, OS_PAGE, OS_PROT_RW, OS_MAP_EXCLUSIVE, NULL));
	EXPECT_EQ(1, *(char *)p);
	EXPECT_EQ(p, os_map((uptr)p, OS_PAGE, OS_PROT_RW, OS_MAP_FIXED, NULL));
	EXPECT_EQ(0, *(char *)p);
	os_unmap((uptr)p, 2 * OS_PAGE);
	EXPECT_EQ(p, os_map((uptr)p, OS_PAGE, OS_PROT_RW, OS_MAP_EXCLUSIVE, NULL));
	os_unmap((uptr)p, OS_PAGE);
}

TEST(OsMem, ReleasedPagesReadZero)
{
	sptr p = os_map(0, 4 * OS_PAGE, OS_PROT_RW, 0, NULL);

	memset((void *)p, 7, 4 * OS_PAGE);
	EXPECT_EQ(0, os_release((uptr)p + OS_PAGE, 2 * OS_PAGE));
	EXPECT_EQ(7, *(char *)p);
	EXPECT_TRUE(bytes_all_zero((char *)p + OS_PAGE, 2 * OS_PAGE));
	EXPECT_EQ(7, *((char *)p + 3 * OS_PAGE));
	os_unmap((uptr)p, 4 * OS_PAGE);
}

TEST(OsMem, TellsErrors)
{
	EXPECT_EQ(-OS_EINVAL, os_map(0, 0, OS_PROT_RW, 0, NULL));
	EXPECT_EQ(-OS_ENOMEM, os_map(0, 1ul << 50, OS_PROT_RW, OS_MAP_NORESERVE, NULL));
	EXPECT_EQ(-OS_ENOMEM, os_protect(0x1000, OS_PAGE, OS_PROT_RW));
}

static void
look_at_holes()
{
	Holes h;
	char buf[3 * OS_PAGE];
	uptr page2 = h.at + OS_PAGE, page3 = page2 + OS_PAGE;

	EXPECT_TRUE(os_readable(h.at, OS_PAGE));
	EXPECT_FALSE(os_readable(h.at, OS_PAGE + 1));
	EXPECT_FALSE(os_readable(page2, 1));
	EXPECT_FALSE(os_readable(page3 - 1, 2));
	EXPECT_TRUE(os_readable(page3, OS_PAGE));
	EXPECT_FALSE(os_readable(h.at, 3 * OS_PAGE));
	EXPECT_FALSE(os_readable(0, 1));
	EXPECT_FALSE(os_readable(~0ul - 1, 100));
	EXPECT_EQ(10, os_read_memory(buf, page2 - 10, 100));
	EXPECT_EQ('a', buf[9]);
	EXPECT_EQ((sptr)OS_PAGE, os_read_memory(buf, page3, OS_PAGE));
	EXPECT_EQ(-OS_EFAULT, os_read_memory(buf, page2, 100));
	EXPECT_EQ(-OS_EFAULT, os_read_memory(buf, 0x10, 1));
}

TEST(OsMem, ReadsAroundHoles)
{
	look_at_holes();
}

/* The same where a sandbox refuses the call that is made for it. */
TEST(OsMem, ReadsAroundHolesInASandbox)
{
	sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_process_vm_readv, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | OS_EPERM),
		BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
	};
	sock_fprog program = { 4, code };
	pid_t pid = fork();
	int status;

	if (pid == 0) {
		if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
		    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
			_exit(77);
		look_at_holes();
		_exit(testing::Test::HasFailure());
	}
	ASSERT_EQ(pid, waitpid(pid, &status, 0));
	if (status == 77 << 8)
		GTEST_SKIP() << "no seccomp here";
	EXPECT_EQ(0, status);
}

TEST(OsMem, MapsAFile)
{
	uptr size;
	sptr p = os_map_file("/proc/self/exe", &size);

	ASSERT_FALSE(os_failed(p));
	EXPECT_EQ((sptr)size, os_file_size("/proc/self/exe"));
	EXPECT_EQ(0, memcmp((void *)p, "\177ELF", 4));
	os_unmap((uptr)p, size);
	EXPECT_EQ(-OS_ENOENT, os_map_file("/no/such/file", &size));
}

TEST(OsMem, NamesMappingsWhenAsked)
{
	char line[256], want[32];
	bool seen = false;

	os_map_names = true;
	sptr p = os_map(0, OS_PAGE, OS_PROT_RW, 0, "own name");
	os_map_names = false;
	snprintf(want, sizeof want, "%lx-", (unsigned long)p);
	FILE *f = fopen("/proc/self/maps", "r");
	while (fgets(line, sizeof line, f) != NULL)
		if (strncmp(line, want, strlen(want)) == 0)
			seen = strstr(line, " [own name]") != NULL;
	fclose(f);
	EXPECT_TRUE(seen);
	*(char *)p = 1;
	EXPECT_EQ(0, os_release((uptr)p, OS_PAGE));
	EXPECT_EQ(0, *(char *)p);
	os_unmap((uptr)p, OS_PAGE);
}

bool
count_mapping(const struct os_mapping *m, void *arg)
{
	uptr *last = (uptr *)arg;

	EXPECT_LE(last[0], m->begin);
	EXPECT_LT(m->begin, m->end);
	last[0] = m->end;
	last[1]++;
	return false;
}

/* More text than one buffer holds, in which every mapping is found once. */
TEST(OsMem, WalksManyMappings)
{
	uptr at = (uptr)os_map(0, 1000 * OS_PAGE, OS_PROT_NONE, 0, NULL);
	uptr before[2] = { 0, 0 }, after[2] = { 0, 0 };

	EXPECT_EQ(0, os_mapping_each(count_mapping, before));
	for (uptr i = 0; i < 1000; i += 2)
		os_protect(at + i * OS_PAGE, OS_PAGE, OS_PROT_READ);
	EXPECT_EQ(0, os_mapping_each(count_mapping, after));
	EXPECT_LE(before[1] + 998, after[1]);
	os_unmap(at, 1000 * OS_PAGE);
}

struct Found { uptr inside; struct os_mapping m; std::string path; };

bool
find_mapping(const struct os_mapping *m, void *arg)
{
	Found *f = (Found *)arg;

	if (f->inside < m->begin || f->inside >= m->end)
		return false;
	f->m = *m;
	f->path = m->path;
	return true;
}

TEST(OsMem, DescribesAMapping)
{
	char exe[4096];
	Found code = { (uptr)&find_mapping, {}, "" }, stack = { (uptr)&code, {}, "" };

	os_exe_path(exe, sizeof exe);
	EXPECT_EQ(0, os_mapping_each(find_mapping, &code));
	EXPECT_EQ(code.path, exe);
	EXPECT_EQ(OS_PROT_READ | OS_PROT_EXEC, code.m.prot);
	EXPECT_FALSE(code.m.shared);
	EXPECT_EQ(0, os_mapping_each(find_mapping, &stack));
	EXPECT_EQ(stack.path, "[stack]");
	EXPECT_EQ(OS_PROT_RW, stack.m.prot);
}

}

/*
 * trace.cc: unit tests: what instrumented code and interceptors tell of comparisons; modules.
 */
#include "said.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

extern "C" {
void	__sanitizer_cov_trace_cmp4(uint32_t, uint32_t);
void	__sanitizer_cov_trace_switch(uint64_t, uint64_t *);
void	__sanitizer_cov_8bit_counters_init(uint8_t *, uint8_t *);
void	__sanitizer_cov_pcs_init(const uintptr_t *, const uintptr_t *);
void	__sanitizer_weak_hook_memcmp(void *, const void *, const void *, size_t, int);
void	__sanitizer_weak_hook_strcmp(void *, const char *, const char *, int);
void	__sanitizer_weak_hook_strncmp(void *, const char *, const char *, size_t, int);
void	__sanitizer_weak_hook_strstr(void *, const char *, const char *, char *);
}

namespace {

using Pairs = std::set<std::pair<uint64_t, uint64_t>>;

class Trace : public testing::Test {
protected:
	void SetUp() override
	{
		clear();
		trace.on = true;
	}
	void TearDown() override
	{
		trace.on = trace.profile = false;
		clear();
	}
	void clear()
	{
		memset(&trace.operands, 0, sizeof(trace.operands));
		trace.nfound = 0;
		feature_drop();
	}
	/* of WIDTH, the logarithm of a number's bytes */
	Pairs pairs(size_t width)
	{
		Pairs result;
		for (size_t row = width * PAIR_SITES; row < (width + 1) * PAIR_SITES; row++)
			for (auto &p : trace.operands.pair[row])
				if (p.a != p.b)
					result.insert({ p.a, p.b });
		return result;
	}
	std::set<std::pair<std::string, std::string>> texts()
	{
		std::set<std::pair<std::string, std::string>> result;
		for (uint64_t rest = trace.operands.used_text; rest != 0; rest &= rest - 1) {
			const struct text_pair *p = &trace.operands.text[__builtin_ctzll(rest)];
			result.insert({ std::string((char *)p->a.bytes, p->a.size),
			    std::string((char *)p->b.bytes, p->b.size) });
		}
		return result;
	}
	std::vector<std::string> found()
	{
		std::vector<std::string> result;
		for (uint32_t i = 0; i < trace.nfound; i++)
			result.push_back(std::string((char *)trace.found[i].bytes, trace.found[i].size));
		return result;
	}
};

TEST_F(Trace, Numbers)
{
	__sanitizer_cov_trace_cmp4(5, 5);
	EXPECT_TRUE(pairs(2).empty());
	__sanitizer_cov_trace_cmp4(5, 900);
	EXPECT_EQ(pairs(2), (Pairs{ { 5, 900 } }));
	EXPECT_TRUE(pairs(0).empty() && pairs(1).empty() && pairs(3).empty());
	trace.on = false;
	__sanitizer_cov_trace_cmp4(7, 800);
	EXPECT_EQ(pairs(2).size(), 1u);
}

/* The cases on both sides of a value are wanted, and one after the other all of them; none where it is one. */
TEST_F(Trace, Switch)
{
	uint64_t cases[] = { 5, 32, 100, 200, 3000, 4000, 50000 }, bytes[] = { 2, 32, 'a', 'x' };
	__sanitizer_cov_trace_switch(3000, cases);
	EXPECT_TRUE(pairs(2).empty());
	for (uint64_t value : { 99, 150, 2999, 3001, 49999, 60000 }) {
		clear();
		__sanitizer_cov_trace_switch(value, cases);
		Pairs p = pairs(2);
		uint64_t below = 0, above = 0;
		for (size_t i = 2; i < 7; i++) {
			below = cases[i] < value ? cases[i] : below;
			above = cases[8 - i] > value ? cases[8 - i] : above;
		}
		EXPECT_TRUE(above == 0 || p.count({ above, value })) << value;
		EXPECT_TRUE(below == 0 || p.count({ below, value })) << value;
		EXPECT_LE(p.size(), 3u);
	}
	Pairs all;
	for (int i = 0; i < 50; i++) {
		clear();
		__sanitizer_cov_trace_switch(150, cases);
		Pairs p = pairs(2);
		all.insert(p.begin(), p.end());
	}
	EXPECT_EQ(all, (Pairs{ { 100, 150 }, { 200, 150 }, { 3000, 150 }, { 4000, 150 }, { 50000, 150 } }));
	/* a byte that was widened */
	clear();
	__sanitizer_cov_trace_switch('b', bytes);
	EXPECT_EQ(pairs(0), (Pairs{ { 'a', 'b' }, { 'x', 'b' } }));
	EXPECT_TRUE(pairs(2).empty());
}

/* Each kind of profile tells nearer from farther; the second kind does so within one length of the difference. */
TEST_F(Trace, Profile)
{
	auto bits = [&](unsigned kind, uint32_t a, uint32_t b) {
		std::set<uint32_t> result;
		uint32_t *list;
		clear();
		trace.profile = true;
		trace.profile_kind = (uint8_t)kind;
		run.stack_depth = 0;
		/* one place for all */
		__sanitizer_cov_trace_cmp4(a, b);
		feature_take(false);
		size_t n = feature_list(&list);
		result.insert(list, list + n);
		return result;
	};
	EXPECT_EQ(bits(1, 4096, 0).size(), 2u);
	EXPECT_EQ(bits(2, 4096, 0).size(), 1u);
	EXPECT_EQ(bits(3, 4096, 0).size(), 3u);
	EXPECT_NE(bits(1, 1, 0), bits(1, 3, 0));
	EXPECT_EQ(bits(1, 4096, 0), bits(1, 4096 + 2048, 2048));
	EXPECT_NE(bits(2, 4096, 0), bits(2, 4096 + 512, 0));
	EXPECT_EQ(bits(2, 4096, 0), bits(2, 4096 + 511, 0));
	EXPECT_EQ(bits(2, 7, 9), bits(2, 9, 7));
}

TEST_F(Trace, Texts)
{
	int here;
	__sanitizer_weak_hook_memcmp(&here, "abc", "abd", 3, 1);
	__sanitizer_weak_hook_memcmp(&here, "x", "y", 1, 1);
	__sanitizer_weak_hook_memcmp(&here, "same", "same", 4, 0);
	EXPECT_EQ(texts(), (std::set<std::pair<std::string, std::string>>{ { "abc", "abd" } }));
	clear();
	__sanitizer_weak_hook_strcmp(&here, "one", "three", -1);
	EXPECT_EQ(texts(), (std::set<std::pair<std::string, std::string>>{ { "one", "three" } }));
	clear();
	__sanitizer_weak_hook_strncmp(&here, "one", "three", 2, -1);
	EXPECT_EQ(texts(), (std::set<std::pair<std::string, std::string>>{ { "on", "th" } }));
	EXPECT_TRUE(found().empty());
	/* An empty text can not be looked for in the input: the other side is pasted anywhere. */
	clear();
	__sanitizer_weak_hook_strcmp(&here, "", "three", -1);
	__sanitizer_weak_hook_strcmp(&here, "two", "", -1);
	__sanitizer_weak_hook_strcmp(&here, "a", "", -1);
	EXPECT_EQ(found(), (std::vector<std::string>{ "three", "two" }));
	EXPECT_TRUE(texts().empty());
	/* what is looked for, found or not */
	clear();
	__sanitizer_weak_hook_strstr(&here, "hay", "needle", nullptr);
	flags.use_memmem = 0;
	__sanitizer_weak_hook_strstr(&here, "hay", "other", nullptr);
	flags.use_memmem = 1;
	EXPECT_EQ(found(), (std::vector<std::string>{ "needle" }));
}

/* Each table goes to the first module without one; a module or a table that comes twice counts once. */
TEST_F(Trace, Modules)
{
	static uint8_t a[3], b[2];
	static const uintptr_t of_a[6] = {}, of_b[4] = {}, too_short[2] = {};
	unsigned old = trace.nmodules;
	struct pc_entry *known = (struct pc_entry *)&known;	/* modules of other tests have a table */
	for (unsigned i = 0; i < old; i++)
		trace.module[i].pcs = known - i;
	__sanitizer_cov_8bit_counters_init(a, a + 3);
	__sanitizer_cov_pcs_init(of_a, of_a + 6);
	__sanitizer_cov_8bit_counters_init(b, b + 2);
	/* once more, as where two constructors of one module are called */
	__sanitizer_cov_8bit_counters_init(a, a + 3);
	__sanitizer_cov_pcs_init(of_a, of_a + 6);
	__sanitizer_cov_pcs_init(of_b, of_b + 4);
	__sanitizer_cov_8bit_counters_init(b, b);
	EXPECT_EQ(trace.nmodules, old + 2);
	EXPECT_EQ((const uintptr_t *)trace.module[old].pcs, of_a);
	EXPECT_EQ(trace.module[old].npcs, 3u);
	EXPECT_EQ((const uintptr_t *)trace.module[old + 1].pcs, of_b);
	EXPECT_EQ(trace.module[old + 1].npcs, 2u);
	for (unsigned i = 0; i < old; i++)
		trace.module[i].npcs = trace.module[i].n;
	EXPECT_TRUE(trace_check_tables());
	/* a linker has dropped a part */
	trace.module[old + 1].pcs = nullptr;
	__sanitizer_cov_pcs_init(too_short, too_short + 2);
	bool whole = true;
	EXPECT_NE(said([&] { whole = trace_check_tables(); }).find("ERROR: The size of coverage PC tables"), std::string::npos);
	EXPECT_FALSE(whole);
	trace.nmodules = old;
	for (unsigned i = 0; i < old; i++)
		trace.module[i].pcs = nullptr;
	memset(&trace.module[old], 0, 2 * sizeof(trace.module[0]));
}
}

// NetBSD's pthread_t in memory of the test's own: which layout is taken, and what is not believed.
#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

extern "C" {
#include "threadtracer.h"
}

namespace {

constexpr uint64_t BASE = 0x7f7ff0000000, TCB = BASE + 0x100, DTV = BASE + 0x208, PTHREAD = BASE + 0x400;
constexpr uint64_t STACK = 0x7f7fc0000000, STACK_SIZE = 0x100000, SP = STACK + 0x8000;
constexpr int LID = 7;

class Model : public testing::Test {
protected:
	std::vector<unsigned char> bytes = std::vector<unsigned char>(0x1000);
	struct image image;
	struct thread *thread;

	static size_t
	read(void *source, uint64_t address, void *to, size_t n)
	{
		auto &bytes = static_cast<Model *>(source)->bytes;

		if (address < BASE || address - BASE >= bytes.size())
			return 0;
		n = std::min(n, bytes.size() - (address - BASE));
		memcpy(to, bytes.data() + (address - BASE), n);
		return n;
	}

	template <class T>
	void
	put(uint64_t address, T value)
	{
		memcpy(bytes.data() + (address - BASE), &value, sizeof value);
	}

	void
	SetUp() override
	{
		image_init(&image, "netbsd", "core");
		image.memory = {read, this};
		thread = image_thread(&image, LID);
		set_number(thread, FIELD_TCB, TCB);
		set_number(thread, FIELD_SP, SP);
		put<uint64_t>(TCB, TCB);
		put<uint64_t>(TCB + 8, DTV);
		put<uint64_t>(TCB + 16, PTHREAD);
		put<uint64_t>(DTV - 8, 1);
		put<uint64_t>(DTV, 3);
		put<uint64_t>(DTV + 8, TCB - 16);
		put<uint64_t>(PTHREAD, PTHREAD);
		put<uint64_t>(PTHREAD + 8, TCB);
		put<uint32_t>(PTHREAD + 16, 0x11110001);
		put<uint32_t>(PTHREAD + 20, 1);
	}

	void
	TearDown() override
	{
		image_clear(&image);
	}

	void
	put_stack(uint64_t at)
	{
		put<uint64_t>(PTHREAD + at, STACK);
		put<uint64_t>(PTHREAD + at + 8, STACK_SIZE);
	}

	std::string
	layout()
	{
		netbsd_describe(&image);
		return has(thread, FIELD_LAYOUT) ? thread->value[FIELD_LAYOUT].words : "";
	}

	std::string
	missing()
	{
		return thread->value[FIELD_MISSING].words;
	}
};

TEST_F(Model, LayoutByBoth)
{
	put_stack(40);
	put<int>(PTHREAD + 160, LID);
	put<int>(PTHREAD + 32, 22);
	EXPECT_EQ(layout(), "NetBSD 10 and later");
	EXPECT_EQ(thread->value[FIELD_ERRNO].number, 22u);
	EXPECT_STREQ(thread->value[FIELD_ERRNO].words, "EINVAL");
	EXPECT_STREQ(thread->value[FIELD_STACK].words, "holds sp");
	EXPECT_EQ(missing(), "");
}

TEST_F(Model, LayoutByStackAlone)	/* as a forked child has it: its LWP's id is another */
{
	put_stack(88);
	EXPECT_EQ(layout(), "NetBSD 9");
	EXPECT_STREQ(thread->value[FIELD_PTHREAD_LID].words, "the kernel has another");
}

TEST_F(Model, LayoutByIdAlone)	/* the thread is on another stack, of a signal handler's */
{
	put<int>(PTHREAD + 400, LID);
	EXPECT_EQ(layout(), "NetBSD 9");
	EXPECT_STREQ(thread->value[FIELD_STACK].words, "does not hold sp");
}

TEST_F(Model, IdOutweighsStack)
{
	put_stack(40);
	put<int>(PTHREAD + 400, LID);
	EXPECT_EQ(layout(), "NetBSD 9");
}

TEST_F(Model, NoLayoutWhereBothAgree)
{
	put<int>(PTHREAD + 160, LID);
	put<int>(PTHREAD + 400, LID);
	EXPECT_EQ(layout(), "");
	EXPECT_NE(missing().find("neither known layout"), std::string::npos);
	EXPECT_EQ(thread->value[FIELD_STATE].number, 1u);
}

TEST_F(Model, SelfAndMagicAreProof)
{
	put_stack(40);
	put<uint64_t>(PTHREAD, PTHREAD + 16);
	EXPECT_EQ(layout(), "");
	EXPECT_STREQ(thread->value[FIELD_SELF].words, "not the pthread_t");
}

TEST_F(Model, DeadThread)
{
	put_stack(40);
	put<uint32_t>(PTHREAD + 16, 0xdead0001);
	put<uint32_t>(PTHREAD + 20, 6);
	EXPECT_EQ(layout(), "NetBSD 10 and later");
	EXPECT_STREQ(thread->value[FIELD_STATE].words, "dead");
	EXPECT_STREQ(thread->value[FIELD_MAGIC].words, "expected 0x11110001; this is a dead thread's");
}

TEST_F(Model, DtvAndItsGeneration)
{
	layout();
	ASSERT_TRUE(thread->has_dtv);
	EXPECT_TRUE(thread->has_generation);
	EXPECT_EQ(thread->dtv_generation, 3u);
	ASSERT_EQ(thread->dtv_count, 1u);
	EXPECT_EQ(thread->dtv[0].address, TCB - 16);
}

TEST_F(Model, GenerationOverwrittenByTheTcb)
{
	put<uint64_t>(DTV, TCB);
	layout();
	EXPECT_TRUE(thread->has_dtv);
	EXPECT_FALSE(thread->has_generation);
}

TEST_F(Model, SearchFindsAPthreadAcrossChunks)
{
	struct mapping mapping = {};

	/* no TLS base is known; the pthread_t lies across the end of the search's first piece */
	bytes.assign(1 << 17, 0);
	uint64_t at = BASE + (1 << 16) - 16;
	put<uint64_t>(TCB, TCB);
	put<uint64_t>(TCB + 16, at);
	put<uint64_t>(at, at);
	put<uint64_t>(at + 8, TCB);
	put<uint32_t>(at + 16, 0x11110001);
	put<int>(at + 400, LID);
	thread->have &= ~(1ull << FIELD_TCB);
	mapping.start = BASE;
	mapping.end = BASE + bytes.size();
	mapping.writable = true;
	image_map(&image, &mapping);
	EXPECT_EQ(layout(), "NetBSD 9");
	EXPECT_EQ(thread->value[FIELD_TCB].number, TCB);
	EXPECT_EQ(thread->value[FIELD_TCB_PTHREAD].number, at);
}

TEST(Print, EscapesWhatParsersChokeOn)
{
	struct image image;
	char *text = nullptr;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	image_init(&image, "netbsd", "core");
	set_words(image_thread(&image, -1), FIELD_NAME, "a\"b\\c\n\x80'");
	print_image(out, &image, true);
	print_image(out, &image, false);
	fclose(out);
	EXPECT_NE(strstr(text, "\"lid\": -1, \"name\": \"a\\\"b\\\\c\\u000a\\u0080'\""), nullptr) << text;
	EXPECT_NE(strstr(text, "LID=-1 NAME='a\"b\\\\c\\x0a\\x80\\''\n"), nullptr) << text;
	free(text);
	image_clear(&image);
}

TEST(Image, FindsThreadsByLid)
{
	struct image image;

	image_init(&image, "linux", "process");
	EXPECT_EQ(image_find(&image, 1), nullptr);
	for (int i = 0; i < 1000; i++)
		image_thread(&image, i * 65536);
	for (int i = 0; i < 1000; i++)
		EXPECT_EQ(image_find(&image, i * 65536), image.threads[i]);
	EXPECT_EQ(image_find(&image, 1), nullptr);
	image_clear(&image);
}

}  // namespace

extern "C" int
complain(const char *, ...)
{
	return 1;
}

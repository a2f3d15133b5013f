/*
 * said.h: what the fuzzer prints, and names of files, for tests.
 */
#ifndef FUZZER_TESTS_SAID_H
#define FUZZER_TESTS_SAID_H

#include <functional>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

extern "C" {
#include "fuzzer/fuzzer.h"
}

/* what is said while F runs: less than a pipe holds */
static inline std::string
said(const std::function<void()> &f)
{
	int ends[2], old = say_fd;
	char text[4096];
	std::string all;

	if (pipe(ends) != 0)
		return "no pipe";
	say_fd = ends[1];
	f();
	say_fd = old;
	close(ends[1]);
	for (ssize_t n; (n = read(ends[0], text, sizeof(text))) > 0;)
		all.append(text, (size_t)n);
	close(ends[0]);
	return all;
}

/* a path of this process's own */
static inline std::string
temporary(const char *what)
{
	return testing::TempDir() + what + "-" + std::to_string(getpid());
}

#endif

/*
 * linux/sys.c: memory and processors, as Linux tells them.
 */
#include "fuzzer/fuzzer.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

size_t
sys_peak_mb(void)
{
	struct rusage usage;

	return getrusage(RUSAGE_SELF, &usage) == 0 ? (size_t)usage.ru_maxrss >> 10 : 0;
}

/* the second number of /proc/self/statm, in pages; without /proc the peak has to do */
size_t
sys_rss_mb(void)
{
	char text[128];
	int fd = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
	ssize_t n = fd < 0 ? -1 : read(fd, text, sizeof(text) - 1);
	char *end;

	if (fd >= 0)
		close(fd);
	if (n <= 0)
		return sys_peak_mb();
	text[n] = 0;
	strtoul(text, &end, 10);
	return strtoul(end, NULL, 10) * (size_t)sysconf(_SC_PAGESIZE) >> 20;
}

unsigned
sys_cpus(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN);

	return n < 1 ? 1 : (unsigned)n;
}

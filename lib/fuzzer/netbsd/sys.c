/*
 * netbsd/sys.c: memory and processors, as NetBSD tells them: by sysctl(3), since /proc may be absent.
 */
#include "fuzzer/fuzzer.h"

#include <sys/param.h>
#include <sys/resource.h>
#include <sys/sysctl.h>
#include <unistd.h>

size_t
sys_peak_mb(void)
{
	struct rusage usage;

	return getrusage(RUSAGE_SELF, &usage) == 0 ? (size_t)usage.ru_maxrss >> 10 : 0;
}

/* ru_maxrss is counted at clock ticks only, and may be behind */
size_t
sys_rss_mb(void)
{
	struct kinfo_proc2 info;
	size_t size = sizeof(info);
	int name[6] = { CTL_KERN, KERN_PROC2, KERN_PROC_PID, getpid(), (int)sizeof(info), 1 };

	if (sysctl(name, 6, &info, &size, NULL, 0) != 0 || size < sizeof(info))
		return sys_peak_mb();
	return (size_t)info.p_vm_rssize * (size_t)sysconf(_SC_PAGESIZE) >> 20;
}

unsigned
sys_cpus(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN);

	return n < 1 ? 1 : (unsigned)n;
}

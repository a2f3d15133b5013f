/*
 * futex.c: sleeping on a word.
 */
#include "os/os.h"
#include "os/linux/sys.h"

#include <linux/futex.h>
#include <time.h>

void
os_wait_word(u32 *word, u32 expected, u64 timeout_ns)
{
	struct timespec t = { (time_t)(timeout_ns / 1000000000), (long)(timeout_ns % 1000000000) };

	sys(futex, word, FUTEX_WAIT_PRIVATE, expected, timeout_ns != 0 ? &t : NULL);
}

void
os_wake_word(u32 *word, u32 count)
{
	/* The kernel counts in int. */
	sys(futex, word, FUTEX_WAKE_PRIVATE, MIN(count, 0x7fffffffu));
}

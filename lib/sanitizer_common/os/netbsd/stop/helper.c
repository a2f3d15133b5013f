/*
 * helper.c: a second processor for the look at a stopped world: there is none.
 *
 * look runs in the tracer already, whose end must come before anything else if it crashes, and a
 * second process that writes to our memory would have to end before that.
 */
#include "os/os.h"

struct os_helper *
os_helper_start(void (*run)(void *), void *arg)
{
	return NULL;
}

/* What follows is for who was given one. */

SAN_STOPPED void
os_helper_go(struct os_helper *h)
{
}

SAN_STOPPED bool
os_helper_alive(const struct os_helper *h)
{
	return false;
}

SAN_STOPPED void
os_helper_stop(struct os_helper *h)
{
}

void
os_helper_end(struct os_helper *h)
{
}

SAN_STOPPED void
os_helper_sleep(const u32 *word, u32 expected)
{
}

SAN_STOPPED void
os_helper_wake(const u32 *word)
{
}

/*
 * sleepers.h: threads that sleep on words (os_wait_word) and wake one another, ROUNDS times.
 */

/* Under a lock as sync/ makes it: 0 free, 1 held, 2 held and somebody sleeps. */
static u32 lock;
static unsigned long total;

static void *
count(void *arg)
{
	(void)arg;
	for (int i = 0; i < ROUNDS; i++) {
		u32 was = 0;

		if (!cas(&lock, &was, 1))
			while (exchange(&lock, 2) != 0)
				os_wait_word(&lock, 2, 0);
		total++;
		if (i % 64 == 0)
			os_yield();
		if (exchange(&lock, 0) == 2)
			os_wake_word(&lock, 1);
	}
	return NULL;
}

/* Two that wait for each other by turns. */
static u32 turn;

static void
first(void)
{
	for (u32 i = 0; i < ROUNDS; i++) {
		store_release(&turn, 2 * i + 1);
		os_wake_word(&turn, ~0u);
		while (load_acquire(&turn) != 2 * i + 2)
			os_wait_word(&turn, 2 * i + 1, 0);
	}
}

static void *
second(void *arg)
{
	(void)arg;
	for (u32 i = 0; i < ROUNDS; i++) {
		while (load_acquire(&turn) != 2 * i + 1)
			os_wait_word(&turn, 2 * i, 0);
		store_release(&turn, 2 * i + 2);
		os_wake_word(&turn, ~0u);
	}
	return NULL;
}

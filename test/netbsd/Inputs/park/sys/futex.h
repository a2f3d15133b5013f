/* futex.h: what futex.c names of <sys/futex.h>; never used on 9.0. */
enum { FUTEX_WAIT = 0, FUTEX_WAKE = 1, FUTEX_PRIVATE_FLAG = 128 };

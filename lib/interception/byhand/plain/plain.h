/*
 * plain.h: what the functions written by hand for tools without shadow tell the tool.
 */
#ifndef SAN_PLAIN_H
#define SAN_PLAIN_H

#include "interception/byhand/byhand.h"

/* thread.c: around the life of the calling thread, from tool_thread_created and _ended */
void thread_result_begin(void);
void thread_result_keep(void);
void thread_result_name(u32 number, uptr pthread);	/* from tool_thread_named */
/* Around a join; dies if it makes no sense. The end is for one that succeeded. */
u32 thread_join_begin(pthread_t);
void thread_join_end(pthread_t, u32 number);

#endif

/*
 * plain.h: what the functions written by hand for tools without shadow tell the tool.
 */
#ifndef SAN_PLAIN_H
#define SAN_PLAIN_H

#include "interception/byhand/byhand.h"

/* thread.c: around the life of the calling thread, from tool_thread_created and _ended */
void thread_result_begin(void);
void thread_result_keep(void);
/* Around a join. */
void thread_join_check(pthread_t);
void thread_result_joined(pthread_t);

#endif

/*
 * netbsd_stop.c: the tracer of NetBSD as it is, for netbsd_stop_test.cc to drive.
 */
#include "os/netbsd/stop/tracer.c"

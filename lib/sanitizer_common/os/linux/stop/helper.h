/*
 * helper.h: between the helper of a look and what happens when look crashes; private to os/linux/stop.
 */
#ifndef SAN_OS_LINUX_STOP_HELPER_H
#define SAN_OS_LINUX_STOP_HELPER_H

#include "os/linux/stop/child.h"

/* Stopped phase: the others run again at once, so nobody may go on with what look had begun. */
void helper_look_crashed(void);

#endif

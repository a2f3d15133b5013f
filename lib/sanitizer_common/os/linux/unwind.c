/*
 * unwind.c (Linux): the unwinder is linked in; the compiler driver sees to that.
 */
#include "os/os.h"

void
os_unwinder_find(void)
{
}

/* What loader.c loads: a bug behind "Hi!". */
#define BUG	abort()
#define LLVMFuzzerTestOneInput	late
#include "hi.h"

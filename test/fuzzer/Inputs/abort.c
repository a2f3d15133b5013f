#define BUG	abort()
#include "hi.h"

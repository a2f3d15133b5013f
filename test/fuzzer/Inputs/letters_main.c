#define ALL	sink = 7
#include "letters.h"

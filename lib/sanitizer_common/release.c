/*
 * release.c: which releases of clang an archive stands in for.
 *
 * Compiled once for each generation (cmake/runtime.cmake): texts and defaults that compiler-rt
 * changed on the way from 14 to 19, and that scripts look for, follow the release that the
 * resource directory belongs to. All else is the same code.
 */
#include "tool.h"

const int clang_release = SAN_RELEASE;

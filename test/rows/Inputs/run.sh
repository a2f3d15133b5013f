#!/bin/sh
# run.sh PART FOLDER SOURCE COMPILER: generate, compile without the compiler's knowledge of libc, run.
set -e
"$3/tools/gen-row-tests" "$2"
$4 -std=gnu11 -g0 -O1 -fno-builtin -w -D_GNU_SOURCE -I"$3/test/rows/Inputs" -I"$3/lib/interception/linux" \
    "$2/rows-$1.c" "$3/test/rows/Inputs/row.c" -o "$2/rows-$1"
"$2/rows-$1"

#!/bin/sh
# build.sh FOLDER SOURCE COMPILER: compile the generated tests, without the compiler's knowledge of libc.
for part in "$1"/rows-*.c; do
	$3 -std=gnu11 -g0 -O1 -fno-builtin -w -D_GNU_SOURCE -I"$2/test/rows/Inputs" -I"$2/lib/interception/linux" \
	    "$part" "$2/test/rows/Inputs/row.c" -o "${part%.c}" || exit 1
done

/*
 * A heap that two processors look through: what is lost in it, and nothing else, is found each time, with one
 * processor only and under strace, too.
 */
// REQUIRES: strace
// RUN: %clang_lsan -O1 %s -o %t
// RUN: %soon %t whole 2>&1 | %empty
// RUN: for with in env "taskset 1" "strace -f -o /dev/null"; do \
// RUN:   env LSAN_OPTIONS=use_stacks=0:use_registers=0 %fails 23 $with %t 2>&1 | %FileCheck %s || exit 1; done
#include <sanitizer/lsan_interface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCKS	600000

static struct node { struct node *left, *right, *list; } *root, *list;

static struct node *
grow(size_t n)
{
	struct node *p;

	if (n == 0)
		return NULL;
	p = calloc(1, sizeof *p);
	p->left = grow((n - 1) / 2);
	p->right = grow(n - 1 - (n - 1) / 2);
	return p;
}

int
main(int argc, char **argv)
{
	struct node *p;

	root = grow(BLOCKS);
	for (int i = 0; i < 1000; i++) {
		p = calloc(1, sizeof *p);
		p->list = list;
		list = p;
	}
	if (argc > 1)
		return 0;
	for (int i = 0; i < 10; i++) {
		if (__lsan_do_recoverable_leak_check() != 0 && i == 0)
			return 1;
		if (i == 0)
			list->list = NULL;
	}
	fprintf(stderr, "end\n");
	return 0;
}
// CHECK-COUNT-9: SUMMARY: LeakSanitizer: 23976 byte(s) leaked in 999 allocation(s).
// CHECK-NEXT: end

// Walks and formats that glibc does by calling the program, or without a va_list form: what the program's
// functions are given is initialized, their calls are outside of the walk, and results are marked.
// RUN: %clang_msan -fno-sanitize-memory-param-retval -O1 -fno-builtin %s -o %t
// RUN: %soon %t 2>&1 | FileCheck %s
// RUN: %clang_msan -fno-sanitize-memory-param-retval -O0 %s -o %t.0
// RUN: %soon %t.0 2>&1 | FileCheck %s
#define _GNU_SOURCE
#include <sanitizer/msan_interface.h>
#include <dirent.h>
#include <fcntl.h>
#include <fts.h>
#include <locale.h>
#include <monetary.h>
#include <obstack.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define obstack_chunk_alloc malloc
#define obstack_chunk_free free

/* Leaves a poisoned shadow where the next function's arguments will be looked for. */
__attribute__((noinline)) static int
dirty(int a, int b, int c)
{
	return a + b + c;
}

static int
mess(void)
{
	int *p = malloc(12), n = dirty(p[0], p[1], p[2]);

	__msan_unpoison(&n, sizeof n);
	free(p);
	return n;
}

static int
order(const void *a, const void *b)
{
	int result = *(const int *)a - *(const int *)b;

	mess();
	return result;
}

static int visits, drops;

static void
visit(const void *node, VISIT which, int depth)
{
	if (which == leaf || which == postorder)
		visits += **(int *const *)node + (depth < 0);
	mess();
}

static void
visit_r(const void *node, VISIT which, void *argument)
{
	if (which == leaf || which == postorder)
		*(int *)argument += **(int *const *)node;
	mess();
}

static void
drop(void *node)
{
	if (node != NULL)
		drops++;
	mess();
}

static int
fts_order(const FTSENT **a, const FTSENT **b)
{
	char name[256];
	int result;

	strcpy(name, (*a)->fts_name);	/* outside of the walk: the copy is seen */
	result = strcmp(name, (*b)->fts_name);
	mess();
	return result;
}

static int
is_passwd(const struct dirent *d)
{
	int result = strcmp(d->d_name, "passwd") == 0;

	mess();
	return result;
}

int
main(void)
{
	int list[4] = { 3, 1, 2, 0 }, two = 2, seven = 7, sum = 0, *heap = malloc(16), i;
	size_t n = 3;
	void *root = NULL;
	char *paths[] = { "/etc/apt", NULL }, text[64];
	struct dirent **found;
	struct obstack h;
	FTSENT *e;
	FTS *fts;

	setlocale(LC_ALL, "C");
	printf("lfind %d\n", (int)((int *)lfind(&two, list, &n, sizeof *list, order) - list));
	// CHECK: lfind 2
	memcpy(heap, list, 12);
	i = *(int *)lsearch(&seven, heap, &n, sizeof *heap, order);
	printf("lsearch %d %zu\n", i, n);
	// CHECK-NEXT: lsearch 7 4
	for (i = 0; i < 3; i++)
		tsearch(&list[i], &root, order);
	twalk(root, visit);
	twalk_r(root, visit_r, &sum);
	tdestroy(root, drop);
	printf("tree %d %d %d\n", visits, sum, drops);
	// CHECK-NEXT: tree 6 6 3
	fts = fts_open(paths, FTS_PHYSICAL, fts_order);
	for (i = 0; (e = fts_read(fts)) != NULL; i++)
		if (e->fts_info == FTS_D && strlen(e->fts_path) < 2 && e->fts_statp->st_size < 0)
			abort();
	printf("fts %d %d\n", i > 2, fts->fts_compar == (int (*)(const void *, const void *))fts_order);
	// CHECK-NEXT: fts 1 1
	fts_close(fts);
	i = scandirat(AT_FDCWD, "/etc", &found, is_passwd, alphasort);
	printf("scandirat %d %s\n", i, found[0]->d_name);
	// CHECK-NEXT: scandirat 1 passwd
	obstack_init(&h);
	obstack_printf(&h, "%d %s", 12, "monkeys");
	obstack_1grow(&h, '\0');
	printf("obstack %s\n", (char *)obstack_finish(&h));
	// CHECK-NEXT: obstack 12 monkeys
	i = strfmon(text, sizeof text, "a %n, b %=*#5.2i and %Ln%% %!n", 1.5, 2.25, 3.75L, 4.5);
	printf("strfmon %d '%s'\n", i == (int)strlen(text), text);
	// CHECK-NEXT: strfmon 1 'a 1.50, b  ****2.25 and 3.75% 4.50'
	printf("strfmon %d\n", (int)strfmon(text, 6, "a %n, b %n", 1.5, 2.25));
	// CHECK-NEXT: strfmon -1
	return 0;
}

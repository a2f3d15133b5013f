/*
 * Functions of the program that libc calls find clean arguments, see initialized memory where
 * libc made it, and run as the program's own code: what they call is watched. Sorting moves each
 * element's state with it.
 */
// RUN: %clang_msan -D_GNU_SOURCE -O1 %origins %s -o %t && %soon %t %S
// RUN: %clang_msan -D_GNU_SOURCE -O0 -fno-sanitize-memory-param-retval %s -o %t.lazy && %soon %t.lazy %S
// RUN: %clang_msan -D_GNU_SOURCE -DBAD %s -o %t.bad && %fails %t.bad 2>&1 | %FileCheck %s
// CHECK: WARNING: MemorySanitizer: use-of-uninitialized-value
// CHECK-NEXT: in compare
#include <dirent.h>
#include <ftw.h>
#include <glob.h>
#include <link.h>
#include <sanitizer/msan_interface.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define REQUIRE(x) do { if (!(x)) { fprintf(stderr, "line %d: %s\n", __LINE__, #x); _exit(3); } } while (0)

struct item { int key; char state; };
static int calls;

/* Leaves the state of arguments as bad as it can be, as code of the program does. */
static void
smear(void)
{
	extern __thread unsigned long long __msan_param_tls[100];

	memset((char *)__msan_param_tls, 0xff, 64);
}

static int
compare(const void *a, const void *b)
{
	const struct item *x = a, *y = b;
	struct stat st;

	__msan_check_mem_is_initialized(&a, sizeof a);
	__msan_check_mem_is_initialized(&b, sizeof b);
	/* an intercepted call inside: its result must be known as written */
	if (++calls == 1)
		REQUIRE(stat("/", &st) == 0 && __msan_test_shadow(&st, sizeof(st.st_mode)) == -1);
	return x->key < y->key ? -1 : x->key > y->key;
}

#ifdef __linux__	/* what only glibc has stands between such lines */
static int
compare_with(const void *a, const void *b, void *argument)
{
	REQUIRE(argument == &calls);
	return compare(b, a);
}
#endif

static void
sorting(void)
{
	struct item v[101], w[2], key = { 17, 0 }, *at;
	int i;

	for (i = 0; i < 101; i++)
		v[i] = (struct item){ i * 37 % 101, 0 }, __msan_unpoison(&v[i], sizeof v[i]);
	/* the state of odd keys is uninitialized, and must stay with them */
	for (i = 0; i < 101; i++)
		if (v[i].key % 2)
			__msan_poison(&v[i].state, 1);
	smear();
	qsort(v, 101, sizeof *v, compare);
	REQUIRE(calls > 100);
	for (i = 0; i < 101; i++) {
		REQUIRE(v[i].key == i);
		REQUIRE((__msan_test_shadow(&v[i].state, 1) == 0) == (i % 2));
	}
	smear();
	at = bsearch(&key, v, 101, sizeof *v, compare);
	REQUIRE(at == &v[17]);
	key.key = 1000;
	REQUIRE(bsearch(&key, v, 101, sizeof *v, compare) == NULL);
#ifdef __linux__
	smear();
	qsort_r(v, 101, sizeof *v, compare_with, &calls);
	REQUIRE(v[0].key == 100 && v[100].key == 0);
#endif
	/* nothing to do, and equal keys keep their order */
	qsort(w, 0, sizeof *w, compare);
	qsort(w, 1, sizeof *w, compare);
	for (i = 0; i < 2; i++)
		w[i].key = 5, w[i].state = i;
	qsort(w, 2, sizeof *w, compare);
	REQUIRE(w[0].state == 0 && w[1].state == 1);
}

static void
trees(void)
{
	struct item a = { 1, 0 }, b = { 2, 0 }, c = { 3, 0 };
	void *root = NULL;

	REQUIRE(*(struct item **)tsearch(&a, &root, compare) == &a);
	REQUIRE(*(struct item **)tsearch(&b, &root, compare) == &b);
	REQUIRE(*(struct item **)tfind(&a, &root, compare) == &a);
	REQUIRE(tfind(&c, &root, compare) == NULL);
	REQUIRE(tdelete(&a, &root, compare) != NULL);
}

static int
filter(const struct dirent *d)
{
	__msan_check_mem_is_initialized(&d, sizeof d);
	return strstr(d->d_name, ".c") != NULL;
}

static int
walk(const char *path, const struct stat *st, int kind, struct FTW *place)
{
	__msan_check_mem_is_initialized(path, strlen(path) + 1);
	__msan_check_mem_is_initialized(st, sizeof *st);
	REQUIRE(kind != FTW_NS && place->level >= 0);
	calls++;
	return 0;
}

static int
glob_error(const char *path, int error)
{
	__msan_check_mem_is_initialized(&error, sizeof error);
	return 0;
}

static void *
open_directory(const char *path)
{
	__msan_check_mem_is_initialized(&path, sizeof path);
	calls++;
	return opendir(path);
}

static void
files(const char *folder)
{
	struct dirent **list;
	char pattern[4096];
	glob_t g;
	int n, i;

	smear();
	n = scandir(folder, &list, filter, alphasort);
	REQUIRE(n > 3);
	for (i = 0; i < n; i++) {
		__msan_check_mem_is_initialized(list[i]->d_name, strlen(list[i]->d_name) + 1);
		free(list[i]);
	}
	free(list);
	calls = 0;
	smear();
	REQUIRE(nftw(folder, walk, 8, FTW_PHYS) == 0 && calls > 3);

	snprintf(pattern, sizeof pattern, "%s/c*.c", folder);
	REQUIRE(glob(pattern, 0, glob_error, &g) == 0 && g.gl_pathc > 0);
	for (i = 0; i < (int)g.gl_pathc; i++)
		REQUIRE(strlen(g.gl_pathv[i]) > 3);
	globfree(&g);
	g.gl_opendir = open_directory;
	g.gl_readdir = (void *)readdir;
	g.gl_closedir = (void *)closedir;
	g.gl_stat = (void *)stat;
	g.gl_lstat = (void *)lstat;
	calls = 0;
	REQUIRE(glob(pattern, GLOB_ALTDIRFUNC, NULL, &g) == 0 && calls == 1);
	REQUIRE(g.gl_opendir == open_directory);
	globfree(&g);
}

static int
object(struct dl_phdr_info *info, size_t size, void *argument)
{
	__msan_check_mem_is_initialized(info, size);
	REQUIRE(strlen(info->dlpi_name) < 4096 && argument == &calls);
	calls++;
	return 0;
}

#ifdef __linux__
static ssize_t
cookie_write(void *cookie, const char *s, size_t n)
{
	__msan_check_mem_is_initialized(s, n);
	REQUIRE(cookie == &calls);
	calls += n;
	return n;
}

static void
at_end(int status, void *argument)
{
	REQUIRE(status == 0 && argument == &calls);
}

static void
of_glibc(void)
{
	cookie_io_functions_t functions = { .write = cookie_write };
	FILE *f;

	calls = 0;
	f = fopencookie(&calls, "w", functions);
	REQUIRE(fprintf(f, "%s", "cookie") == 6 && fclose(f) == 0 && calls == 6);
	REQUIRE(on_exit(at_end, &calls) == 0);
}
#endif

int
main(int argc, char **argv)
{
#ifdef BAD
	struct item *v = malloc(3 * sizeof *v);

	v[0].key = v[2].key = 1;
	qsort(v, 3, sizeof *v, compare);
#else
	REQUIRE(argc == 2);
	sorting();
	trees();
	files(argv[1]);
	calls = 0;
	smear();
	REQUIRE(dl_iterate_phdr(object, &calls) == 0 && calls > 1);
#ifdef __linux__
	of_glibc();
#endif
#endif
	return 0;
}

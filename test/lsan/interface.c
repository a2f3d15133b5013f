/*
 * include/sanitizer/lsan_interface.h, called in all the ways that make sense, and in those that do not.
 */
// RUN: %clang_lsan %s -o %t
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %t scopes
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0:verbosity=1 %t ignore 2>&1 | %FileCheck --check-prefix=IGNORE %s
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %t region
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0:use_root_regions=0 %fails 9 %t region
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %t recover 2>&1 | %FileCheck --check-prefix=RECOVER %s
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0 %fails 23 %t check 2>&1 | %FileCheck --check-prefix=CHECK --implicit-check-not=survived %s
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0:exitcode=0 %t check 2>&1 | %FileCheck --check-prefix=SURVIVED %s
// RUN: env LSAN_OPTIONS=use_stacks=0:use_registers=0:detect_leaks=0 %t check 2>&1 | %FileCheck --check-prefix=SURVIVED %s
// RUN: %fails 23 %t enable 2>&1 | %FileCheck --check-prefix=ENABLE %s
// RUN: %fails 23 %t unregister 2>&1 | %FileCheck --check-prefix=UNREGISTER %s
// RUN: %clang_lsan -DOFF %s -o %t.off && %t.off leak 2>&1 | %empty
// RUN: %fails 23 %t leak 2>&1 | %FileCheck %s
// RUN: %clang_lsan -DOPTIONS %s -o %t.options && %fails 5 %t.options leak
// RUN: env LSAN_OPTIONS=exitcode=6 %fails 6 %t.options leak
#include <sanitizer/lsan_interface.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define EXPECT(x) do { if (!(x)) { fprintf(stderr, "%d: %s\n", __LINE__, #x); _exit(9); } } while (0)

void *volatile sink;

#ifdef OFF
int __lsan_is_turned_off(void) { return 1; }
#endif
#ifdef OPTIONS
const char *__lsan_default_options(void) { return "exitcode=5"; }
#endif

static int
leaks(void)
{
	return __lsan_do_recoverable_leak_check();
}

static void
scopes(void)
{
	void **outer;

	__lsan_disable();
	outer = malloc(sizeof *outer);
	__lsan_disable();
	sink = malloc(10);
	__lsan_enable();
	sink = malloc(20);
	__lsan_enable();
	*outer = malloc(30);		/* what it reaches is no leak either */
	outer = NULL;
	sink = NULL;
	EXPECT(!leaks());
	sink = malloc(40);
	sink = NULL;
	EXPECT(leaks());
	_exit(0);
}

static void
ignore(void)
{
	char **p = malloc(100);

	p[3] = malloc(10);
	__lsan_ignore_object(p + 5);	/* an address inside will do */
	__lsan_ignore_object(p);
	__lsan_ignore_object(&p);
	p = NULL;
	EXPECT(!leaks());
	_exit(0);
}

static void
region(void)
{
	long page = sysconf(_SC_PAGESIZE);
	char *p = mmap(NULL, 4 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	EXPECT(p != MAP_FAILED);
	mprotect(p + page, page, PROT_NONE);
	*(void **)(p + 2 * page + 8) = malloc(50);
	__lsan_register_root_region(p, 4 * page);
	__lsan_register_root_region(p, 4 * page);
	EXPECT(!leaks());
	__lsan_unregister_root_region(p, 4 * page);
	EXPECT(!leaks());		/* registered twice */
	__lsan_unregister_root_region(p, 4 * page);
	EXPECT(leaks());
	_exit(0);
}

static void *global;

static void
recover(void)
{
	global = malloc(23);
	EXPECT(!leaks());
	sink = malloc(1337);
	sink = NULL;
	EXPECT(leaks());
	EXPECT(leaks());		/* each time what there is */
	global = NULL;
	EXPECT(leaks());
	_exit(0);
}

int
main(int argc, char **argv)
{
	const char *what = argc > 1 ? argv[1] : "";

	if (strcmp(what, "scopes") == 0)
		scopes();
	if (strcmp(what, "ignore") == 0)
		ignore();
	if (strcmp(what, "region") == 0)
		region();
	if (strcmp(what, "recover") == 0)
		recover();
	if (strcmp(what, "enable") == 0)
		__lsan_enable();
	if (strcmp(what, "unregister") == 0)
		__lsan_unregister_root_region(&global, 8);
	sink = malloc(77);
	sink = NULL;
	if (strcmp(what, "check") == 0) {
		__lsan_do_leak_check();
		fprintf(stderr, "survived\n");
		sink = malloc(88);
		sink = NULL;
		__lsan_do_leak_check();	/* once is enough, and there is none at exit */
	}
	return 0;
}
// IGNORE: __lsan_ignore_object(): ignoring heap object at 0x
// IGNORE: __lsan_ignore_object(): heap object at 0x{{.*}} is already being ignored
// IGNORE: __lsan_ignore_object(): no heap object found at 0x
// RECOVER: SUMMARY: LeakSanitizer: 1337 byte(s) leaked in 1 allocation(s).
// RECOVER: SUMMARY: LeakSanitizer: 1337 byte(s) leaked in 1 allocation(s).
// RECOVER: SUMMARY: LeakSanitizer: 1360 byte(s) leaked in 2 allocation(s).
// CHECK: SUMMARY: LeakSanitizer: 77 byte(s) leaked in 1 allocation(s).
// SURVIVED: survived
// SURVIVED-NOT: 88 byte
// ENABLE: =={{[0-9]+}}==Unmatched call to __lsan_enable().
// UNREGISTER: __lsan_unregister_root_region(): region at 0x{{[0-9a-f]+}} of size 8 has not been registered.

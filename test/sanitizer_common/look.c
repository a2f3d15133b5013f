/* How a report looks: colour, frame format, prefix, summary, deduplication token, command line, modules. */
// RUN: %clang_msan %s -o %t
// RUN: env MSAN_OPTIONS=color=always %fails %t 2>&1 | grep "^$(printf '\033\[1m\033\[31m')==[0-9]*==WARNING" >/dev/null
// RUN: env MSAN_OPTIONS=color=never %fails %t 2>&1 | sh -c '! grep "$(printf "\033")"'
// RUN: %fails %t 2>&1 | sh -c '! grep "$(printf "\033")"'
// RUN: env 'MSAN_OPTIONS=stack_trace_format="frame %%n in %%f at %%l of %%s"' %fails %t 2>&1 | %FileCheck %s --check-prefix=FORMAT
// RUN: env 'MSAN_OPTIONS=stack_trace_format="%%L %%F %%S %%M %%p"' %fails %t 2>&1 | %FileCheck %s --check-prefix=GROUP
// RUN: env MSAN_OPTIONS=strip_path_prefix=%S/ %fails %t 2>&1 | %FileCheck %s --check-prefix=STRIP
// RUN: env MSAN_OPTIONS=print_summary=0 %fails %t 2>&1 | %FileCheck %s --check-prefix=NOSUMMARY
// RUN: env MSAN_OPTIONS=dedup_token_length=2 %fails %t 2>&1 | %FileCheck %s --check-prefix=TOKEN
// RUN: env MSAN_OPTIONS=print_module_map=1 %fails %t 2>&1 | %FileCheck %s --check-prefix=MODULES
// RUN: env MSAN_OPTIONS=symbolize=0 %fails %t 2>&1 | %FileCheck %s --check-prefix=RAW
// RUN: env MSAN_OPTIONS=verbosity=1 %fails %t 2>&1 | %FileCheck %s --check-prefix=VERBOSE
#include <stdlib.h>

__attribute__((noinline)) static int
use(int *p)
{
	if (*p)
		return 2;
	return 3;
}

int
main(void)
{
	int *volatile p = malloc(4);

	return use(p) * 0;
}

// FORMAT: frame 0 in use at [[#@LINE-13]] of {{.*}}look.c
// FORMAT: frame 1 in main at [[#@LINE-4]] of {{.*}}look.c
// GROUP: {{.*}}look.c:[[#@LINE-15]]:6 in use {{.*}}look.c:[[#@LINE-15]]:6 ({{.*}}+0x{{[0-9a-f]+}}){{.*}} 0x
// STRIP: #0 {{.*}} in use look.c:[[#@LINE-16]]
// NOSUMMARY: use-of-uninitialized-value
// NOSUMMARY-NOT: SUMMARY
// TOKEN: DEDUP_TOKEN: use--main{{$}}
// MODULES: Process memory map follows
// MODULES: 0x{{0*[1-9a-f][0-9a-f]*}}-0x{{0*[1-9a-f][0-9a-f]*}}{{.*}}look.c.tmp
// MODULES: End of process memory map
// RAW: #0 0x{{[0-9a-f]+}} ({{.*}}look.c.tmp+0x{{[0-9a-f]+}})
// VERBOSE: MemorySanitizer init done
// VERBOSE: use-of-uninitialized-value

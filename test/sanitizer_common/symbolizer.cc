// Who gives names to addresses: the program that external_symbolizer_path names, the environment, PATH with
// plain and with versioned names, addr2line, and the ELF symbol table when there is nothing else.
// RUN: %clangxx_msan %s -o %t && rm -rf %t.bin && mkdir -p %t.bin/versioned %t.bin/old %t.bin/empty
// RUN: ln -s %symbolizer %t.bin/my-llvm-symbolizer && ln -s %symbolizer %t.bin/versioned/llvm-symbolizer-19
// RUN: ln -s /usr/bin/addr2line %t.bin/old/addr2line
// RUN: env PATH=/nonexistent MSAN_OPTIONS=external_symbolizer_path=%symbolizer %fails %t 2>&1 | %FileCheck %s --check-prefixes=CHECK,LINE
// RUN: env PATH=/nonexistent MSAN_SYMBOLIZER_PATH=%symbolizer %fails %t 2>&1 | %FileCheck %s --check-prefixes=CHECK,LINE
// RUN: env PATH=%t.bin/versioned %fails %t 2>&1 | %FileCheck %s --check-prefixes=CHECK,LINE
// RUN: env PATH=%t.bin/empty %fails %t 2>&1 | %FileCheck %s
// RUN: env PATH=%t.bin/old MSAN_OPTIONS=allow_addr2line=1 %fails %t 2>&1 | %FileCheck %s --check-prefixes=CHECK,LINE
// RUN: env MSAN_OPTIONS=external_symbolizer_path= %fails %t 2>&1 | %FileCheck %s --check-prefixes=CHECK,NAME
// RUN: env MSAN_OPTIONS=external_symbolizer_path=/nonexistent/llvm-symbolizer %fails %t 2>&1 | %FileCheck %s --check-prefixes=CHECK,NAME
// RUN: env MSAN_OPTIONS=external_symbolizer_path=/bin/true %fails %soon %t 2>&1 | %FileCheck %s
// RUN: env MSAN_OPTIONS=demangle=0 %fails %t 2>&1 | %FileCheck %s --check-prefix=MANGLED
// RUN: strip %t -o %t.stripped
// RUN: env MSAN_OPTIONS=external_symbolizer_path= %fails %t.stripped 2>&1 | %FileCheck %s --check-prefix=STRIPPED
#include <cstdlib>

namespace space {
template <typename T> __attribute__((noinline)) int
use(T *p)
{
	if (*p)
		return 2;
	return 3;
}
}

int
main()
{
	int *volatile p = static_cast<int *>(std::malloc(4));

	return space::use<int>(p);
}

// CHECK: use-of-uninitialized-value
// LINE: #0 {{.*}} in int space::use<int>(int*) {{.*}}symbolizer.cc:{{[0-9]+}}
// LINE: #1 {{.*}} in main {{.*}}symbolizer.cc:{{[0-9]+}}
// LINE: SUMMARY: MemorySanitizer: use-of-uninitialized-value {{.*}}symbolizer.cc:{{[0-9:]+}} in int space::use<int>(int*)
// NAME: #0 0x{{[0-9a-f]+}} in {{int space::use<int>\(int\*\)|_ZN5space3useIiEEiPT_}}{{(\+0x[0-9a-f]+)?}} ({{.*}}+0x{{[0-9a-f]+}})
// NAME: #1 0x{{[0-9a-f]+}} in main{{(\+0x[0-9a-f]+)?}} ({{.*}}+0x{{[0-9a-f]+}})
// MANGLED: #0 {{.*}} in _ZN5space3useIiEEiPT_ {{.*}}symbolizer.cc
// STRIPPED: #0 0x{{[0-9a-f]+}} ({{.*}}.stripped+0x{{[0-9a-f]+}})

/* Words of -dict are pasted; what was pasted with success is recommended; -analyze_dict tells words of no use. */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir -p %t.d/c && cd %t.d
// RUN: printf '# words\nfirst="xyz\\x00word"\n"unused"\n' >%t.d/dict
// RUN: sh -c '%soon %t -seed=1 -use_cmp=0 -dict=%t.d/dict -artifact_prefix=%t.d/ 2>%t.log; test $? = 77' && %FileCheck %s <%t.log
// CHECK: Dictionary: 2 entries
// CHECK: MS: {{.*}}ManualDict-{{.*}} DE: {{.*}}"xyz\x00word"-
// RUN: %t -seed=1 -use_cmp=0 -runs=200000 2>&1 | grep '^Done 200000 runs'

/* found in comparisons and pasted again; the word is in the user's list then, and not recommended */
// RUN: STAY=1 %t -seed=1 -runs=200000 2>&1 | %FileCheck %s --check-prefix=RECOMMEND
// RECOMMEND: ###### Recommended dictionary. ######
// RECOMMEND: "{{.*}}" # Uses: {{[0-9]+}}
// RECOMMEND: ###### End of recommended dictionary. ######
// RECOMMEND-NEXT: Done 200000 runs

/* "xyz\0word" changes what is reached where it is, "q" nothing, "unused" is in no input */
// RUN: printf 'xyz\000word' >%t.d/c/1 && printf 'qqq' >%t.d/c/2 && printf '"q"\n' >>%t.d/dict
// RUN: STAY=1 %t -analyze_dict=1 -dict=%t.d/dict %t.d/c >%t.log 2>&1 && %FileCheck %s --check-prefix=ANALYZE <%t.log
// ANALYZE: Started dictionary minimization (up to 12 tests)
// ANALYZE-NEXT: ###### Useless dictionary elements. ######
// ANALYZE-NEXT: {{^}}"unused" # Score: 0, Used: 0
// ANALYZE-NEXT: {{^}}"q" # Score: -1, Used: 1
// ANALYZE-NEXT: ###### End of useless dictionary elements. ######
// RUN: sh -c '%t -analyze_dict=1 %t.d/c 2>%t.log; test $? = 1' && grep "ERROR: can't analyze dict without dict and corpus provided" %t.log
// RUN: printf 'good="a"\nbad="a\n' >%t.d/dict && sh -c '%t -dict=%t.d/dict -runs=1 2>%t.log; test $? = 1' && grep 'ParseDictionaryFile: error in line 2' %t.log
// RUN: printf 'tag="<a href="x">"  \n"a\\"b"\n' >%t.d/dict && STAY=1 %t -dict=%t.d/dict -analyze_dict=1 %t.d/c 2>&1 | %FileCheck %s --check-prefix=QUOTES
// QUOTES: {{^}}"<a href=\"x\">" # Score: 0
// QUOTES: {{^}}"a\"b" # Score: 0
// RUN: printf '"a"b\n' >%t.d/dict && not %t -dict=%t.d/dict -runs=1 && printf '"a\\"\n' >%t.d/dict && not %t -dict=%t.d/dict -runs=1
// RUN: sh -c '%t -dict=%t.d/absent -runs=1 2>%t.log; test $? = 1' && grep 'ERROR: cannot read the dictionary' %t.log
// RUN: sh -c '%t -dict=%t.d -runs=1 2>%t.log; test $? = 1' && grep 'ERROR: cannot read the dictionary' %t.log
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	uint32_t word;

	if (size < 8)
		return 0;
	memcpy(&word, data, 4);
	if (word != 0x007a7978)		/* x y z 0 */
		return 0;
	memcpy(&word, data + 4, 4);
	if (word == 0x64726f77 && getenv("STAY") == NULL)	/* w o r d */
		abort();
	return 0;
}

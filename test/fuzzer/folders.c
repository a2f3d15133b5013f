/* Inputs that come from, and what is found goes to, files and folders. */
// RUN: %fuzzer_plain %s -o %t && rm -rf %t.d && mkdir -p %t.d/c %t.d/s && cd %t.d

/* seeds by name, and by a file of names */
// RUN: cd %t.d && printf H >s/1 && printf Hi >s/2 && printf xx >s/3 && printf 's/1,s/2' >list
// RUN: cd %t.d && %t -runs=0 -seed_inputs=s/1,s/2 2>&1 | grep 'seed corpus: files: 2 min: 1b max: 2b total: 3b'
// RUN: cd %t.d && %t -runs=0 -seed_inputs=@list s 2>&1 | grep 'seed corpus: files: 5 min: 1b max: 2b total: 8b'
// RUN: cd %t.d && sh -c '%t -runs=0 -seed_inputs=@absent 2>%t.log; test $? = 1' && grep 'seed_inputs is empty or @file does not exist' %t.log

/* A seed above -max_len is read as far as that. */
// RUN: cd %t.d && rm -rf l && mkdir l && printf Hi123456 >l/1 && %t -runs=0 -max_len=2 l 2>&1 | %FileCheck %s --check-prefix=CUT
// CUT: seed corpus: files: 1 min: 8b max: 8b total: 8b
// CUT-NEXT: INITED cov: {{[0-9]+}} ft: {{[0-9]+}} corp: 1/2b

/* Seeds that cover nothing new are dropped, or kept and never replaced. */
// RUN: cd %t.d && printf xy >s/4 && %t -runs=0 s 2>&1 | grep 'INITED .* corp: 3/'
// RUN: cd %t.d && %t -runs=0 -keep_seed=1 s 2>&1 | grep 'INITED .* corp: 4/' && %t -runs=9000 -keep_seed=1 s && cat s/1 s/2 s/3 s/4 | grep -x HHixxxy

/* A find is a file named by its content; features and mutations are noted. */
// RUN: cd %t.d && %t -seed=1 -runs=100000 -features_dir=f -create_missing_dirs=1 -mutation_graph_file=g c 2>%t.log && ls c | grep -x c0a0ad26a634840c67a210fefdda76577b03a111
// RUN: cd %t.d && cat c/c0a0ad26a634840c67a210fefdda76577b03a111 | grep -x 'Hi!' && test $(wc -c <f/c0a0ad26a634840c67a210fefdda76577b03a111) -ge 4
// RUN: cd %t.d && %FileCheck %s --check-prefix=GRAPH <g && test $(grep -c label g) = $(grep -cE '(NEW|REDUCE) +cov' %t.log)
// GRAPH: "c0a0ad26a634840c67a210fefdda76577b03a111"
// GRAPH-NEXT: "{{[0-9a-f]+}}" -> "c0a0ad26a634840c67a210fefdda76577b03a111" [label="{{[A-Za-z]+}}"];
// RUN: cd %t.d && rm -rf c/* && %soon %t -seed=1 -exit_on_item=c0a0ad26a634840c67a210fefdda76577b03a111 c 2>&1 | grep "INFO: found item with checksum 'c0a0ad26"

/* A folder that is not there is an error, or made. */
// RUN: cd %t.d && sh -c '%t -runs=1 new 2>%t.log; test $? = 1' && grep 'ERROR: The required directory "new" does not exist' %t.log
// RUN: cd %t.d && sh -c '%t -runs=1 -artifact_prefix=new/a/ 2>%t.log; test $? = 1' && grep 'required directory "new/a" does not' %t.log
// RUN: cd %t.d && sh -c '%t -runs=1 -exact_artifact_path=new/a/x 2>%t.log; test $? = 1' && grep 'required directory "new/a" does not' %t.log
// RUN: cd %t.d && %t -runs=1 -create_missing_dirs=1 -artifact_prefix=new/a/b/ new/c && test -d new/a/b && test -d new/c
// RUN: cd %t.d && sh -c '%t -runs=1 "" 2>%t.log; test $? = 1' && grep 'ERROR: Provided directory path is an empty string' %t.log
// RUN: cd %t.d && mkdir -m 0 closed && sh -c 'test $(id -u) != 0 || without="setpriv --bounding-set -dac_override,-dac_read_search"; $without %t -runs=1 closed 2>%t.log; test $? = 1' && grep 'ERROR: libFuzzer: closed: Permission denied; exiting' %t.log

/* What others put into the first folder is taken up while fuzzing, unless -reload=0; the stop file ends it. */
// RUN: cd %t.d && rm -rf c stop %t.log && mkdir c && sh -c 'SLOW=1 %soon %t -use_cmp=0 -stop_file=stop c 2>%t.log & p=$!; %await INITED %t.log; printf Hi! >c/x; %await "RELOAD cov" %t.log && touch stop; wait $p'
// RUN: cd %t.d && rm -rf c stop %t.log && mkdir c && sh -c 'SLOW=1 %soon %t -use_cmp=0 -reload=0 -stop_file=stop c 2>%t.log & p=$!; %await INITED %t.log; printf Hi! >c/x; sleep 3; touch stop; wait $p' && sh -c '! grep RELOAD %t.log'
#include <unistd.h>
#define BUG	sink = 3
#define EACH	if (getenv("SLOW")) { usleep(10000); }
#include "Inputs/hi.h"

/* -stats_file gets a line of JSON a second, whose numbers only grow; -help lists flags, but none of our own use. */
// RUN: %fuzzer_plain %s -o %t && rm -f %t.json && %t -max_total_time=3 -stats_file=%t.json 2>/dev/null
// RUN: %python -c "import json, sys; l = [json.loads(x) for x in open(sys.argv[1])]; assert len(l) >= 2, l; assert 0 < l[0]['runs'] < l[-1]['runs'] and l[-1]['ft'] >= 3 and l[-1]['rss_mb'] > 0, l" %t.json
// RUN: %python %source/tools/plot-stats %t.json %t.svg && %python -c "import xml.dom.minidom, sys; d = xml.dom.minidom.parse(sys.argv[1]); assert len(d.getElementsByTagName('polyline')) == 5" %t.svg
// RUN: %t -help=1 2>&1 | %FileCheck %s
// CHECK: -flag=value
// CHECK-NOT: merge_inner
// CHECK: runs {{ *}}-1 {{ *}}stop after
// CHECK-NOT: internal
// CHECK: stats_file
// RUN: %t -runs=1 -nonsense=1 2>&1 | %FileCheck %s --check-prefix=UNKNOWN
// UNKNOWN: WARNING: unrecognized flag '-nonsense=1'; use -help=1 to list all flags
// RUN: sh -c '%t -runs=x 2>%t.log; test $? = 1' && %FileCheck %s --check-prefix=BAD <%t.log
// BAD: ERROR: '-runs=x' is not a number that -runs takes
#define BUG	sink = 3
#include "Inputs/hi.h"

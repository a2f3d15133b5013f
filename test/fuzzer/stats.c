/* -stats_file gets a line of JSON a second, whose numbers only grow. */
// RUN: %fuzzer_plain %s -o %t && rm -f %t.json && %t -max_total_time=3 -stats_file=%t.json 2>/dev/null
// RUN: %python -c "import json, sys; l = [json.loads(x) for x in open(sys.argv[1])]; assert len(l) >= 2, l; assert 0 < l[0]['runs'] < l[-1]['runs'] and l[-1]['ft'] >= 3 and l[-1]['rss_mb'] > 0, l" %t.json
// RUN: %python %source/tools/plot-stats %t.json %t.svg && %python -c "import xml.dom.minidom, sys; d = xml.dom.minidom.parse(sys.argv[1]); assert len(d.getElementsByTagName('polyline')) == 5" %t.svg
#define BUG	sink = 3
#include "Inputs/hi.h"

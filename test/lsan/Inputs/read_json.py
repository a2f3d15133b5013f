"""Read the report of report.c."""
import json
import sys

lines = open(sys.argv[1], encoding='utf-8').read().splitlines()
assert len(lines) == 1, lines
report = json.loads(lines[0])
assert (report['bytes'], report['objects'], report['omitted'], report['suppressed']) == (1144, 4, 0, [])
kinds = [(leak['kind'], leak['bytes'], leak['objects']) for leak in report['leaks']]
assert kinds == [('direct', 1000, 1), ('direct', 48, 1), ('indirect', 96, 2)], kinds
for leak in report['leaks']:
    assert len(leak['addresses']) == leak['objects']
    assert sum(block['bytes'] for block in leak['addresses']) == leak['bytes']
names = [frame['function'] for frame in report['leaks'][0]['stack'][:3]]
assert names == ['malloc', 'single', 'main'], names
assert report['leaks'][0]['stack'][1]['file'].endswith('/report.c')

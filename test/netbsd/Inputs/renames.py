"""renames.py FILE.s: what rows.c compiled to. A function whose header gives it another symbol than its
name needs a RENAME row that says so; a RENAME row whose symbol nothing calls is a mistake."""
import re
import sys

text = open(sys.argv[1]).read()


def table(label):
    body = re.search(r'^%s:\n(.*?)\n\t\.size' % label, text, re.S | re.M).group(1)
    return ''.join(re.findall(r'\.asci[iz]\s+"(.*)"', body)).replace('\\000', '').split('\\n')[:-1]


names = table('listed_names')
renames = {}
for line in table('listed_renames'):
    name, symbol = line.split()
    renames.setdefault(name, []).append(symbol)
addresses = re.search(r'^listed_addresses:\n(.*?)\n\t\.size', text, re.S | re.M).group(1)
symbols = re.findall(r'\.quad\s+(\S+)', addresses)
assert len(names) == len(symbols) > 500, (len(names), len(symbols))

wrong = 0
for name, symbol in zip(names, symbols):
    if symbol not in renames.get(name, [name]):
        print('%s: the header says %s, rows say %s' % (name, symbol, renames.get(name, name)))
        wrong += 1
for name in renames:
    if name not in names:
        print('%s: renamed, but has no row' % name)
        wrong += 1
print('%d functions, %d wrong' % (len(names), wrong))
sys.exit(wrong != 0)

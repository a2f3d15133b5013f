"""syscalls.py SYSCALL.H NETBSD.DEF REASONS: the system's list of its calls beside the runtime's.

Every call has a row under its number with as many arguments, and a row says something of each pointer through which
the kernel reads or writes; where not, the list of reasons says why.
"""
import re
import sys

header, table, listed = (open(path, encoding='utf-8').read() for path in sys.argv[1:4])


def split(text):
    """Split at commas that are in no bracket."""
    parts, depth, begin = [], 0, 0
    for i, c in enumerate(text + ','):
        depth += {'(': 1, '{': 1, ')': -1, '}': -1}.get(c, 0)
        if c == ',' and depth == 0:
            parts.append(text[begin:i].strip())
            begin = i + 1
    return parts


def rows(text):
    """(kind, fields) of each row."""
    text = re.sub(r'/\*.*?\*/', '', text, flags=re.S)
    for m in re.finditer(r'^(SYSCALL|PLAIN)\s*\(', text, re.M):
        depth, end = 1, m.end()
        while depth:
            depth += {'(': 1, ')': -1}.get(text[end], 0)
            end += 1
        yield m[1], split(text[m.end():end - 1])


reasons = {}
for line in listed.splitlines():
    if line.startswith('\t'):
        reasons.update(dict.fromkeys(line.split()))
calls = {}      # number: (name, argument types, whether more may follow)
for name, arguments, number in re.findall(
        r'/\* syscall: "(\w+)" ret: "[^"]*" args:((?: "[^"]*")*) \*/\n#define\s+SYS_\w+\s+(\d+)', header):
    types = re.findall(r'"([^"]*)"', arguments)
    calls[int(number)] = name, [t for t in types if t != '...'], '...' in types

numbered, plain = {}, {}
for kind, fields in rows(table):
    if kind == 'PLAIN':
        plain[fields[0]] = int(fields[1])
        continue
    name, number, arguments, reads, on, then = fields
    if 'SELECTED(' in reads:
        reads += ' in ou ex'
    inner = split(re.fullmatch(r'S\d\((.*)\)', arguments, re.S)[1]) if not arguments.startswith('S0') else []
    row = name, inner[1::2], ' '.join((reads, then))
    assert int(number) not in numbered, 'two rows for ' + number
    numbered[int(number)] = row
    plain.setdefault(name, len(inner) // 2)

wrong, used = [], set()
for number, (name, types, more) in sorted(calls.items()):
    pointers = [i for i, t in enumerate(types) if '*' in t]
    row = numbered.get(number)
    if row is None:
        if name not in plain and name not in reasons:
            wrong.append('%d %s: has neither row nor reason' % (number, name))
        elif pointers and name not in reasons:
            wrong.append('%d %s(%s): has no row' % (number, name, ', '.join(types)))
        if name in plain and not pointers and not len(types) <= plain[name] <= len(types) + (9 if more else 0):
            wrong.append('%d %s: the system has %d arguments, the row %d' % (number, name, len(types), plain[name]))
        used.add(name)
        continue
    # an old call's name is given to a newer one
    if row[0] != name and 'compat_100_' + row[0] != name:
        wrong.append('%d is %s, not %s' % (number, name, row[0]))
    if len(row[1]) != len(types) + more:
        wrong.append('%d %s: the system has %d arguments, the row %d' % (number, name, len(types), len(row[1])))
        continue
    for i in pointers:
        if not re.search(r'\b%s\b' % row[1][i], row[2]) and name not in reasons:
            wrong.append('%d %s: the row says nothing of %s (%s)' % (number, name, row[1][i], types[i]))
        used.add(name)
for line in wrong:
    print(line)
print('%d system calls, %d rows, %d wrong' % (len(calls), len(numbered), len(wrong)))
sys.exit(wrong != [] or len(calls) < 400)

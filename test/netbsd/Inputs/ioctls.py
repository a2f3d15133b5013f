"""ioctls.py WORK SYSROOT OPTIONS...: every request that the system's headers define, beside what the runtime does
with its data.

The table's lookup is compiled for NetBSD with ioctls.c; what it does needs no system, so that it runs here, linked
with lists made from the headers: name, direction and size of each request. A request whose data has pointers in it
needs a function, or a reason in ioctls.txt.
"""
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
FIRST = ('sys/param.h', 'sys/types.h', 'sys/ioctl.h', 'sys/socket.h', 'sys/time.h', 'sys/disklabel.h', 'net/if.h',
         'netinet/in.h', 'prop/proplib.h', 'net/if_ether.h', 'net/pfvar.h', 'stdbool.h', 'stdint.h', 'termios.h')
# what some headers ask of their includer, or leave to the kernel
PRELUDE = '#define HD_MAX_CHARS 80\n'
DEFINE = re.compile(r'^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+_IO(R|W|WR)?[ \t]*\(', re.M)
WAYS = {None: 0, 'W': 1, 'R': 2, 'WR': 3}

work, sysroot, *compiler = sys.argv[1:]
include = os.path.join(sysroot, 'usr/include')


def inside(text, start):
    """The arguments between the bracket that opens before start and the one that closes it."""
    parts, depth, begin = [], 1, start
    for i in range(start, len(text)):
        depth += {'(': 1, '[': 1, ')': -1, ']': -1}.get(text[i], 0)
        if depth == 0 or depth == 1 and text[i] == ',':
            parts.append(text[begin:i].strip())
            begin = i + 1
        if depth == 0:
            return parts
    return parts


def requests(header):
    text = open(os.path.join(include, header), encoding='latin-1').read().replace('\\\n', ' ')
    text = re.sub(r'/\*.*?\*/', ' ', text, flags=re.S)
    return {m[1]: (WAYS[m[2]], inside(text, m.end())) for m in DEFINE.finditer(text)}


def compile_list(header, found, prelude, output):
    """The object file with a header's requests; what does not compile is taken out of found."""
    top = PRELUDE + ''.join('#include <%s>\n' % h for h in (*prelude, header))
    top += 'struct row { const char *name; unsigned long number; int way; unsigned long size; };\n'
    top += '__attribute__((section("requests"), used)) static const struct row rows[] = {\n'
    while True:
        source, lines = top, {}
        for name, (way, arguments) in found.items():
            lines[source.count('\n') + 1] = name
            size = 'sizeof(%s)' % arguments[2] if way else '0'
            source += '{ "%s", %s, %d, %s },\n' % (name, name, way, size)
        done = subprocess.run([*compiler, '-w', '-ferror-limit=0', '-x', 'c', '-c', '-', '-o', output],
                              input=source + '};\n', text=True, capture_output=True)
        if done.returncode == 0:
            return True
        bad = {lines.get(int(n)) for n in re.findall(r'^<stdin>:(\d+):\d+: error', done.stderr, re.M)}
        if not bad or None in bad or re.search(r'^/[^:]*:\d+:\d+: (fatal )?error', done.stderr, re.M):
            return False
        for name in bad:
            del found[name]


def pointers(header, found, prelude):
    """Those of a header's requests whose type has a pointer in it."""
    source = PRELUDE + ''.join('#include <%s>\n' % h for h in (*prelude, header))
    types = {}
    for i, (name, (way, arguments)) in enumerate(found.items()):
        if way:
            source += 'struct probe_%d { __typeof__(%s) data; } p%d;\n' % (i, arguments[2], i)
            types['probe_%d' % i] = name
    out = subprocess.run([*compiler, '-w', '-x', 'c', '-fsyntax-only', '-Xclang', '-fdump-record-layouts-complete',
                          '-'], input=source, text=True, capture_output=True).stdout
    for record in out.split('*** Dumping AST Record Layout')[1:]:
        m = re.search(r'\| struct (probe_\d+)\n', record)
        if m and re.search(r'^ +\d+ \| .*\*', record, re.M):
            yield types[m[1]]


headers = []
for folder, _, files in os.walk(include):
    for name in files:
        path = os.path.relpath(os.path.join(folder, name), include)
        # other machines', and Linux's own numbers
        if name.endswith('.h') and not path.startswith(('rump/', 'compat/')):
            headers.append(path)

objects, left_out, with_pointers, interfaces = [], set(), set(), set()
for header in sorted(headers):
    listed = requests(header)
    if not listed:
        continue
    output = os.path.join(work, 'list_%d.o' % len(objects))
    for prelude in (FIRST, FIRST[:1], ()):
        found = dict(listed)
        if not compile_list(header, found, prelude, output):
            found = {}
        if len(found) > len(listed) // 2:
            break
    if found:
        objects.append(output)
        with_pointers.update(pointers(header, found, prelude))
    interfaces.update(name for name, (way, arguments) in found.items() if way and 'struct ifreq' in arguments[2])
    left_out.update(set(listed) - set(found))

reasons = {}
for line in open(os.path.join(HERE, 'ioctls.txt'), encoding='utf-8'):
    if line.startswith('\t'):
        reasons.update(dict.fromkeys(line.split(), True))

rows = open(os.path.join(HERE, '../../../lib/interception/ioctls/netbsd.def'), encoding='utf-8').read()
reasons.update(dict.fromkeys(re.findall(r'^(?:BUFFER|IOCTL) *\( *(\w+)', rows, re.M), True))

program = os.path.join(work, 'requests')
link = subprocess.run(['cc', '-no-pie', '-Wl,--gc-sections', '-Wl,--unresolved-symbols=ignore-all', '-Wl,-z,noexecstack',
                       os.path.join(work, 'table.o'), os.path.join(HERE, 'ioctls_main.c'), *objects, '-o', program],
                      capture_output=True, text=True)
if link.returncode:
    sys.exit(link.stderr[-4000:])
wrong = 0
count, functions = 0, set()
for line in subprocess.run([program], capture_output=True, text=True, check=True).stdout.splitlines():
    name, way, size, got, got_size, function = line.split()
    count += 1
    if function == '1':
        functions.add(name)
        continue
    if name in interfaces:
        print('%s: is about an interface, and has no function' % name)
        wrong += 1
    elif name in with_pointers and name not in reasons:
        print('%s: has pointers in its data, and neither a function nor a reason' % name)
        wrong += 1
    if (way, size) != (got, got_size) and name not in reasons:
        print('%s: the header says direction %s, size %s; the table %s, %s' % (name, way, size, got, got_size))
        wrong += 1
print('%d requests, %d with functions, %d with pointers; do not compile: %s' %
      (count, len(functions), len(with_pointers), ' '.join(sorted(left_out))))
sys.exit(wrong != 0 or count < 1480)

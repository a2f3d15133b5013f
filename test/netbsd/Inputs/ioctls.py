"""ioctls.py WORK SYSROOT OPTIONS...: every request that the system's headers define, beside what the runtime does
with its data.

The table's lookup is compiled for NetBSD with ioctls.c; what it does needs no system, so that it runs here, linked
with lists made from the headers: name, direction and size of each request. A request whose data has pointers in it
needs a function, or a reason in ioctls.txt; so does one that does not compile. What a header shows to the kernel only is
compared by the text of its definition.
"""
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
FIRST = ('sys/param.h', 'sys/types.h', 'sys/ioctl.h', 'sys/socket.h', 'sys/time.h', 'sys/disklabel.h', 'net/if.h',
         'netinet/in.h', 'prop/proplib.h', 'net/if_ether.h', 'net/pfvar.h', 'stdbool.h', 'stdint.h', 'termios.h')
# What some headers ask of their includer or leave to the kernel: Xen's types as its public headers have them,
# libnv's as sys/external/bsd/libnv/dist/nv.h, times as sys/compat/sys/time_types.h.
PRELUDE = '''#include <sys/types.h>
#define HD_MAX_CHARS 80
#define _EXPOSE_MMC
#define ALTQ3_COMPAT
typedef uint16_t domid_t;
typedef unsigned long xen_pfn_t;
typedef struct { void *buf; size_t len; int flags; } nvlist_ref_t;
struct timeval50 { int32_t tv_sec; long tv_usec; };
'''
# headers without which one does not compile, and (behind the dot) which bring types that its requests have
COMPANIONS = {
    'altq/altq_fifoq.h': 'altq/altq.h .', 'altq/altq_red.h': 'altq/altq.h .', 'altq/altq_rio.h': 'altq/altq.h altq/altq_red.h .',
    'dev/fssvar.h': 'sys/mount.h .', 'dev/pci/mlyio.h': 'dev/pci/mlyreg.h .', 'dev/raidframe/raidframeio.h': 'stdio.h .',
    'dev/usb/usbhid.h': 'dev/usb/usb.h .', 'dev/usb/vhci.h': 'dev/usb/usb.h .', 'net/if_ppp.h': 'net/ppp_defs.h net/bpf.h .',
    'netinet/ip_lookup.h': 'netinet/ip_compat.h netinet/ip_fil.h .',
    'netinet/ip_nat.h': 'netinet/ip_compat.h netinet/ip_fil.h .',
    'netinet/ip_proxy.h': 'netinet/ip_compat.h netinet/ip_fil.h netinet/ip_nat.h netinet/tcp.h .',
    'netinet/ip_scan.h': 'netinet/ip_compat.h netinet/ip_fil.h .',
    'netinet/ip_state.h': 'netinet/ip_compat.h netinet/ip_fil.h .',
    'netinet6/in6_var.h': '. netinet6/nd6.h netinet6/ip6_mroute.h',
    'sys/dkio.h': '. sys/disk.h', 'sys/sockio.h': '. net/route.h netinet/in_var.h netinet/ip_mroute.h',
}
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


def includes(header, prelude):
    return PRELUDE + ''.join('#include <%s>\n' % (header if h == '.' else h)
                             for h in (*prelude, *COMPANIONS.get(header, '.').split()))


def hidden_types(header, errors):
    """The types that errors miss and that the header defines for the kernel, by its text."""
    text = ''.join(open(os.path.join(include, h), encoding='latin-1').read() for h in (header, 'sys/disklabel.h'))
    names = [r'%s\s+%s\s*\{[^{}]*(\{[^{}]*\}[^{}]*)*\}[^;{}]*;' % t
             for t in re.findall(r"incomplete type '(struct|union) (\w+)'", errors)]
    names += [r'typedef\s+struct\s+\w*\s*\{[^{}]*\}\s*%s;' % t for t in
              re.findall(r"undeclared identifier '(\w+)'", errors)]
    for name in sorted(set(names)):
        m = re.search('^' + name, text, re.M)
        if m:
            yield m[0] + '\n'


def compile_list(header, found, prelude, output):
    """The object file with a header's requests; what does not compile is taken out of found. Returns the source in
    front of the requests, or None."""
    top, hidden = includes(header, prelude), set()
    while True:
        source, lines = top, {}
        source += 'struct row { const char *name; unsigned long number; int way; unsigned long size; };\n'
        source += '__attribute__((section("requests"), used)) static const struct row rows[] = {\n'
        for name, (way, arguments) in found.items():
            lines[source.count('\n') + 1] = name
            size = 'sizeof(%s)' % arguments[2] if way else '0'
            # one that the header shows to the kernel only, by what its definition says
            number = '_IO%s(%s)' % ({0: '', 1: 'W', 2: 'R', 3: 'WR'}[way], ', '.join(arguments)) if name in hidden else name
            source += '{ "%s", %s, %d, %s },\n' % (name, number, way, size)
        done = subprocess.run([*compiler, '-w', '-ferror-limit=0', '-x', 'c', '-c', '-', '-o', output],
                              input=source + '};\n', text=True, capture_output=True)
        if done.returncode == 0:
            return top
        bad = {lines.get(int(n)) for n in re.findall(r'^<stdin>:(\d+):\d+: error', done.stderr, re.M)}
        if not bad or None in bad or re.search(r'^/[^:]*:\d+:\d+: (fatal )?error', done.stderr, re.M):
            return None
        types = [t for t in hidden_types(header, done.stderr) if t not in top]
        top += ''.join(types)
        newly_hidden = bad - hidden
        hidden |= bad
        if not types and not newly_hidden:
            for name in bad:
                del found[name]


def pointers(source, found):
    """Those of a header's requests whose type has a pointer in it; source: as compile_list gave it."""
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
        source = compile_list(header, found, prelude, output)
        if source is None:
            found = {}
        if len(found) > len(listed) // 2:
            break
    if found:
        objects.append(output)
        with_pointers.update(pointers(source, found))
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
    if name in interfaces and name not in reasons:
        print('%s: is about an interface, and has no function' % name)
        wrong += 1
    elif name in with_pointers and name not in reasons:
        print('%s: has pointers in its data, and neither a function nor a reason' % name)
        wrong += 1
    if (way, size) != (got, got_size) and name not in reasons:
        print('%s: the header says direction %s, size %s; the table %s, %s' % (name, way, size, got, got_size))
        wrong += 1
for name in sorted(left_out - set(reasons)):
    print('%s: does not compile, for no known reason' % name)
    wrong += 1
print('%d requests, %d with functions, %d with pointers; not compared: %s' %
      (count, len(functions), len(with_pointers), ' '.join(sorted(left_out))))
sys.exit(wrong != 0 or count < 1680)

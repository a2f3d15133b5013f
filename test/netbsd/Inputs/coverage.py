"""coverage.py NM ARCHIVE SYSROOT REASONS OPTIONS...: which functions of NetBSD's libraries the archive passes by.

A function that a header declares with a pointer through which it may write, or that it returns, is intercepted or
has a line in one of the lists of reasons (tools/check-rows.skip, whose names both systems have, and REASONS).
"""
import glob
import importlib.machinery
import importlib.util
import os
import re
import subprocess
import sys

nm, archive, sysroot, listed, *compiler = sys.argv[1:]
top = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../../..')
sys.path.insert(0, f'{top}/tools')
loader = importlib.machinery.SourceFileLoader('check_rows', f'{top}/tools/check-rows')
rows = importlib.util.module_from_spec(importlib.util.spec_from_loader('check_rows', loader))
loader.exec_module(rows)

FOLDERS = ('', 'arpa/', 'net/', 'netinet/', 'netinet6/', 'rpc/', 'rpcsvc/', 'sys/')
FIRST = ('sys/param.h', 'sys/types.h', 'sys/socket.h', 'netinet/in.h', 'stdio.h')


def names(*options):
    out = subprocess.run([nm, '--defined-only', '--extern-only', '--format=posix', *options], check=True,
                         capture_output=True, text=True).stdout
    return {line.split()[0] for line in out.splitlines() if line.split()[1:2] and line.split()[1] in 'TWVi'}


def declare(headers, found):
    """Adds what the headers declare: symbol: (result, parameter types)."""
    source = ''.join('#include <%s>\n' % header for header in headers)
    dump = subprocess.run([*compiler, '-x', 'c', '-fsyntax-only', '-w', '-ferror-limit=0', '-Xclang', '-ast-dump',
                           '-fno-color-diagnostics', '-'], input=source, capture_output=True, text=True).stdout
    for name, signature in rows.declarations(dump).items():
        found.setdefault(name, signature)


found = {}
text = open(f'{top}/lib/interception/netbsd/system.h', encoding='utf-8').read()
known = re.findall(r'#include <([\w/.-]+)>', text)
declare(known, found)
include = f'{sysroot}/usr/include'
others = [os.path.relpath(h, include) for folder in FOLDERS for h in sorted(glob.glob(f'{include}/{folder}*.h'))]
# by tens: a header that does not compile spoils only what depends on it
others = [h for h in others if h not in known]
for i in range(0, len(others), 10):
    declare((*FIRST, *others[i:i + 10]), found)

exports = set()
for library in ('c', 'm', 'pthread', 'rt', 'util', 'execinfo'):
    exports |= names('-D', f'{sysroot}/usr/lib/lib{library}.so')
defined = names(archive)
skipped, types = {}, {}
for path in (rows.SKIP, listed):
    more, more_types = rows.skipped(path)
    skipped.update(more)
    types.update(more_types)
mine = rows.skipped(listed)[0]

wrong = []
for name in sorted(exports & set(found), key=lambda n: (n.lstrip('_'), n)):
    result, parameters = found[name]
    effect = [p for p in parameters if rows.may_write(p) and rows.plain(p) not in types]
    if '*' in result and '__attribute__' not in result and rows.plain(result) not in types:
        effect.append('-> ' + result)
    if name in mine and name in defined:
        wrong.append('%s is intercepted; the list says that none is needed' % name)
    if effect and name not in defined and name not in skipped:
        wrong.append('neither row nor reason: %s(%s)' % (name, ', '.join(effect)))
# the list serves two releases: a name of one is not missing in the other
wrong += ['%s is in no library' % name for name in sorted(set(mine) - exports) if not mine[name].startswith('11: ')]
print('\n'.join(wrong))
print('%d functions exported, %d of them declared, %d wrong' % (len(exports), len(exports & set(found)), len(wrong)))
sys.exit(wrong != [] or len(exports & set(found)) < 2000)

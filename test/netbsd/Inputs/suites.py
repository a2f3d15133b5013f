"""suites.py WORK TOP LISTED COMPILER C++-COMPILER: the lit tests of both systems, compiled and linked for NetBSD.

The compile commands of each test's RUN lines are run with NetBSD's compiler in place of Linux'. What does not link
is listed with the reason; what is listed does not link.
"""
import glob
import os
import re
import subprocess
import sys

work, top, listed, clang, clangxx = sys.argv[1:]
SUITES = ('msan', 'lsan', 'ubsan', 'sanitizer_common', 'fuzzer')
FLAGS = {'msan': '-fsanitize=memory -g', 'lsan': '-fsanitize=leak -g',
         'ubsan': '-fsanitize=undefined -Wno-everything', 'plain': '-g'}
FUZZER = {'asan': '-fsanitize=fuzzer', 'plain': '-fsanitize=fuzzer', 'msan': '-fsanitize=fuzzer,memory',
          'ubsan': '-fsanitize=fuzzer,undefined', 'cxx': '-fsanitize=fuzzer'}
archives = re.search(r'-resource-dir[= ](\S+)', clang)[1] + '/lib/netbsd'
# what is in libc or its own there
LIBRARIES = re.compile(r' -l(dl|resolv|rt)\b')


def compiler(word):
    """The command for a substitution of lit.cfg.py's or another clang that is named, or None."""
    if re.fullmatch(r'clang\+\+-\d+', word):
        return ' '.join([word, *(part for part in clangxx.split()[1:] if not part.startswith('-resource-dir'))])
    m = re.fullmatch(r'%(clang|clangxx)_(\w+)', word)
    if m and m[2] in FLAGS:
        return '%s %s' % (clangxx if m[1] == 'clangxx' else clang, FLAGS[m[2]])
    m = re.fullmatch(r'%fuzzer_(\w+)', word)
    return '%s %s -g -O1' % (clangxx if m[1] == 'cxx' else clang, FUZZER[m[1]]) if m and m[1] in FUZZER else None


def commands(path, target, suite):
    """What compiles in a test's RUN lines; where loops and pipes leave nothing, the suite's own command."""
    text = re.sub(r'\\\n\s*(//|\*|#)?\s*RUN:', ' ', open(path, encoding='utf-8').read())
    found = []
    for line in re.findall(r'RUN: *(.*)', text):
        for part in re.split(r'&&|;|\|', line):
            words = part.split()
            if words and compiler(words[0]) and not re.search(r'-static|-fuse-ld|\$', part):
                found.append(re.sub(r' 2?>.*', '', part.strip()))
    suffix = 'xx' if path.endswith('.cc') else ''
    default = {'sanitizer_common': 'msan'}.get(suite, suite)
    for part in found or ['%%fuzzer_plain %s -o %t' if suite == 'fuzzer' else '%%clang%s_%s %%s -o %%t' % (suffix, default)]:
        part = part.replace('%%fuzzer', '%fuzzer')
        word = part.split()[0]
        line = LIBRARIES.sub('', part).replace(word, compiler(word), 1)
        line = line.replace('%resources/lib/linux', archives).replace('%origins', '-fsanitize-memory-track-origins=2')
        for name, value in (('%s', path), ('%S', os.path.dirname(path)), ('%T', os.path.dirname(target)),
                            ('%t', target), ('%source', top)):
            line = re.sub(re.escape(name) + r'(?![a-z])', lambda m, v=value: v, line)
        yield line


reasons = {}
for line in open(listed, encoding='utf-8'):
    if not line.startswith('#') and line.strip():
        test, _, reason = line.strip().partition(': ')
        reasons[test] = reason
wrong, linked = [], 0
for suite in SUITES:
    os.makedirs(f'{work}/{suite}', exist_ok=True)
    for path in sorted(glob.glob(f'{top}/test/{suite}/*.c') + glob.glob(f'{top}/test/{suite}/*.cc')):
        test = os.path.relpath(path, f'{top}/test')
        failure = None
        target = f'{work}/{suite}/{os.path.basename(path)}.tmp'
        os.makedirs(target + '.d', exist_ok=True)
        for command in commands(path, target, suite):
            done = subprocess.run(command, shell=True, capture_output=True, text=True)
            if done.returncode:
                errors = [e for e in done.stderr.splitlines() if 'error:' in e] or done.stderr.splitlines() or ['?']
                failure = errors[0]
                break
        if failure and test not in reasons:
            wrong.append(f'{test}: {failure}')
        elif not failure and test in reasons:
            wrong.append(f'{test}: links, and is listed')
        linked += not failure
print('\n'.join(wrong))
print('%d tests link, %d do not for a reason, %d wrong' % (linked, len(reasons), len(wrong)))
sys.exit(wrong != [] or linked < 100)

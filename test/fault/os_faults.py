#!/usr/bin/env python3
"""os_faults.py BUILD CLANG WORK [I/N | NAME[:K[+]]]: make each function of os.h fail in turn, or each N-th, or one.

An archive is linked once more from the objects of the shipped one, with Inputs/faults.c between os/
and everything else, and a program with it. Each function fails once, at its first, second, … call, and
then for good from some call on, until the program no longer comes so far. The program runs three times
for each: without a bug it must finish, or exit non-zero with one line that says why; with a bug, and
with a bug and its report going to a file, it must report it, or likewise. No run may hang, die by a
signal, or exit 0 without having finished.
"""
import concurrent.futures
import glob
import os
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
FLAGS = ['-O2', '-fPIC', '-fvisibility=hidden', '-fno-builtin', '-fno-stack-protector', '-fcf-protection=none',
         '-D_GNU_SOURCE', f'-I{TOP}/lib/sanitizer_common', '-include', f'{TOP}/lib/sanitizer_common/base/builtins.h']
LIMIT = 60              # seconds for one run, which takes a tenth of one on a quiet machine
ONCE = (1, 2, 3, 5, 8, 13, 21, 34, 55, 100)
FOR_GOOD = (1, 3, 10, 30)
# A run in which these fail cannot be asked for a line.
MUTE = ('os_write', 'os_write_all')
LINE = re.compile(r'^(==\d+==|ERROR: )', re.M)


def tool(name):
    """The tool of that name on PATH; binutils and LLVM's serve alike."""
    return shutil.which(name) or shutil.which(f'llvm-{name}') or name


def command(*arguments):
    subprocess.run(arguments, check=True)


def build(tree, clang, work):
    """The resource directory with the other archive, and the program linked with it."""
    resources = f'{work}/resource-dir'
    archive = f'{resources}/lib/linux/libclang_rt.msan-x86_64.a'
    source = f'{HERE}/Inputs/faults.c'
    names = re.findall(r'(?:ROW\([^,]+, |VOID\()(os_\w+)', open(source, encoding='utf-8').read())
    with open(f'{tree}/lib/libclang_rt.msan-x86_64.a.objects', encoding='utf-8') as f:
        objects = [os.path.join(tree, o) for o in f.read().split()]
    original = f'{tree}/resource-dir/{clang}'
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    shutil.copytree(os.path.realpath(original), resources, copy_function=os.symlink)
    command(f'clang-{clang}', *FLAGS, '-c', source, '-o', f'{work}/faults.o')
    command(tool('ld'), '-r', '-o', f'{work}/msan.o', *[f'--wrap={n}' for n in names], *objects, f'{work}/faults.o')
    command(tool('objcopy'), '--localize-hidden', f'{work}/msan.o')
    os.remove(archive)
    command(tool('ar'), 'rcs', archive, f'{work}/msan.o')
    program = f'{work}/program'
    flags = [f'-resource-dir={resources}', '-fsanitize=memory', '-fsanitize-memory-track-origins=2', '-g']
    command(f'clang-{clang}', *flags, '-fPIC', '-shared', '-DLIBRARY', f'{HERE}/Inputs/program.c', '-o', f'{program}.so')
    command(f'clang-{clang}', *flags, f'{HERE}/Inputs/program.c', '-o', program)
    return program, names


def run(program, mode, request, mark):
    """(status, stdout, what it said elsewhere); status None when it hangs."""
    options = 'hard_rss_limit_mb=4000'
    log = f'{program}.{request}.log'
    if mode == 'log':
        options += f':log_path="{log}/file"'
    environment = {'PATH': os.environ['PATH'], 'MSAN_OPTIONS': options}
    if request:
        environment.update(SANRT_FAULT=request, SANRT_FAULT_MARK=mark)
    with subprocess.Popen([program, f'{program}.so', *([] if mode == 'clean' else ['bug'])], env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors='replace') as child:
        try:
            out, err = child.communicate(timeout=LIMIT)
        except subprocess.TimeoutExpired:
            child.kill()
            return None, *child.communicate()
    for name in glob.glob(f'{log}/*'):
        err += open(name, encoding='utf-8', errors='replace').read()
    shutil.rmtree(log, ignore_errors=True)
    return child.returncode, out, err


def trouble(result, mode, name):
    """What is wrong with a run, or None."""
    status, out, err = result
    if status is None:
        return 'hangs'
    if status < 0:
        return f'dies by signal {-status}'
    if status == 0:
        return 'exits 0' if mode != 'clean' else None if out.endswith('finished\n') else 'exits 0 unfinished'
    if name not in MUTE and not LINE.search(err):
        return f'exits {status} without a line'
    return None


def series(program, name, only):
    """Every fault of one function: (request, trouble, stderr) for each bad run, and how many runs."""
    bad, runs = [], 0
    mark = f'{os.path.dirname(program)}/mark.{name}'
    for suffix, numbers in (('', ONCE), ('+', FOR_GOOD)):
        for number in numbers:
            request = f'{name}:{number}{suffix}'
            if only and only not in (name, request):
                continue
            reached = False
            for mode in ('clean', 'bug', 'log'):
                if os.path.exists(mark):
                    os.remove(mark)
                result = run(program, mode, request, mark)
                reached |= os.path.exists(mark)
                if os.path.exists(mark):
                    runs += 1
                    what = trouble(result, mode, name)
                    if what:
                        bad.append((f'{request} {mode}', what, result[2]))
            if not reached:
                break
    return bad, runs


def main():
    tree, clang, work = sys.argv[1:4]
    only = sys.argv[4] if len(sys.argv) > 4 else '1/1'
    program, names = build(tree, clang, work)
    status, out, err = run(program, 'clean', None, None)
    if status != 0 or out != 'finished\n':
        sys.exit(f'without faults: status {status}, {out}{err}')
    status, out, err = run(program, 'bug', None, None)
    if status == 0 or 'use-of-uninitialized-value' not in err:
        sys.exit(f'without faults: status {status}, {out}{err}')
    shard = re.fullmatch(r'(\d+)/(\d+)', only)
    if shard:
        names = names[int(shard[1]) - 1::int(shard[2])]
        only = None
    else:
        names = [n for n in names if only.split(':')[0] == n]
    reached = runs = bad = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, (troubles, count) in zip(names, pool.map(lambda n: series(program, n, only), names)):
            runs += count
            reached += count != 0
            bad += len(troubles)
            for request, what, err in troubles:
                print(f'{request}: {what}')
                if only:
                    print(err)
    print(f'{len(names)} functions, {reached} of them called, {runs} faults, {bad} mishandled')
    return 1 if bad or not runs else 0


sys.exit(main())

"""Attaching where the kernel refuses it: refused.py threadtracer cases. Parts need root."""
import os
import re
import shutil
import subprocess
import sys

tracer, cases = sys.argv[1:]
NOBODY = 65534


def start(*command, **keywords):
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, **keywords)
    assert process.stdout.readline() == 'ready\n'
    return process


def check(process, pattern, prefix=()):
    done = subprocess.run([*prefix, tracer, '-p', str(process.pid)], capture_output=True, text=True, timeout=20)
    line = f'threadtracer: {pattern}\n'.replace('PID', str(process.pid))
    if done.returncode != 1 or not re.fullmatch(line, done.stderr):
        sys.exit(f'{done.returncode} {done.stderr!r}, wanted {line!r}')


plain = start(cases)
first = subprocess.Popen([tracer, '-p', str(plain.pid)])
while f'TracerPid:\t{first.pid}\n' not in open(f'/proc/{plain.pid}/status').read():
    pass
check(plain, f'process PID is traced by process {first.pid} already; end that tracer first')
first.terminate()
assert first.wait() == 0

if os.getuid() == 0 and shutil.which('setpriv'):
    # what nobody executes has to be where nobody can reach it
    folder = '/var/tmp/threadtracer-test.%d' % os.getpid()
    os.mkdir(folder, 0o755)
    try:
        tracer, cases = (shutil.copy(path, folder) for path in (tracer, cases))
        nobody = ['setpriv', f'--reuid={NOBODY}', '--clear-groups']
        check(plain, 'process PID belongs to root; run threadtracer as root', nobody)
        other = start('setpriv', '--reuid=12345', '--clear-groups', cases)
        check(other, 'process PID belongs to user 12345; run threadtracer as that user or as root', nobody)
        hidden = start(*nobody, cases, 'undumpable')
        check(hidden, '(process PID belongs to root|attach to process PID refused: it is undumpable).*', nobody)
        for process in other, hidden:
            process.stdin.close()
            assert process.wait() == 42
    finally:
        shutil.rmtree(folder)
plain.stdin.close()
assert plain.wait() == 42

"""Signals to the traced process, and to threadtracer.

    signals.py threadtracer cases             asserts
    signals.py --bare threadtracer program    prints what threadtracer says of a program that only waits
"""
import atexit
import glob
import os
import re
import signal
import subprocess
import sys
import time

LIMIT = 20


def child_of(pid):
    """The process that pid has started, once it executes the command."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        for path in glob.glob('/proc/[0-9]*/stat'):
            try:
                fields = open(path).read().rsplit(') ', 1)
            except OSError:
                continue
            if int(fields[1].split()[1]) == pid and '(threadtracer' not in fields[0]:
                return int(fields[0].split()[0])
        time.sleep(0.01)
    sys.exit(f'no child of {pid}')


def start(*command):
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               text=True)
    atexit.register(end, process.pid)
    child = child_of(process.pid)
    atexit.register(end, child)
    return process, child


def end(pid):
    """Nothing is left behind by a failure, or lit would wait for it."""
    try:
        os.kill(pid, signal.SIGKILL)
    except OSError:
        pass


def ready(process):
    assert process.stdout.readline() == 'ready\n'


def ended(process, status):
    got = process.wait(LIMIT)
    assert got == status, f'{process.args}: {got}, not {status}: {process.stderr.read()}'


def until(what):
    end = time.monotonic() + LIMIT
    while not what():
        assert time.monotonic() < end
        time.sleep(0.01)


def state(pid):
    return re.search(r'^State:\s*(.*)', open(f'/proc/{pid}/status').read(), re.M).group(1)


def bare(tracer, program):
    process, child = start(tracer, program)
    until(lambda: state(child).startswith('S'))
    process.send_signal(signal.SIGUSR1)
    for _ in range(4):
        sys.stdout.write(process.stderr.readline())
    process.terminate()
    sys.stdout.write(process.stderr.read())
    ended(process, 128 + signal.SIGTERM)


def main():
    if sys.argv[1] == '--bare':
        return bare(*sys.argv[2:])
    tracer, cases = sys.argv[1:]

    # to the process: its handler has it
    process, child = start(tracer, cases, 'handle')
    ready(process)
    os.kill(child, signal.SIGUSR1)
    ended(process, 42)

    # to threadtracer: handed on, and the process ends as it would have
    for signo in signal.SIGTERM, signal.SIGHUP:
        process, child = start(tracer, cases)
        ready(process)
        process.send_signal(signo)
        ended(process, 128 + signo)

    # of the terminal, whose process has it as well: not twice
    process, child = start(tracer, cases)
    ready(process)
    process.send_signal(signal.SIGINT)
    process.stdin.write('\n')
    process.stdin.flush()
    assert process.stdout.readline() == 'alive\n'
    process.stdin.close()
    ended(process, 42)

    # job control: the process stops, is printed, and goes on only with SIGCONT
    process, child = start(tracer, cases)
    ready(process)
    os.kill(child, signal.SIGSTOP)
    until(lambda: state(child).lower().startswith('t'))
    process.send_signal(signal.SIGUSR1)
    lines = iter(process.stderr.readline, '')
    assert next(line for line in lines if 'kernel_state' in line).strip() == 'kernel_state = T (stopped)'
    process.stdin.write('\n')
    process.stdin.flush()
    time.sleep(0.2)
    assert state(child).lower().startswith('t')
    os.kill(child, signal.SIGCONT)
    assert process.stdout.readline() == 'alive\n'
    process.stdin.close()
    ended(process, 42)

    # SIGKILL to threadtracer: the process lives on
    process, child = start(tracer, cases)
    ready(process)
    process.kill()
    process.wait()
    until(lambda: 'TracerPid:\t0\n' in open(f'/proc/{child}/status').read())
    process.stdin.write('\n')
    process.stdin.flush()
    assert process.stdout.readline() == 'alive\n'
    process.stdin.close()

    # the process that is attached to ends on its own: no failure
    plain = subprocess.Popen([cases], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    ready(plain)
    other = subprocess.Popen([tracer, '-p', str(plain.pid)])
    until(lambda: f'TracerPid:\t{other.pid}\n' in open(f'/proc/{plain.pid}/status').read())
    plain.stdin.close()
    ended(other, 0)
    assert plain.wait(LIMIT) == 42


main()

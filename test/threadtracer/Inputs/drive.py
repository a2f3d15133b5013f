"""Run threadtracer beside a program that says "ready", and ask it for prints.

    drive.py [--prints N] [--attach] OUTPUT threadtracer [option…] [--] program [argument…]

OUTPUT is given to threadtracer as -o. N times SIGUSR1 is sent, each after the print before it is
complete. With --attach the program runs on its own, threadtracer attaches to it, is ended by SIGTERM,
and has to leave a program that answers, untraced and in the state it was in. Exits with threadtracer's
status, or the program's with --attach.
"""
import argparse
import atexit
import glob
import os
import re
import signal
import subprocess
import sys
import time

LIMIT = 20


def until(what, why):
    end = time.monotonic() + LIMIT
    while not what():
        if time.monotonic() > end:
            sys.exit(f'drive: no {why} within {LIMIT} s')
        time.sleep(0.01)


def status_of(pid, key):
    found = re.search(rf'^{key}:\s*(\S+)', open(f'/proc/{pid}/status').read(), re.M)
    return found.group(1)


def tracers(pid):
    """Who traces the process's tasks: its first one may have ended before the others."""
    found = set()
    for path in glob.glob(f'/proc/{pid}/task/*/status'):
        try:
            found |= {int(n) for n in re.findall(r'^TracerPid:\s*(\d+)', open(path).read(), re.M)}
        except OSError:     # a task that has ended
            pass
    return found


def prints(path, json):
    """The number of complete prints: each ends its last line, and the next comes later."""
    text = open(path).read() if os.path.exists(path) else ''
    return text.count('\n') if json else len(re.findall(r'^process ', text, re.M))


def expect(program, line):
    got = program.stdout.readline()
    if got != line + '\n':
        sys.exit(f'drive: {line!r} expected, {got!r} came')


def ask(tracer, arguments):
    json = '--json' in arguments.rest
    for i in range(arguments.prints):
        tracer.send_signal(signal.SIGUSR1)
        until(lambda: prints(arguments.output, json) > i, f'print {i + 1}')


def status(code):
    return 128 - code if code < 0 else code


def start(command, pipes):
    """In a process group of its own, which ends with us: what is left would keep lit waiting."""
    process = subprocess.Popen(command, preexec_fn=os.setpgrp, **pipes)
    atexit.register(end, process.pid)
    return process


def end(group):
    try:
        os.killpg(group, signal.SIGKILL)
    except OSError:
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--prints', type=int, default=1)
    parser.add_argument('--attach', action='store_true')
    parser.add_argument('--stopped', action='store_true', help='the program is stopped by SIGSTOP before')
    parser.add_argument('output')
    parser.add_argument('rest', nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    if os.path.exists(arguments.output):
        os.remove(arguments.output)
    split = arguments.rest.index('--')
    tracer, program = arguments.rest[:split], arguments.rest[split + 1:]
    pipes = {'stdin': subprocess.PIPE, 'stdout': subprocess.PIPE, 'text': True}

    if not arguments.attach:
        process = start([*tracer, '-o', arguments.output, *program], pipes)
        expect(process, 'ready')
        ask(process, arguments)
        process.stdin.write('\n')
        process.stdin.flush()
        expect(process, 'alive')
        process.stdin.close()
        sys.exit(status(process.wait(LIMIT)))

    process = start(program, pipes)
    expect(process, 'ready')
    if arguments.stopped:
        process.send_signal(signal.SIGSTOP)
        until(lambda: status_of(process.pid, 'State') == 'T', 'stop')
    other = subprocess.Popen([*tracer, '-o', arguments.output, '-p', str(process.pid)])
    until(lambda: other.pid in tracers(process.pid), 'attach')
    ask(other, arguments)
    other.terminate()
    if other.wait(LIMIT) != 0:
        sys.exit('drive: threadtracer did not end with 0')
    if tracers(process.pid) != {0}:
        sys.exit('drive: still traced')
    if arguments.stopped:
        # A task that is let go wakes to stop by itself, in the kernel; one that was resumed never stops.
        until(lambda: status_of(process.pid, 'State') == 'T', 'stop after the detach')
        process.send_signal(signal.SIGCONT)
    process.stdin.write('\n')
    process.stdin.flush()
    expect(process, 'alive')
    process.stdin.close()
    sys.exit(status(process.wait(LIMIT)))


main()

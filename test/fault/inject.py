#!/usr/bin/env python3
"""inject.py EXPECTED PROGRAM PLAIN: make each system call of a program fail in turn.

strace makes the n-th use of a call fail with an error that the kernel may give, for n = 1, 2, …, until
the program no longer comes that far. Each run must end soon and either do what an undisturbed run
does, or exit non-zero having said something. EXPECTED is a word that the undisturbed run prints; a
run that exits 0 must print it too. PLAIN is the same program without a sanitizer: what the loader or
libc does badly there is not held against us.
"""
import concurrent.futures
import os
import signal
import subprocess
import sys
import tempfile

# call: errors that a caller meets in practice
ERRORS = {
    'mmap': ('ENOMEM',), 'munmap': ('EINVAL',), 'mprotect': ('ENOMEM',), 'madvise': ('EINVAL',),
    'openat': ('ENOENT', 'EMFILE'), 'open': ('ENOENT',), 'read': ('EIO',), 'close': ('EIO',), 'readlink': ('EACCES',),
    'pread64': ('EIO',), 'newfstatat': ('ENOENT',), 'fstat': ('EIO',), 'access': ('EACCES',), 'lseek': ('EINVAL',),
    'write': ('EINTR', 'EIO'), 'writev': ('EIO',), 'ioctl': ('ENOTTY',), 'prlimit64': ('EPERM',), 'getrlimit': ('EPERM',),
    'setrlimit': ('EPERM',), 'personality': ('EPERM',), 'prctl': ('EINVAL',), 'sigaltstack': ('EPERM',),
    'rt_sigaction': ('EINVAL',), 'rt_sigprocmask': ('EINVAL',), 'sched_getaffinity': ('ESRCH',), 'getrandom': ('ENOSYS',),
    'clock_gettime': ('EINVAL',), 'nanosleep': ('EINTR',), 'clock_nanosleep': ('EINTR',), 'futex': ('EINTR',),
    'clone': ('EAGAIN',), 'clone3': ('EAGAIN', 'ENOSYS'), 'vfork': ('EAGAIN',), 'fork': ('EAGAIN',), 'execve': ('ENOENT',),
    'wait4': ('EINTR', 'ECHILD'), 'pipe2': ('EMFILE',), 'pipe': ('EMFILE',), 'dup2': ('EBADF',), 'poll': ('EINTR',),
    'ppoll': ('EINTR',), 'kill': ('EPERM',), 'getdents64': ('EIO',), 'uname': ('EFAULT',), 'arch_prctl': (),
    'process_vm_readv': ('EPERM', 'ENOSYS'), 'mincore': ('ENOMEM',), 'mremap': ('ENOMEM',), 'faccessat': ('EACCES',),
}
MOST = 30       # uses of one call
LIMIT = 10      # seconds for one run


def run(program, inject=None):
    """(status, output) of one run; status None when it hangs."""
    command = program
    if inject:
        call, error, number = inject
        command = ['strace', '-f', '--seccomp-bpf', '-qq', '-o', '/dev/null', '-e', f'trace={call}', '-e',
                   f'inject={call}:error={error}:when={number}', *program]
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             start_new_session=True)
    try:
        output = child.communicate(timeout=LIMIT)[0]
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.communicate()
        return None, ''
    return child.returncode, output.decode(errors='replace')


def uses(program):
    """{call: number of uses} in an undisturbed run."""
    with tempfile.NamedTemporaryFile('r') as log:
        subprocess.run(['strace', '-f', '-qq', '-o', log.name, *program], stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        counts = {}
        for line in log:
            call = line.split(None, 1)[-1].split('(')[0]
            counts[call] = counts.get(call, 0) + 1
    return counts


def verdict(program, status, expected, inject):
    got, output = run(program, inject)
    if got == status and expected in output:
        return None
    if got is None:
        return 'hangs'
    if got == 0:
        return None if expected in output and status == 0 else f'exits 0 with {output!r}'
    # What died by a signal must have said so in a report; anything else must have said something.
    if got < 0 or got > 127:
        return None if 'Sanitizer' in output else f'status {got} with {output[-300:]!r}'
    return None if output.strip() else f'status {got} in silence'


def main():
    expected, program, plain = sys.argv[1], sys.argv[2:3], sys.argv[3:4]
    status, output = run(program)
    if expected not in output:
        sys.exit(f'without faults: status {status}, {output}')
    bad = runs = 0
    jobs = [(call, error, n)
            for call, count in sorted(uses(program).items()) for error in ERRORS.get(call, ())
            for n in range(1, min(count, MOST) + 1)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for job, trouble in zip(jobs, pool.map(lambda j: verdict(program, status, expected, j), jobs)):
            runs += 1
            if trouble and not verdict(plain, None, expected, job):
                bad += 1
                print(f'{job[0]} number {job[2]} fails with {job[1]}: {trouble}')
    print(f'{runs} faults, {bad} mishandled')
    return 1 if bad or not runs else 0


sys.exit(main())

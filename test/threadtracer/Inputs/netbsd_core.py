"""Make a NetBSD/amd64 core file by hand, as its kernels write them.

    netbsd_core.py --release 9|10 [--threads N] [--damage WHAT] OUTPUT

9 is a kernel before 9.99.30: no status note (type 24) for an LWP, LWP ids from 1, and libpthread's
struct of NetBSD 9. 10 is a later one: status notes, ids from the process's, the struct of NetBSD 10.

--damage: magic, self, layout (of a pthread_t), tcb (its first word), nopthread (no libpthread),
unmapped (no memory at the TCB), dtv (its size), half (memory ends within a pthread_t), old (a process
note without the signal's LWP), number (two LWPs less than the process note says).
"""
import argparse
import struct

PID = 5150
TCBS, PTHREADS, STACKS = 0x7F7FF0000000, 0x7F7FE0000000, 0x7F7FC0000000
STACK_SIZE, GUARD = 0x400000, 0x10000
MAGIC, MUTEX_MAGIC = 0x11110001, 0x33330003

# where libpthread keeps what, before and since NetBSD 10
PLACES = {
    9: dict(lock=24, flags=72, cancel=76, errno=80, stack=88, allocated=112, guard=120, exitval=128,
            name=136, func=232, arg=240, lid=400),
    10: dict(lock=256, flags=24, cancel=28, errno=32, stack=40, allocated=64, guard=72, exitval=80,
             name=88, func=128, arg=136, lid=160),
}


def pad(data):
    return data + bytes(-len(data) % 4)


def note(owner, kind, desc):
    name = owner.encode() + b'\0'
    return struct.pack('<III', len(name), len(desc), kind) + pad(name) + pad(desc)


class Memory:
    """One segment of zeros that is written into."""

    def __init__(self, start, size):
        self.start, self.bytes = start, bytearray(size)

    def put(self, address, form, *values):
        struct.pack_into('<' + form, self.bytes, address - self.start, *values)


def procinfo(threads, old, siglwp):
    sets = struct.pack('<16I', *([0] * 16))
    ids = struct.pack('<4i6I', PID, 1, PID, PID, 0, 0, 0, 0, 0, 0)
    body = struct.pack('<II', 11, 1) + sets + ids + struct.pack('<I32s', threads, b'sockd')
    body += b'' if old else struct.pack('<i', siglwp)
    return struct.pack('<II', 1, len(body) + 8) + body


def registers(pc, sp):
    words = [0] * 26
    words[21], words[24] = pc, sp
    return struct.pack('<26Q', *words)


def make(release, threads, damage):
    first = 1 if release == 9 else PID
    at = PLACES[release]
    tcbs, pthreads = Memory(TCBS, 0x1000 * threads), Memory(PTHREADS, 0x1000 * threads)
    notes = b''
    # the LWP that died comes first, then the others; the newest is the head of the kernel's list
    died = threads - 1
    for i in [died, *(n for n in reversed(range(threads)) if n != died)]:
        lid, tcb, pthread = first + i, TCBS + 0x1000 * i + 0x100, PTHREADS + 0x1000 * i + 0x200
        stack = STACKS + 0x1000000 * i
        dtv = tcb + 0x400 + 8
        tcbs.put(tcb, 'QQQ', tcb + (8 if damage == 'tcb' else 0), dtv, 0 if damage == 'nopthread' else pthread)
        tcbs.put(dtv - 8, 'QQQQ', 1 << 40 if damage == 'dtv' else 2, 7, tcb - 0x40, 0)
        pthreads.put(pthread, 'QQIi', pthread + (8 if damage == 'self' else 0), tcb,
                     MAGIC + (1 if damage == 'magic' else 0), 1)
        if damage != 'layout':
            pthreads.put(pthread + at['lock'], 'IIIIQQIIQ', MUTEX_MAGIC, 0, 0, 0, 0, 0, 0, 0, 0)
            pthreads.put(pthread + at['flags'], 'Iii', 0x101 if i else 0, 0, 35)
            pthreads.put(pthread + at['stack'], 'QQI', stack, STACK_SIZE, 0)
            pthreads.put(pthread + at['allocated'], 'BxxxxxxxQ', 1 if i else 0, GUARD)
            pthreads.put(pthread + at['exitval'], 'QQ', 0, pthread + 0x400 if i else 0)
            pthreads.put(pthread + at['func'], 'QQ', 0x401000 + i, 0x1234 + i)
            pthreads.put(pthread + at['lid'], 'i', lid)
        pthreads.put(pthread + 0x400, '12s', f'pthread-{i}'.encode())
        owner = f'NetBSD-CORE@{lid}'
        if release == 10:
            status = struct.pack('<i4I4I20sQ', lid, 0, 0, 0, 0, 0x4000, 0, 0, 0, f'sock-{i}'.encode(), tcb)
            notes += note(owner, 24, status)
        notes += note(owner, 33, registers(0x400000 + i, stack + STACK_SIZE - 0x100))
        notes += note(owner, 35, bytes(512))
    head = note('NetBSD-CORE', 1, procinfo(threads + (2 if damage == 'number' else 0), damage == 'old', first + died))
    head += note('NetBSD-CORE', 2, struct.pack('<QQQQ', 6, 4096, 0, 0))
    notes = head + notes
    segments = [pthreads] if damage == 'unmapped' else [pthreads, tcbs]
    if damage == 'half':
        pthreads.bytes = pthreads.bytes[:0x1000 * (threads - 1) + 0x200 + 100]
    return elf(notes, segments)


def elf(notes, segments):
    count = len(segments) + 1
    offset = 64 + 56 * count
    header = struct.pack('<16sHHIQQQIHHHHHH', b'\x7fELF\2\1\1', 4, 62, 1, 0, 64, 0, 0, 64, 56, count, 0, 0, 0)
    table = struct.pack('<IIQQQQQQ', 4, 4, offset, 0, 0, len(notes), 0, 4)
    data = notes + bytes(-(offset + len(notes)) % 8)
    for segment in segments:
        table += struct.pack('<IIQQQQQQ', 1, 6, offset + len(data), segment.start, 0, len(segment.bytes),
                             len(segment.bytes), 8)
        data += bytes(segment.bytes)
    return header + table + data


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--release', type=int, choices=(9, 10), required=True)
    parser.add_argument('--threads', type=int, default=3)
    parser.add_argument('--damage', default='')
    parser.add_argument('output')
    arguments = parser.parse_args()
    with open(arguments.output, 'wb') as out:
        out.write(make(arguments.release, arguments.threads, arguments.damage))


main()

"""killed.py PROGRAM FOLDER: kill a fuzzer 60 times and a merge 40 times; what was found once must stay found.

The moments are random, drawn with a seed that is printed; SEED in the environment repeats them.
"""
import hashlib
import os
import random
import re
import shutil
import subprocess
import sys
import time

program, folder = sys.argv[1:]
corpus, merged, control = f'{folder}/c', f'{folder}/m', f'{folder}/control'
seed = os.environ.get('SEED') or str(time.time_ns() % 1000000)
print('SEED', seed)
random.seed(seed)


def start(*arguments):
    return subprocess.Popen([program, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                            start_new_session=True)


def kill_after(process, seconds):
    time.sleep(seconds)
    if process.poll() is not None:
        return None
    os.killpg(process.pid, 9)
    return process.communicate()[1]


def whole(path):
    """Each file is named by its content, or is empty: killed between its making and its only write."""
    for name in os.listdir(path):
        with open(f'{path}/{name}', 'rb') as f:
            data = f.read()
            if data and hashlib.sha1(data).hexdigest() != name:
                sys.exit(f'{path}/{name} is not what its name says')


def letters(path):
    """Which of the target's six letters some file has in its place. (An absent letter is a feature, too.)"""
    found = set()
    for name in os.listdir(path):
        with open(f'{path}/{name}', 'rb') as f:
            found |= {i for i, (have, want) in enumerate(zip(f.read(6), b'FUZZER')) if have == want}
    return found


def empty(*paths):
    for path in paths:
        shutil.rmtree(path)
        os.mkdir(path)


# Most files come and go in the first moments, while a long input is made shorter.
begin = time.monotonic()
start('-runs=0', corpus).communicate()
start_up = time.monotonic() - begin
for _ in range(60):
    empty(corpus)
    data = b'FUZZE' + random.randbytes(4000)
    with open(f'{corpus}/{hashlib.sha1(data).hexdigest()}', 'wb') as f:
        f.write(data)
    kill_after(start('-reload=0', corpus), start_up * random.uniform(0.5, 2))
    whole(corpus)
    if not letters(corpus) >= {0, 1, 2, 3, 4}:
        sys.exit(f'of the letters, {letters(corpus)} are left')

empty(corpus, merged)
for i in range(8000):
    with open(f'{corpus}/extra{i}', 'w') as f:
        f.write(''.join(random.choice('FUZER.') for _ in range(7)))
begin = time.monotonic()
start('-merge=1', merged, corpus).communicate()
whole_merge = time.monotonic() - begin
empty(merged)
done = kills = 0
while kills < 40:
    log = kill_after(start('-merge=1', f'-merge_control_file={control}', merged, corpus),
                     whole_merge * random.uniform(0.05, 0.4))
    if log is None or 'nothing to do' in log or 'from scratch' in log:
        # it was complete, or was being copied: once more, from the start
        empty(merged)
        os.unlink(control)
        done = 0
        continue
    kills += 1
    m = re.search(r'control file ok, \d+ files total, first not processed file (\d+)', log)
    if m:
        if int(m[1]) < done:
            sys.exit(f'the merge was at {done}, now at {m[1]}')
        done = int(m[1])
process = start('-merge=1', f'-merge_control_file={control}', merged, corpus)
log = process.communicate()[1]
if process.returncode != 0:
    sys.exit(log)
whole(merged)
if letters(merged) != letters(corpus):
    sys.exit(f'merged {letters(merged)}, not {letters(corpus)}')

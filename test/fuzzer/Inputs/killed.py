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


def features(path):
    """What a corpus covers: ft: of the line INITED."""
    text = subprocess.run([program, '-runs=0', path], stderr=subprocess.PIPE, text=True).stderr
    return int(re.search(r'INITED cov: \d+ ft: (\d+)', text)[1])


def whole(path):
    """Each file is named by its content, or is empty: killed between its making and its only write."""
    for name in os.listdir(path):
        with open(f'{path}/{name}', 'rb') as f:
            data = f.read()
            if data and hashlib.sha1(data).hexdigest() != name:
                sys.exit(f'{path}/{name} is not what its name says')


def empty(*paths):
    for path in paths:
        shutil.rmtree(path)
        os.mkdir(path)


# A young corpus grows and is reduced all the time; an old one stands still.
begin = time.monotonic()
features(corpus)
start_up = time.monotonic() - begin
for kill in range(60):
    if kill % 6 == 0:
        empty(corpus)
        have = 0
    kill_after(start('-reload=0', corpus), start_up * random.uniform(0.3, 3))
    whole(corpus)
    now = features(corpus)
    if now < have:
        sys.exit(f'the corpus covered {have}, now {now}')
    have = now

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
    if log is None or 'nothing to do' in log:
        # it was complete: once more, from the start
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
if features(merged) < features(corpus):
    sys.exit(f'merged {features(merged)}, not {features(corpus)}')

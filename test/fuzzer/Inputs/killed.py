"""killed.py PROGRAM FOLDER: kill a fuzzer, then a merge, many times; what was found once must stay found."""
import os
import random
import re
import subprocess
import sys
import time

program, folder = sys.argv[1:]
corpus, merged, control = f'{folder}/c', f'{folder}/m', f'{folder}/control'
random.seed(1)


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


have = 0
for _ in range(30):
    kill_after(start('-reload=0', corpus), random.uniform(0.01, 0.1))
    now = features(corpus)
    if now < have:
        sys.exit(f'the corpus covered {have}, now {now}')
    have = now

for i in range(4000):
    with open(f'{corpus}/extra{i}', 'w') as f:
        f.write(''.join(random.choice('FUZER.') for _ in range(7)))
done = 0
for _ in range(20):
    log = kill_after(start('-merge=1', f'-merge_control_file={control}', merged, corpus), random.uniform(0.005, 0.03))
    if log is None:
        break  # it was done before
    m = re.search(r'control file ok, \d+ files total, first not processed file (\d+)', log)
    if m:
        if int(m[1]) < done:
            sys.exit(f'the merge was at {done}, now at {m[1]}')
        done = int(m[1])
process = start('-merge=1', f'-merge_control_file={control}', merged, corpus)
log = process.communicate()[1]
if process.returncode != 0:
    sys.exit(log)
if features(merged) < features(corpus):
    sys.exit(f'merged {features(merged)}, not {features(corpus)}')

"""How bench/run measures a fuzzer.

fuzz    milliseconds of processor time for the runs of seeds 1 to n together, each the smallest of the rounds
edges   what the corpus covers at the end, the mean of these seeds; runs that reach more take longer
crash   the median, over n seeds, of the runs until the target's bug; a seed that does not get there
        within -runs counts as so many runs, and is told as lost
"""
import concurrent.futures
import os
import re
import resource
import statistics
import subprocess
import tempfile

MEASURES = 'fuzz', 'edges', 'crash'


def fuzz(exe, arguments, seed, folder):
    """What the target printed, and what the fuzzer did."""
    done = subprocess.run([exe, *arguments.split(), f'-seed={seed}', '-rss_limit_mb=0'], cwd=folder, text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, errors='replace')
    if done.returncode:
        raise SystemExit(f'bench: {exe} -seed={seed}: exit {done.returncode}\n{done.stderr[-2000:]}')
    return done.stdout, done.stderr


def seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def crash(case, exe, folder):
    limit = int(re.search(r'-runs=(\d+)', case.arguments)[1])
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        told = list(pool.map(lambda seed: fuzz(exe, case.arguments, seed, folder)[0], range(1, case.runs + 1)))
    return {'crash': statistics.median(int(text or limit) for text in told), 'lost': told.count('')}


def measure(case, exes, rounds):
    """What is measured, of each side; exes is {side: executable}."""
    found = {side: {} for side in exes}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(min(rounds, 3) if case.measure == 'fuzz' else 1):
            for side in list(exes)[::-1 if turn % 2 else 1]:
                new, before = found[side], seconds()
                if case.measure == 'crash':
                    new |= crash(case, exes[side], folder)
                for seed in range(1, case.runs + 1) if case.measure != 'crash' else ():
                    begin = seconds()
                    _, text = fuzz(exes[side], case.arguments, seed, folder)
                    took = (seconds() - begin) * 1e3
                    new['fuzz', seed] = min(took, new.get(('fuzz', seed), took))
                    new['edges', seed] = int(re.findall(r'cov: (\d+)', text)[-1])
                new['cpu'] = min(seconds() - before, new.get('cpu', 1e9))
    for new in found.values():
        for what, put_together in (('fuzz', sum), ('edges', statistics.mean)):
            if values := [value for key, value in new.items() if key[0] == what]:
                new[what] = put_together(values)
    return found

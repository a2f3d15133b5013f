"""Run a command that has to fail with one line: says.py STATUS LINE command…

LINE is what standard error has to hold, whole, but that ... stands for anything within the line.
"""
import re
import subprocess
import sys

want, line, command = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors='replace')
pattern = '.*'.join(re.escape(part) for part in line.split('...'))
if done.returncode != want or not re.fullmatch(pattern + '\n', done.stderr) or done.stdout:
    sys.exit(f'{command}\nstatus {done.returncode}, not {want}\n{done.stderr}{done.stdout}(wanted: {line})')

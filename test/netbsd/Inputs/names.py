"""names.py NM SYMBOLS.TSV ARCHIVE...: a function that an archive intercepts under one of the symbols that programs
of 9.0 to 11.0 call, it intercepts under all of them."""
import subprocess
import sys

nm, table, *archives = sys.argv[1:]
functions = [line.rstrip('\n').split('\t') for line in open(table) if not line.startswith('#')]
wrong = 0
for archive in archives:
    listing = subprocess.run([nm, '--defined-only', '--extern-only', '--format=posix', archive], check=True,
                             capture_output=True, text=True).stdout
    defined = {line.split()[0] for line in listing.splitlines() if ' ' in line}
    known = 0
    for name, symbols in functions:
        missing = [s for s in symbols.split() if s not in defined]
        if len(missing) == len(symbols.split()):
            continue
        known += 1
        if missing:
            print('%s: %s is not intercepted as %s' % (archive.rpartition('/')[2], name, ', '.join(missing)))
            wrong += 1
    print('%s: %d renamed functions' % (archive.rpartition('/')[2], known))
    assert known > 0
sys.exit(wrong != 0)

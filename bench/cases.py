"""What bench/run measures."""
import collections
import os

SRC = f'{os.path.dirname(os.path.abspath(__file__))}/src'

# name, program, what it is compiled with (FLAGS), arguments, runs in a round, what is compared, ratio to reach
Case = collections.namedtuple('Case', 'name program tool arguments runs measure reach')
UNITS = {'wall': 'ms', 'rss': 'KiB', 'steps': 'instructions', 'told': 'ms', 'crash': 'runs', 'fuzz': 'ms',
         'edges': 'edges'}
MORE_IS_BETTER = {'edges'}
FLAGS = {
    'msan': ['-fsanitize=memory'],
    'origins': ['-fsanitize=memory', '-fsanitize-memory-track-origins=2'],
    'lsan': ['-fsanitize=leak'],
    'ubsan': ['-fsanitize=undefined'],
    'fuzzer': ['-fsanitize=fuzzer'],
    'counters': ['-fsanitize=fuzzer', '-DCOUNTERS=100000'],
}
# what is not one file of its own name: libraries (sources.py), and what calls them
PROGRAMS = {
    'lua': (['lua'], None),
    'fuzz_zlib': (['zlib'], 'fuzz_zlib.c'),
    'fuzz_png': (['png', 'zlib'], 'fuzz_png.c'),
    'fuzz_expat': (['expat'], 'fuzz_expat.c'),
    'fuzz_lua': (['liblua'], 'fuzz_lua.c'),
    'fuzz_cjson': (['cjson'], 'fuzz_cjson.c'),
}
STAGED = ('nested', 'magic4', 'magic8', 'names', 'signature', 'checksum', 'machine', 'protocol', 'chunks', 'decimal')
FLAGS |= {stage: ['-fsanitize=fuzzer', f'-DTARGET={stage}'] for stage in STAGED}

MEM = ('memcpy', 'memmove', 'memset', 'memcmp', 'memchr')
STR = ('strlen', 'strcpy', 'strcmp', 'strchr')
CHURN = ('pairs', 2000000), ('small', 1000000), ('mixed', 300000)
CASES = [
    Case('start-up', 'empty', 'msan', '', 30, 'wall', 0.9),
    Case('start-up, origins', 'empty', 'origins', '', 30, 'wall', 0.9),
    Case('memory at rest', 'empty', 'msan', '', 3, 'rss', 1.0),
    Case('memory, small blocks', 'heap', 'msan', 'small 200000', 1, 'rss', 1.0),
    Case('memory, small blocks, origins', 'heap', 'origins', 'small 200000', 1, 'rss', 1.0),
    Case('memory, mixed blocks', 'heap', 'msan', 'mixed 20000', 1, 'rss', 1.0),
    Case('memory, mixed blocks, origins', 'heap', 'origins', 'mixed 20000', 1, 'rss', 1.0),
    *(Case(f'churn {kind}, {n} thread{"s" * (n > 1)}{", origins" * (tool == "origins")}', 'churn', tool,
           f'{kind} {n} {count}', 1, 'wall', 0.5)
      for kind, count in CHURN for n in (1, 4) for tool in ('msan', 'origins')),
    *(Case(f'{name} {size}', 'strings', 'msan', f'{name} {size} {count}', 1, 'wall', 0.9)
      for name in MEM + STR for size, count in ((16, 3000000), (256, 1500000), (4096, 200000))),
    *(Case(f'{name} 256, origins', 'strings', 'origins', f'{name} 256 1500000', 1, 'wall', 0.9)
      for name in ('memcpy', 'strcpy')),
    *(Case(f'one {name} {size}{", origins" * (tool == "origins")}', 'hot', tool, f'{name} {size}', 1, 'steps', None)
      for name in ('malloc', 'free') for tool in ('msan', 'origins') for size in (64, 200)),
    *(Case(f'one {name} {size}', 'hot', 'msan', f'{name} {size}', 1, 'steps', None)
      for name in MEM + ('strlen', 'strcpy') for size in (16, 256)),
    Case('origin chains', 'chains', 'origins', '1000', 1, 'wall', 1.05),
    Case('Lua', 'lua', 'msan', f'{SRC}/real.lua 20000', 1, 'wall', 1.05),
    Case('Lua, origins', 'lua', 'origins', f'{SRC}/real.lua 20000', 1, 'wall', 1.05),
    Case('Lua, memory', 'lua', 'msan', f'{SRC}/real.lua 20000', 1, 'rss', 1.0),

    Case('LSan start-up', 'empty', 'lsan', '', 30, 'wall', 0.9),
    Case('LSan memory at rest', 'empty', 'lsan', '', 3, 'rss', 1.0),
    Case('LSan memory, small blocks', 'heap', 'lsan', 'small 200000', 1, 'rss', 1.0),
    Case('LSan memory, mixed blocks', 'heap', 'lsan', 'mixed 20000', 1, 'rss', 1.0),
    *(Case(f'LSan churn {kind}, {n} thread{"s" * (n > 1)}', 'churn', 'lsan', f'{kind} {n} {count}', 1, 'wall', 0.35)
      for kind, count in CHURN for n in (1, 4)),
    *(Case(f'LSan one {name} 64', 'hot', 'lsan', f'{name} 64', 1, 'steps', None) for name in ('malloc', 'free')),
    *(Case(f'leak check, {kind} of {n} million', 'check', 'lsan', f'{kind} {n}000000', 1, 'told', 0.25)
      for n in (1, 5) for kind in ('tree', 'graph')),
    *(Case(f'leak check, {n} threads', 'check', 'lsan', f'threads {n}', 1, 'told', 0.5) for n in (200, 1000)),
    Case('LSan, Lua', 'lua', 'lsan', f'{SRC}/real.lua 20000', 1, 'wall', 1.05),
    Case('LSan, Lua, memory', 'lua', 'lsan', f'{SRC}/real.lua 20000', 1, 'rss', 1.0),

    Case('UBSan start-up', 'empty', 'ubsan', '', 30, 'wall', 1.0),
    Case('UBSan memory at rest', 'empty', 'ubsan', '', 3, 'rss', 1.0),
    Case('UBSan, one report', 'known', 'ubsan', '1', 10, 'wall', 1.0),
    Case('UBSan, a million known reports', 'known', 'ubsan', '1000000', 3, 'wall', 1.0),

    Case('fuzz, start-up', 'quiet', 'fuzzer', '-runs=0', 30, 'wall', 1.0),
    Case('fuzz, memory at rest', 'quiet', 'fuzzer', '-runs=0', 3, 'rss', 1.0),
    Case('fuzz, empty target', 'quiet', 'fuzzer', '-seed=1 -runs=2000000', 1, 'wall', 1 / 1.5),
    Case('fuzz, 100,000 counters', 'quiet', 'counters', '-seed=1 -runs=100000', 1, 'wall', 1 / 2),
    *(Case(f'fuzz {name}{unit}', f'fuzz_{name}', 'fuzzer', '-runs=100000 -max_len=256', 3, measure, reach)
      for name in ('zlib', 'png', 'expat', 'lua', 'cjson')
      for unit, measure, reach in (('', 'fuzz', 1 / 1.1), (', edges', 'edges', 1.05))),
    *(Case(f'fuzz {name} for 20 seconds, edges', f'fuzz_{name}', 'fuzzer', '-max_total_time=20', 3, 'edges', 1.0)
      for name in ('zlib', 'png', 'expat', 'lua', 'cjson')),
    *(Case(f'fuzz to the bug: {stage}{", value profile" * profile}', 'staged', stage,
           f'-use_value_profile={profile} -max_len=64 -runs=1000000', 25, 'crash', 0.8)
      for stage in STAGED for profile in (0, 1)),
]

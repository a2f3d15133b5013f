"""lit configuration of every suite below this folder.

    lit.py --param build=DIR [--param clang=19] test/msan

build is a build tree that holds resource-dir/; clang the major version of the installed clang to
compile with. What a test may use is listed under "substitutions".
"""
import glob
import os
import shutil
import subprocess
import sys

import lit.formats

top = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
build = os.path.abspath(lit_config.params.get('build', f'{top}/build'))
version = lit_config.params.get('clang', '19')
resources = f'{build}/resource-dir/{version}'
tools = f'/usr/lib/llvm-{version}/bin'

config.name = f'sanrt-clang{version}'
config.test_format = lit.formats.ShTest(execute_external=True)
config.suffixes = ['.c', '.cc', '.test']
config.excludes = ['Inputs', 'personality', 'tools', 'inject.py', 'lit.cfg.py']
config.test_source_root = os.path.join(top, 'test')
config.test_exec_root = os.path.join(build, 'test', f'clang-{version}')

if not os.path.isdir(resources):
    lit_config.fatal(f'no {resources}: build first, or choose another --param clang=N')


def tool(name):
    """A tool of LLVM: this version's, or any that is installed."""
    found = [f for f in [f'{tools}/{name}', *sorted(glob.glob(f'/usr/lib/llvm-*/bin/{name}'), reverse=True)]
             if os.path.exists(f)]
    return found[0] if found else shutil.which(name) or name


# ---- environment: nothing of the user's, and a symbolizer ----
for name in [n for n in os.environ if n.endswith('SAN_OPTIONS') or n.endswith('SYMBOLIZER_PATH')]:
    config.environment.pop(name, None)
# The last one's, for a clang whose own tools (not, llvm-symbolizer) are not installed.
config.environment['PATH'] = f'{tools}:{os.environ["PATH"]}:/usr/lib/llvm-19/bin'
# AddressSanitizer is clang's own, and its version 16 looks for no other version's.
config.environment['ASAN_SYMBOLIZER_PATH'] = tool('llvm-symbolizer')
config.environment['MSAN_OPTIONS'] = ''
config.environment['LSAN_OPTIONS'] = ''
config.environment['UBSAN_OPTIONS'] = ''
config.environment['LC_ALL'] = 'C'

# ---- substitutions ----
clang = f'{tools}/clang -resource-dir={resources}'
clangxx = f'{tools}/clang++ -resource-dir={resources}'
flags = '-fsanitize=memory -fno-omit-frame-pointer -fno-optimize-sibling-calls -g -Wall'
config.substitutions += [
    ('%clangxx_msan', f'{clangxx} {flags}'),
    ('%clang_msan', f'{clang} {flags}'),
    ('%clangxx_lsan', f'{clangxx} {flags.replace("memory", "leak")}'),
    ('%clang_lsan', f'{clang} {flags.replace("memory", "leak")}'),
    ('%clangxx_ubsan', f'{clangxx} {flags.replace("memory", "undefined")} -Wno-everything'),
    ('%clang_ubsan', f'{clang} {flags.replace("memory", "undefined")} -Wno-everything'),
    ('%clangxx_plain', f'{clangxx} -g'),
    ('%clang_plain', f'{clang} -g'),
    ('%fuzzer_asan', f'{clang} -fsanitize=fuzzer,address -g -O1'),
    ('%fuzzer_msan', f'{clang} -fsanitize=fuzzer,memory -g -O1'),
    ('%fuzzer_ubsan', f'{clang} -fsanitize=fuzzer,undefined -fno-sanitize-recover=all -g -O1'),
    ('%fuzzer_cxx', f'{clangxx} -fsanitize=fuzzer,address -g -O1'),
    ('%fuzzer_plain', f'{clang} -fsanitize=fuzzer -g -O1'),
    ('%origins', '-fsanitize-memory-track-origins=2'),
    ('%build', build),
    ('%version', version),
    ('%resources', resources),
    ('%source', top),
    ('%python', sys.executable),
    ('%symbolizer', tool('llvm-symbolizer')),
    ('%FileCheck', f'{tool("FileCheck")} --enable-var-scope'),
    # fails(command): exits non-zero, but by no signal and no shell error
    ('%fails', f'{top}/test/tools/fails'),
    # empty_of PATTERN: no line that was printed may match
    ('%empty_of', f'{top}/test/tools/empty_of'),
    # await PATTERN FILE…: until each file has such a line
    ('%await', f'{top}/test/tools/await'),
    # nothing may have been printed
    ('%empty', "sh -c '! grep .'"),
    # run with a time limit: a hang is a failure within seconds
    ('%soon', 'timeout -k 1 30'),
]

# ---- features for REQUIRES and UNSUPPORTED ----
# FileCheck prefix for texts that follow the release of clang
config.substitutions.append(('%release', 'CLANG14' if int(version) < 15 else 'CLANG16'))
config.available_features |= {f'clang-{version}', 'linux'}
if os.getuid() == 0:
    config.available_features.add('root')
if os.path.exists(f'{tools}/ld.lld'):
    config.available_features.add('lld')
if os.path.exists(tool('sancov')):
    config.available_features.add('sancov')
if os.path.exists('/usr/include/tirpc/rpc/xdr.h'):
    config.available_features.add('tirpc')
if shutil.which('setarch') and subprocess.run(['setarch', '-R', 'true'], stderr=subprocess.DEVNULL).returncode == 0:
    config.available_features.add('setarch')
for major in (14, 16, 19):
    if shutil.which(f'clang-{major}'):
        config.available_features.add(f'has-clang-{major}')
# programs that may be absent, or forbidden in a container
for name, probe in (('gdb', ['gdb', '--version']), ('addr2line', ['addr2line', '--version']),
                    ('strace', ['strace', '-o', '/dev/null', 'true'])):
    if shutil.which(name) and subprocess.run(probe, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0:
        config.available_features.add(name)

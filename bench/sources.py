"""Other people's programs to measure, from Debian's source packages, in a cache outside this tree.

Apt has state of its own there; nothing is built by their own makefiles.
"""
import glob
import os
import shutil
import subprocess
import sys
import tarfile

CACHE = os.environ.get('SANRT_BENCH_CACHE') or os.path.expanduser('~/.cache/sanrt-bench')

# name: package, folder of its C files, those of them that are left out, options
LIBRARIES = {
    'lua': ('lua5.4', 'lua-*/src', ('luac.c',), ['-DLUA_USE_POSIX']),
    'liblua': ('lua5.4', 'lua-*/src', ('lua.c', 'luac.c'), ['-DLUA_USE_POSIX']),
    'zlib': ('zlib', 'zlib-*', ('gz*.c',), []),
    'png': ('libpng1.6', 'libpng-*', ('example.c', 'pngtest.c'), ['-DPNG_INTEL_SSE_OPT=0']),
    'expat': ('expat', 'libexpat-*/expat/lib', ('xmltok_impl.c', 'xmltok_ns.c'),
              ['-DXML_POOR_ENTROPY', '-DXML_NS', '-DXML_DTD', '-DXML_CONTEXT_BYTES=1024', '-DBYTEORDER=1234']),
    'cjson': ('cjson', 'cJSON-*', ('cJSON_Utils.c', 'test.c'), []),
}


def download(package):
    os.makedirs(f'{CACHE}/apt/lists/partial', exist_ok=True)
    with open(f'{CACHE}/apt/sources.list', 'w') as f:
        f.write('deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] '
                'http://deb.debian.org/debian bookworm main\n')
    apt = ['apt-get', '-q', '-o', f'Dir::Etc::sourcelist={CACHE}/apt/sources.list', '-o', 'Dir::Etc::sourceparts=-',
           '-o', f'Dir::State::lists={CACHE}/apt/lists', '-o', f'Dir::Cache::srcpkgcache={CACHE}/apt/src.bin',
           '-o', 'APT::Sandbox::User=']
    for command in ('update',), ('source', '--download-only', package):
        subprocess.run([*apt, *command], cwd=CACHE, check=True, stdout=subprocess.DEVNULL)
    for archive in glob.glob(f'{CACHE}/{package}_*.orig.tar.*'):
        if not archive.endswith('.asc'):
            with tarfile.open(archive) as tar:
                tar.extractall(CACHE)


def library(name):
    """A library's C files, and the options that it needs; None when there is no way to it."""
    package, folder, left_out, options = LIBRARIES[name]
    if not glob.glob(f'{CACHE}/{folder}'):
        try:
            download(package)
        except (OSError, subprocess.CalledProcessError) as error:
            print(f'bench: no source of {package}: {error}', file=sys.stderr)
            return None
    path = glob.glob(f'{CACHE}/{folder}')[0]
    # what their configure would make
    if name == 'png':
        shutil.copy(f'{path}/scripts/pnglibconf.h.prebuilt', f'{path}/pnglibconf.h')
    if name == 'expat':
        open(f'{path}/expat_config.h', 'w').close()
    files = set(glob.glob(f'{path}/*.c')).difference(*(glob.glob(f'{path}/{pattern}') for pattern in left_out))
    return sorted(files), [f'-I{path}', *options]

# netbsd.cmake: toolchain file to cross-build for NetBSD/amd64 with the installed clang and lld.
#
#	tools/netbsd-sysroot
#	cmake -G Ninja -S . -B build-netbsd -DCMAKE_TOOLCHAIN_FILE=cmake/netbsd.cmake
#
# SAN_NETBSD_RELEASE chooses the headers (10.1 or 11.0; the archives run on 9.0 and later either
# way), SAN_NETBSD_SYSROOT a sysroot elsewhere, CMAKE_C_COMPILER a clang other than the newest.

set(CMAKE_SYSTEM_NAME NetBSD)
set(CMAKE_SYSTEM_PROCESSOR x86_64)

set(SAN_NETBSD_RELEASE 10.1 CACHE STRING "NetBSD release of the sysroot: 10.1 or 11.0")
if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
	set(san_cache $ENV{XDG_CACHE_HOME})
else()
	set(san_cache $ENV{HOME}/.cache)
endif()
set(SAN_NETBSD_SYSROOT ${san_cache}/sanrt/netbsd-${SAN_NETBSD_RELEASE}
	CACHE PATH "what tools/netbsd-sysroot made")
if(NOT EXISTS ${SAN_NETBSD_SYSROOT}/.complete)
	message(FATAL_ERROR "no NetBSD sysroot in ${SAN_NETBSD_SYSROOT}: "
		"run tools/netbsd-sysroot --release ${SAN_NETBSD_RELEASE}")
endif()
set(CMAKE_TRY_COMPILE_PLATFORM_VARIABLES SAN_NETBSD_RELEASE SAN_NETBSD_SYSROOT)

set(san_versions 20 19 18 17 16 15 14)
list(TRANSFORM san_versions PREPEND clang- OUTPUT_VARIABLE san_clangs)
if(NOT CMAKE_C_COMPILER)
	find_program(SAN_NETBSD_CLANG NAMES ${san_clangs} clang REQUIRED)
	set(CMAKE_C_COMPILER ${SAN_NETBSD_CLANG})
endif()
set(CMAKE_C_COMPILER_TARGET x86_64-unknown-netbsd${SAN_NETBSD_RELEASE})
set(CMAKE_ASM_COMPILER_TARGET ${CMAKE_C_COMPILER_TARGET})
set(CMAKE_SYSROOT ${SAN_NETBSD_SYSROOT})

foreach(tool AR:llvm-ar RANLIB:llvm-ranlib NM:llvm-nm OBJCOPY:llvm-objcopy LINKER:ld.lld)
	string(REPLACE ":" ";" tool ${tool})
	list(GET tool 0 variable)
	list(GET tool 1 name)
	list(TRANSFORM san_versions PREPEND ${name}- OUTPUT_VARIABLE names)
	find_program(CMAKE_${variable} NAMES ${names} ${name} REQUIRED)
endforeach()

# clang before 15 leaves the library folder to the linker, and lld has no default for NetBSD.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-fuse-ld=lld -L${SAN_NETBSD_SYSROOT}/usr/lib")
set(CMAKE_SHARED_LINKER_FLAGS_INIT "${CMAKE_EXE_LINKER_FLAGS_INIT}")

set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)

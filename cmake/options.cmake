# options.cmake: what every target is compiled with, and which system it is for.

option(SAN_DEBUG_INFO "keep debug information in the archives" OFF)

set(CMAKE_C_STANDARD 11)
set(CMAKE_C_EXTENSIONS ON)
if(NOT CMAKE_BUILD_TYPE)
	set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")

if(CMAKE_SYSTEM_NAME STREQUAL "NetBSD")
	set(SAN_OS netbsd)
	set(SAN_OTHER_OS linux)
else()
	set(SAN_OS linux)
	set(SAN_OTHER_OS netbsd)
endif()

# The runtime is never instrumented, and never relies on what a start-up file sets up.
set(SAN_C_FLAGS
	-Wall -Wextra -Wmissing-prototypes -Wno-unused-parameter -Werror
	-fPIC -fvisibility=hidden -fno-builtin -fno-omit-frame-pointer
	-fno-stack-protector -fno-exceptions -fno-optimize-sibling-calls -fno-sanitize=all
	-fno-strict-aliasing -fno-delete-null-pointer-checks -fcf-protection=none -U_FORTIFY_SOURCE
	-ffunction-sections)
if(SAN_DEBUG_INFO)
	list(APPEND SAN_C_FLAGS -g)
endif()
if(CMAKE_C_COMPILER_ID STREQUAL "Clang")
	# unwind tables true at calls, which is where an unwinder meets these functions
	list(APPEND SAN_C_FLAGS -momit-leaf-frame-pointer -fno-asynchronous-unwind-tables -funwind-tables)
	set(SAN_SMALL -Oz)
else()
	# functions of the same code keep names of their own: operator new[] is not operator new
	list(APPEND SAN_C_FLAGS -fno-ipa-icf)
	set(SAN_SMALL -Os -momit-leaf-frame-pointer)
endif()

# personality.cmake: bin/netbsd-personality, which runs static programs of NetBSD's on this Linux
# machine (test/netbsd/personality). Only a tree that is cross-built for NetBSD has such programs.

if(NOT SAN_OS STREQUAL "netbsd")
	return()
endif()
set(folder ${CMAKE_SOURCE_DIR}/test/netbsd/personality)
set(common ${CMAKE_SOURCE_DIR}/lib/sanitizer_common)
set(personality ${CMAKE_BINARY_DIR}/bin/netbsd-personality)
file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.c ${common}/base/*.c)
file(GLOB headers CONFIGURE_DEPENDS ${folder}/*.h ${folder}/calls.def ${common}/base/*.h ${common}/os/arch/*.h)
# No libc, no thread-local storage, nothing that the guest's %fs could disturb.
add_custom_command(OUTPUT ${personality}
	COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/bin
	COMMAND ${CMAKE_C_COMPILER} --target=x86_64-pc-linux-gnu -std=gnu11 -O2 -g
		-Wall -Wextra -Wmissing-prototypes -Werror -fPIC -fvisibility=hidden -ffreestanding -fno-builtin
		-fno-stack-protector -fno-strict-aliasing -fno-asynchronous-unwind-tables -mno-red-zone
		-static -nostdlib -fuse-ld=lld -Wl,-T,${folder}/layout.ld -Wl,--fatal-warnings
		-I${folder} -I${common} ${sources} -o ${personality}
	DEPENDS ${sources} ${headers} ${folder}/layout.ld VERBATIM)
add_custom_target(netbsd_personality ALL DEPENDS ${personality})
add_dependencies(check-netbsd netbsd_personality)

# runtime.cmake: folders → object libraries → archives.
#
# An archive has one member: all objects linked together (ld -r) with every hidden symbol made
# local, so that no name of ours can meet a name of the program's.

set(SAN_OBJCOPY ${CMAKE_OBJCOPY})

# add_runtime(NAME FOLDER): every .c below FOLDER but tests, and other systems' folders.
function(add_runtime name folder)
	file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.c)
	list(FILTER sources EXCLUDE REGEX "/tests/|/cxx\\.c$")
	if(SAN_OS STREQUAL "linux")
		list(FILTER sources EXCLUDE REGEX "/netbsd/")
	else()
		list(FILTER sources EXCLUDE REGEX "/linux/")
	endif()
	add_library(san_${name} OBJECT ${sources})
	target_include_directories(san_${name} PRIVATE
		${CMAKE_SOURCE_DIR}/lib/sanitizer_common ${CMAKE_SOURCE_DIR}/lib
		${CMAKE_SOURCE_DIR}/include)
	target_compile_options(san_${name} PRIVATE ${SAN_C_FLAGS}
		-include ${CMAKE_SOURCE_DIR}/lib/sanitizer_common/base/builtins.h)
	target_compile_definitions(san_${name} PRIVATE _GNU_SOURCE)
endfunction()

# add_archive(NAME [TOOL t] [USES object libraries] [SOURCES files])
function(add_archive name)
	cmake_parse_arguments(arg "" "TOOL" "USES;SOURCES" ${ARGN})
	set(objects)
	foreach(part ${arg_TOOL} ${arg_USES})
		list(APPEND objects $<TARGET_OBJECTS:san_${part}>)
	endforeach()
	if(arg_SOURCES)
		add_library(san_${name} OBJECT ${arg_SOURCES})
		target_include_directories(san_${name} PRIVATE
			${CMAKE_SOURCE_DIR}/lib/sanitizer_common ${CMAKE_SOURCE_DIR}/lib
			${CMAKE_SOURCE_DIR}/include)
		target_compile_options(san_${name} PRIVATE ${SAN_C_FLAGS}
			-include ${CMAKE_SOURCE_DIR}/lib/sanitizer_common/base/builtins.h)
		target_compile_definitions(san_${name} PRIVATE _GNU_SOURCE)
		list(APPEND objects $<TARGET_OBJECTS:san_${name}>)
	endif()
	set(archive ${CMAKE_BINARY_DIR}/lib/libclang_rt.${name}-x86_64.a)
	add_custom_command(OUTPUT ${archive}
		COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/lib
		COMMAND ${CMAKE_COMMAND} -E rm -f ${archive}
		COMMAND ${CMAKE_LINKER} -r -o ${name}.o ${objects}
		COMMAND ${SAN_OBJCOPY} --localize-hidden ${name}.o
		COMMAND ${CMAKE_AR} rcs ${archive} ${name}.o
		DEPENDS ${objects} COMMAND_EXPAND_LISTS VERBATIM)
	add_custom_target(archive_${name} ALL DEPENDS ${archive})
endfunction()

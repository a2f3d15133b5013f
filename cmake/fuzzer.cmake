# fuzzer.cmake: the archives fuzzer, fuzzer_no_main and fuzzer_interceptors.
#
# A program of libc's, not a part of the runtimes: nothing of lib/sanitizer_common is linked in but the number of
# clang's release (release.c).

# add_fuzzer_part(NAME sources): an object library of the fuzzer's
#
# -fno-plt: a target's sanitizer is told by direct calls of its functions (OSS-Fuzz counts them), and the fuzzer calls
# those of all sanitizers that there may be.
function(add_fuzzer_part name)
	add_library(san_${name} OBJECT ${ARGN})
	target_include_directories(san_${name} PRIVATE ${CMAKE_SOURCE_DIR}/lib)
	target_compile_options(san_${name} PRIVATE ${SAN_C_FLAGS} -ftls-model=initial-exec -fno-plt)
	target_compile_definitions(san_${name} PRIVATE _GNU_SOURCE)
	if(EXISTS ${CMAKE_SOURCE_DIR}/lib/fuzzer/${SAN_OS}/symbols.h)
		target_compile_options(san_${name} PRIVATE
			-include ${CMAKE_SOURCE_DIR}/lib/fuzzer/${SAN_OS}/symbols.h)
	endif()
endfunction()

file(GLOB SAN_FUZZER CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
	${CMAKE_SOURCE_DIR}/lib/fuzzer/*.c ${CMAKE_SOURCE_DIR}/lib/fuzzer/${SAN_OS}/*.c)
list(FILTER SAN_FUZZER EXCLUDE REGEX "/(main|intercept)\\.c$")
add_fuzzer_part(fuzzer_parts ${SAN_FUZZER})
add_fuzzer_part(fuzzer_main lib/fuzzer/main.c)
add_fuzzer_part(fuzzer_intercept lib/fuzzer/intercept.c)

add_archive(fuzzer RELEASES NAMESPACE fuzzer USES fuzzer_parts fuzzer_main)
add_archive(fuzzer_no_main RELEASES NAMESPACE fuzzer USES fuzzer_parts)
add_archive(fuzzer_interceptors USES fuzzer_intercept)

# add_fuzzer_unit_tests(): like add_unit_tests, with the fuzzer's objects in place of the common code's
function(add_fuzzer_unit_tests)
	if(NOT SAN_HAS_GTEST)
		return()
	endif()
	file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/lib/fuzzer/tests/*.cc)
	add_executable(unit_fuzzer EXCLUDE_FROM_ALL ${sources}
		$<TARGET_OBJECTS:san_fuzzer_parts> $<TARGET_OBJECTS:san_release_17>)
	target_include_directories(unit_fuzzer PRIVATE ${CMAKE_SOURCE_DIR}/lib)
	target_compile_definitions(unit_fuzzer PRIVATE _GNU_SOURCE)
	target_compile_options(unit_fuzzer PRIVATE -Wall -Wextra -Wno-unused-parameter -g)
	target_link_libraries(unit_fuzzer PRIVATE ${SAN_GTEST} ${SAN_GTEST_MAIN} Threads::Threads m)
	set_target_properties(unit_fuzzer PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/unit)
	set(SAN_UNIT_TESTS ${SAN_UNIT_TESTS} unit_fuzzer CACHE INTERNAL "")
endfunction()

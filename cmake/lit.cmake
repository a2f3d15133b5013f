# lit.cmake: check-<suite> for the lit suites of test/, check-unit and check-all.

set(SAN_LIT_HINTS)
foreach(version 19 18 17 16 15 14)
	list(APPEND SAN_LIT_HINTS /usr/lib/llvm-${version}/build/utils/lit)
endforeach()
find_program(SAN_LIT NAMES lit.py lit HINTS ${SAN_LIT_HINTS})
# lit's time limit for each test needs psutil, which Debian installs for its own Python
find_program(SAN_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(SAN_PYTHON NAMES python3)
set(SAN_LIT_CLANG 19 CACHE STRING "major version of the clang that the lit suites use")
mark_as_advanced(SAN_LIT SAN_PYTHON)
set(SAN_LIT_COMMAND ${SAN_PYTHON} ${SAN_LIT} -v --timeout 120
	--param build=${CMAKE_BINARY_DIR} --param clang=${SAN_LIT_CLANG})
set(SAN_CHECKS "" CACHE INTERNAL "")

# add_lit_suite(NAME [DIRECTORY test/d]): the target check-NAME
function(add_lit_suite name)
	cmake_parse_arguments(arg "" "DIRECTORY" "" ${ARGN})
	if(NOT SAN_OS STREQUAL "linux" AND NOT name STREQUAL SAN_OS)
		return()	# what is cross-built cannot run here, but for the suite that looks at it
	endif()
	if(name STREQUAL SAN_OTHER_OS)
		return()
	endif()
	if(NOT arg_DIRECTORY)
		set(arg_DIRECTORY ${name})
	endif()
	add_custom_target(check-${name}
		COMMAND ${SAN_LIT_COMMAND} ${CMAKE_SOURCE_DIR}/test/${arg_DIRECTORY}
		USES_TERMINAL VERBATIM)
	foreach(version ${SAN_CLANGS})
		add_dependencies(check-${name} resource_dir_${version})
	endforeach()
	add_dependencies(check-${name} threadtracer)
	set(SAN_CHECKS ${SAN_CHECKS} check-${name} CACHE INTERNAL "")
endfunction()

# add_check_all(): the last call, when every suite and unit test is known
function(add_check_all)
	set(programs)
	foreach(program ${SAN_UNIT_TESTS})
		list(APPEND programs $<TARGET_FILE:${program}>)
	endforeach()
	if(SAN_HAS_GTEST)
		add_custom_target(check-unit
			COMMAND ${CMAKE_SOURCE_DIR}/cmake/run_each.sh ${programs}
			DEPENDS ${SAN_UNIT_TESTS} USES_TERMINAL VERBATIM)
	else()
		add_custom_target(check-unit
			COMMAND ${CMAKE_COMMAND} -E echo "check-unit needs libgtest-dev and a C++ compiler"
			COMMAND ${CMAKE_COMMAND} -E false)
	endif()
	add_custom_target(check-all DEPENDS ${SAN_CHECKS} check-unit)
endfunction()

# unit.cmake: GoogleTest programs, one for each folder that has tests/*.cc.
#
# A test links the objects it needs of the common code (as an ordinary archive), and
# lib/sanitizer_common/tests/mock.c in place of a tool and of start.c. Built only on request, by
# check-unit: GoogleTest and a C++ compiler are needed for nothing else.

include(CheckLanguage)
set(SAN_UNIT_TESTS "" CACHE INTERNAL "")
if(SAN_OS STREQUAL "linux")
	check_language(CXX)
	find_library(SAN_GTEST gtest)
	find_library(SAN_GTEST_MAIN gtest_main)
	mark_as_advanced(SAN_GTEST SAN_GTEST_MAIN)
endif()
if(CMAKE_CXX_COMPILER AND SAN_GTEST AND SAN_GTEST_MAIN)
	set(SAN_HAS_GTEST ON)
	enable_language(CXX)
	set(CMAKE_CXX_STANDARD 17)
	find_package(Threads REQUIRED)
	add_library(san_unit STATIC EXCLUDE_FROM_ALL $<TARGET_OBJECTS:san_common>
		$<TARGET_OBJECTS:san_heap> $<TARGET_OBJECTS:san_stop>
		$<TARGET_OBJECTS:san_leak>)
	add_library(san_unit_mock OBJECT EXCLUDE_FROM_ALL lib/sanitizer_common/tests/mock.c)
	san_compile(san_unit_mock)
endif()

# add_unit_tests(FOLDER): a program for every tests/ below it
function(add_unit_tests folder)
	if(NOT SAN_HAS_GTEST)
		return()
	endif()
	file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.cc)
	set(folders)
	foreach(source ${sources})
		get_filename_component(tests ${source} DIRECTORY)
		list(APPEND folders ${tests})
	endforeach()
	list(REMOVE_DUPLICATES folders)
	foreach(tests ${folders})
		get_filename_component(parent ${tests} DIRECTORY)
		get_filename_component(name ${parent} NAME)
		file(GLOB sources CONFIGURE_DEPENDS ${tests}/*.cc ${tests}/*.c)
		list(FILTER sources EXCLUDE REGEX "/mock\\.c$")
		set(program unit_${name})
		add_executable(${program} EXCLUDE_FROM_ALL ${sources}
			$<TARGET_OBJECTS:san_unit_mock>)
		target_include_directories(${program} PRIVATE ${CMAKE_SOURCE_DIR}/lib/sanitizer_common
			${CMAKE_SOURCE_DIR}/lib ${CMAKE_SOURCE_DIR}/include)
		target_compile_definitions(${program} PRIVATE _GNU_SOURCE)
		target_compile_options(${program} PRIVATE -Wall -Wextra -Wno-unused-parameter -g)
		target_link_libraries(${program} PRIVATE san_unit ${SAN_GTEST} ${SAN_GTEST_MAIN}
			Threads::Threads ${CMAKE_DL_LIBS})
		set_target_properties(${program} PROPERTIES
			RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/unit)
		set(SAN_UNIT_TESTS ${SAN_UNIT_TESTS} ${program} CACHE INTERNAL "")
	endforeach()
endfunction()

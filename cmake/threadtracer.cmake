# threadtracer.cmake: the program of tools/threadtracer, build/bin/threadtracer.
#
# A program like any other, linked with libc, and with nothing of the runtimes. Exports: libthread_db,
# which it opens, asks back through functions of its user's (linux/db.c).

set(folder ${CMAKE_SOURCE_DIR}/tools/threadtracer)
file(GLOB SAN_THREADTRACER CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
	${folder}/*.c ${folder}/${SAN_OS}/*.c)
add_executable(threadtracer ${SAN_THREADTRACER})
target_include_directories(threadtracer PRIVATE ${folder})
target_compile_definitions(threadtracer PRIVATE _GNU_SOURCE)
target_compile_options(threadtracer PRIVATE -Wall -Wextra -Wmissing-prototypes -Werror
	-fvisibility=hidden)
target_link_libraries(threadtracer PRIVATE ${CMAKE_DL_LIBS})
set_target_properties(threadtracer PROPERTIES ENABLE_EXPORTS ON
	RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
install(TARGETS threadtracer RUNTIME DESTINATION bin)

# What asks no system is tested in memory.
if(SAN_HAS_GTEST)
	add_executable(unit_threadtracer EXCLUDE_FROM_ALL ${folder}/tests/pthread_netbsd.cc
		${folder}/image.c ${folder}/print.c ${folder}/pthread_netbsd.c)
	target_include_directories(unit_threadtracer PRIVATE ${folder})
	target_compile_definitions(unit_threadtracer PRIVATE _GNU_SOURCE)
	target_compile_options(unit_threadtracer PRIVATE -Wall -Wextra -g)
	target_link_libraries(unit_threadtracer PRIVATE ${SAN_GTEST} ${SAN_GTEST_MAIN} Threads::Threads)
	set_target_properties(unit_threadtracer PROPERTIES
		RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/unit)
	set(SAN_UNIT_TESTS ${SAN_UNIT_TESTS} unit_threadtracer CACHE INTERNAL "")
endif()

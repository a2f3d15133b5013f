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

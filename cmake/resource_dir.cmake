# resource_dir.cmake: one resource directory for each installed clang, in the build tree and,
# by cmake --install, under a prefix; and the wrappers that use them.

set(SAN_CLANG_VERSIONS 14 15 16 17 18 19)

# The resource directory of each clang that is installed: SAN_RESOURCE_<version>.
set(SAN_CLANGS)
foreach(version ${SAN_CLANG_VERSIONS})
	find_program(SAN_CLANG_${version} clang-${version} HINTS /usr/lib/llvm-${version}/bin)
	mark_as_advanced(SAN_CLANG_${version})
	if(SAN_CLANG_${version})
		execute_process(COMMAND ${SAN_CLANG_${version}} -print-resource-dir
			OUTPUT_VARIABLE SAN_RESOURCE_${version}
			OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
		list(APPEND SAN_CLANGS ${version})
	endif()
endforeach()
message(STATUS "resource directories for clang: ${SAN_CLANGS}")

# sanrt-clang and sanrt-clang++ in FOLDER, with the resource directories in RESOURCES beside it.
function(write_wrappers folder resources)
	foreach(name clang clang++)
		set(SAN_WRAPPED ${name})
		set(SAN_RESOURCES ${resources})
		configure_file(${CMAKE_SOURCE_DIR}/cmake/sanrt-clang.in ${folder}/sanrt-${name} @ONLY
			FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
			WORLD_READ WORLD_EXECUTE)
	endforeach()
endfunction()

# Control flow integrity across libraries stays that clang's own, with its own UBSan for C, but for C++ clang
# links ours beside it (ubsan_standalone_cxx): its archive gets the services which that asks for. They lie in an
# object of their own, all weak, which starts when it is first asked.
function(add_cfi_diag result version)
	set(own ${SAN_RESOURCE_${version}}/lib/${SAN_OS}/libclang_rt.cfi_diag-x86_64.a)
	set(${result} "" PARENT_SCOPE)
	if(NOT EXISTS ${own})
		return()
	endif()
	archive_dir(from ${version})
	set(from ${from}/libclang_rt.ubsan_standalone-x86_64.a)
	set(archive ${SAN_ARCHIVE_DIR}/cfi/${version}/libclang_rt.cfi_diag-x86_64.a)
	set(object ${SAN_ARCHIVE_DIR}/cfi/${version}/ubsan_services.o)
	add_custom_command(OUTPUT ${archive}
		COMMAND ${SAN_LINKER} -r --gc-sections -u __sanrt_ubsan_services -o ${object} ${from}
		COMMAND ${SAN_OBJCOPY} --weaken --remove-section .preinit_array ${object}
		COMMAND ${CMAKE_COMMAND} -E copy ${own} ${archive}
		COMMAND ${CMAKE_AR} rs ${archive} ${object}
		DEPENDS ${from} ${own} VERBATIM)
	file(MAKE_DIRECTORY ${SAN_ARCHIVE_DIR}/cfi/${version})
	set(${result} ${archive} PARENT_SCOPE)
endfunction()

# add_resource_dirs(archive names…)
function(add_resource_dirs)
	file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/include/*.h)
	set(script ${CMAKE_SOURCE_DIR}/cmake/mirror.cmake)
	foreach(version ${SAN_CLANGS})
		archive_dir(folder ${version})
		set(files)
		foreach(name ${ARGN})
			list(APPEND files ${folder}/libclang_rt.${name}-x86_64.a)
			get_property(plain TARGET archive_${name} PROPERTY SAN_PLAIN)
			get_property(shared TARGET archive_${name} PROPERTY SAN_SHARED)
			if(shared)
				list(APPEND files ${folder}/libclang_rt.${name}-x86_64.so)
			endif()
			if(NOT plain)
				list(APPEND files ${folder}/libclang_rt.${name}-x86_64.a.syms)
			endif()
		endforeach()
		add_cfi_diag(cfi_diag ${version})
		list(APPEND files ${cfi_diag})
		set(depends ${files})
		string(REPLACE ";" "|" files "${files}")	# one argument
		set(arguments -DFROM=${SAN_RESOURCE_${version}} "-DFILES=${files}"
			-DOS=${SAN_OS} -DHEADERS=${CMAKE_SOURCE_DIR}/include)
		set(to ${CMAKE_BINARY_DIR}/resource-dir/${version})
		set(stamp ${CMAKE_BINARY_DIR}/resource-dir-${version}.stamp)
		add_custom_command(OUTPUT ${stamp}
			COMMAND ${CMAKE_COMMAND} ${arguments} -DTO=${to} -P ${script}
			COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
			DEPENDS ${depends} ${headers} ${script}
			COMMENT "resource-dir/${version}" VERBATIM)
		add_custom_target(resource_dir_${version} ALL DEPENDS ${stamp})
		install(CODE "
			file(TO_CMAKE_PATH \"\$ENV{DESTDIR}\" dest)
			set(FROM \"${SAN_RESOURCE_${version}}\")
			set(FILES \"${files}\")
			set(HEADERS \"${CMAKE_SOURCE_DIR}/include\")
			set(OS ${SAN_OS})
			set(TO \"\${dest}\${CMAKE_INSTALL_PREFIX}/lib/sanrt/${version}\")
			message(STATUS \"Installing: \${TO}\")
			include(\"${script}\")")
	endforeach()
	write_wrappers(${CMAKE_BINARY_DIR}/bin ../resource-dir)
	write_wrappers(${CMAKE_BINARY_DIR}/install-bin ../lib/sanrt)
	install(PROGRAMS ${CMAKE_BINARY_DIR}/install-bin/sanrt-clang
		${CMAKE_BINARY_DIR}/install-bin/sanrt-clang++ DESTINATION bin)
	install(FILES ${CMAKE_SOURCE_DIR}/LICENSE DESTINATION share/doc/sanrt)
endfunction()

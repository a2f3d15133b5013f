# runtime.cmake: folders → object libraries → archives.
#
# An archive has one member: all objects linked together (ld -r) with every hidden symbol made
# local, so that no name of ours can meet a name of the program's, and without the functions that
# nothing exported leads to (lld has no such option). Beside it lies NAME.a.syms, the dynamic list
# that the driver hands to the linker: everything the archive defines.

find_program(SAN_LINKER NAMES ld.bfd ld REQUIRED DOC "GNU ld")
set(SAN_OBJCOPY ${CMAKE_OBJCOPY})
set(SAN_ARCHIVE_DIR ${CMAKE_BINARY_DIR}/lib)

# The generations of clang whose texts differ (lib/sanitizer_common/release.c), by their first
# release. The archives of the newest lie in SAN_ARCHIVE_DIR, the others' in folders below it.
set(SAN_RELEASES 17 15 14)
function(archive_dir result version)
	set(${result} ${SAN_ARCHIVE_DIR} PARENT_SCOPE)
	if(version LESS 15)
		set(${result} ${SAN_ARCHIVE_DIR}/14 PARENT_SCOPE)
	elseif(version LESS 17)
		set(${result} ${SAN_ARCHIVE_DIR}/15 PARENT_SCOPE)
	endif()
endfunction()

# The rows and the sources of lib/interception that a tool wants are a set, sets/NAME: set.def, found
# by the include path, and files, a list of patterns. Who includes interception/ says which set.
function(set_sources result name)
	file(STRINGS ${CMAKE_SOURCE_DIR}/lib/interception/sets/${name}/files patterns REGEX "^[^#]")
	set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
		${CMAKE_SOURCE_DIR}/lib/interception/sets/${name}/files)
	set(sources)
	foreach(pattern ${patterns})
		if(pattern MATCHES "^${SAN_OTHER_OS} ")
			continue()
		endif()
		string(REGEX REPLACE "^${SAN_OS} " "" pattern ${pattern})
		string(REGEX REPLACE "^!" "" plain ${pattern})
		file(GLOB_RECURSE all CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
			${CMAKE_SOURCE_DIR}/lib/interception/*.c)
		string(REPLACE "." "\\." regex ${plain})
		if(plain MATCHES "^\\*\\.")
			string(REPLACE "*" ".*" regex ${regex})
		else()
			string(REPLACE "*" "[^/]*" regex ${regex})
		endif()
		list(FILTER all INCLUDE REGEX "^lib/interception/${regex}$")
		if(pattern MATCHES "^!")
			list(REMOVE_ITEM sources ${all})
		else()
			list(APPEND sources ${all})
		endif()
	endforeach()
	list(REMOVE_DUPLICATES sources)
	set(${result} ${sources} PARENT_SCOPE)
endfunction()

# glibc.def: the rows of the functions that newer releases of glibc brought, as far as this system's has them. Their
# names must not be there otherwise: a configure script would find what no header declares.
if(SAN_OS STREQUAL "linux")
	execute_process(COMMAND ${CMAKE_C_COMPILER} -E -dM -include features.h -x c /dev/null
		OUTPUT_VARIABLE macros COMMAND_ERROR_IS_FATAL ANY)
	string(REGEX MATCH "__GLIBC__ ([0-9]+)" major "${macros}")
	set(glibc ${CMAKE_MATCH_1})
	string(REGEX MATCH "__GLIBC_MINOR__ ([0-9]+)" minor "${macros}")
	string(APPEND glibc ".${CMAKE_MATCH_1}")
	file(GLOB files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/lib
		${CMAKE_SOURCE_DIR}/lib/interception/calls/linux/glibc-*.def)
	set(rows "")
	foreach(file ${files})
		string(REGEX MATCH "glibc-([0-9.]+)\\.def" name ${file})
		if(CMAKE_MATCH_1 VERSION_LESS_EQUAL glibc)
			string(APPEND rows "#include \"${file}\"\n")
		endif()
	endforeach()
	file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/rows/glibc.def CONTENT "${rows}" @ONLY)
endif()

# How every file of the runtime is compiled. builtins.h goes only to files that are linked with
# base/, where the functions are that it redirects to: SELF says that these are not.
function(san_compile target)
	target_include_directories(${target} PRIVATE
		${CMAKE_SOURCE_DIR}/lib/sanitizer_common ${CMAKE_SOURCE_DIR}/lib
		${CMAKE_SOURCE_DIR}/lib/interception/${SAN_OS}
		${CMAKE_SOURCE_DIR}/lib/interception/calls/${SAN_OS} ${CMAKE_BINARY_DIR}/rows
		${CMAKE_SOURCE_DIR}/include)
	target_compile_options(${target} PRIVATE ${SAN_C_FLAGS})
	if(NOT ARGN STREQUAL "SELF")
		target_compile_options(${target} PRIVATE
			-include ${CMAKE_SOURCE_DIR}/lib/sanitizer_common/base/builtins.h)
	endif()
	target_compile_definitions(${target} PRIVATE _GNU_SOURCE)
endfunction()

set(SAN_FAST "/base/(bytes|hash|wide)\\.c$|/mem/cache\\.c$|/stack/(capture|depot|chain)\\.c$")
string(APPEND SAN_FAST "|/msan/(copy|cxx|hooks|origin|shadow)\\.c$|/lsan/(hooks|operators)\\.c$|/leak/mark\\.c$")
string(APPEND SAN_FAST "|/byhand/(malloc|memory|string|wide|tls)\\.c$|/enter\\.c$")

# Below these functions nothing of the program's runs, nor anything that unwinds: they need no unwind
# tables, which cost as much as their code.
set(SAN_FLAT "/ubsan/(abi|flags|handlers|minimal/abi|note|value)\\.c$|/base/(print|sort|wide)\\.c$|/flag/[a-z]*\\.c$")
string(APPEND SAN_FLAT "|/os/(file|mem|module|proc|signal|spawn)\\.c$|/os/[a-z]*/(loader|maps|mem|proc|signal)\\.c$")
string(APPEND SAN_FLAT "|/stack/(chain|depot|store)\\.c$|/report/suppress\\.c$")
string(APPEND SAN_FLAT "|/mem/(arena|cache|early|heap|large)\\.c$|/cover/[a-z]*\\.c$")
string(APPEND SAN_FLAT "|/symbol/(answer|elf|modules|render|text)\\.c$")

# Folders and files of lib/sanitizer_common that only some tools need; an object library of their own.
set(SAN_STOP "/stop/|/stop[a-z_]*\\.c$")
set(SAN_LEAK "/leak/")
set(SAN_HEAP "/mem/(heap|cache|large|early|api)\\.c$")
# Files of lib/ubsan that make it a tool; the others are linked into other tools' archives, too.
set(SAN_UBSAN_TOOL "/(init|hooks|heap)\\.c$")
set(SAN_UBSAN_CXX lib/ubsan/cxx/vptr.c lib/ubsan/cxx/rtti.c)	# of the archives for C++
set(SAN_UBSAN_MINIMAL lib/ubsan/minimal/abi.c lib/ubsan/minimal/minimal.c)

# What a program does all the time is compiled for speed, the rest for size.
function(san_small sources)
	foreach(source ${sources})
		set(options)
		if(NOT source MATCHES "${SAN_FAST}")
			list(APPEND options ${SAN_SMALL})
		endif()
		if(source MATCHES "${SAN_FLAT}")
			list(APPEND options -fno-asynchronous-unwind-tables -fno-unwind-tables)
		endif()
		set_source_files_properties(${source} PROPERTIES COMPILE_OPTIONS "${options}")
	endforeach()
endfunction()

# add_runtime(NAME FOLDER [ONLY regex] [WITHOUT regex] [SET set]): every .c below FOLDER but tests, and
# the other system's folders; of lib/interception those of the set.
function(add_runtime name folder)
	cmake_parse_arguments(arg "" "ONLY;WITHOUT;SET" "" ${ARGN})
	# relative names, so that where the project lies does not matter
	file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
		${CMAKE_SOURCE_DIR}/${folder}/*.c)
	if(folder STREQUAL "lib/interception")
		set_sources(sources ${arg_SET})
	endif()
	list(FILTER sources EXCLUDE REGEX "/tests/|/cxx\\.c$|/release\\.c$|/${SAN_OTHER_OS}/")
	if(arg_ONLY)
		list(FILTER sources INCLUDE REGEX "${arg_ONLY}")
	endif()
	if(arg_WITHOUT)
		list(FILTER sources EXCLUDE REGEX "${arg_WITHOUT}")
	endif()
	if(NOT sources)
		message(FATAL_ERROR "no sources below ${folder}")
	endif()
	add_library(san_${name} OBJECT ${sources})
	san_compile(san_${name})
	san_small("${sources}")
	if(arg_SET)
		target_include_directories(san_${name} PRIVATE
			${CMAKE_SOURCE_DIR}/lib/interception/sets/${arg_SET}
			${CMAKE_SOURCE_DIR}/lib/interception/sets/${arg_SET}/${SAN_OS})
	endif()
	# where a folder has files of one name for each system
	target_include_directories(san_${name} PRIVATE
		${CMAKE_SOURCE_DIR}/${folder}/${SAN_OS} ${CMAKE_SOURCE_DIR}/${folder}/os/${SAN_OS})
endfunction()

foreach(release ${SAN_RELEASES})
	add_library(san_release_${release} OBJECT ${CMAKE_SOURCE_DIR}/lib/sanitizer_common/release.c)
	san_compile(san_release_${release} SELF)
	target_compile_definitions(san_release_${release} PRIVATE SAN_RELEASE=${release})
endforeach()

# add_archive(NAME [PLAIN] [RELEASES] [TOOL t] [NAMESPACE n] [USES object libraries] [SOURCES files])
# PLAIN: without a dynamic list; RELEASES: no tool's, and yet not the same for each generation; NAMESPACE: its functions
# stand in stack traces as n::function(), by which programs that read them know whose they are
function(add_archive name)
	cmake_parse_arguments(arg "PLAIN;RELEASES" "TOOL;NAMESPACE" "USES;SOURCES" ${ARGN})
	set(objects)
	foreach(part ${arg_TOOL} ${arg_USES})
		list(APPEND objects $<TARGET_OBJECTS:san_${part}>)
	endforeach()
	if(arg_SOURCES)
		add_library(san_${name}_own OBJECT ${arg_SOURCES})
		san_compile(san_${name}_own SELF)
		san_small("${arg_SOURCES}")
		list(APPEND objects $<TARGET_OBJECTS:san_${name}_own>)
	endif()
	set(syms ${CMAKE_SOURCE_DIR}/cmake/dynamic_list.cmake)
	set(archives)
	foreach(release ${SAN_RELEASES})
		archive_dir(folder ${release})
		set(archive ${folder}/libclang_rt.${name}-x86_64.a)
		set(parts ${objects})
		if(arg_TOOL OR arg_RELEASES)
			list(APPEND parts $<TARGET_OBJECTS:san_release_${release}>)
		endif()
		set(outputs ${archive} ${archive}.syms)
		set(list COMMAND ${CMAKE_COMMAND} -DNM=${CMAKE_NM} -DARCHIVE=${archive} -P ${syms})
		if(arg_PLAIN)
			set(outputs ${archive})
			set(list)
		endif()
		set(rename)
		set(namespace ${CMAKE_SOURCE_DIR}/cmake/namespace.cmake)
		if(arg_NAMESPACE)
			set(rename COMMAND ${CMAKE_COMMAND} -DNM=${CMAKE_NM} -DOBJCOPY=${SAN_OBJCOPY}
				-DOBJECT=${folder}/${name}.o -DNAMESPACE=${arg_NAMESPACE} -P ${namespace})
		endif()
		add_custom_command(OUTPUT ${outputs}
			COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
			COMMAND ${CMAKE_COMMAND} -E rm -f ${archive}
			COMMAND ${SAN_LINKER} -r --gc-sections --gc-keep-exported
				-o ${folder}/${name}.o ${parts}
			COMMAND ${SAN_OBJCOPY} --localize-hidden --strip-debug ${folder}/${name}.o
			${rename}
			COMMAND ${CMAKE_AR} rcs ${archive} ${folder}/${name}.o
			COMMAND ${CMAKE_COMMAND} -E rm -f ${folder}/${name}.o
			${list}
			DEPENDS ${parts} ${syms} ${namespace} COMMAND_EXPAND_LISTS VERBATIM)
		list(APPEND archives ${outputs})
		# what test/fault links once more
		file(GENERATE OUTPUT ${archive}.objects CONTENT "$<JOIN:${parts},\n>\n")
	endforeach()
	add_custom_target(archive_${name} ALL DEPENDS ${archives})
	set_property(TARGET archive_${name} PROPERTY SAN_PLAIN "${arg_PLAIN}")
endfunction()

# add_shared(NAME [archives…]): the shared object that -shared-libsan links, of NAME's archive and those. It
# starts as one of its constructors: only a program has a .preinit_array.
function(add_shared name)
	set(objects)
	set(compiler ${CMAKE_C_COMPILER})
	if(SAN_OS STREQUAL "netbsd")
		list(APPEND compiler --target=${CMAKE_C_COMPILER_TARGET} --sysroot=${CMAKE_SYSROOT} -fuse-ld=lld
			-L${CMAKE_SYSROOT}/usr/lib)
	endif()
	foreach(release ${SAN_RELEASES})
		archive_dir(folder ${release})
		set(object ${folder}/libclang_rt.${name}-x86_64.so)
		set(archives)
		foreach(part ${name} ${ARGN})
			list(APPEND archives ${folder}/libclang_rt.${part}-x86_64.a)
		endforeach()
		add_custom_command(OUTPUT ${object}
			COMMAND ${SAN_LINKER} -r --whole-archive -o ${object}.o ${archives}
			COMMAND ${SAN_OBJCOPY} --rename-section .preinit_array=.init_array ${object}.o
			COMMAND ${compiler} -shared -o ${object} ${object}.o
				-Wl,-soname,libclang_rt.${name}-x86_64.so -Wl,-z,defs
			COMMAND ${CMAKE_COMMAND} -E rm -f ${object}.o
			DEPENDS ${archives} VERBATIM)
		list(APPEND objects ${object})
	endforeach()
	add_custom_target(shared_${name} ALL DEPENDS ${objects})
	set_property(TARGET archive_${name} PROPERTY SAN_SHARED ON)
endfunction()

# The file that builtins.h redirects to must not redirect itself.
set_source_files_properties(${CMAKE_SOURCE_DIR}/lib/sanitizer_common/base/bytes.c
	PROPERTIES COMPILE_DEFINITIONS SAN_BASE_BYTES)

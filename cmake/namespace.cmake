# namespace.cmake: give the functions of OBJECT that nobody else can name C++ names in NAMESPACE.
#
#	cmake -DNM=nm -DOBJCOPY=objcopy -DOBJECT=x.o -DNAMESPACE=fuzzer -P namespace.cmake

execute_process(COMMAND ${NM} --defined-only --format=posix ${OBJECT} OUTPUT_VARIABLE lines COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "\n[A-Za-z_][A-Za-z_0-9]* t " names "\n${lines}")
list(TRANSFORM names REPLACE "^\n([^ ]+) .*" "\\1")
list(REMOVE_DUPLICATES names)
string(LENGTH ${NAMESPACE} length)
set(text "")
foreach(name ${names})
	string(LENGTH ${name} n)
	string(APPEND text "${name} _ZN${length}${NAMESPACE}${n}${name}Ev\n")
endforeach()
file(WRITE ${OBJECT}.names "${text}")
execute_process(COMMAND ${OBJCOPY} --redefine-syms=${OBJECT}.names ${OBJECT} COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE ${OBJECT}.names)

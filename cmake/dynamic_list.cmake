# dynamic_list.cmake: write ARCHIVE.syms, the linker's dynamic list of what ARCHIVE defines.
#
#	cmake -DNM=nm -DARCHIVE=libx.a -P dynamic_list.cmake

execute_process(COMMAND ${NM} --defined-only --extern-only --format=posix ${ARCHIVE}
	OUTPUT_VARIABLE lines COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "\n[A-Za-z_][A-Za-z_0-9.$]* [A-Z]" names "\n${lines}")
list(TRANSFORM names REPLACE "^\n([^ ]+) .*" "\\1")
list(REMOVE_DUPLICATES names)
list(SORT names)
set(text "{\n")
foreach(name ${names})
	string(APPEND text "  ${name};\n")
endforeach()
file(WRITE ${ARCHIVE}.syms "${text}};\n")

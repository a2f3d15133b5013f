# mirror.cmake: a clang resource directory made of links to another, with our files in place.
#
#	cmake -DFROM=clang's -DTO=ours '-DFILES=a|b…' -DHEADERS=include -DOS=linux -P mirror.cmake
#
# A folder in which something of ours stands in is a real folder with one link per entry of
# FROM's; everything else is one link. Our own files are copied, so that the result needs
# nothing but FROM.

# Links in TO/folder for every entry of FROM/folder but those named in ARGN.
function(mirror folder)
	string(REGEX REPLACE "/$" "" from ${FROM}/${folder})
	string(REGEX REPLACE "/$" "" to ${TO}/${folder})
	file(MAKE_DIRECTORY ${to})
	file(GLOB entries RELATIVE ${from} ${from}/*)
	if(ARGN)
		list(REMOVE_ITEM entries ${ARGN})
	endif()
	foreach(entry ${entries})
		file(CREATE_LINK ${from}/${entry} ${to}/${entry} SYMBOLIC)
	endforeach()
endfunction()

function(place file folder)
	file(COPY ${file} DESTINATION ${TO}/${folder} FILE_PERMISSIONS
		OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
endfunction()

string(REPLACE "|" ";" FILES "${FILES}")
get_filename_component(FROM ${FROM} REALPATH)
file(REMOVE_RECURSE ${TO})
mirror("" include lib)

# headers: each folder of ours is merged with clang's
file(GLOB ours RELATIVE ${HEADERS} ${HEADERS}/*)
mirror(include ${ours})
foreach(folder ${ours})
	file(GLOB names RELATIVE ${HEADERS}/${folder} ${HEADERS}/${folder}/*.h)
	mirror(include/${folder} ${names})
	foreach(name ${names})
		place(${HEADERS}/${folder}/${name} include/${folder})
	endforeach()
endforeach()

# archives: clang looks in lib/<triple>/NAME.a before lib/<os>/NAME-<arch>.a, so the former,
# where a distribution has them, lose the names that are ours
set(names)
set(plain_names)
foreach(file ${FILES})
	get_filename_component(name ${file} NAME)
	string(REPLACE "-x86_64" "" plain ${name})
	list(APPEND names ${name})
	list(APPEND plain_names ${plain})
endforeach()
file(GLOB folders RELATIVE ${FROM}/lib ${FROM}/lib/*)
list(REMOVE_ITEM folders ${OS})
file(MAKE_DIRECTORY ${TO}/lib)
foreach(folder ${folders})
	mirror(lib/${folder} ${plain_names})
endforeach()
mirror(lib/${OS} ${names})
foreach(file ${FILES})
	place(${file} lib/${OS})
endforeach()

/*
 * alias.c (NetBSD): other symbols of intercepted functions (ALIAS rows).
 *
 * Programs built on one release, and those that undo a header's macro, call a function by another
 * symbol than the one its row follows. The types are the same, so each is a jump: a real alias
 * would have to stand in the file that defines the function.
 */
#include "interception/call.h"

#define ALIAS(name, symbol)						\
__asm__(".pushsection .text." symbol ",\"ax\",@progbits\n"		\
	".globl " symbol "\n"						\
	".type " symbol ", @function\n"					\
	symbol ":\n"							\
	"	jmp ___interceptor_" #name "@PLT\n"			\
	".size " symbol ", .-" symbol "\n"				\
	".popsection\n");
#include "interception/rows.h"

/*
 * builtins.h: included before every file of the runtime by the build.
 *
 * Compilers call memcpy, memmove, memset and memcmp for struct copies and loops. In the runtime
 * those names are interceptors, so the assembler is told to take ours instead.
 */
#ifndef SAN_BASE_BYTES		/* the file that defines them */
__asm__(".set memcpy, bytes_copy\n"
	".set memmove, bytes_move\n"
	".set memset, bytes_set\n"
	".set memcmp, bytes_compare\n");
#endif

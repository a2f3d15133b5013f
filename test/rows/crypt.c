// Functions of libcrypt, which the generated tests are not linked with.
//
// RUN: %clang_msan -D_GNU_SOURCE %s -lcrypt -o %t
// RUN: %soon %t
// RUN: %fails %soon %t salt 2>&1 | FileCheck --check-prefix=SALT %s
// RUN: %fails %soon %t key 2>&1 | FileCheck --check-prefix=KEY %s
// SALT: Uninitialized bytes in crypt at offset 1 inside [{{.*}}, 4)
// KEY: Uninitialized bytes in crypt_r at offset 2 inside [{{.*}}, 7)
#include <crypt.h>
#include <sanitizer/msan_interface.h>
#include <stdio.h>
#include <string.h>

int
main(int argc, char **argv)
{
	char key[] = "abcdef", salt[] = "$6$";
	struct crypt_data data;
	char *hash;

	if (argc > 1 && strcmp(argv[1], "salt") == 0)
		__msan_poison(salt + 1, 1);
	hash = crypt(key, salt);
	__msan_check_mem_is_initialized(hash, strlen(hash) + 1);
	if (argc > 1)
		__msan_poison(key + 2, 1);
	data.initialized = 0;
	hash = crypt_r(key, salt, &data);
	__msan_check_mem_is_initialized(hash, strlen(hash) + 1);
	return 0;
}

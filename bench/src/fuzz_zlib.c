/* zlib: the first byte chooses the format, the rest is decompressed, at most 64 KiB of it. */
#include <stdint.h>
#include <string.h>

#include "zlib.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const int bits[] = { -15, 15, 15 + 16, 15 + 32 };
	static uint8_t out[65536];
	z_stream s;

	if (size < 2)
		return 0;
	memset(&s, 0, sizeof(s));
	if (inflateInit2(&s, bits[data[0] & 3]) != Z_OK)
		return 0;
	s.next_in = (uint8_t *)data + 1;
	s.avail_in = (unsigned)size - 1;
	s.next_out = out;
	s.avail_out = sizeof(out);
	inflate(&s, Z_FINISH);
	inflateEnd(&s);
	return 0;
}

/*
 * sha1.c: SHA-1 (FIPS 180-4), which names inputs. Nothing relies on its being hard to collide.
 */
#include "fuzzer/fuzzer.h"

#include <string.h>

static uint32_t
left(uint32_t x, unsigned n)
{
	return x << n | x >> (32 - n);
}

static void
block(uint32_t h[5], const uint8_t *p)
{
	uint32_t w[16], a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];

	for (unsigned i = 0; i < 80; i++) {
		uint32_t *x = &w[i % 16], f, k;
		if (i < 16)
			*x = (uint32_t)p[4 * i] << 24 | (uint32_t)p[4 * i + 1] << 16
			    | (uint32_t)p[4 * i + 2] << 8 | p[4 * i + 3];
		else
			*x = left(w[(i + 13) % 16] ^ w[(i + 8) % 16] ^ w[(i + 2) % 16] ^ *x, 1);
		switch (i / 20) {
		case 0: f = d ^ (b & (c ^ d)); k = 0x5a827999; break;
		case 1: f = b ^ c ^ d; k = 0x6ed9eba1; break;
		case 2: f = (b & c) | (d & (b | c)); k = 0x8f1bbcdc; break;
		default: f = b ^ c ^ d; k = 0xca62c1d6; break;
		}
		uint32_t sum = left(a, 5) + f + e + k + *x;
		e = d;
		d = c;
		c = left(b, 30);
		b = a;
		a = sum;
	}
	h[0] += a;
	h[1] += b;
	h[2] += c;
	h[3] += d;
	h[4] += e;
}

void
sha1_of(const uint8_t *data, size_t n, uint8_t out[SHA1_SIZE])
{
	uint32_t h[5] = { 0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0 };
	uint8_t last[128];
	size_t whole = n / 64, rest = n % 64, end = rest < 56 ? 64 : 128;

	for (size_t i = 0; i < whole; i++)
		block(h, data + 64 * i);
	memset(last, 0, sizeof(last));
	copy_bytes(last, data + 64 * whole, rest);
	last[rest] = 0x80;
	for (unsigned i = 0; i < 8; i++)
		last[end - 1 - i] = (uint8_t)((uint64_t)n * 8 >> 8 * i);
	for (size_t at = 0; at < end; at += 64)
		block(h, last + at);
	for (unsigned i = 0; i < SHA1_SIZE; i++)
		out[i] = (uint8_t)(h[i / 4] >> (24 - 8 * (i % 4)));
}

void
sha1_text(const uint8_t sum[SHA1_SIZE], char out[SHA1_TEXT])
{
	for (unsigned i = 0; i < SHA1_SIZE; i++) {
		out[2 * i] = "0123456789abcdef"[sum[i] >> 4];
		out[2 * i + 1] = "0123456789abcdef"[sum[i] & 15];
	}
	out[2 * SHA1_SIZE] = 0;
}

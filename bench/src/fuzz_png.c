/* libpng: an image of at most a megabyte, whatever its checksums. */
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "png.h"

struct input { const uint8_t *at; size_t left; };

static void
input_read(png_structp png, png_bytep out, size_t n)
{
	struct input *in = png_get_io_ptr(png);

	if (n > in->left)
		png_error(png, "end");
	memcpy(out, in->at, n);
	in->at += n;
	in->left -= n;
}

static void
on_error(png_structp png, png_const_charp text)
{
	longjmp(png_jmpbuf(png), 1);
}

static void
on_warning(png_structp png, png_const_charp text)
{
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = { data, size };
	png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, on_error, on_warning);
	png_infop info = png_create_info_struct(png);
	uint8_t *volatile row = NULL;

	if (setjmp(png_jmpbuf(png)) == 0) {
		png_set_crc_action(png, PNG_CRC_QUIET_USE, PNG_CRC_QUIET_USE);
		png_set_read_fn(png, &in, input_read);
		png_set_user_limits(png, 1024, 1024);
		png_read_info(png, info);
		png_set_expand(png);
		png_read_update_info(png, info);
		row = malloc(png_get_rowbytes(png, info) + 1);
		for (unsigned y = png_get_image_height(png, info); y > 0; y--)
			png_read_row(png, row, NULL);
		png_read_end(png, info);
	}
	free(row);
	png_destroy_read_struct(&png, &info, NULL);
	return 0;
}

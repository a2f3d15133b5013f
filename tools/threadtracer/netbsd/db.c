/*
 * db.c: there is no libthread_db for glibc's threads on NetBSD.
 */
#include "threadtracer.h"

void
db_describe(struct image *image)
{
	image_note(image, "no pthread state: libthread_db is glibc's, and this is NetBSD");
}

/*
 * glibc.c: what the TLS ABI of x86_64, variant II, as glibc fills it, says of a thread by its TLS base.
 *
 * The psABI fixes one word only: %fs:0 holds its own address. That the second word of the block is
 * the DTV belongs to the ABI between glibc and the compiler (tcbhead_t, whose header part is kept
 * since programs compiled earlier rely on it), as does the DTV's form: entries of two words, the
 * second one private; entry -1 counts the entries, entry 0 is the generation. An entry of -1 is not
 * allocated yet, one of 0 has not been asked for. Other C libraries share %fs:0 alone.
 */
#include "threadtracer.h"

enum { DTV_ENTRY = 16 };

static void
describe_dtv(struct image *image, struct thread *thread, uint64_t dtv)
{
	uint64_t count, entry[2];

	if (!memory_read(&image->memory, dtv - DTV_ENTRY, &count, sizeof count) ||
	    !memory_read(&image->memory, dtv, &thread->dtv_generation, sizeof thread->dtv_generation))
		return;
	if (count > DTV_MAX) {
		set_words(thread, FIELD_MISSING, "DTV: %llu entries are too many to be true",
		    (unsigned long long)count);
		return;
	}
	thread->dtv = xrealloc(NULL, count, sizeof *thread->dtv);
	thread->has_dtv = true;
	thread->has_generation = true;
	for (uint64_t i = 1; i <= count; i++) {
		if (!memory_read(&image->memory, dtv + i * DTV_ENTRY, entry, sizeof entry))
			break;
		if (entry[0] == 0)
			continue;
		thread->dtv[thread->dtv_count].module = i;
		thread->dtv[thread->dtv_count++].address = entry[0] == UINT64_MAX ? 0 : entry[0];
	}
}

void
glibc_describe(struct image *image)
{
	for (size_t i = 0; i < image->count; i++) {
		struct thread *thread = image->threads[i];
		uint64_t tcb = thread->value[FIELD_TCB].number;
		uint64_t words[2];

		if (!has(thread, FIELD_TCB))
			continue;
		if (tcb == 0) {
			set_words(thread, FIELD_MISSING, "the thread has no TLS base (yet)");
			continue;
		}
		if (!memory_read(&image->memory, tcb, words, sizeof words)) {
			set_words(thread, FIELD_MISSING, "no memory at the TLS base");
			continue;
		}
		set_number(thread, FIELD_SELF, words[0]);
		set_words(thread, FIELD_SELF, words[0] == tcb ? "the TCB, as it must be" : "not the TCB");
		if (words[0] != tcb)
			continue;
		set_number(thread, FIELD_DTV, words[1]);
		if (image->glibc)
			describe_dtv(image, thread, words[1]);
	}
}

/*
 * pthread_netbsd.c: NetBSD's threads, from the TLS base of each LWP.
 *
 * The kernel's pl_private of an LWP is the address of its struct tls_tcb {self, dtv, pthread}, and the
 * third word leads to libpthread's private struct __pthread_st. No header gives that struct; its members
 * have moved once, between NetBSD 9 and 10, so here are two tables of their places. Four members did
 * not move. Two of them prove that an address is one of a pthread_t: the first word holds its own
 * address, and the magic number is there. Which table holds is then seen from the LWP id and the stack
 * that it gives: only the right one agrees with the kernel.
 *
 * Before 9.99.30 the kernel tells nobody another LWP's TLS base. There the same proof finds the
 * pthread_t: writable memory is searched for words that hold their own address, with the magic behind.
 *
 * Nothing here asks the system, so cores are read on any host, and tests run on memory of their own.
 */
#include "threadtracer.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
	MAGIC = 0x11110001,
	MAGIC_DEAD = (int)0xdead0001,
	OFFSET_SELF = 0, OFFSET_TLS = 8, OFFSET_MAGIC = 16, OFFSET_STATE = 20,
	STABLE_SIZE = 24,
	PTHREAD_SIZE = 560,	/* more than the last member read of either layout */
	SEARCH_CHUNK = 1 << 16,
};

/* What one search may read: cores have been seen with terabytes of address space in them. */
static const uint64_t SEARCH_MAX = 4ull << 30;

static const struct layout {
	const char *name;
	int lock, flags, cancel, errno_, stack, allocated, guard, exit_value, pt_name, start, argument, lid;
} layouts[] = {
	{"NetBSD 9", 24, 72, 76, 80, 88, 112, 120, 128, 136, 232, 240, 400},
	{"NetBSD 10 and later", 256, 24, 28, 32, 40, 64, 72, 80, 88, 128, 136, 160},
};

/* From 1; the numbers are NetBSD's, which this host need not share. */
static const char *const error_names[] = {
	NULL, "EPERM", "ENOENT", "ESRCH", "EINTR", "EIO", "ENXIO", "E2BIG", "ENOEXEC", "EBADF", "ECHILD",
	"EDEADLK", "ENOMEM", "EACCES", "EFAULT", "ENOTBLK", "EBUSY", "EEXIST", "EXDEV", "ENODEV", "ENOTDIR",
	"EISDIR", "EINVAL", "ENFILE", "EMFILE", "ENOTTY", "ETXTBSY", "EFBIG", "ENOSPC", "ESPIPE", "EROFS",
	"EMLINK", "EPIPE", "EDOM", "ERANGE", "EAGAIN", "EINPROGRESS", "EALREADY", "ENOTSOCK", "EDESTADDRREQ",
	"EMSGSIZE", "EPROTOTYPE", "ENOPROTOOPT", "EPROTONOSUPPORT", "ESOCKTNOSUPPORT", "EOPNOTSUPP",
	"EPFNOSUPPORT", "EAFNOSUPPORT", "EADDRINUSE", "EADDRNOTAVAIL", "ENETDOWN", "ENETUNREACH", "ENETRESET",
	"ECONNABORTED", "ECONNRESET", "ENOBUFS", "EISCONN", "ENOTCONN", "ESHUTDOWN", "ETOOMANYREFS",
	"ETIMEDOUT", "ECONNREFUSED", "ELOOP", "ENAMETOOLONG", "EHOSTDOWN", "EHOSTUNREACH", "ENOTEMPTY",
	"EPROCLIM", "EUSERS", "EDQUOT", "ESTALE", "EREMOTE", "EBADRPC", "ERPCMISMATCH", "EPROGUNAVAIL",
	"EPROGMISMATCH", "EPROCUNAVAIL", "ENOLCK", "ENOSYS", "EFTYPE", "EAUTH", "ENEEDAUTH", "EIDRM",
	"ENOMSG", "EOVERFLOW", "EILSEQ", "ENOTSUP", "ECANCELED", "EBADMSG", "ENODATA", "ENOSR", "ENOSTR",
	"ETIME", "ENOATTR", "EMULTIHOP", "ENOLINK", "EPROTO", "EOWNERDEAD", "ENOTRECOVERABLE",
};

static uint64_t
word(const unsigned char *pthread, int offset)
{
	uint64_t n;

	memcpy(&n, pthread + offset, sizeof n);
	return n;
}

static uint32_t
half(const unsigned char *pthread, int offset)
{
	uint32_t n;

	memcpy(&n, pthread + offset, sizeof n);
	return n;
}

/* An int of the struct, with its sign. */
static uint64_t
number(const unsigned char *pthread, int offset)
{
	return (uint64_t)(int64_t)(int32_t)half(pthread, offset);
}

static const char *
state_name(uint32_t state)
{
	switch (state) {
	case 1:
		return "running";
	case 5:
		return "zombie";
	case 6:
		return "dead";
	default:
		return "unknown";
	}
}

/* Adds a sentence to what a thread lacks. */
static void
missing(struct thread *thread, const char *what)
{
	char before[WORDS_SIZE];

	strcpy(before, thread->value[FIELD_MISSING].words);
	set_words(thread, FIELD_MISSING, "%s%s%s", before, before[0] != '\0' ? "; " : "", what);
}

/* Whether the stack [base, +size) of a layout holds the thread's stack pointer. */
static bool
holds_sp(const struct thread *thread, const unsigned char *pthread, const struct layout *layout)
{
	uint64_t base = word(pthread, layout->stack), size = word(pthread, layout->stack + 8);
	uint64_t sp = thread->value[FIELD_SP].number;

	return has(thread, FIELD_SP) && sp >= base && sp - base <= size;
}

/*
 * The layout that agrees with the kernel, or NULL. The id alone is not enough when it is small: on 9.0
 * the first ids are 1, 2, 3, which other members may hold by chance.
 */
static const struct layout *
find_layout(const struct thread *thread, const unsigned char *pthread)
{
	const struct layout *best = NULL;
	int best_score = 0;

	for (size_t i = 0; i < sizeof layouts / sizeof layouts[0]; i++) {
		const struct layout *layout = &layouts[i];
		int score = holds_sp(thread, pthread, layout) * 2;

		if (half(pthread, layout->lid) == (uint32_t)thread->value[FIELD_LID].number)
			score += 3;
		if (score == best_score && score != 0)
			best = NULL;
		if (score > best_score) {
			best = layout;
			best_score = score;
		}
	}
	return best;
}

static void
describe_flags(struct thread *thread, uint32_t flags)
{
	static const struct {
		uint32_t bit;
		const char *name;
	} names[] = {
		{1, "DETACHED"}, {4, "CS_DISABLED"}, {8, "CS_ASYNC"}, {0x10, "CS_PENDING"}, {0x100, "SUSPENDED"},
	};
	char text[WORDS_SIZE] = "";

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
		if ((flags & names[i].bit) == 0)
			continue;
		strcat(text, text[0] != '\0' ? "|" : "");
		strcat(text, names[i].name);
	}
	set_number(thread, FIELD_FLAGS, flags);
	set_words(thread, FIELD_FLAGS, "%s", text);
}

static void
describe_stack(struct thread *thread, const unsigned char *pthread, const struct layout *layout)
{
	set_number(thread, FIELD_STACK, word(pthread, layout->stack));
	if (has(thread, FIELD_SP))
		set_words(thread, FIELD_STACK,
		    holds_sp(thread, pthread, layout) ? "holds sp" : "does not hold sp");
	set_number(thread, FIELD_STACK_SIZE, word(pthread, layout->stack + 8));
	set_number(thread, FIELD_STACK_FLAGS, half(pthread, layout->stack + 16));
	set_number(thread, FIELD_STACK_ALLOCATED, pthread[layout->allocated]);
	set_words(thread, FIELD_STACK_ALLOCATED, pthread[layout->allocated] != 0 ? "YES" : "NO");
	set_number(thread, FIELD_GUARD_SIZE, word(pthread, layout->guard));
}

/* All members, by the layout. */
static void
describe_members(struct image *image, struct thread *thread, const unsigned char *pthread,
    const struct layout *layout)
{
	uint32_t error = half(pthread, layout->errno_);
	char name[33];

	set_words(thread, FIELD_LAYOUT, "%s", layout->name);
	set_words(thread, FIELD_LOCK, "magic 0x%" PRIx32 ", owner 0x%" PRIx64 ", waiters 0x%" PRIx64,
	    half(pthread, layout->lock), word(pthread, layout->lock + 16), word(pthread, layout->lock + 24));
	describe_flags(thread, half(pthread, layout->flags));
	set_number(thread, FIELD_CANCEL, number(pthread, layout->cancel));
	set_number(thread, FIELD_ERRNO, number(pthread, layout->errno_));
	if (error != 0 && error < sizeof error_names / sizeof error_names[0])
		set_words(thread, FIELD_ERRNO, "%s", error_names[error]);
	describe_stack(thread, pthread, layout);
	set_number(thread, FIELD_EXIT_VALUE, word(pthread, layout->exit_value));
	if (word(pthread, layout->pt_name) != 0 &&
	    memory_text(&image->memory, word(pthread, layout->pt_name), name, sizeof name))
		set_words(thread, FIELD_PTHREAD_NAME, "%s", name);
	set_number(thread, FIELD_START, word(pthread, layout->start));
	set_number(thread, FIELD_ARGUMENT, word(pthread, layout->argument));
	set_number(thread, FIELD_PTHREAD_LID, number(pthread, layout->lid));
	if (half(pthread, layout->lid) != (uint32_t)thread->value[FIELD_LID].number)
		set_words(thread, FIELD_PTHREAD_LID, "the kernel has another");
}

static bool
is_magic(uint32_t magic)
{
	return magic == (uint32_t)MAGIC || magic == (uint32_t)MAGIC_DEAD;
}

static void
describe_pthread(struct image *image, struct thread *thread, uint64_t address)
{
	unsigned char pthread[PTHREAD_SIZE] = {0};
	size_t n = image->memory.read(image->memory.source, address, pthread, sizeof pthread);
	const struct layout *layout;
	bool self, magic;

	if (n < STABLE_SIZE) {
		missing(thread, "no memory at the pthread_t");
		return;
	}
	self = word(pthread, OFFSET_SELF) == address;
	magic = is_magic(half(pthread, OFFSET_MAGIC));
	set_number(thread, FIELD_SELF, word(pthread, OFFSET_SELF));
	set_words(thread, FIELD_SELF, self ? "the pthread_t, as it must be" : "not the pthread_t");
	set_number(thread, FIELD_TLS, word(pthread, OFFSET_TLS));
	if (has(thread, FIELD_TCB) && word(pthread, OFFSET_TLS) != thread->value[FIELD_TCB].number)
		set_words(thread, FIELD_TLS, "not the TCB");
	set_number(thread, FIELD_MAGIC, half(pthread, OFFSET_MAGIC));
	set_words(thread, FIELD_MAGIC, half(pthread, OFFSET_MAGIC) == (uint32_t)MAGIC_DEAD
	    ? "expected 0x%x; this is a dead thread's" : "expected 0x%x", MAGIC);
	if (!self || !magic) {
		missing(thread, "the rest: this is no pthread_t");
		return;
	}
	set_number(thread, FIELD_STATE, number(pthread, OFFSET_STATE));
	set_words(thread, FIELD_STATE, "%s", state_name(half(pthread, OFFSET_STATE)));
	if (n < PTHREAD_SIZE) {
		missing(thread, "the rest: memory ends within the pthread_t");
		return;
	}
	layout = find_layout(thread, pthread);
	if (layout != NULL)
		describe_members(image, thread, pthread, layout);
	else
		missing(thread, "the rest: neither known layout of pthread_t agrees with the kernel");
}

/*
 * Entry -1 of a DTV is its highest index, entry 0 its generation, entry i the TLS block of module i. An
 * object without TLS counts as module 0, of size 0, in ld.elf_so, so entry 0 may hold the TCB instead.
 */
static void
describe_dtv(struct image *image, struct thread *thread, uint64_t tcb, uint64_t dtv)
{
	uint64_t last, *entries;
	size_t n;

	if (dtv == 0 || !memory_read(&image->memory, dtv - 8, &last, sizeof last) ||
	    !memory_read(&image->memory, dtv, &thread->dtv_generation, sizeof thread->dtv_generation))
		return;
	thread->has_generation = thread->dtv_generation != tcb;
	if (last > DTV_MAX) {
		missing(thread, "DTV entries: there are too many to be true");
		return;
	}
	entries = xrealloc(NULL, last, sizeof *entries);
	n = image->memory.read(image->memory.source, dtv + 8, entries, last * sizeof *entries) / sizeof *entries;
	thread->has_dtv = true;
	thread->dtv = xrealloc(NULL, n, sizeof *thread->dtv);
	for (size_t i = 0; i < n; i++)
		thread->dtv[thread->dtv_count++] = (struct slot){.module = i + 1, .address = entries[i]};
	free(entries);
}

static void
describe_tcb(struct image *image, struct thread *thread, uint64_t tcb)
{
	uint64_t words[3];	/* struct tls_tcb: self, dtv, pthread */

	if (tcb == 0) {
		missing(thread, "the LWP has no TLS base (yet)");
		return;
	}
	if (!memory_read(&image->memory, tcb, words, sizeof words)) {
		missing(thread, "no memory at the TCB");
		return;
	}
	if (words[0] != tcb) {
		missing(thread, "the TLS base leads to no TCB: its first word is not its address");
		return;
	}
	set_number(thread, FIELD_DTV, words[1]);
	describe_dtv(image, thread, tcb, words[1]);
	set_number(thread, FIELD_TCB_PTHREAD, words[2]);
	if (words[2] == 0)
		missing(thread, "pthread_t: the program has no libpthread");
	else
		describe_pthread(image, thread, words[2]);
}

/* The thread that a found pthread_t belongs to, if it has none yet: its id and its stack have to agree. */
static void
claim(struct image *image, uint64_t address, const unsigned char *pthread)
{
	for (size_t i = 0; i < sizeof layouts / sizeof layouts[0]; i++) {
		struct thread *thread = image_find(image, (int32_t)half(pthread, layouts[i].lid));

		if (thread == NULL || has(thread, FIELD_TCB) || find_layout(thread, pthread) != &layouts[i])
			continue;
		set_number(thread, FIELD_TCB, word(pthread, OFFSET_TLS));
		describe_tcb(image, thread, word(pthread, OFFSET_TLS));
		if (!has(thread, FIELD_TCB_PTHREAD) || thread->value[FIELD_TCB_PTHREAD].number != address)
			missing(thread, "the TCB of the pthread_t found does not lead back to it");
		return;
	}
}

static void
search_chunk(struct image *image, uint64_t start, const unsigned char *bytes, size_t n)
{
	unsigned char pthread[PTHREAD_SIZE];

	for (size_t i = 0; i + STABLE_SIZE <= n; i += 8) {
		if (word(bytes, (int)i) != start + i || half(bytes, (int)i + OFFSET_MAGIC) != (uint32_t)MAGIC)
			continue;
		if (memory_read(&image->memory, start + i, pthread, sizeof pthread))
			claim(image, start + i, pthread);
	}
}

/* Looks for pthread_t's in all writable memory. */
static void
search(struct image *image)
{
	unsigned char *bytes = xrealloc(NULL, SEARCH_CHUNK + STABLE_SIZE, 1);
	uint64_t budget = SEARCH_MAX;

	for (size_t i = 0; i < image->mapping_count; i++) {
		const struct mapping *mapping = &image->mappings[i];

		for (uint64_t at = mapping->start; mapping->writable && mapping->end - at >= STABLE_SIZE;) {
			uint64_t left = mapping->end - at;
			size_t want = left < SEARCH_CHUNK ? (size_t)left : SEARCH_CHUNK;
			size_t n;

			if (budget < want) {
				image_note(image, "memory above 0x%" PRIx64 " was not searched for pthread_t", at);
				free(bytes);
				return;
			}
			budget -= want;
			n = image->memory.read(image->memory.source, at, bytes, want);
			search_chunk(image, at, bytes, n);
			if (n < want || want < SEARCH_CHUNK)
				break;
			at += SEARCH_CHUNK - STABLE_SIZE;	/* one that lies across the end */
		}
	}
	free(bytes);
}

void
netbsd_describe(struct image *image)
{
	size_t without = 0;

	for (size_t i = 0; i < image->count; i++) {
		struct thread *thread = image->threads[i];

		if (has(thread, FIELD_TCB))
			describe_tcb(image, thread, thread->value[FIELD_TCB].number);
		else
			without++;
	}
	if (without == 0)
		return;
	image_note(image, "no TLS base or signal sets%s of %zu LWP%s: kernels before 9.99.30 do not tell them",
	    has(image->threads[0], FIELD_NAME) ? "" : ", nor names", without, without == 1 ? "" : "s");
	search(image);
	without = 0;
	for (size_t i = 0; i < image->count; i++)
		without += !has(image->threads[i], FIELD_TCB);
	image_note(image, "pthread_t's were searched for in memory by self and magic: %s",
	    without == 0 ? "all found" : "not all found");
	for (size_t i = 0; i < image->count; i++) {
		if (!has(image->threads[i], FIELD_TCB))
			missing(image->threads[i], "TLS base, and so DTV and pthread_t");
	}
}

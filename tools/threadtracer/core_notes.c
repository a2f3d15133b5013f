/*
 * core_notes.c: the notes of a core file, and the threads that they tell of.
 *
 * A note is three words (size of its owner's name, size of its contents, type), the name and the
 * contents, each filled up to four bytes. NetBSD's owner is "NetBSD-CORE" for what belongs to the
 * process and "NetBSD-CORE@<lid>" for an LWP, with ptrace's request numbers as types: 24 is the
 * struct ptrace_lwpstatus that kernels write since 9.99.30, 33 are the general registers. The LWP that
 * died comes first. Linux's owner is "CORE"; there a status note begins a thread.
 */
#include "threadtracer.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
	NETBSD_PROCINFO = 1,
	NETBSD_LWPSTATUS = 24,
	NETBSD_REGISTERS = 33,
	/* struct netbsd_elfcore_procinfo */
	PROCINFO_SIGNAL = 8, PROCINFO_PID = 80, PROCINFO_NLWPS = 120, PROCINFO_NAME = 124,
	PROCINFO_SIGLWP = 156, PROCINFO_V1 = 156, PROCINFO_SIZE = 160,
	/* struct ptrace_lwpstatus */
	LWPSTATUS_LID = 0, LWPSTATUS_PENDING = 4, LWPSTATUS_MASK = 20, LWPSTATUS_NAME = 36,
	LWPSTATUS_PRIVATE = 56, LWPSTATUS_SIZE = 64,
	/* struct reg */
	REGISTERS_PC = 21 * 8, REGISTERS_SP = 24 * 8, REGISTERS_SIZE = 26 * 8,

	LINUX_STATUS = 1,
	LINUX_PROCESS = 3,
	LINUX_AUXV = 6,
	LINUX_FILES = 0x46494c45,
	/* struct elf_prstatus, with user_regs_struct at REGS */
	STATUS_SIGNAL = 12, STATUS_PENDING = 16, STATUS_MASK = 24, STATUS_PID = 32, STATUS_REGS = 112,
	STATUS_PC = STATUS_REGS + 16 * 8, STATUS_CS = STATUS_REGS + 17 * 8, STATUS_SP = STATUS_REGS + 19 * 8,
	STATUS_FS_BASE = STATUS_REGS + 21 * 8, STATUS_SIZE = 336,
	/* struct elf_prpsinfo */
	PROCESS_PID = 24, PROCESS_NAME = 40, PROCESS_SIZE = 136,

	NAME_SIZE = 40,
	CONTENTS_MAX = 1 << 24,		/* of a note that is read */
	FILES_MAX = 1 << 16,
	AUXV_PHDR = 3, AUXV_PHNUM = 5,
	CODE_32 = 0x23,			/* Linux's code segment of 32-bit programs */
};

struct core_note {
	char owner[NAME_SIZE];
	uint32_t type;
	uint64_t offset;	/* of the contents */
	uint32_t size;
};

static uint32_t
half(const unsigned char *bytes, size_t offset)
{
	uint32_t n;

	memcpy(&n, bytes + offset, sizeof n);
	return n;
}

static uint64_t
word(const unsigned char *bytes, size_t offset)
{
	uint64_t n;

	memcpy(&n, bytes + offset, sizeof n);
	return n;
}

/* A name of a fixed size, which a short one ends with zeros and a long one fills. */
static void
copy_name(char *to, size_t size, const unsigned char *from, size_t n)
{
	if (n >= size)
		n = size - 1;
	memcpy(to, from, n);
	to[n] = '\0';
}

/* A set of four words, the first one lowest, as one hexadecimal number. */
static void
set_netbsd_signals(struct thread *thread, enum field field, const unsigned char *set)
{
	set_words(thread, field, "0x%08" PRIx32 "%08" PRIx32 "%08" PRIx32 "%08" PRIx32, half(set, 12), half(set, 8),
	    half(set, 4), half(set, 0));
}

static int
netbsd_process(struct core *core, const struct core_note *note)
{
	unsigned char info[PROCINFO_SIZE] = {0};
	size_t n = note->size < sizeof info ? note->size : sizeof info;

	if (n < PROCINFO_V1 || !core_bytes(core, note->offset, info, n))
		return core_damaged(core, "its process note is too short");
	core->image.pid = (int)half(info, PROCINFO_PID);
	core->image.signal = (int)half(info, PROCINFO_SIGNAL);
	core->image.signal_lid = (int)half(info, PROCINFO_SIGLWP);
	core->lwps = half(info, PROCINFO_NLWPS);
	copy_name(core->image.name, sizeof core->image.name, info + PROCINFO_NAME, 32);
	if (n < PROCINFO_SIZE)
		image_note(&core->image, "the core does not tell which LWP the signal was for");
	return 0;
}

static int
netbsd_lwp(struct core *core, const struct core_note *note, const char *id)
{
	struct image *image = &core->image;
	struct thread *thread;
	unsigned char bytes[REGISTERS_SIZE];
	char *end;
	long lid = strtol(id, &end, 10);
	char name[24];

	if (*id < '0' || *id > '9' || *end != '\0' || lid > INT32_MAX)
		return core_damaged(core, "an LWP's note has no LWP id");
	if (note->type != NETBSD_LWPSTATUS && note->type != NETBSD_REGISTERS)
		return 0;
	thread = image_find(image, lid);
	if (thread == NULL)
		thread = image_thread(image, lid);
	if (thread == NULL)
		return core_damaged(core, "it has more LWPs than a process can have");
	if (note->type == NETBSD_REGISTERS) {
		if (note->size < REGISTERS_SIZE || !core_bytes(core, note->offset, bytes, REGISTERS_SIZE))
			return core_damaged(core, "an LWP's registers are too short");
		set_number(thread, FIELD_PC, word(bytes, REGISTERS_PC));
		set_number(thread, FIELD_SP, word(bytes, REGISTERS_SP));
		return 0;
	}
	if (note->size < LWPSTATUS_SIZE || !core_bytes(core, note->offset, bytes, LWPSTATUS_SIZE))
		return core_damaged(core, "an LWP's status is too short");
	if (half(bytes, LWPSTATUS_LID) != (uint32_t)lid)
		return core_damaged(core, "an LWP's status is another LWP's");
	copy_name(name, sizeof name, bytes + LWPSTATUS_NAME, 20);
	set_words(thread, FIELD_NAME, "%s", name);
	set_netbsd_signals(thread, FIELD_SIGNALS_PENDING, bytes + LWPSTATUS_PENDING);
	set_netbsd_signals(thread, FIELD_SIGNAL_MASK, bytes + LWPSTATUS_MASK);
	set_number(thread, FIELD_TCB, word(bytes, LWPSTATUS_PRIVATE));
	return 0;
}

static int
linux_thread(struct core *core, const struct core_note *note)
{
	struct image *image = &core->image;
	unsigned char status[STATUS_SIZE];
	struct thread *thread;

	if (note->size < STATUS_SIZE || !core_bytes(core, note->offset, status, STATUS_SIZE))
		return core_damaged(core, "a thread's status is too short");
	if (image->count == 0)
		image->signal = (int)half(status, STATUS_SIGNAL) & 0xffff;
	thread = image_thread(image, (int32_t)half(status, STATUS_PID));
	if (thread == NULL)
		return core_damaged(core, "it has more threads than a process can have");
	if (image->signal != 0 && image->count == 1)
		image->signal_lid = (int)half(status, STATUS_PID);
	set_words(thread, FIELD_SIGNALS_PENDING, "0x%016" PRIx64, word(status, STATUS_PENDING));
	set_words(thread, FIELD_SIGNAL_MASK, "0x%016" PRIx64, word(status, STATUS_MASK));
	if (word(status, STATUS_CS) == CODE_32) {
		set_words(thread, FIELD_MISSING, "all of a 32-bit program's pthread state");
		return 0;
	}
	set_number(thread, FIELD_PC, word(status, STATUS_PC));
	set_number(thread, FIELD_SP, word(status, STATUS_SP));
	set_number(thread, FIELD_TCB, word(status, STATUS_FS_BASE));
	return 0;
}

static int
linux_process(struct core *core, const struct core_note *note)
{
	unsigned char info[PROCESS_SIZE];

	if (note->size < PROCESS_SIZE || !core_bytes(core, note->offset, info, PROCESS_SIZE))
		return core_damaged(core, "its process note is too short");
	core->image.pid = (int)half(info, PROCESS_PID);
	copy_name(core->image.name, sizeof core->image.name, info + PROCESS_NAME, 16);
	return 0;
}

/* The contents of a note, with a zero behind; NULL after a line. The caller frees them. */
static unsigned char *
contents(struct core *core, const struct core_note *note)
{
	unsigned char *bytes;

	if (note->size > CONTENTS_MAX) {
		core_damaged(core, "a note is too large to be true");
		return NULL;
	}
	bytes = xrealloc(NULL, note->size + 1, 1);
	bytes[note->size] = '\0';
	if (core_bytes(core, note->offset, bytes, note->size))
		return bytes;
	free(bytes);
	core_damaged(core, "a note cannot be read");
	return NULL;
}

/* Count and page size, three words for each mapping, then the names, each with a zero behind. */
static int
linux_files(struct core *core, const struct core_note *note)
{
	unsigned char *bytes = contents(core, note);
	const char *name, *end;
	uint64_t count, page;

	if (bytes == NULL)
		return 1;
	count = note->size >= 16 ? word(bytes, 0) : UINT64_MAX;
	if (count > FILES_MAX || count * 24 > note->size - 16) {
		free(bytes);
		return core_damaged(core, "its list of mapped files is too short");
	}
	page = word(bytes, 8);
	name = (const char *)bytes + 16 + count * 24;
	end = (const char *)bytes + note->size;
	for (uint64_t i = 0; i < count && name < end; i++) {
		size_t at = 16 + (size_t)i * 24;
		struct mapping mapping = {
			.start = word(bytes, at), .end = word(bytes, at + 8), .offset = word(bytes, at + 16) * page,
			.readable = true, .path = (char *)name,
		};
		size_t length = strlen(name);

		if (mapping.start < mapping.end)
			image_map(&core->image, &mapping);
		if (length >= 10 && strcmp(name + length - 10, "/libc.so.6") == 0)
			core->image.glibc = true;
		name += length + 1;
	}
	free(bytes);
	return 0;
}

static int
linux_auxv(struct core *core, const struct core_note *note)
{
	unsigned char *bytes = contents(core, note);

	if (bytes == NULL)
		return 1;
	for (size_t i = 0; i + 16 <= note->size; i += 16) {
		if (word(bytes, i) == AUXV_PHDR)
			core->image.auxv_phdr = word(bytes, i + 8);
		if (word(bytes, i) == AUXV_PHNUM)
			core->image.auxv_phnum = word(bytes, i + 8);
	}
	free(bytes);
	return 0;
}

static int
take_note(struct core *core, const struct core_note *note)
{
	static const char netbsd[] = "NetBSD-CORE";
	size_t length = sizeof netbsd - 1;

	if (strncmp(note->owner, netbsd, length) == 0) {
		core->image.system = "netbsd";
		if (note->owner[length] == '@')
			return netbsd_lwp(core, note, note->owner + length + 1);
		return note->type == NETBSD_PROCINFO ? netbsd_process(core, note) : 0;
	}
	if (strcmp(note->owner, "CORE") != 0)
		return 0;
	core->image.system = "linux";
	switch (note->type) {
	case LINUX_STATUS:
		return linux_thread(core, note);
	case LINUX_PROCESS:
		return linux_process(core, note);
	case LINUX_AUXV:
		return linux_auxv(core, note);
	case LINUX_FILES:
		return linux_files(core, note);
	}
	return 0;
}

static uint64_t
filled(uint64_t size)
{
	return (size + 3) & ~(uint64_t)3;
}

static int
take_segment(struct core *core, const struct segment *segment)
{
	uint64_t at = segment->offset, end = segment->offset + segment->size;

	if (end < at || end > core->size)
		return core_damaged(core, "its notes go beyond its end");
	while (end - at >= 12) {
		struct core_note note = {0};
		unsigned char sizes[12];
		uint32_t owner;
		int status;

		if (!core_bytes(core, at, sizes, sizeof sizes))
			return core_damaged(core, "its notes cannot be read");
		owner = half(sizes, 0);
		note.size = half(sizes, 4);
		note.type = half(sizes, 8);
		note.offset = at + 12 + filled(owner);
		if (note.offset > end || note.size > end - note.offset)
			return core_damaged(core, "a note goes beyond the end of its segment");
		if (owner < NAME_SIZE && !core_bytes(core, at + 12, note.owner, owner))
			return core_damaged(core, "its notes cannot be read");
		status = take_note(core, &note);
		if (status != 0)
			return status;
		at = note.offset + filled(note.size);
		if (at > end)	/* the last note need not be filled up */
			break;
	}
	return 0;
}

int
core_notes(struct core *core)
{
	for (size_t i = 0; i < core->note_count; i++) {
		int status = take_segment(core, &core->notes[i]);

		if (status != 0)
			return status;
	}
	if (core->image.count == 0)
		return core_damaged(core, "it has no threads: no note of NetBSD's or Linux's");
	if (core->lwps != 0 && core->lwps != core->image.count)
		image_note(&core->image, "the process had %" PRIu32 " LWPs, the core tells of %zu", core->lwps,
		    core->image.count);
	return 0;
}

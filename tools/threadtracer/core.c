/*
 * core.c: an ELF core file: its segments, its memory, and what it gets printed as.
 *
 * The file is read with pread and every number in it is compared with its size before it is used, so
 * that a file that is cut off, or made to harm, ends in one line. Load segments are sorted by their
 * addresses once, for a binary search. Linux leaves out of a core what can be read from the mapped
 * files; such bytes are taken from those files if their first page is still the one in the core.
 *
 * Nothing here depends on the host: cores of NetBSD and Linux are read wherever this runs, except that
 * libthread_db is glibc's, and looks only at cores of its own version.
 */
#include "threadtracer.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ELF's own numbers, since hosts differ in the header that has them. */
enum {
	HEADER_SIZE = 64,
	SEGMENT_SIZE = 56,
	SECTION_SIZE = 64,
	TYPE_CORE = 4,
	MACHINE_X86_64 = 62,
	SEGMENT_LOAD = 1,
	SEGMENT_NOTE = 4,
	MANY_SEGMENTS = 0xffff,	/* the number is then in section 0 */
	SEGMENTS_MAX = 1 << 20,
	COMPARED = 512,		/* bytes by which a mapped file is recognized */
};

/* As it stands in the file, on any host of the same byte order. */
struct elf_segment {
	uint32_t type, flags;
	uint64_t offset, vaddr, paddr, filesz, memsz, align;
};

struct core_file {
	bool tried;
	int fd;			/* -1: it is not there, or another file by now */
};

/* One line, and the status for it. */
int
core_damaged(const struct core *core, const char *what)
{
	return complain("%s: %s; take the core anew, without a limit on its size (ulimit -c)", core->path, what);
}

/* All n bytes at offset, or false. */
bool
core_bytes(const struct core *core, uint64_t offset, void *to, size_t n)
{
	size_t done = 0;

	if (offset > core->size || n > core->size - offset)
		return false;
	while (done < n) {
		ssize_t got = pread(core->fd, (char *)to + done, n - done, (off_t)(offset + done));

		if (got <= 0)
			return false;
		done += (size_t)got;
	}
	return true;
}

static const struct load *
find_load(const struct core *core, uint64_t address)
{
	size_t low = 0, high = core->load_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (core->loads[middle].end <= address)
			low = middle + 1;
		else
			high = middle;
	}
	return low < core->load_count && core->loads[low].start <= address ? &core->loads[low] : NULL;
}

/* What the core itself has from address on: fewer bytes than n at the end of a segment. */
static size_t
read_segment(const struct core *core, uint64_t address, void *to, size_t n)
{
	const struct load *load = find_load(core, address);
	uint64_t offset;

	if (load == NULL)
		return 0;
	if (n > load->end - address)
		n = (size_t)(load->end - address);
	offset = load->offset + (address - load->start);
	return core_bytes(core, offset, to, n) ? n : 0;
}

/* The descriptor of the file behind a mapping of the process, -1 when it is not to be had. */
static int
open_mapped(struct core *core, const struct mapping *mapping)
{
	struct core_file *file = &core->files[mapping - core->image.mappings];
	unsigned char ours[COMPARED], theirs[COMPARED];
	const struct mapping *first = mapping;
	struct stat status;

	if (file->tried)
		return file->fd;
	file->tried = true;
	file->fd = open(mapping->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (file->fd == -1)
		return -1;
	while (first != core->image.mappings && first->offset != 0 && first[-1].path != NULL &&
	    strcmp(first[-1].path, mapping->path) == 0)
		first--;
	if (fstat(file->fd, &status) == 0 && S_ISREG(status.st_mode) && first->offset == 0 &&
	    read_segment(core, first->start, ours, sizeof ours) == sizeof ours &&
	    pread(file->fd, theirs, sizeof theirs, 0) == sizeof theirs && memcmp(ours, theirs, sizeof ours) == 0)
		return file->fd;
	close(file->fd);
	file->fd = -1;
	return -1;
}

static size_t
read_mapped(struct core *core, uint64_t address, void *to, size_t n)
{
	const struct mapping *mapping = core->files != NULL ? image_mapping(&core->image, address) : NULL;
	ssize_t got;
	int fd;

	if (mapping == NULL || mapping->path == NULL || (fd = open_mapped(core, mapping)) == -1)
		return 0;
	if (n > mapping->end - address)
		n = (size_t)(mapping->end - address);
	got = pread(fd, to, n, (off_t)(mapping->offset + (address - mapping->start)));
	return got > 0 ? (size_t)got : 0;
}

static size_t
read_memory(void *source, uint64_t address, void *to, size_t n)
{
	size_t done = 0;

	while (done < n) {
		char *at = (char *)to + done;
		size_t got = read_segment(source, address + done, at, n - done);

		if (got == 0)
			got = read_mapped(source, address + done, at, n - done);
		if (got == 0)
			break;
		done += got;
	}
	return done;
}

static int
by_start(const void *a, const void *b)
{
	const struct load *left = a, *right = b;

	return left->start < right->start ? -1 : left->start > right->start;
}

/* What of a load segment the file really has. */
static void
add_load(struct core *core, const struct elf_segment *segment)
{
	struct load *load = &core->loads[core->load_count];
	uint64_t bytes = segment->filesz;

	if (bytes > segment->memsz)
		bytes = segment->memsz;
	if (segment->offset > core->size || bytes > core->size - segment->offset) {
		core->truncated_at = core->size;
		bytes = segment->offset > core->size ? 0 : core->size - segment->offset;
	}
	if (bytes == 0 || segment->vaddr + bytes < segment->vaddr)
		return;
	*load = (struct load){segment->vaddr, segment->vaddr + bytes, segment->offset};
	core->load_count++;
}

/* Sorted, and without overlaps, which only damage makes: the first one wins. */
static void
sort_loads(struct core *core)
{
	size_t kept = 0;

	qsort(core->loads, core->load_count, sizeof *core->loads, by_start);
	for (size_t i = 0; i < core->load_count; i++) {
		if (kept == 0 || core->loads[i].start >= core->loads[kept - 1].end)
			core->loads[kept++] = core->loads[i];
	}
	core->load_count = kept;
}

static int
read_segments(struct core *core, uint64_t offset, uint64_t count)
{
	struct elf_segment segment;

	if (count > SEGMENTS_MAX || offset > core->size || count * SEGMENT_SIZE > core->size - offset)
		return core_damaged(core, "its program headers lie beyond its end");
	core->loads = xrealloc(NULL, count, sizeof *core->loads);
	core->notes = xrealloc(NULL, count, sizeof *core->notes);
	for (uint64_t i = 0; i < count; i++) {
		if (!core_bytes(core, offset + i * SEGMENT_SIZE, &segment, SEGMENT_SIZE))
			return core_damaged(core, "its program headers cannot be read");
		if (segment.type == SEGMENT_LOAD)
			add_load(core, &segment);
		if (segment.type == SEGMENT_NOTE)
			core->notes[core->note_count++] = (struct segment){segment.offset, segment.filesz};
	}
	if (core->note_count == 0)
		return core_damaged(core, "it has no notes, and so no threads");
	sort_loads(core);
	return 0;
}

static int
read_header(struct core *core)
{
	static const unsigned char magic[6] = {0x7f, 'E', 'L', 'F', 2, 1};	/* 64 bits, low byte first */
	unsigned char header[HEADER_SIZE];
	uint64_t segments, sections;
	uint16_t type, machine, size, count16;
	uint32_t count;

	if (!core_bytes(core, 0, header, sizeof header) || memcmp(header, magic, 4) != 0)
		return complain("%s: not a core file; name one", core->path);
	memcpy(&type, header + 16, sizeof type);
	memcpy(&machine, header + 18, sizeof machine);
	if (memcmp(header, magic, sizeof magic) != 0 || machine != MACHINE_X86_64)
		return complain("%s: of another machine; only cores of x86_64 are read", core->path);
	if (type != TYPE_CORE)
		return complain("%s: an ELF file, but not a core; name the core that its process left", core->path);
	memcpy(&segments, header + 32, sizeof segments);
	memcpy(&sections, header + 40, sizeof sections);
	memcpy(&size, header + 54, sizeof size);
	memcpy(&count16, header + 56, sizeof count16);
	count = count16;
	if (size != SEGMENT_SIZE)
		return core_damaged(core, "its program headers have a wrong size");
	if (count == MANY_SEGMENTS && (sections > core->size || core->size - sections < SECTION_SIZE ||
	    !core_bytes(core, sections + 44, &count, sizeof count)))
		return core_damaged(core, "the number of its program headers lies beyond its end");
	return read_segments(core, segments, count);
}

static int
open_core(struct core *core, const char *path)
{
	struct stat status;

	core->path = path;
	core->fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (core->fd == -1)
		return complain("%s: cannot be opened: %s; is the name right?", path, strerror(errno));
	if (fstat(core->fd, &status) != 0 || !S_ISREG(status.st_mode))
		return complain("%s: not a regular file; name a core file", path);
	core->size = (uint64_t)status.st_size;
	return 0;
}

/* A NetBSD core's segments are what is known of its mappings; Linux's have a note of their own. */
static void
map_segments(struct core *core)
{
	for (size_t i = 0; i < core->load_count; i++) {
		struct mapping mapping = {
			.start = core->loads[i].start, .end = core->loads[i].end, .readable = true, .writable = true,
		};

		image_map(&core->image, &mapping);
	}
}

static void
print_core(struct core *core, const struct options *options)
{
	bool linux_core = strcmp(core->image.system, "linux") == 0;

	core->image.memory = (struct memory){.read = read_memory, .source = core};
	if (linux_core) {
		size_t size = core->image.mapping_count * sizeof *core->files;

		core->files = memset(xrealloc(NULL, core->image.mapping_count, sizeof *core->files), 0, size);
		db_describe(&core->image);
		glibc_describe(&core->image);
	} else {
		map_segments(core);
		netbsd_describe(&core->image);
	}
	print_image(options->output, &core->image, options->json);
}

int
core_show(const struct options *options)
{
	struct core core = {0};
	int status;

	image_init(&core.image, "unknown", "core");
	status = open_core(&core, options->core);
	if (status == 0)
		status = read_header(&core);
	if (status == 0)
		status = core_notes(&core);
	if (status == 0) {
		print_core(&core, options);
		if (core.truncated_at != 0)
			status = complain("%s: cut off at %" PRIu64 " bytes, so memory is missing; take the core "
			    "anew, without a limit on its size (ulimit -c)", core.path, core.truncated_at);
	}
	for (size_t i = 0; core.files != NULL && i < core.image.mapping_count; i++) {
		if (core.files[i].tried && core.files[i].fd != -1)
			close(core.files[i].fd);
	}
	image_clear(&core.image);
	free(core.files);
	free(core.loads);
	free(core.notes);
	if (core.fd != -1)
		close(core.fd);
	return status;
}

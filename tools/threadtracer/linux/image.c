/*
 * image.c: what /proc and ptrace tell of a process that stands still.
 */
#include "linux/linux.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <unistd.h>

static size_t
read_memory(void *source, uint64_t address, void *to, size_t n)
{
	size_t done = 0;

	while (done < n) {
		ssize_t got = pread(*(int *)source, (char *)to + done, n - done,
		    (off_t)(address + done));

		if (got <= 0)
			break;
		done += (size_t)got;
	}
	return done;
}

/* Of a task that is there: a leader that has ended before its threads shows nothing of the process. */
static FILE *
open_proc(int task, const char *what)
{
	char path[128];

	snprintf(path, sizeof path, "/proc/%d/%s", task, what);
	return fopen(path, "re");
}

static void
read_mappings(struct image *image)
{
	FILE *file = open_proc(image->task, "maps");
	char *line = NULL;
	size_t room = 0;

	while (file != NULL && getline(&line, &room, file) > 0) {
		struct mapping mapping = {0};
		char mode[5];
		int path = 0;

		line[strcspn(line, "\n")] = '\0';
		if (sscanf(line, "%" SCNx64 "-%" SCNx64 " %4s %" SCNx64 " %*s %*s %n", &mapping.start,
			&mapping.end, mode, &mapping.offset, &path) < 4)
			continue;
		mapping.readable = mode[0] == 'r';
		mapping.writable = mode[1] == 'w';
		mapping.executable = mode[2] == 'x';
		mapping.path = path != 0 && line[path] != '\0' ? line + path : NULL;
		image_map(image, &mapping);
	}
	free(line);
	if (file != NULL)
		fclose(file);
}

static void
read_auxv(struct image *image)
{
	FILE *file = open_proc(image->task, "auxv");
	Elf64_auxv_t entry;

	while (file != NULL && fread(&entry, sizeof entry, 1, file) == 1 && entry.a_type != AT_NULL) {
		if (entry.a_type == AT_PHDR)
			image->auxv_phdr = entry.a_un.a_val;
		else if (entry.a_type == AT_PHNUM)
			image->auxv_phnum = entry.a_un.a_val;
	}
	if (file != NULL)
		fclose(file);
}

/* A name that /proc gives with a newline behind it; the name may have newlines of its own. */
static void
read_name(int task, const char *what, char *to, size_t size)
{
	FILE *file = open_proc(task, what);
	size_t n = file != NULL ? fread(to, 1, size - 1, file) : 0;

	to[n > 0 && to[n - 1] == '\n' ? n - 1 : n] = '\0';
	if (file != NULL)
		fclose(file);
}

/* memory: the descriptor of /proc/pid/mem, which must outlive the image's use */
void
linux_image(struct image *image, int pid, int task, int memory)
{
	static int descriptor;

	image_init(image, "linux", "process");
	descriptor = memory;
	image->pid = pid;
	image->task = task;
	image->memory = (struct memory){.read = read_memory, .source = &descriptor};
	read_name(pid, "comm", image->name, sizeof image->name);
	read_mappings(image);
	read_auxv(image);
}

/* The signal sets of a thread, in the kernel's own notation: one bit a signal, hexadecimal. */
static void
read_signals(struct thread *thread, int tid)
{
	char line[256], set[64];
	FILE *file = open_proc(tid, "status");

	while (file != NULL && fgets(line, sizeof line, file) != NULL) {
		if (sscanf(line, "SigBlk: %63s", set) == 1)
			set_words(thread, FIELD_SIGNAL_MASK, "0x%s", set);
		else if (sscanf(line, "SigPnd: %63s", set) == 1)
			set_words(thread, FIELD_SIGNALS_PENDING, "0x%s", set);
	}
	if (file != NULL)
		fclose(file);
}

/*
 * No public interface gives the bounds of a glibc thread's stack from outside: what is told is the
 * mapping that holds the stack pointer, and an inaccessible one below it as the guard. A stack that the
 * program has carved out of a larger mapping cannot be told from that mapping.
 */
static void
describe_stack(struct image *image, struct thread *thread, uint64_t sp)
{
	const struct mapping *stack = image_mapping(image, sp);

	if (stack == NULL)
		return;
	set_number(thread, FIELD_STACK, stack->start);
	set_words(thread, FIELD_STACK, "the mapping that holds sp");
	set_number(thread, FIELD_STACK_SIZE, stack->end - stack->start);
	if (stack != image->mappings && stack[-1].end == stack->start && !stack[-1].readable &&
	    !stack[-1].writable && stack[-1].path == NULL)
		set_number(thread, FIELD_GUARD_SIZE, stack[-1].end - stack[-1].start);
}

/* A thread, with its registers where it is stopped; state: what it was doing before, as /proc says */
void
linux_thread(struct image *image, int tid, const char *state, bool stopped)
{
	struct thread *thread = image_thread(image, tid);
	struct user_regs_struct registers;
	char name[64];

	if (thread == NULL)
		return;
	read_name(tid, "comm", name, sizeof name);
	set_words(thread, FIELD_NAME, "%s", name);
	set_words(thread, FIELD_KERNEL_STATE, "%s", state);
	read_signals(thread, tid);
	if (!stopped) {
		set_words(thread, FIELD_MISSING, "registers: %s",
		    state[0] == 'Z' ? "the thread has ended" : "it did not stop in time");
		return;
	}
	if (ptrace(PTRACE_GETREGS, tid, NULL, &registers) != 0) {
		set_words(thread, FIELD_MISSING, "registers: %s", strerror(errno));
		return;
	}
	if (registers.cs == 0x23) {	/* the code segment of 32-bit programs */
		set_words(thread, FIELD_MISSING, "all of a 32-bit program's pthread state");
		return;
	}
	set_number(thread, FIELD_TCB, registers.fs_base);
	set_number(thread, FIELD_PC, registers.rip);
	set_number(thread, FIELD_SP, registers.rsp);
	describe_stack(image, thread, registers.rsp);
}

/*
 * image.c: what ptrace and sysctl tell of a process that stands still.
 *
 * The LWPs are listed by PT_LWPNEXT where the kernel has it (9.99.30), which gives names, signal sets
 * and TLS bases, and by PT_LWPINFO before. What an LWP waits for comes from kern.lwp, asked before the
 * stop; so does its name on the older kernels.
 */
#include "netbsd/netbsd.h"

#include <sys/param.h>
#include <sys/ptrace.h>
#include <sys/sysctl.h>

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum {
	PAGE = 4096,
	KIND_VM_PROC = 16, KIND_VM_PROC_MAP = 1,	/* sysctl vm.proc.map */
	/* struct kinfo_vmentry, the same in every kernel of ours */
	ENTRY_SIZE = 1128, ENTRY_START = 0, ENTRY_END = 8, ENTRY_PROTECTION = 48, ENTRY_PATH = 104,
	REG_PC = 21, REG_SP = 24, REG_COUNT = 26,
	TRIES = 8,
};

int
request(int what, int pid, void *address, int data)
{
	return ptrace(what, pid, address, data);
}

static bool
read_piece(int pid, uint64_t address, void *to, size_t n)
{
	struct io_request io = {
		.op = IO_READ, .offset = (void *)(uintptr_t)address, .address = to, .length = n,
	};

	return request(REQUEST_IO, pid, &io, 0) == 0 && io.length == n;
}

/* A request that meets a hole fails as a whole, so then it is made page by page. */
static size_t
read_memory(void *source, uint64_t address, void *to, size_t n)
{
	int pid = *(int *)source;
	size_t done = 0;

	if (read_piece(pid, address, to, n))
		return n;
	while (done < n) {
		size_t piece = PAGE - (size_t)((address + done) % PAGE);

		if (piece > n - done)
			piece = n - done;
		if (!read_piece(pid, address + done, (char *)to + done, piece))
			break;
		done += piece;
	}
	return done;
}

/* The answer of a sysctl whose size may grow while it is asked; NULL where it gives none. */
static char *
ask(const int *name, unsigned words, int size_word, size_t each, size_t *size)
{
	char *answer = NULL;
	int query[6];

	memcpy(query, name, words * sizeof query[0]);
	for (int i = 0; i < TRIES; i++) {
		*size = 0;
		if (size_word != 0)
			query[size_word] = 0;
		if (sysctl(query, words, NULL, size, NULL, 0) != 0)
			break;
		*size += *size / 3 + each * 8;
		answer = xrealloc(answer, *size, 1);
		if (size_word != 0)
			query[size_word] = (int)(*size / each);
		if (sysctl(query, words, answer, size, NULL, 0) == 0)
			return answer;
		if (errno != ENOMEM && errno != ENOSPC)
			break;
	}
	free(answer);
	return NULL;
}

static void
describe_state(struct lwp_state *state, const struct kinfo_lwp *lwp)
{
	static const char *const names[] = {NULL, "idle", "runnable", "sleeping", "stopped", "zombie", NULL,
	    "running", "suspended"};
	int number = lwp->l_stat;
	const char *name = number > 0 && number <= 8 ? names[number] : NULL;

	state->lid = lwp->l_lid;
	snprintf(state->name, sizeof state->name, "%.*s", (int)sizeof lwp->l_name, lwp->l_name);
	if (name == NULL)
		snprintf(state->state, sizeof state->state, "%d", number);
	else if (number == 3 && lwp->l_wmesg[0] != '\0')
		snprintf(state->state, sizeof state->state, "%s (%.*s)", name, (int)sizeof lwp->l_wmesg,
		    lwp->l_wmesg);
	else
		snprintf(state->state, sizeof state->state, "%s", name);
}

struct lwp_state *
lwp_states(int pid, size_t *count)
{
	const int name[5] = {CTL_KERN, KERN_LWP, pid, sizeof(struct kinfo_lwp), 0};
	struct lwp_state *states;
	size_t size;
	char *answer = ask(name, 5, 4, sizeof(struct kinfo_lwp), &size);

	*count = 0;
	if (answer == NULL)
		return NULL;
	states = xrealloc(NULL, size / sizeof(struct kinfo_lwp), sizeof *states);
	for (size_t at = 0; at + sizeof(struct kinfo_lwp) <= size; at += sizeof(struct kinfo_lwp)) {
		struct kinfo_lwp lwp;

		memcpy(&lwp, answer + at, sizeof lwp);
		describe_state(&states[(*count)++], &lwp);
	}
	free(answer);
	return states;
}

static void
read_name(struct image *image)
{
	const int name[6] = {CTL_KERN, KERN_PROC2, KERN_PROC_PID, image->pid, sizeof(struct kinfo_proc2), 1};
	struct kinfo_proc2 process;
	size_t size = sizeof process;

	memset(&process, 0, sizeof process);
	if (sysctl(name, 6, &process, &size, NULL, 0) == 0)
		snprintf(image->name, sizeof image->name, "%.*s", (int)sizeof process.p_comm, process.p_comm);
}

/* Only a search of memory needs the mappings. */
static void
read_mappings(struct image *image)
{
	const int name[5] = {CTL_VM, KIND_VM_PROC, KIND_VM_PROC_MAP, image->pid, ENTRY_SIZE};
	size_t size;
	char *answer = ask(name, 5, 0, ENTRY_SIZE, &size);

	for (size_t at = 0; answer != NULL && at + ENTRY_SIZE <= size; at += ENTRY_SIZE) {
		struct mapping mapping = {0};
		uint32_t protection;

		memcpy(&mapping.start, answer + at + ENTRY_START, sizeof mapping.start);
		memcpy(&mapping.end, answer + at + ENTRY_END, sizeof mapping.end);
		memcpy(&protection, answer + at + ENTRY_PROTECTION, sizeof protection);
		mapping.readable = (protection & 1) != 0;
		mapping.writable = (protection & 2) != 0;
		mapping.executable = (protection & 4) != 0;
		image_map(image, &mapping);
	}
	free(answer);
}

static void
read_registers(struct image *image, struct thread *thread, int lid)
{
	uint64_t registers[REG_COUNT];

	if (request(REQUEST_GETREGS, image->pid, registers, lid) != 0) {
		set_words(thread, FIELD_MISSING, "registers: %s", strerror(errno));
		return;
	}
	set_number(thread, FIELD_PC, registers[REG_PC]);
	set_number(thread, FIELD_SP, registers[REG_SP]);
}

static void
set_signals(struct thread *thread, enum field field, const uint32_t *set)
{
	set_words(thread, field, "0x%08" PRIx32 "%08" PRIx32 "%08" PRIx32 "%08" PRIx32, set[3], set[2], set[1],
	    set[0]);
}

/* What sysctl tells of an LWP. */
static void
add_state(struct thread *thread, const struct lwp_state *state)
{
	set_words(thread, FIELD_NAME, "%s", state->name);
	set_words(thread, FIELD_KERNEL_STATE, "%s", state->state);
}

static void
add_lwp(struct image *image, const struct lwp_status *status, bool whole, const struct lwp_state *states,
    size_t count)
{
	struct thread *thread = image_thread(image, status->lid);

	if (thread == NULL)
		return;
	for (size_t i = 0; i < count; i++) {
		if (states[i].lid == status->lid)
			add_state(thread, &states[i]);
	}
	read_registers(image, thread, status->lid);
	if (!whole)
		return;
	set_words(thread, FIELD_NAME, "%.*s", (int)sizeof status->name, status->name);
	set_number(thread, FIELD_TCB, (uint64_t)(uintptr_t)status->private);
	set_signals(thread, FIELD_SIGNAL_MASK, status->mask);
	set_signals(thread, FIELD_SIGNALS_PENDING, status->pending);
}

/*
 * All LWPs. The kernel gives the one after the lid it is handed, and lid 0 at the end. A kernel without
 * PT_LWPNEXT calls it invalid at once.
 */
static void
read_lwps(struct image *image, const struct lwp_state *states, size_t count)
{
	struct lwp_status status = {.lid = 0};
	bool whole = true;

	for (int i = 0; i < THREADS_MAX; i++) {
		int lid = status.lid;
		int result = -1;

		if (whole) {
			result = request(REQUEST_LWPNEXT, image->pid, &status, sizeof status);
			if (result != 0 && errno == EINVAL && i == 0)
				whole = false;
		}
		if (!whole) {
			struct lwp_info info = {.lid = lid};

			result = request(REQUEST_LWPINFO, image->pid, &info, sizeof info);
			status.lid = info.lid;
		}
		if (result != 0) {
			image_note(image, "the list of LWPs ends early: %s", strerror(errno));
			return;
		}
		if (status.lid == 0)
			break;
		add_lwp(image, &status, whole, states, count);
	}
	if (!whole)
		read_mappings(image);
}

/* Of a process that did not stop, ptrace tells nothing. */
static void
list_states(struct image *image, const struct lwp_state *states, size_t count)
{
	image_note(image, "the process did not stop in time: registers, TLS bases and memory cannot be had");
	for (size_t i = 0; i < count; i++) {
		struct thread *thread = image_thread(image, states[i].lid);

		if (thread != NULL)
			add_state(thread, &states[i]);
	}
}

void
netbsd_image(struct image *image, int pid, bool stopped, const struct lwp_state *states, size_t count)
{
	image_init(image, "netbsd", "process");
	image->pid = pid;
	image->memory = (struct memory){.read = read_memory, .source = &image->pid};
	read_name(image);
	if (stopped)
		read_lwps(image, states, count);
	else
		list_states(image, states, count);
}

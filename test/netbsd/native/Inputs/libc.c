/*
 * libc.c: what a program of the tests has in place of crt0, ld.elf_so, libc and libpthread.
 *
 * The runtimes ask a system for little by name and look everything else up by dlsym, so the archives are
 * linked as they are shipped and find here the few functions that they cannot do without. All of these
 * are made of system calls, so one binary runs on every release.
 *
 * A thread is one mapping: guard page, stack, static TLS, libc's block of three words, pthread_t. What the
 * runtimes read of pthread_t is laid out as the running release does.
 */
#include "native.h"
#include "os/arch/x86_64.h"

#include <link_elf.h>
#include <signal.h>
#include <sys/exec.h>
#include <sys/exec_elf.h>
#include <sys/lwp.h>
#include <sys/mman.h>
#include <sys/sysctl.h>
#include <ucontext.h>

#define STACK		(128ul << 10)
#define KEYS		32
#define MAGIC		0x11110001u
#define PASSES		4		/* PTHREAD_DESTRUCTOR_ITERATIONS */

struct tcb { struct tcb *self; void **dtv; struct thread *pthread; };
struct thread {
	struct thread *self;
	void *tls;
	unsigned magic;
	unsigned state;
	unsigned long before_stack[2];
	unsigned long stack_newer[2];	/* at 40: 10.0 and later */
	unsigned long between[4];
	unsigned long stack_older[2];	/* at 88: 9.0 */
	void *(*run)(void *);
	void *arg, *result;
	unsigned lwp;
	int error;
	void *values[KEYS];
	void *dtv[3];
	char *stack_end;
};
_Static_assert(offsetof(struct thread, stack_newer) == 40 && offsetof(struct thread, stack_older) == 88,
    "libpthread's");

struct ps_strings *__ps_strings;
char **environ;
int pthread_keys_max = KEYS;
/* data of libc's that the runtimes name */
char *tzname[2], __sF[3][152];
int signgam;
extern const Elf64_Ehdr __ehdr_start;
extern void (*__preinit_array_start[])(int, char **, char **), (*__preinit_array_end[])(int, char **, char **);
extern void (*__init_array_start[])(int, char **, char **), (*__init_array_end[])(int, char **, char **);
int main(int argc, char **argv);
/* the program's, in place of a library's */
void library_constructor(void) __attribute__((weak));
void *library_symbol(const char *name) __attribute__((weak));

/* ---- memory and text ---- */

long
sys_call(long number, long a, long b, long c, long d, long e, long f, long g)
{
	return arch_call_carry7(number, a, b, c, d, e, f, g);
}

static int
text_equal(const char *a, const char *b)
{
	while (*a != 0 && *a == *b)
		a++, b++;
	return *a == *b;
}

static void *
own_memcpy(void *to, const void *from, size_t n)
{
	void *at = to;

	__asm__ volatile("rep movsb" : "+D"(at), "+S"(from), "+c"(n) : : "memory");
	return to;
}

static void *
own_memmove(void *to, const void *from, size_t n)
{
	char *last = (char *)to + n - 1;
	const char *from_last = (const char *)from + n - 1;

	if ((char *)to <= (const char *)from)
		return own_memcpy(to, from, n);
	__asm__ volatile("std\n\trep movsb\n\tcld" : "+D"(last), "+S"(from_last), "+c"(n) : : "memory");
	return to;
}

static void *
own_memset(void *to, int c, size_t n)
{
	void *at = to;

	__asm__ volatile("rep stosb" : "+D"(at), "+c"(n) : "a"(c) : "memory");
	return to;
}

void
say(const char *fmt, ...)
{
	char line[512];
	unsigned long n = 0;
	va_list ap;

	va_start(ap, fmt);
	for (; *fmt != 0 && n < sizeof line - 64; fmt++) {
		char digits[24];
		int i = sizeof digits;
		unsigned long value;
		unsigned base = 10;

		if (*fmt != '%') {
			line[n++] = *fmt;
			continue;
		}
		switch (*++fmt) {
		case 's': {
			const char *s = va_arg(ap, const char *);

			for (; *s != 0 && n < sizeof line - 64; s++)
				line[n++] = *s;
			continue;
		}
		case 'x':
			base = 16;
			/* FALLTHROUGH */
		default:
			value = va_arg(ap, unsigned long);
			if (*fmt == 'd' && (long)value < 0) {
				line[n++] = '-';
				value = -value;
			}
			do
				digits[--i] = "0123456789abcdef"[value % base];
			while ((value /= base) != 0);
			while (i < (int)sizeof digits)
				line[n++] = digits[i++];
		}
	}
	va_end(ap);
	sys(SYS_write, 1, line, n);
}

static int failures;

void
expect(int good, const char *what, long value)
{
	if (good)
		return;
	failures++;
	say("FAIL %s: %d (0x%x)\n", what, value, value);
}

int
expected(void)
{
	say("%s\n", failures == 0 ? "PASS all" : "FAIL");
	return failures != 0;
}

unsigned
release(void)
{
	int path[] = { CTL_KERN, KERN_OSREV };
	unsigned number = 0;
	unsigned long size = sizeof number;

	sys(SYS___sysctl, path, 2, &number, &size);
	return number;
}

void
nap(unsigned ms)
{
	struct timespec t = { ms / 1000, ms % 1000 * 1000000 };

	sys(SYS___nanosleep50, &t);
}

ssize_t write(int fd, const void *from, size_t n) __attribute__((weak));
ssize_t
write(int fd, const void *from, size_t n)
{
	return sys(SYS_write, fd, from, n);
}

void *memcpy(void *, const void *, size_t) __attribute__((weak, alias("own_memcpy")));
void *memset(void *, int, size_t) __attribute__((weak, alias("own_memset")));

/* ---- the program's end ---- */

void abort(void) __attribute__((weak));
void
abort(void)
{
	for (;;)
		sys(SYS_kill, sys(SYS_getpid), SIGABRT);
}

static struct { void (*f)(void *); void *arg; } handlers[64];
static int handler_count;

static int
own_cxa_atexit(void (*f)(void *), void *arg, void *object)
{
	(void)object;
	handlers[handler_count].f = f;
	handlers[handler_count++].arg = arg;
	return 0;
}

void
quit(int status)
{
	while (handler_count > 0) {
		handler_count--;
		handlers[handler_count].f(handlers[handler_count].arg);
	}
	for (;;)
		sys(SYS_exit, status);
}

/* ---- signals ---- */

void signal_return(void);
__asm__(".text\n.globl signal_return\nsignal_return:\n"
	"	mov %r15, %rdi\n	mov $308, %eax\n	syscall\n	mov $1, %eax\n	syscall\n");

static int
own_sigaction(int sig, const struct sigaction *a, struct sigaction *old)
{
	return (int)sys(SYS___sigaction_sigtramp, sig, a, old, signal_return, 2);
}

static void (*
own_signal(int sig, void (*handler)(int)))(int)
{
	struct sigaction a = { .sa_handler = handler }, old;

	return own_sigaction(sig, &a, &old) == 0 ? old.sa_handler : SIG_ERR;
}

/* ---- threads ---- */

static struct tcb *
tcb_self(void)
{
	return (struct tcb *)sys(SYS__lwp_getprivate);
}

static struct thread *
thread_self(void)
{
	return tcb_self()->pthread;
}

static int early_error;

int *
__errno(void)
{
	struct tcb *tcb = tcb_self();

	return tcb != NULL ? &tcb->pthread->error : &early_error;
}

static const Elf64_Phdr *
tls_segment(void)
{
	const Elf64_Phdr *p = (const void *)((const char *)&__ehdr_start + __ehdr_start.e_phoff);

	for (int i = 0; i < __ehdr_start.e_phnum; i++)
		if (p[i].p_type == PT_TLS)
			return &p[i];
	return NULL;
}

/* With a stack of its own unless it is the main thread. */
static struct thread *
thread_make(unsigned long stack)
{
	const Elf64_Phdr *tls = tls_segment();
	unsigned long size = tls != NULL ? (tls->p_memsz + tls->p_align - 1) & -tls->p_align : 0;
	unsigned long guard = stack != 0 ? 4096 : 0, before = (guard + stack + size + 63) & -64ul;
	unsigned long all = (before + sizeof(struct tcb) + sizeof(struct thread) + 4095) & -4096ul;
	char *base = (char *)sys(SYS_mmap, 0, all, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0, 0);
	struct tcb *tcb = (struct tcb *)(base + before);
	struct thread *t = (struct thread *)(tcb + 1);
	unsigned long *place;

	if ((long)base < 0)
		return NULL;
	if (guard != 0)
		sys(SYS_mprotect, base, guard, PROT_NONE);
	if (tls != NULL)
		own_memcpy((char *)tcb - size, (const void *)tls->p_vaddr, tls->p_filesz);
	tcb->self = tcb;
	tcb->pthread = t->self = t;
	tcb->dtv = t->dtv + 1;
	t->dtv[0] = (void *)1;
	/* as loaders have done it: nothing for what has no initial data */
	t->dtv[2] = tls != NULL && tls->p_filesz != 0 ? (char *)tcb - size : NULL;
	t->tls = tcb;
	t->stack_end = (char *)tcb - size;
	t->magic = MAGIC;
	t->state = 1;
	place = release() < 1000000000 ? t->stack_older : t->stack_newer;
	place[0] = (unsigned long)base + guard;
	place[1] = stack;
	return t;
}

static void (*key_ends[KEYS])(void *);
static int key_count;

static int
own_keycreate(int *key, void (*end)(void *))
{
	key_ends[key_count] = end;
	*key = key_count++;
	return 0;
}

static int
own_setspecific(int key, const void *value)
{
	thread_self()->values[key] = (void *)value;
	return 0;
}

static void *
own_getspecific(int key)
{
	return thread_self()->values[key];
}

static int
own_lwp_exit(void)
{
	return (int)sys(SYS__lwp_exit);
}
int _lwp_exit(void) __attribute__((weak, alias("own_lwp_exit")));

static void
thread_run(struct thread *t)
{
	t->result = t->run(t->arg);
	for (int pass = 0, left = 1; pass < PASSES && left; pass++) {
		left = 0;
		for (int key = 0; key < key_count; key++) {
			void *value = t->values[key];

			t->values[key] = NULL;
			if (value != NULL && key_ends[key] != NULL) {
				key_ends[key](value);
				left = 1;
			}
		}
	}
	_lwp_exit();
}

int
own_pthread_create(struct thread **to, const void *attributes, void *(*run)(void *), void *arg)
{
	struct thread *t = thread_make(STACK);
	ucontext_t u;

	(void)attributes;
	if (t == NULL)
		return ENOMEM;
	t->run = run;
	t->arg = arg;
	*to = t;
	sys(SYS_getcontext, &u);
	u.uc_flags = _UC_CPU | _UC_SIGMASK | _UC_TLSBASE;
	u.uc_link = NULL;
	u.uc_mcontext._mc_tlsbase = (unsigned long)t->tls;
	u.uc_mcontext.__gregs[_REG_RIP] = (unsigned long)thread_run;
	u.uc_mcontext.__gregs[_REG_RSP] = ((unsigned long)t->stack_end & -16ul) - 8;
	u.uc_mcontext.__gregs[_REG_RDI] = (unsigned long)t;
	return (int)-sys(SYS__lwp_create, &u, 0, &t->lwp);
}
int pthread_create(struct thread **, const void *, void *(*)(void *), void *)
    __attribute__((weak, alias("own_pthread_create")));

int
own_pthread_join(struct thread *t, void **result)
{
	long r = sys(SYS__lwp_wait, t->lwp, NULL);

	if (result != NULL)
		*result = t->result;
	return (int)-r;
}
int pthread_join(struct thread *, void **) __attribute__((weak, alias("own_pthread_join")));

void *
__libc_thr_self(void)
{
	return thread_self();
}

int
pthread_attr_setstacksize(void *attributes, unsigned long size)
{
	(void)attributes, (void)size;
	return 0;
}

/* ---- ld.elf_so ---- */

static int
own_dl_iterate_phdr(int (*f)(struct dl_phdr_info *, size_t, void *), void *arg)
{
	struct dl_phdr_info i = { .dlpi_addr = 0,
		.dlpi_name = __ps_strings != NULL ? __ps_strings->ps_argvstr[0] : "",
		.dlpi_phdr = (const void *)((const char *)&__ehdr_start + __ehdr_start.e_phoff),
		.dlpi_phnum = __ehdr_start.e_phnum, .dlpi_adds = 1, .dlpi_tls_modid = tls_segment() != NULL };

	if (i.dlpi_tls_modid != 0)
		i.dlpi_tls_data = thread_self()->dtv[2];
	return f(&i, sizeof i, arg);
}

/* Behind envp; the kernel's struct counts it. */
void *
_dlauxinfo(void)
{
	return __ps_strings == NULL ? NULL : __ps_strings->ps_argvstr + __ps_strings->ps_nargvstr +
	    __ps_strings->ps_nenvstr + 2;
}

static const struct { const char *name; void *f; } symbols[] = {
	{ "__cxa_atexit", own_cxa_atexit },
	{ "__sigaction14", own_sigaction },
	{ "__libc_thr_getspecific", own_getspecific },
	{ "__libc_thr_keycreate", own_keycreate },
	{ "__libc_thr_setspecific", own_setspecific },
	{ "_lwp_exit", own_lwp_exit },
	{ "dl_iterate_phdr", own_dl_iterate_phdr },
	{ "pthread_create", own_pthread_create },
	{ "pthread_join", own_pthread_join },
	{ "pthread_keys_max", &pthread_keys_max },
	{ "exit", quit },
	{ "memcpy", own_memcpy },
	{ "memmove", own_memmove },
	{ "memset", own_memset },
	{ "signal", own_signal },
};

/* libc's own name. */
__typeof__(own_sigaction) __libc_sigaction14 __attribute__((alias("own_sigaction")));

/* With -DNO_LOADER as in libc.a, where it finds nothing. */
#ifdef NO_LOADER
enum { LOADED = 0 };
#else
enum { LOADED = sizeof symbols / sizeof *symbols };
#endif

void *
dlsym(void *handle, const char *name)
{
	(void)handle;
	for (unsigned i = 0; i < LOADED; i++)
		if (text_equal(symbols[i].name, name))
			return symbols[i].f;
	return library_symbol != NULL ? library_symbol(name) : NULL;
}

void *
dlvsym(void *handle, const char *name, const char *version)
{
	(void)version;
	return dlsym(handle, name);
}

/* ---- the beginning ---- */

void begin(struct ps_strings *strings);
void
begin(struct ps_strings *strings)
{
	int argc = strings->ps_nargvstr;
	char **argv = strings->ps_argvstr;
	struct thread *t;

	__ps_strings = strings;
	environ = strings->ps_envstr;
	t = thread_make(0);
	sys(SYS__lwp_setprivate, t->tls);
	t->lwp = (unsigned)sys(SYS__lwp_self);
	if (library_constructor != NULL)
		library_constructor();
	for (void (**f)(int, char **, char **) = __preinit_array_start; f < __preinit_array_end; f++)
		(*f)(argc, argv, environ);
	for (void (**f)(int, char **, char **) = __init_array_start; f < __init_array_end; f++)
		(*f)(argc, argv, environ);
	quit(main(argc, argv));
}

__asm__(".text\n.globl _start\n_start:\n"
	"	xor %ebp, %ebp\n	mov %rbx, %rdi\n	and $-16, %rsp\n	call begin\n");
__asm__(".section .note.netbsd.ident, \"a\", @note\n.p2align 2\n.long 7, 4, 1\n.asciz \"NetBSD\\0\"\n"
	".p2align 2\n.long 900000000\n.previous\n");

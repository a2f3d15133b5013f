/* early.c: a library whose constructor calls one function or more of every file of lib/interception. */
#define _GNU_SOURCE
#include <assert.h>
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <pwd.h>
#include <search.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

int early_done;
void *early_block;
static __thread int own;
static volatile sig_atomic_t caught;
static pthread_key_t key;

static int
compare(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

static void
catch(int sig)
{
	caught = sig;
}

static void *
run(void *p)
{
	own = 1;
	pthread_setspecific(key, &own);
	free(malloc(100));
	return p;
}

static void
memory(void)
{
	void *p, *block = malloc(10);

	block = realloc(block, 100000);
	free(block);
	block = calloc(3, 5);
	assert(((char *)block)[14] == 0);
	free(block);
	assert(posix_memalign(&p, 64, 100) == 0 && (size_t)p % 64 == 0);
	free(p);
	free(aligned_alloc(128, 256));
	early_block = strdup("kept");
	p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	assert(p != MAP_FAILED && munmap(p, 8192) == 0);
}

static void
text(void)
{
	char line[100], *end;
	wchar_t wide[20];
	int a, b;

	assert(snprintf(line, sizeof line, "%d %s", 12, "ab") == 5 && strcmp(line, "12 ab") == 0);
	assert(sscanf("7 8", "%d %d", &a, &b) == 2 && a + b == 15);
	assert(strlen(strncat(strcpy(line, "abc"), "def", 2)) == 5 && memcmp(line, "abcde", 5) == 0);
	assert(strtol("99x", &end, 10) == 99 && *end == 'x' && strtod("1.5", NULL) == 1.5);
	assert(mbstowcs(wide, "abc", 20) == 3 && wcslen(wcscpy(wide, L"xy")) == 2 && wmemcmp(wide, L"xy", 2) == 0);
	assert(setlocale(LC_ALL, "C") != NULL && *nl_langinfo(RADIXCHAR) == '.' && strerror(ENOENT) != NULL);
}

static void
files(void)
{
	char buf[4];
	int fds[2], n;
	struct iovec v = { buf, 4 };
	struct pollfd poll_fd;
	struct stat st;
	DIR *d = opendir("/");
	FILE *f = fopen("/dev/null", "r");

	assert(d != NULL && readdir(d) != NULL && closedir(d) == 0);
	assert(f != NULL && fread(buf, 1, 4, f) == 0 && fclose(f) == 0);
	assert(stat("/", &st) == 0 && S_ISDIR(st.st_mode));
	assert(socketpair(AF_UNIX, SOCK_STREAM, 0, fds) == 0 && write(fds[0], "1234", 4) == 4);
	poll_fd = (struct pollfd){ fds[1], POLLIN, 0 };
	assert(poll(&poll_fd, 1, 0) == 1 && ioctl(fds[1], FIONREAD, &n) == 0 && n == 4);
	assert(readv(fds[1], &v, 1) == 4 && buf[3] == '4' && close(fds[0]) == 0 && close(fds[1]) == 0);
	n = open("/dev/null", O_RDWR);
	assert(n >= 0 && fcntl(n, F_GETFL) != -1 && syscall(SYS_getpid) == getpid() && close(n) == 0);
}

static void
process(void)
{
	int status, order[] = { 3, 1, 2 };
	struct sigaction action = { .sa_handler = catch }, old;
	struct timespec now;
	struct tm tm;
	time_t when = 0;
	sigset_t mask;
	jmp_buf place;
	pthread_t thread;
	void *result;
	pid_t child;

	qsort(order, 3, sizeof *order, compare);
	assert(order[0] == 1 && bsearch(order + 2, order, 3, sizeof *order, compare) == order + 2);
	assert(sigaction(SIGUSR1, &action, &old) == 0 && raise(SIGUSR1) == 0 && caught == SIGUSR1);
	assert(signal(SIGUSR1, SIG_DFL) == catch && sigemptyset(&mask) == 0);
	assert(pthread_sigmask(SIG_BLOCK, &mask, NULL) == 0 && sigprocmask(SIG_BLOCK, &mask, NULL) == 0);
	assert(pthread_key_create(&key, NULL) == 0 && pthread_create(&thread, NULL, run, &key) == 0);
	assert(pthread_join(thread, &result) == 0 && result == &key);
	assert(clock_gettime(CLOCK_REALTIME, &now) == 0 && gmtime_r(&when, &tm) == &tm && tm.tm_year == 70);
	assert(getenv("EARLY") != NULL && setenv("EARLY", "2", 1) == 0 && getpwuid(0) != NULL);
	assert(dlsym(RTLD_DEFAULT, "malloc") != NULL && dlopen("libm.so.6", RTLD_NOW) != NULL && dlerror() == NULL);
	if (setjmp(place) == 0)
		longjmp(place, 1);
	child = fork();
	if (child == 0)
		_exit(7);
	assert(child > 0 && waitpid(child, &status, 0) == child && WEXITSTATUS(status) == 7);
}

__attribute__((constructor)) static void
early(void)
{
	memory();
	text();
	files();
	process();
	early_done = 1;
}

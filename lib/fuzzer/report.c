/*
 * report.c: what is said of a crash, the artifact, and the end of the process.
 *
 * Everything here may run in a signal handler, in a sanitizer's death callback or on the second thread: no
 * locks are taken, and the input is the one that run.data points to, which nobody changes during a run.
 */
#include "fuzzer/fuzzer.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

bool report_save = true, report_defer;
static bool reported;

/* ---- artifacts ---- */
static void
base64_print(const uint8_t *data, size_t n)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	char line[SHOWN_MAX * 2];
	size_t used = 0;

	for (size_t i = 0; i < n; i += 3) {
		unsigned have = (unsigned)MIN(n - i, (size_t)3);
		uint32_t bits = (uint32_t)data[i] << 16;
		if (have > 1)
			bits |= (uint32_t)data[i + 1] << 8;
		if (have > 2)
			bits |= data[i + 2];
		for (unsigned k = 0; k < 4; k++)
			line[used++] = k <= have ? digits[bits >> (18 - 6 * k) & 63] : '=';
	}
	say("Base64: %.*s\n", (int)used, line);
}

void
report_write(const char *kind, const uint8_t *data, size_t n)
{
	uint8_t sha1[SHA1_SIZE];
	char name[SHA1_TEXT], path[PATH_LONG];

	if (!report_save)
		return;
	sha1_of(data, n, sha1);
	sha1_text(sha1, name);
	snprintf(path, sizeof(path), "%s%s%s", flags.artifact_prefix, kind, name);
	if (flags.exact_artifact_path != NULL && *flags.exact_artifact_path != 0)
		snprintf(path, sizeof(path), "%s", flags.exact_artifact_path);
	if (!file_write(path, data, n))
		say("ERROR: libFuzzer: cannot write %s\n", path);
	say("artifact_prefix='%s'; Test unit written to %s\n", flags.artifact_prefix, path);
	if (n <= SHOWN_MAX)
		base64_print(data, n);
}

/* with what is known of it; but the user has an input that was given, and knows it */
void
report_artifact(const char *kind, const uint8_t *data, size_t n)
{
	if (!report_save)
		return;
	if (run.total != 0) {
		char base[SHA1_TEXT] = "0000000000000000000000000000000000000000";
		if (run.base != NULL)
			sha1_text(run.base->sha1, base);
		mutate_print(flags.verbosity >= 2);
		say("; base unit: %s\n", base);
	}
	if (n <= SHOWN_MAX) {
		say_bytes(data, n, "\n");
		say_quoted(data, n, "\n");
	}
	report_write(kind, data, n);
}

static void
artifact_of_run(const char *kind)
{
	if (run.data != NULL)
		report_artifact(kind, run.data, run.size);
}

/* ---- the end ---- */
void
report_leave(int status)
{
	stat_final();
	_exit(status);
}

/* once, and only if no sanitizer is about to report */
static bool
first(void)
{
	if (__atomic_exchange_n(&reported, true, __ATOMIC_SEQ_CST))
		return false;
	return !__sanitizer_acquire_crash_state || __sanitizer_acquire_crash_state();
}

static void __attribute__((noreturn))
wait_for_the_other(void)
{
	sleep(10);
	_exit(flags.error_exitcode);
}

static void
print_stack(void)
{
	if (__sanitizer_print_stack_trace)
		__sanitizer_print_stack_trace();
}

void
report_crash(const char *what, const char *summary)
{
	trace.on = false;
	if (!first())
		wait_for_the_other();
	say("==%d== ERROR: libFuzzer: %s\n", (int)getpid(), what);
	print_stack();
	if (strcmp(what, "deadly signal") == 0)
		say("NOTE: libFuzzer has rudimentary signal handlers.\n"
		    "      Combine libFuzzer with AddressSanitizer or similar for better crash reports.\n");
	say("SUMMARY: libFuzzer: %s\n", summary);
	artifact_of_run("crash-");
	report_leave(flags.error_exitcode);
}

void
report_timeout(unsigned seconds)
{
	trace.on = false;
	if (!first())
		wait_for_the_other();
	say("ALARM: working on the last Unit for %u seconds\n"
	    "       and the timeout value is %d (use -timeout=N to change)\n", seconds, flags.timeout);
	artifact_of_run("timeout-");
	say("==%d== ERROR: libFuzzer: timeout after %u seconds\n", (int)getpid(), seconds);
	print_stack();
	say("SUMMARY: libFuzzer: timeout\n");
	report_leave(flags.timeout_exitcode);
}

void
report_memory(size_t used, size_t quarantine)
{
	trace.on = false;
	if (!first())
		wait_for_the_other();
	say("==%d== ERROR: libFuzzer: out-of-memory (used: %zuMb; limit: %dMb)\n"
	    "   To change the out-of-memory limit use -rss_limit_mb=<N>\n\n",
	    (int)getpid(), used, flags.rss_limit_mb);
	if (quarantine != 0)
		say("   %zuMb of it were freed memory in the sanitizer's quarantine, which was emptied each second\n"
		    "   and filled up again.\n"
		    "   It is smaller with ASAN_OPTIONS=quarantine_size_mb=<N>\n\n", quarantine);
	if (__sanitizer_print_memory_profile)
		__sanitizer_print_memory_profile(95, 8);
	artifact_of_run("oom-");
	say("SUMMARY: libFuzzer: out-of-memory\n");
	report_leave(EXIT_OOM);
}

void
report_malloc(size_t n)
{
	trace.on = false;
	if (!first())
		wait_for_the_other();
	say("==%d== ERROR: libFuzzer: out-of-memory (malloc(%zu))\n"
	    "   To change the out-of-memory limit use -rss_limit_mb=<N>\n\n", (int)getpid(), n);
	print_stack();
	artifact_of_run("oom-");
	say("SUMMARY: libFuzzer: out-of-memory\n");
	report_leave(EXIT_OOM);
}

/* ---- who calls: signals, exit, sanitizers ---- */
static void
on_deadly(int signal)
{
	report_crash("deadly signal", "deadly signal");
}

static void
on_interrupt(int signal)
{
	if (report_defer) {
		run.stop = 2;
		return;
	}
	if (!first())
		wait_for_the_other();
	say("==%d== libFuzzer: run interrupted; exiting\n", (int)getpid());
	report_leave(EXIT_INTERRUPTED);
}

static void
on_file_size(int signal)
{
	say("==%d== ERROR: libFuzzer: file size exceeded\n", (int)getpid());
	_exit(1);
}

static void
on_graceful(int signal)
{
	if (run.stop == 0)
		say("INFO: signal received, trying to exit gracefully\n");
	run.stop = 1;
}

static void
on_exit_of_target(void)
{
	if (!run.active)
		return;
	if (__sanitizer_acquire_crash_state && !__sanitizer_acquire_crash_state())
		return;
	reported = true;
	trace.on = false;
	say("==%d== ERROR: libFuzzer: fuzz target exited\n", (int)getpid());
	print_stack();
	say("SUMMARY: libFuzzer: fuzz target exited\n");
	artifact_of_run("crash-");
	report_leave(flags.error_exitcode);
}

static void
on_death(void)
{
	trace.on = false;
	reported = true;
	if (run.active)
		artifact_of_run("crash-");
	stat_final();
}

/* A handler that is there, such as a sanitizer's, stays. */
static void
handle(int signal, int wanted, void (*handler)(int))
{
	struct sigaction old, new = { .sa_handler = handler, .sa_flags = SA_ONSTACK | SA_RESTART };

	if (!wanted)
		return;
	if (sigaction(signal, NULL, &old) != 0) {
		say("libFuzzer: sigaction failed\n");
		exit(1);
	}
	/* Whatever SA_SIGINFO says: NetBSD sets it for what a shell had ignored, and both are kept in one place. */
	if (old.sa_handler == SIG_DFL || old.sa_handler == SIG_IGN || old.sa_handler == SIG_ERR)
		sigaction(signal, &new, NULL);
}

/* for the stack's overflow, where no sanitizer has made one */
static void
alternate_stack(void)
{
	stack_t old, new = { .ss_size = 1 << 17 };

	if (sigaltstack(NULL, &old) != 0 || (old.ss_flags & SS_DISABLE) == 0)
		return;
	new.ss_sp = memory_map(new.ss_size);
	sigaltstack(&new, NULL);
}

void
report_prepare(void)
{
	alternate_stack();
	handle(SIGSEGV, flags.handle_segv, on_deadly);
	handle(SIGBUS, flags.handle_bus, on_deadly);
	handle(SIGABRT, flags.handle_abrt, on_deadly);
	handle(SIGILL, flags.handle_ill, on_deadly);
	handle(SIGFPE, flags.handle_fpe, on_deadly);
	handle(SIGINT, flags.handle_int, on_interrupt);
	handle(SIGTERM, flags.handle_term, on_interrupt);
	handle(SIGXFSZ, flags.handle_xfsz, on_file_size);
	handle(SIGUSR1, flags.handle_usr1, on_graceful);
	handle(SIGUSR2, flags.handle_usr2, on_graceful);
	if (__sanitizer_set_death_callback)
		__sanitizer_set_death_callback(on_death);
	atexit(on_exit_of_target);
}

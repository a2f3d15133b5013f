/*
 * start.c: the phases, and the only list of who starts when.
 *
 * preinit → init → ready → dying. start() is called from .preinit_array, from the modules'
 * constructors (__msan_init), and from any entry that is reached earlier (NetBSD runs the
 * constructors of shared libraries first). It runs once, on one thread; an entry that re-enters
 * while it runs (dlsym calling malloc) sees PHASE_INIT and takes its early path.
 */
#include "cover/cover.h"
#include "flag/flag.h"
#include "os/os.h"
#include "report/report.h"
#include "stack/stack.h"
#include "thread/thread.h"
#include "tool.h"

u32 phase = PHASE_PREINIT;

void interception_init(void);

static void
flags_init(void)
{
	flag_register_common();
	tool_flags_init();
	flag_parse(tool_default_options(), "default options");
	flag_parse_env(tool_options_variable);
	out_path_set(flags.log_path);
	if (flags.help)
		flag_print_help(tool_name);
	flag_report_unknown();
	tool_flags_done();
	os_map_names = flags.decorate_proc_maps;
}

/* Registered before the C library's own handlers and everybody else's, so it runs after them. */
static void
exit_run(void)
{
	report_rss_die();
	compress_stop();
	report_exit();
	tool_exit();
}

void
start(void)
{
	u32 preinit = PHASE_PREINIT;

	if (load_acquire(&phase) != PHASE_PREINIT || !cas(&phase, &preinit, PHASE_INIT))
		return;
	os_env_keep();
	flags_init();
	interception_init();
	tool_init();
	thread_main_register();
	report_signals_install();
	cover_init();
	store_release(&phase, PHASE_READY);
	os_at_exit(exit_run);
	report_rss_start();
	compress_start();
	tool_ready();
}

void
phase_dying(void)
{
	store_release(&phase, PHASE_DYING);
}

static void
start_preinit(int argc, char **argv, char **envp)
{
	(void)argc;
	os_args_preinit(argv, envp);
	start();
	os_unwinder_find();
}

__attribute__((section(".preinit_array"), used))
static void (*const preinit)(int, char **, char **) = start_preinit;

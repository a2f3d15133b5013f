/*
 * driver.c: from the command line to the mode it asks for.
 */
#include "fuzzer/fuzzer.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char **input;
static size_t ninputs;

/* ---- folders that flags name ---- */
static void __attribute__((noreturn))
fail(const char *format, const char *path)
{
	say(format, path);
	exit(1);
}

static void
folder_require(const char *path)
{
	if (*path == 0 || file_is_dir(path))
		return;
	if (!flags.create_missing_dirs)
		fail("ERROR: The required directory \"%s\" does not exist\n", path);
	if (!folder_make_all(path))
		fail("ERROR: Failed to create directory \"%s\"\n", path);
}

static void
folder_of_file_require(const char *path)
{
	if (path == NULL)
		return;
	char *folder = path_folder(path);
	folder_require(folder);
	free(folder);
}

static bool
all_files(void)
{
	for (size_t i = 0; i < ninputs; i++)
		if (*input[i] == 0 || !file_exists(input[i]) || file_is_dir(input[i]))
			return false;
	return ninputs != 0;
}

static void
folders_check(bool inputs_are_files)
{
	if (flags.artifact_prefix == NULL)
		flags.artifact_prefix = "./";
	folder_of_file_require(flags.artifact_prefix);
	folder_of_file_require(flags.exact_artifact_path);
	if (flags.features_dir != NULL)
		folder_require(flags.features_dir);
	/* -collect_data_flow makes it */
	if (flags.data_flow_trace != NULL && flags.collect_data_flow == NULL)
		folder_require(flags.data_flow_trace);
	for (size_t i = 0; i < ninputs && !inputs_are_files; i++) {
		if (*input[i] == 0)
			fail("ERROR: Provided directory path is an empty string\n%s", "");
		folder_require(input[i]);
	}
	loop.folder = input;
	loop.nfolders = inputs_are_files ? 0 : ninputs;
}

/* ---- start ---- */
static void
user_initialize(int *argc, char ***argv)
{
	char *name = strdup((*argv)[0]);

	if (__msan_unpoison_param)
		__msan_unpoison_param(2);
	run.dirty = true;
	if (LLVMFuzzerInitialize)
		LLVMFuzzerInitialize(argc, argv);
	if (strcmp(name, (*argv)[0]) != 0)
		fail("ERROR: argv[0] has been modified in LLVMFuzzerInitialize\n%s", "");
	free(name);
}

static void
seed_random(void)
{
	unsigned seed = flags.seed;

	if (seed == 0)
		seed = (unsigned)(watch_now() * 1e6) ^ (unsigned)getpid() * 0x9e3779b9u;
	if (seed == 0)
		seed = 1;
	random_state = seed * 0xa0761d6478bd642fu;
	if (flags.verbosity > 0) {
		if (flags.entropic)
			say("INFO: Running with entropic power schedule (0x%X, %d).\n",
			    (unsigned)flags.entropic_feature_frequency_threshold,
			    flags.entropic_number_of_rarest_features);
		say("INFO: Seed: %u\n", seed);
	}
}

static void
said_about_functions(void)
{
	if (flags.verbosity == 0)
		return;
	if (LLVMFuzzerCustomMutator)
		say("INFO: found LLVMFuzzerCustomMutator (%p). Disabling -len_control by default.\n",
		    (void *)LLVMFuzzerCustomMutator);
	if (LLVMFuzzerCustomCrossOver)
		say("INFO: found LLVMFuzzerCustomCrossOver (%p).\n", (void *)LLVMFuzzerCustomCrossOver);
}

static void
warn_missing(void)
{
	if (!__sanitizer_acquire_crash_state)
		say("WARNING: Failed to find function \"__sanitizer_acquire_crash_state\".\n");
	if (!__sanitizer_print_stack_trace)
		say("WARNING: Failed to find function \"__sanitizer_print_stack_trace\".\n");
	if (!__sanitizer_set_death_callback)
		say("WARNING: Failed to find function \"__sanitizer_set_death_callback\".\n");
}

static int
one_input(int (*mode)(const char *path), const char *name)
{
	if (ninputs != 1 || loop.nfolders != 0) {
		say("ERROR: %s should be given one input file\n", name);
		return 1;
	}
	return mode(input[0]);
}

/* modes that run the program again, and never the target themselves: -1 when it is none of these */
static int
outer_modes(bool inputs_are_files)
{
	if (flags.minimize_crash)
		return one_input(minimize_run, "-minimize_crash");
	if (flags.cleanse_crash)
		return one_input(cleanse_run, "-cleanse_crash");
	/* given files are run, as always */
	if (flags.fork > 0 && !inputs_are_files)
		return fork_run();
	if ((flags.merge || flags.set_cover_merge) && !inputs_are_files)
		return merge_run();
	if (flags.collect_data_flow != NULL && *flags.collect_data_flow != 0) {
		if (flags.data_flow_trace != NULL)
			return dataflow_run(input, ninputs);
		say("WARNING: -collect_data_flow has no effect without -data_flow_trace=DIR or -fork=N\n");
	}
	return -1;
}

static void
prepare(void)
{
	trace.profile_kind = (uint8_t)flags.use_value_profile;
	trace.profile = flags.use_value_profile != 0;
	trace.wanted = true;
	counters_prepare();
	feature_prepare();
	leak_prepare();
	watch_start();
}

/* modes that run the target in this process; fuzzing does not come back */
static int
target_modes(bool inputs_are_files)
{
	say_close(flags.close_fd_mask);
	if (!trace_check_tables())
		return 1;
	if (flags.dict != NULL && !dictionary_load(flags.dict))
		return 1;
	warn_missing();
	prepare();
	if (extra_counters != 0 && flags.verbosity > 0)
		say("INFO: %zu Extra Counters\n", extra_counters);
	dataflow_open();
	if (!symbol_focus(flags.focus_function))
		return 1;
	if (flags.minimize_crash_internal_step)
		return one_input(minimize_step, "-minimize_crash_internal_step");
	if (flags.merge_inner != NULL)
		merge_inner(flags.merge_inner);
	if (flags.analyze_dict)
		return dictionary_analyze(loop.folder, loop.nfolders);
	if (inputs_are_files) {
		report_save = flags.exact_artifact_path != NULL;
		return loop_inputs(input, ninputs);
	}
	if (flags.verbosity > 0)
		said_about_functions();
	loop_seeds();
	loop_fuzz();
	stat_final();
	exit(0);
}

int
driver_run(int *argc, char ***argv, target_function *target)
{
	if (*argc < 1 || *argv == NULL || target == NULL)
		fail("ERROR: LLVMFuzzerRunDriver needs arguments and a function\n%s", "");
	if (__msan_scoped_disable_interceptor_checks)
		__msan_scoped_disable_interceptor_checks();
	user_initialize(argc, argv);
	command_argc = *argc;
	command_argv = *argv;
	free(input);	/* of a call before this one */
	input = memory_get((size_t)*argc * sizeof(*input));
	options_parse(*argc, *argv, input, &ninputs);
	if (flags.help) {
		options_help((*argv)[0]);
		return 0;
	}
	bool inputs_are_files = all_files();
	folders_check(inputs_are_files);
	loop.start = watch_now();
	report_prepare();
	if (flags.jobs > 0)
		return jobs_run();
	seed_random();
	trace_print_modules();
	if (flags.merge_inner == NULL && !flags.minimize_crash_internal_step) {
		int status = outer_modes(inputs_are_files);
		if (status >= 0)
			return status;
	}
	run.target = target;
	return target_modes(inputs_are_files);
}

int
LLVMFuzzerRunDriver(int *argc, char ***argv, target_function *target)
{
	return driver_run(argc, argv, target);
}

/* main.c - from the command line to a verb and back to an exit code
 *
 * This file, language.c and report.c are the only places that know the environment, the
 * clock, the locale and the terminal.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "commands.h"
#include "help.h"
#include "language.h"
#include "options.h"
#include "report.h"

/* Exit codes, design section 7. 1 and 3 follow from the findings. */
enum { EXIT_USAGE = 2, EXIT_REFUSED = 3 };

/* ---- the machine ---- */

static void on_signal(int number)
{
	psy_output_remove_all();
	psy_reporter_rescue();
	signal(number, SIG_DFL);
	raise(number);
}

static void set_up_signals(void)
{
	static const int deadly[] = { SIGHUP, SIGINT, SIGTERM, SIGQUIT, SIGXCPU, SIGABRT };
	struct sigaction action = { .sa_handler = on_signal };

	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < G_N_ELEMENTS(deadly); i++)
		sigaction(deadly[i], &action, NULL);
	/* Writing fails instead, and is reported. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
}

/* A stream that the shell has closed (2>&-) leaves its number to the next file that is opened, and
 * messages would go into a roster. Reading and writing fail as before; messages are lost. */
static void keep_standard_streams(void)
{
	static const int modes[] = { O_WRONLY, O_RDONLY, O_WRONLY };

	for (int fd = 0; fd < (int)G_N_ELEMENTS(modes); fd++)
		if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", modes[fd]) < 0)
			return;
}

/* The folder share/ beside bin/, where the program was installed or built. */
static char *find_share(void)
{
	g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
	g_autofree char *bin = g_path_get_dirname(program ? program : "/usr/bin/posyandu");

	return g_build_filename(bin, "..", "share", NULL);
}

static PsyDate today(void)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	time_t now = epoch && *epoch ? (time_t)g_ascii_strtoll(epoch, NULL, 10) : time(NULL);
	struct tm local;

	if (epoch && *epoch)
		gmtime_r(&now, &local);
	else
		localtime_r(&now, &local);
	return (PsyDate){ (short)(local.tm_year + 1900), (signed char)(local.tm_mon + 1),
			  (signed char)local.tm_mday };
}

static bool takes_color(const char *when)
{
	const char *no_color = getenv("NO_COLOR"), *term = getenv("TERM");

	if (g_strcmp0(when, "always") == 0)
		return true;
	if (g_strcmp0(when, "never") == 0 || (no_color && *no_color))
		return false;
	return isatty(STDERR_FILENO) && g_strcmp0(term, "dumb") != 0;
}

static unsigned screen_width(void)
{
	struct winsize size;

	if (!isatty(STDOUT_FILENO))
		return 0;
	return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

/* ---- finding the verb ---- */

static int usage_error(const PsyCommand *command, const char *message)
{
	g_autofree char *name = command ? psy_command_name(command) : NULL;

	fprintf(stderr, "posyandu%s%s: %s\n", name ? " " : "", name ? name : "", message);
	fprintf(stderr, _("'posyandu%s%s --help' shows how it is used\n"), name ? " " : "",
		name ? name : "");
	return EXIT_USAGE;
}

/* The command that argv names; *skip says how many words that took. */
static const PsyCommand *find_command(char **argv, size_t *skip)
{
	for (const PsyCommand *const *c = psy_commands; *c && argv[0]; c++) {
		if (strcmp((*c)->noun, argv[0]) != 0)
			continue;
		if (!(*c)->verb || g_strcmp0((*c)->verb, argv[1]) == 0) {
			*skip = (*c)->verb ? 2 : 1;
			return *c;
		}
	}
	return NULL;
}

static bool is_noun(const char *word)
{
	for (const PsyCommand *const *c = psy_commands; *c; c++)
		if (strcmp((*c)->noun, word) == 0)
			return true;
	return false;
}

/* What the user probably meant by an unknown noun, or an unknown verb of `noun`. */
static const char *nearest_word(const char *noun, const char *typed)
{
	g_autoptr(GPtrArray) words = g_ptr_array_new();

	for (const PsyCommand *const *c = psy_commands; *c; c++) {
		if (!noun)
			g_ptr_array_add(words, (gpointer)(*c)->noun);
		else if (strcmp((*c)->noun, noun) == 0 && (*c)->verb)
			g_ptr_array_add(words, (gpointer)(*c)->verb);
	}
	g_ptr_array_add(words, NULL);
	return psy_text_suggest(typed, (const char *const *)words->pdata);
}

static int no_such_command(char **argv)
{
	const char *noun = is_noun(argv[0]) ? argv[0] : NULL;
	const char *typed = noun ? argv[1] : argv[0];
	g_autofree char *message = NULL;
	const char *meant;

	if (!typed) {
		psy_help_overview(stderr, noun);
		return EXIT_USAGE;
	}
	meant = nearest_word(noun, typed);
	if (meant)
		message = g_strdup_printf(_("there is no command '%s%s%s'; perhaps you meant '%s'"),
					  noun ? noun : "", noun ? " " : "", typed, meant);
	else
		message = g_strdup_printf(_("there is no command '%s%s%s'"), noun ? noun : "",
					  noun ? " " : "", typed);
	return usage_error(NULL, message);
}

/* What is asked without a verb: help or the version. -1 when it is something else. */
static int answer_without_command(char **argv)
{
	const char *word = argv[0] && is_noun(argv[0]) ? argv[1] : argv[0];

	if (!word && !argv[0]) {
		psy_help_overview(stderr, NULL);
		return EXIT_USAGE;
	}
	if (g_strcmp0(word, "--help") == 0 || g_strcmp0(word, "-h") == 0) {
		psy_help_overview(stdout, word == argv[0] ? NULL : argv[0]);
		return 0;
	}
	if (g_strcmp0(word, "--version") == 0 || g_strcmp0(word, "-V") == 0) {
		printf("posyandu %s\n", POSYANDU_VERSION);
		return 0;
	}
	return -1;
}

/* ---- running it ---- */

/* A message when the operands do not fit, else NULL. */
static char *check_operands(const PsyCommand *command, const PsyCommonArgs *common,
			    const GPtrArray *operands)
{
	bool unlimited = command->operands && command->max_operands == 0;

	if ((command->takes & PSY_NEEDS_EVENT) == PSY_NEEDS_EVENT && !common->event)
		return g_strdup(_("it needs the event: -e kegiatan.yaml"));
	if (operands->len < command->min_operands)
		return g_strdup_printf(_("it needs %s"), _(command->operands));
	if (!unlimited && operands->len > command->max_operands)
		return g_strdup_printf(_("'%s' is one argument too many"),
				       (char *)operands->pdata[command->max_operands]);
	if (command->reads_stdin && operands->len == 0 && isatty(STDIN_FILENO))
		return g_strdup(_("it needs a file, or a table on standard input"));
	return NULL;
}

static PsyReportOptions report_options(const PsyCommonArgs *common)
{
	PsyReportForm form = PSY_REPORT_TEXT;

	if (g_strcmp0(common->diagnostics, "json") == 0)
		form = PSY_REPORT_JSON;
	else if (g_strcmp0(common->diagnostics, "github") == 0)
		form = PSY_REPORT_GITHUB;
	return (PsyReportOptions){
		form,          isatty(STDERR_FILENO), takes_color(common->color),
		common->quiet, common->verbose,       psy_cli_is_workbook(common->output)
	};
}

/* Standard output may be a full disk or a pipe whose reader has gone: only the last flush
 * tells. A closed pipe ends the program as the shell expects, without a word. */
static void close_stdout(PsyDiags *diags)
{
	PsyOutput *output = psy_output_open(NULL, PSY_OUTPUT_PLAIN, diags);

	psy_output_commit(output, diags);
	if (psy_output_pipe_closed()) {
		psy_output_remove_all();
		signal(SIGPIPE, SIG_DFL);
		raise(SIGPIPE);
	}
}

static void flush_findings(void)
{
	fflush(stderr);
}

static int run_command(const PsyCommand *command, const PsyCommonArgs *common, const void *args,
		       GPtrArray *operands, PsyLanguage language, const char *data_dir)
{
	PsyReportOptions how = report_options(common);
	g_autoptr(PsyReporter) reporter = psy_reporter_new(&how);
	g_autoptr(PsyDiags) diags = psy_diags_new(psy_reporter_take, reporter);
	PsyCli cli = {
		.diags = diags,
		.reporter = reporter,
		.files = (char **)operands->pdata,
		.output = common->output,
		.event = common->event,
		.format = common->format,
		.language = language,
		.today = psy_date_is_set(common->today) ? common->today : today(),
		.all_or_nothing = common->all_or_nothing,
		.quiet = common->quiet,
		.verbose = common->verbose,
		.color = how.color,
		.data_dir = data_dir,
		.screen_width = screen_width(),
	};
	g_autofree char *usage = NULL;

	psy_diags_set_strict(diags, common->strict);
	psy_diags_set_terse(diags, psy_reporter_hides_details(&how));
	psy_diags_set_progress(diags, psy_reporter_progress);
	psy_output_set_before_standard(flush_findings);
	command->run(&cli, args);
	usage = cli.usage;
	if (usage)
		return usage_error(command, usage);
	close_stdout(diags);
	psy_reporter_finish(reporter, diags);
	return psy_diags_exit_code(diags);
}

static int start_command(const PsyCommand *command, char **argv, PsyLanguage language,
			 const char *share)
{
	g_autoptr(GPtrArray) arena = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) operands = g_ptr_array_new();
	g_autofree void *args = g_malloc0(MAX(command->args_size, 1));
	g_autofree char *data_dir = g_canonicalize_filename("posyandu", share);
	PsyCommonArgs common = { 0 };
	g_autofree char *complaint =
		psy_options_read(command, argv, &common, args, arena, operands);

	if (complaint)
		return usage_error(command, complaint);
	if (common.help) {
		psy_help_command(stdout, command);
		return 0;
	}
	if (common.version) {
		printf("posyandu %s\n", POSYANDU_VERSION);
		return 0;
	}
	complaint = check_operands(command, &common, operands);
	if (complaint)
		return usage_error(command, complaint);
	g_ptr_array_add(operands, NULL);
	return run_command(command, &common, args, operands, language, data_dir);
}

/* --lang in front of the noun is allowed too: it is read before anything else. */
static char **skip_language(char **argv)
{
	if (argv[0] && g_str_has_prefix(argv[0], "--lang="))
		return argv + 1;
	if (g_strcmp0(argv[0], "--lang") == 0 && argv[1])
		return argv + 2;
	return argv;
}

int main(int argc, char **argv)
{
	g_autofree char *share = NULL;
	PsyLanguage language;
	char **words = skip_language(argv + 1);
	const PsyCommand *command;
	size_t skip;
	int code;

	(void)argc;
	keep_standard_streams();
	share = find_share();
	language = psy_cli_choose_language(argv, share);
	set_up_signals();
	command = find_command(words, &skip);
	/* GOption passes over the first word, where it expects the program's name. */
	if (command)
		return start_command(command, words + skip - 1, language, share);
	code = answer_without_command(words);
	if (code < 0)
		return no_such_command(words);
	return fflush(stdout) == 0 ? code : EXIT_REFUSED;
}

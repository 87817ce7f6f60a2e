#include "cert/cert.h"
#include "event.h"

typedef struct {
	bool all;
	const char *attendance, *scores, *timetable, *split;
} Args;

static const PsyOption options[] = {
	{ "all", 0, PSY_OPT_FLAG, offsetof(Args, all), NULL,
	  N_("everybody in the plan has passed: take numbers for all") },
	{ "attendance", 0, PSY_OPT_FILE, offsetof(Args, attendance), N_("FILE"),
	  N_("who was there (id,sesi,status): take numbers for those who passed") },
	{ "scores", 0, PSY_OPT_FILE, offsetof(Args, scores), N_("FILE"),
	  N_("scores (id,jenis_nilai,nilai), where the rules ask for some") },
	{ "timetable", 0, PSY_OPT_FILE, offsetof(Args, timetable), N_("FILE"),
	  N_("the timetable, so that sessions weigh their JPL") },
	{ "split", 0, PSY_OPT_DIR, offsetof(Args, split), N_("DIR"),
	  N_("one PDF a person into DIR, instead of one for all") },
	{ 0 },
};

static bool check_usage(PsyCli *cli, const Args *args)
{
	if (args->all && args->attendance)
		return psy_cli_usage(cli, _("--all and --attendance exclude each other"));
	if (!args->attendance && (args->scores || args->timetable))
		return psy_cli_usage(cli, _("--scores and --timetable go with --attendance"));
	if (args->split && cli->output)
		return psy_cli_usage(cli, _("-o and --split exclude each other"));
	if (!args->split && !cli->output && cli->screen_width > 0)
		return psy_cli_usage(cli, _("a PDF is nothing for a screen; give -o FILE"));
	return true;
}

static void say_result(PsyCli *cli, const Args *args, const PsyCertReport *report)
{
	const char *target = args->split   ? args->split
			     : cli->output ? cli->output
					   : _("standard output");

	if (report->certificates == 0)
		psy_cli_say(cli, _("No certificates, so nothing was written."));
	else if (!report->first_number)
		psy_cli_say(cli,
			    P_("%lu sample without number to %s (%lu pages); numbers are taken "
			       "with "
			       "--all or --attendance",
			       "%lu samples without numbers to %s (%lu pages); numbers are taken "
			       "with --all or --attendance",
			       report->certificates),
			    report->certificates, target, report->pages);
	else if (report->certificates == 1)
		psy_cli_say(cli, _("1 certificate, number %s, to %s (%lu pages)"),
			    report->first_number, target, report->pages);
	else
		psy_cli_say(cli, _("%lu certificates, numbers %s to %s, to %s (%lu pages)"),
			    report->certificates, report->first_number, report->last_number, target,
			    report->pages);
	if (report->first_number && report->fresh < report->certificates)
		psy_cli_say(cli, _("New numbers: %lu; printed again: %lu."), report->fresh,
			    report->certificates - report->fresh);
	if (report->left_out > 0)
		psy_cli_say(cli,
			    P_("%lu person without a certificate; the reason stands above.",
			       "%lu people without a certificate; the reasons stand above.",
			       report->left_out),
			    report->left_out);
}

static bool print(PsyCli *cli, const Args *args, PsyCertBatch *batch)
{
	PsyCertReport report;
	bool good;

	if (cli->all_or_nothing && psy_diags_count(cli->diags, PSY_ERROR) > 0) {
		psy_cli_say(cli, _("Nothing was printed and no number taken."));
		return false;
	}
	if (!psy_cert_issue(batch, cli->diags))
		return false;
	good = args->split ? psy_cert_print_split(batch, args->split, cli->diags)
			   : psy_cert_print(batch, cli->output, cli->diags);
	report = psy_cert_report(batch);
	if (good)
		say_result(cli, args, &report);
	return good;
}

/* What is printed is not guessed at: bytes that are no UTF-8 are an error. */
static const PsySourceOptions exact = { .strict_utf8 = true };

static bool run(PsyCli *cli, const void *any)
{
	const Args *args = any;
	g_autofree char *templates = g_build_filename(cli->data_dir, "templat", NULL);
	PsyCertOptions how = { .mode = args->all          ? PSY_CERT_EVERYBODY
				       : args->attendance ? PSY_CERT_ATTENDED
							  : PSY_CERT_SAMPLE,
			       .attendance = args->attendance,
			       .timetable = args->timetable,
			       .scores = args->scores,
			       .templates = templates,
			       .today = cli->today };
	g_autoptr(PsyEvent) event = NULL;
	g_autoptr(PsyTable) plan = NULL;
	g_autoptr(PsyCertBatch) batch = NULL;

	if (!check_usage(cli, args))
		return false;
	event = psy_cli_load_event(cli);
	plan = event ? psy_table_read(psy_cli_input(cli), &exact, cli->diags) : NULL;
	batch = plan ? psy_cert_batch_new(event, plan, &how, cli->diags) : NULL;
	return batch && print(cli, args, batch);
}

const PsyCommand psy_cmd_cert_print = {
	.noun = "cert",
	.verb = "print",
	.summary = N_("print certificates"),
	.operands = N_("[PLAN]"),
	.max_operands = 1,
	.takes = PSY_NEEDS_EVENT | PSY_TAKES_OUTPUT | PSY_TAKES_ALL_OR_NOTHING,
	.options = options,
	.args_size = sizeof(Args),
	.run = run,
	.reads_stdin = true,
	.description = N_("Numbers are taken only with --all or --attendance, and stand in the "
			  "register of the event for good; otherwise every page says CONTOH. "
			  "Printing again takes no number and gives the same pages. Whoever gets "
			  "no "
			  "certificate is named with the reason."),
	.examples = "posyandu cert print -e kegiatan.yaml rencana.csv -o contoh.pdf\n"
		    "posyandu cert print -e kegiatan.yaml rencana.csv --all -o sertifikat.pdf\n"
		    "posyandu cert print -e kegiatan.yaml rencana.csv --attendance hadir.csv "
		    "--scores nilai.csv --split sertifikat",
};

#include "roster.h"

static const PsyOption options[] = {
	{ "into", 0, PSY_OPT_FILE, offsetof(PsyRosterArgs, into), N_("FILE"),
	  N_("keep the ids of the people in FILE, an older roster") },
	{ "rejects", 0, PSY_OPT_DIR, offsetof(PsyRosterArgs, rejects), N_("DIR"),
	  N_("write held rows to DIR, one file per input, ready to correct and import again") },
	{ "names", 0, PSY_OPT_FILE, offsetof(PsyRosterArgs, names), N_("FILE"),
	  N_("write a proof list: every name as typed and as the certificate will have it") },
	PSY_ROSTER_OPTIONS,
	{ 0 },
};

static void say_result(PsyCli *cli, const PsyRosterArgs *args, const PsyRosterReport *report)
{
	PsyRosterFile total = psy_roster_report_total(report);
	const char *output = cli->output ? cli->output : _("standard output");

	psy_cli_say(cli, " ");
	if (!report->written && total.held > 0)
		psy_cli_say(cli, _("Nothing was written: %lu rows are held."), total.held);
	else if (!report->written && total.refused && total.read == 0 && cli->output)
		psy_cli_say(cli,
			    _("Nothing was written, for no list could be read; %s is as it was."),
			    output);
	else if (!report->written)
		psy_cli_say(cli, _("Nothing was written."));
	else if (total.held == 0)
		psy_cli_say(cli, _("%lu people to %s."), total.accepted, output);
	else
		psy_cli_say(cli, _("%lu people to %s, %lu not yet."), total.accepted, output,
			    total.held);
	if (args->into && report->written)
		psy_cli_say(cli,
			    _("New: %lu, changed: %lu, unchanged: %lu, in no list but kept: %lu."),
			    report->added, report->changed, report->same,
			    report->missing - report->waiting);
	if (report->written && report->waiting > 0)
		psy_cli_say(cli,
			    P_("%lu person is in a list, but in a row that is held; kept.",
			       "%lu people are in a list, but in rows that are held; kept.",
			       report->waiting),
			    report->waiting);
	psy_cli_roster_say_pairs(cli, report, args->into);
	if (total.held > 0 && args->rejects && cli->output)
		psy_cli_say(cli,
			    _("Those not yet taken are in %s/: correct them, then\n"
			      "  posyandu roster import %s/* --into %s -o %s"),
			    args->rejects, args->rejects, cli->output, cli->output);
}

static bool run(PsyCli *cli, const void *any)
{
	const PsyRosterArgs *args = any;
	g_autoptr(PsyRosterReport) report = psy_roster_report_new();
	g_autoptr(PsyRegions) regions = NULL;
	PsyWriterOptions writer = psy_cli_writer_options(cli, PSY_OUTPUT_PRIVATE);
	PsyRosterOptions how;

	if (!psy_cli_roster_options(cli, args, &how, &regions))
		return false;
	psy_roster_import(psy_cli_roster_files(cli), &how, cli->output, &writer, report,
			  cli->diags);
	psy_cli_roster_summary(cli, report);
	say_result(cli, args, report);
	return report->written;
}

const PsyCommand psy_cmd_roster_import = {
	.noun = "roster",
	.verb = "import",
	.summary = N_("read any list of people into a clean roster"),
	.operands = N_("FILE..."),
	.takes = PSY_TAKES_OUTPUT | PSY_TAKES_FORMAT | PSY_TAKES_ALL_OR_NOTHING,
	.options = options,
	.args_size = sizeof(PsyRosterArgs),
	.run = run,
	.reads_stdin = true,
	.description = N_("Lists may be CSV of any kind or Excel workbooks, with title rows, "
			  "totals and signatures. Nobody is guessed at or lost: every row is "
			  "taken, held with a reason, or skipped, and the counts add up."),
	.examples =
		"posyandu roster import daftar/* -o peserta.csv --rejects tolak\n"
		"posyandu roster import lebak.csv --set kabupaten=\"Kab. Lebak\" -o peserta.csv\n"
		"posyandu roster import lebak.xlsx --sheet Cibadak -o peserta.xlsx",
};

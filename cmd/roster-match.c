#include "roster.h"

static const PsyOption options[] = {
	{ "into", 0, PSY_OPT_FILE, offsetof(PsyRosterArgs, into), N_("FILE"),
	  N_("compare with the people in FILE too, an older roster") },
	PSY_ROSTER_OPTIONS,
	{ 0 },
};

static void say_result(PsyCli *cli, const char *into, const PsyRosterReport *report)
{
	unsigned long n = report->pairs + report->certain;
	g_autofree char *lists = psy_cli_roster_lists(into);

	psy_cli_say(cli, " ");
	if (n == 0)
		psy_cli_say(cli, _("Nobody needs a decision."));
	else
		psy_cli_say(cli,
			    _("%lu pairs to %s. Write into the column keputusan: sama (one "
			      "person), "
			      "ganti (one person, the second row counts) or beda (two people); "
			      "then\n"
			      "  posyandu roster import %s --decisions %s -o %s"),
			    n, cli->output ? cli->output : _("standard output"), lists,
			    cli->output ? cli->output : "keputusan.csv",
			    into ? into : "peserta.csv");
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
	/* What was decided in the table that would be replaced stays decided. */
	if (!how.decisions && cli->output && g_file_test(cli->output, G_FILE_TEST_IS_REGULAR))
		how.decisions = cli->output;
	psy_roster_match(psy_cli_roster_files(cli), &how, cli->output, &writer, report, cli->diags);
	psy_cli_roster_summary(cli, report);
	if (report->written)
		say_result(cli, args->into, report);
	return report->written;
}

const PsyCommand psy_cmd_roster_match = {
	.noun = "roster",
	.verb = "match",
	.summary = N_("list people who may be the same, to be decided in a spreadsheet"),
	.operands = N_("FILE..."),
	.takes = PSY_TAKES_OUTPUT | PSY_TAKES_FORMAT,
	.options = options,
	.args_size = sizeof(PsyRosterArgs),
	.run = run,
	.reads_stdin = true,
	.description = N_("Nobody is merged by a guess. This writes a table with one row for each "
			  "pair: both people side by side, why they may be the same, and an empty "
			  "column keputusan. Write sama, ganti or beda there, save it in any form, "
			  "and give it to 'roster import --decisions'. Pairs that are decided do "
			  "not come back: a table that is written anew keeps them, also those "
			  "given with --decisions."),
	.examples = "posyandu roster match daftar/* -o keputusan.csv\n"
		    "posyandu roster import daftar/* --decisions keputusan.csv -o peserta.csv",
};

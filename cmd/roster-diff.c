#include "roster.h"

static const PsyOption options[] = {
	PSY_ROSTER_OPTIONS,
	{ 0 },
};

static bool run(PsyCli *cli, const void *any)
{
	g_autoptr(PsyRosterReport) report = psy_roster_report_new();
	g_autoptr(PsyRegions) regions = NULL;
	PsyWriterOptions writer = psy_cli_writer_options(cli, PSY_OUTPUT_PRIVATE);
	PsyRosterOptions how;

	if (!psy_cli_roster_options(cli, any, &how, &regions))
		return false;
	if (!cli->format && !cli->output)
		writer.format = PSY_FORMAT_SCREEN;
	if (!psy_roster_diff(cli->files[0], cli->files[1], &how, cli->output, &writer, report,
			     cli->diags))
		return false;
	psy_cli_say(cli, _("New: %lu, gone: %lu, changed: %lu, unchanged: %lu."), report->added,
		    report->missing - report->waiting, report->changed, report->same);
	if (report->waiting > 0)
		psy_cli_say(cli,
			    P_("%lu person is in the new list, but in a row that is held.",
			       "%lu people are in the new list, but in rows that are held.",
			       report->waiting),
			    report->waiting);
	return true;
}

const PsyCommand psy_cmd_roster_diff = {
	.noun = "roster",
	.verb = "diff",
	.summary = N_("who is new, gone or changed between two lists"),
	.operands = N_("BEFORE NOW"),
	.min_operands = 2,
	.max_operands = 2,
	.takes = PSY_TAKES_OUTPUT | PSY_TAKES_FORMAT,
	.options = options,
	.args_size = sizeof(PsyRosterArgs),
	.run = run,
	.description = N_("Two lists in any form, compared person by person, not line by line: the "
			  "order does not matter, nor how a list is laid out. People are known by "
			  "NIK, else by name, birth date and village, else by id. Numbers are "
			  "masked."),
	.examples = "posyandu roster diff peserta-lama.csv peserta.csv\n"
		    "posyandu roster diff daftar/lebak.csv daftar/lebak-revisi.xlsx",
};

#include "roster.h"

static const PsyOption options[] = {
	PSY_ROSTER_OPTIONS,
	{ 0 },
};

static bool run(PsyCli *cli, const void *any)
{
	g_autoptr(PsyRosterReport) report = psy_roster_report_new();
	g_autoptr(PsyRegions) regions = NULL;
	PsyRosterOptions how;
	bool done;

	if (!psy_cli_roster_options(cli, any, &how, &regions))
		return false;
	done = psy_roster_validate(psy_cli_roster_files(cli), &how, report, cli->diags);
	psy_cli_roster_summary(cli, report);
	psy_cli_roster_say_pairs(cli, report);
	return done;
}

const PsyCommand psy_cmd_roster_validate = {
	.noun = "roster",
	.verb = "validate",
	.summary = N_("say what is wrong with lists of people, and write nothing"),
	.operands = N_("FILE..."),
	.options = options,
	.args_size = sizeof(PsyRosterArgs),
	.run = run,
	.reads_stdin = true,
	.description = N_("The same reader as 'roster import', only the findings."),
	.examples = "posyandu roster validate daftar/*.csv",
};

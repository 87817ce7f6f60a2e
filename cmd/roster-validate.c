#include "curriculum.h"
#include "roster.h"

static const PsyOption options[] = {
	{ "message", 0, PSY_OPT_FLAG, offsetof(PsyRosterArgs, message), NULL,
	  N_("write a text to whoever sent each list, ready for WhatsApp") },
	PSY_ROSTER_OPTIONS,
	{ 0 },
};

/* Ages count from the first day of the event, when one is given. */
static bool load_event(PsyCli *cli, PsyEvent **event)
{
	g_autofree char *library = psy_cli_library(cli);

	if (!cli->event)
		return true;
	*event = psy_event_load(cli->event, library, cli->diags);
	if (*event && psy_date_is_set((*event)->dates.first))
		psy_cli_set_reference_date(cli, (*event)->dates.first);
	return *event != NULL;
}

static bool run(PsyCli *cli, const void *any)
{
	const PsyRosterArgs *args = any;
	g_autoptr(PsyRosterReport) report = psy_roster_report_new();
	g_autoptr(PsyRegions) regions = NULL;
	g_autoptr(PsyEvent) event = NULL;
	PsyRosterOptions how;
	bool done;

	if (args->message && cli->format)
		return psy_cli_usage(cli, _("--message writes a text, which --format cannot hold"));
	if (!load_event(cli, &event) || !psy_cli_roster_options(cli, args, &how, &regions))
		return false;
	how.for_report = args->message || event;
	done = psy_roster_validate(psy_cli_roster_files(cli), &how, report, cli->diags);
	psy_cli_roster_summary(cli, report);
	psy_cli_roster_say_pairs(cli, report, NULL);
	if (done && event)
		done = psy_cli_roster_quotas(cli, event, report);
	else if (done && (cli->format || cli->output))
		done = psy_cli_roster_counts(cli, report);
	if (done && args->message)
		psy_cli_roster_messages(report, event != NULL);
	return done;
}

const PsyCommand psy_cmd_roster_validate = {
	.noun = "roster",
	.verb = "validate",
	.summary = N_("say what is wrong with lists of people, and write nothing"),
	.operands = N_("FILE..."),
	.takes = PSY_TAKES_EVENT | PSY_TAKES_OUTPUT | PSY_TAKES_FORMAT,
	.options = options,
	.args_size = sizeof(PsyRosterArgs),
	.run = run,
	.reads_stdin = true,
	.description = N_("The same reader as 'roster import', only the findings. With an event it "
			  "ends with a table of quota, people entered and held for each kab/kota; "
			  "with --message it writes for each list what to tell its sender, without "
			  "numbers or birth dates. With --format or -o and no event the counts of "
			  "the files are the result; a workbook has the findings on a second "
			  "sheet."),
	.examples = "posyandu roster validate daftar/*.csv\n"
		    "posyandu roster validate -e kegiatan.yaml daftar/*\n"
		    "posyandu roster validate --message daftar/lebak.csv\n"
		    "posyandu roster validate -e kegiatan.yaml daftar/* -o kuota.xlsx",
};

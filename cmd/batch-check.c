#include "batch.h"

static bool run(PsyCli *cli, const void *any)
{
	g_autoptr(PsyEvent) event = psy_cli_load_event(cli);
	g_autoptr(PsyTable) plan = NULL;

	(void)any;
	if (!event)
		return false;
	plan = psy_table_read(psy_cli_input(cli), NULL, cli->diags);
	if (!plan)
		return false;
	if (psy_plan_check(event, plan, cli->language, cli->diags))
		psy_cli_say(cli, _("The plan keeps every rule."));
	else
		psy_cli_say_counts(cli);
	return psy_diags_count(cli->diags, PSY_ERROR) == 0;
}

const PsyCommand psy_cmd_batch_check = {
	.noun = "batch",
	.verb = "check",
	.summary = N_("prove that a plan keeps every rule, or list what it breaks"),
	.operands = N_("PLAN"),
	.max_operands = 1,
	.takes = PSY_NEEDS_EVENT,
	.run = run,
	.reads_stdin = true,
	.description = N_("For plans that were edited by hand as well: sizes, venues, dates, "
			  "holidays, locks, quotas, "
			  "groups that must stay together, people who are there twice."),
	.examples = "posyandu batch check -e kegiatan.yaml rencana.csv",
};

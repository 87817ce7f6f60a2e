#include "batch.h"

/* A table of more batches than this is for nobody's eyes; the totals say enough. */
enum { MOST_SHOWN = 60, MOST_NAMES = 5 };

static const char *level_name(PsyLevelOfPlace level)
{
	static const char *const names[PSY_N_LEVELS] = { N_("kabupaten/kota"), N_("kecamatan"),
							 N_("desa/kelurahan"), N_("posyandu") };

	return _(names[level]);
}

static char *names_of(const GPtrArray *names)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < names->len && i < MOST_NAMES; i++) {
		const char *name = names->pdata[i];

		g_string_append_printf(text, "%s%s", i ? ", " : "", *name ? name : _("(no name)"));
	}
	if (names->len > MOST_NAMES)
		g_string_append_printf(text, _(" and %u more"), names->len - MOST_NAMES);
	return g_string_free(text, FALSE);
}

static void say_result(PsyCli *cli, const PsyPlan *plan)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *names = names_of(plan->split);
	const char *level = level_name(plan->first_level);

	if (plan->least == 0)
		g_string_append_printf(text,
				       _("%u people stay where they were, %u are new, %u moved."),
				       plan->kept, plan->added, plan->moved);
	else if (plan->batches->len == plan->least)
		g_string_append_printf(text,
				       P_("%u batch for %u people; fewer are impossible (proven).",
					  "%u batches for %u people; fewer are impossible "
					  "(proven).",
					  plan->batches->len),
				       plan->batches->len, plan->people);
	else
		g_string_append_printf(text,
				       _("%u batches for %u people; fewer than %u are impossible "
					 "(proven)."),
				       plan->batches->len, plan->people, plan->least);
	if (plan->split->len == 0)
		g_string_append_printf(text, _(" No %s is split."), level);
	else
		g_string_append_printf(text, _(" Split: %u of %u %s (%s), in %u pieces."),
				       plan->split->len, plan->groups, level, names,
				       plan->fragments);
	psy_cli_say(cli, " ");
	psy_cli_say(cli, "%s", text->str);
	if (plan->left_out > 0)
		psy_cli_say(cli, _("%u people with status batal or cadangan have no batch."),
			    plan->left_out);
}

typedef struct {
	const char *keep;
	const char *timetable;
} Args;

static const PsyOption options[] = {
	{ "keep", 0, PSY_OPT_FILE, offsetof(Args, keep), N_("FILE"),
	  N_("plan again with few moves: people stay where FILE, an older plan, has them") },
	{ "timetable", 0, PSY_OPT_FILE, offsetof(Args, timetable), N_("FILE"),
	  N_("write the sessions of all batches to FILE (jadwal.csv)") },
	{ 0 },
};

static bool write_timetable(PsyCli *cli, const PsyEvent *event, const PsyPlan *plan,
			    const char *path)
{
	g_autoptr(PsyTable) timetable = NULL;
	PsyWriterOptions how = { .format = psy_cli_is_workbook(path) ? PSY_FORMAT_XLSX
								     : PSY_FORMAT_CSV };

	timetable = psy_plan_timetable(event, plan, cli->language, cli->diags);
	return timetable && psy_table_write(timetable, NULL, psy_table_n_rows(timetable), path,
					    &how, cli->diags);
}

/* With --keep the old plan is changed as little as can be. */
static PsyPlan *make_plan(PsyCli *cli, const Args *args, const PsyEvent *event, PsyTable *roster)
{
	g_autoptr(PsyTable) old = NULL;

	if (!args->keep)
		return psy_plan_make(event, roster, cli->language, cli->diags);
	old = psy_table_read(args->keep, NULL, cli->diags);
	return old ? psy_plan_keep(event, roster, old, cli->language, cli->diags) : NULL;
}

static bool run(PsyCli *cli, const void *any)
{
	const Args *args = any;
	g_autoptr(PsyEvent) event = psy_cli_load_event(cli);
	g_autoptr(PsyTable) roster = NULL;
	g_autoptr(PsyPlan) plan = NULL;
	PsyWriterOptions writer = psy_cli_writer_options(cli, PSY_OUTPUT_PRIVATE);
	bool for_eyes = !cli->output && !cli->format && cli->screen_width > 0;

	if (!event)
		return false;
	roster = psy_table_read(psy_cli_input(cli), NULL, cli->diags);
	if (!roster)
		return false;
	plan = make_plan(cli, any, event, roster);
	if (!plan)
		return false;
	psy_plan_check(event, roster, cli->language, cli->diags);
	if (plan->batches->len <= MOST_SHOWN)
		psy_cli_say_batches(cli, event, plan);
	say_result(cli, plan);
	if (args->timetable && !write_timetable(cli, event, plan, args->timetable))
		return false;
	return for_eyes || psy_table_write(roster, (const size_t *)(void *)plan->rows->data,
					   plan->rows->len, cli->output, &writer, cli->diags);
}

const PsyCommand psy_cmd_batch_plan = {
	.noun = "batch",
	.verb = "plan",
	.summary = N_("put people into batches with a venue and dates"),
	.operands = N_("[ROSTER]"),
	.max_operands = 1,
	.takes = PSY_NEEDS_EVENT | PSY_TAKES_OUTPUT | PSY_TAKES_FORMAT,
	.options = options,
	.args_size = sizeof(Args),
	.run = run,
	.reads_stdin = true,
	.description = N_("Adds angkatan, tempat, tanggal_mulai and tanggal_selesai to a roster. "
			  "Batches are as few "
			  "as can be, groups stay together as 'jaga_bersama' of the event wants, "
			  "and locks, quotas, "
			  "holidays and the size of venues are kept. When there is no plan, the "
			  "reason is named."),
	.examples = "posyandu batch plan -e kegiatan.yaml peserta.csv -o rencana.csv\n"
		    "posyandu batch plan -e kegiatan.yaml peserta.csv --keep rencana.csv -o "
		    "rencana-baru.csv\n"
		    "posyandu batch plan -e kegiatan.yaml peserta.csv -o rencana.csv --timetable "
		    "jadwal.csv",
};

#include "curriculum.h"

static bool run(PsyCli *cli, const void *args)
{
	g_autoptr(GHashTable) seen = psy_curriculum_ids_new();
	g_autofree char *library = psy_cli_library(cli);

	(void)args;
	for (char **name = cli->files; *name; name++) {
		g_autofree char *path = psy_curriculum_find(*name, ".", library);

		psy_curriculum_validate(path ? path : *name, library, seen, cli->diags);
	}
	psy_cli_say_counts(cli);
	return true;
}

const PsyCommand psy_cmd_curriculum_validate = {
	.noun = "curriculum",
	.verb = "validate",
	.summary = N_("say what is wrong with curricula and module files"),
	.operands = N_("FILE..."),
	.min_operands = 1,
	.run = run,
	.description = N_("Reports everything at once: form, sums, order, competencies, timetable, "
			  "and as warnings the rules of the Kemenkes guide. FILE may also be the "
			  "id "
			  "of a shipped curriculum, or '-' for standard input."),
	.examples = "posyandu curriculum validate kurikulum-saya.yaml\n"
		    "posyandu curriculum validate --strict curricula/*.yaml curricula/*/*.yaml\n"
		    "posyandu curriculum validate --diagnostics github kurikulum.yaml",
};

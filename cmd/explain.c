#include <string.h>

#include "commands.h"

static void list_codes(void)
{
	for (const PsyExplanation *const *table = psy_code_tables; *table; table++)
		for (const PsyExplanation *row = *table; row->code; row++)
			printf("%-28s %s\n", row->code, _(row->title));
}

static void print_example(const char *heading, const char *lines)
{
	g_auto(GStrv) split = g_strsplit(lines, "\n", -1);

	printf("\n%s\n", heading);
	for (char **line = split; *line; line++)
		if (**line)
			printf("    %s\n", *line);
}

static void print_explanation(const PsyExplanation *found)
{
	printf("%s: %s\n\n%s\n", found->code, _(found->title), _(found->text));
	if (found->bad)
		print_example(_("Wrong:"), found->bad);
	if (found->good)
		print_example(_("Right:"), found->good);
}

static const char *nearest_code(const char *typed)
{
	g_autoptr(GPtrArray) codes = g_ptr_array_new();

	for (const PsyExplanation *const *table = psy_code_tables; *table; table++)
		for (const PsyExplanation *row = *table; row->code; row++)
			g_ptr_array_add(codes, (gpointer)row->code);
	g_ptr_array_add(codes, NULL);
	return psy_text_suggest(typed, (const char *const *)codes->pdata);
}

static bool run(PsyCli *cli, const void *args)
{
	const PsyExplanation *found;
	const char *meant;

	(void)args;
	if (!cli->files[0]) {
		list_codes();
		return true;
	}
	found = psy_code_find(cli->files[0]);
	if (found) {
		print_explanation(found);
		return true;
	}
	meant = nearest_code(cli->files[0]);
	if (meant)
		return psy_cli_usage(cli, _("there is no code '%s'; perhaps you meant '%s'"),
				     cli->files[0], meant);
	return psy_cli_usage(cli, _("there is no code '%s'; 'posyandu explain' lists them all"),
			     cli->files[0]);
}

const PsyCommand psy_cmd_explain = {
	.noun = "explain",
	.summary = N_("what a finding means and how to cure it"),
	.operands = N_("[CODE]"),
	.max_operands = 1,
	.run = run,
	.description = N_("CODE is what stands in brackets behind a finding. Without a code all "
			  "codes "
			  "are listed."),
	.examples = "posyandu explain nik/scientific",
};

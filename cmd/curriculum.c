#include "curriculum.h"

char *psy_cli_library(const PsyCli *cli)
{
	return g_build_filename(cli->data_dir, "curricula", NULL);
}

PsyCurriculum *psy_cli_load_curriculum(PsyCli *cli, const char *name)
{
	g_autofree char *library = psy_cli_library(cli);
	g_autofree char *path = psy_curriculum_find(name, ".", library);

	if (!path && g_file_test(name, G_FILE_TEST_EXISTS))
		path = g_strdup(name);
	if (path)
		return psy_curriculum_load(path, library, cli->diags);
	psy_report(cli->diags,
		   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_FILE, "curriculum/not-found",
				  .hint = _("'posyandu curriculum list' shows the shipped ones") },
		   _("there is no curriculum '%s'"), name);
	return NULL;
}

PsyWriterOptions psy_cli_table_options(const PsyCli *cli)
{
	PsyWriterOptions options = psy_cli_writer_options(cli, PSY_OUTPUT_PLAIN);

	if (!cli->format && options.format == PSY_FORMAT_CSV)
		options.format = PSY_FORMAT_SCREEN;
	return options;
}

PsyWriter *psy_cli_open_writer(PsyCli *cli, const PsyColumn *columns, size_t n,
			       const PsyWriterOptions *options)
{
	g_autofree PsyColumn *translated = g_memdup2(columns, n * sizeof(*columns));

	for (size_t i = 0; i < n; i++)
		if (translated[i].heading)
			translated[i].heading = _(translated[i].heading);
	return psy_writer_open(cli->output, translated, n, options, cli->diags);
}

void psy_cli_jpl_cells(const PsyJpl *jpl, PsyJplCells cells)
{
	for (int kind = 0; kind < PSY_N_JPL; kind++)
		g_snprintf(cells[kind], sizeof(cells[kind]), "%u", jpl->of[kind]);
	g_snprintf(cells[PSY_N_JPL], sizeof(cells[PSY_N_JPL]), "%u", psy_jpl_total(jpl));
}

#include <string.h>

#include "curriculum.h"

#include "curriculum/curriculum.h"

static const PsyColumn columns[] = {
	{ "id", N_("Id") },
	{ "judul", N_("Title"), .max_width = 60 },
	{ "versi", N_("Version") },
	{ "mata_pelatihan", N_("Modules"), .is_number = true },
	{ "jpl", "JPL", .is_number = true },
};

static gint compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* File names of the library's curricula, in order; the module files lie in folders. */
static GPtrArray *list_files(const char *library)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GDir) folder = g_dir_open(library, 0, NULL);
	const char *name;

	while (folder && (name = g_dir_read_name(folder)))
		if (g_str_has_suffix(name, ".yaml"))
			g_ptr_array_add(names, g_strdup(name));
	g_ptr_array_sort(names, compare_names);
	return names;
}

static void write_row(PsyWriter *writer, const PsyCurriculum *curriculum)
{
	PsyJpl all = psy_curriculum_jpl(curriculum, PSY_GROUP_NONE);
	g_autofree char *modules = NULL;
	g_autofree char *jpl = g_strdup_printf("%u", psy_jpl_total(&all));
	size_t n;

	psy_curriculum_modules(curriculum, &n);
	modules = g_strdup_printf("%zu", n);
	psy_writer_row(writer,
		       (const char *const[]){ psy_curriculum_id(curriculum),
					      psy_curriculum_title(curriculum),
					      psy_curriculum_version(curriculum), modules, jpl });
}

static bool run(PsyCli *cli, const void *args)
{
	g_autofree char *library = psy_cli_library(cli);
	g_autoptr(GPtrArray) names = list_files(library);
	PsyWriterOptions how = psy_cli_writer_options(cli, PSY_OUTPUT_PLAIN);
	PsyColumn translated[G_N_ELEMENTS(columns)];
	PsyWriter *writer;

	(void)args;
	if (!cli->format && how.format == PSY_FORMAT_CSV)
		how.format = PSY_FORMAT_SCREEN;
	for (size_t i = 0; i < G_N_ELEMENTS(columns); i++) {
		translated[i] = columns[i];
		translated[i].heading = _(columns[i].heading);
	}
	writer = psy_writer_open(cli->output, translated, G_N_ELEMENTS(columns), &how, cli->diags);
	if (!writer)
		return false;
	for (guint i = 0; i < names->len; i++) {
		g_autofree char *path = g_build_filename(library, names->pdata[i], NULL);
		g_autoptr(PsyCurriculum) curriculum =
			psy_curriculum_load(path, library, cli->diags);

		if (curriculum)
			write_row(writer, curriculum);
	}
	return psy_writer_commit(writer, cli->diags);
}

const PsyCommand psy_cmd_curriculum_list = {
	.noun = "curriculum",
	.verb = "list",
	.summary = N_("list the shipped curricula"),
	.takes = PSY_TAKES_OUTPUT | PSY_TAKES_FORMAT,
	.run = run,
	.description = N_("Their ids stand in kegiatan.yaml under 'kurikulum'."),
	.examples = "posyandu curriculum list",
};

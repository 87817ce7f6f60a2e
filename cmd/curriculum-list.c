#include <string.h>

#include "curriculum.h"

typedef struct {
	bool modules;
} Args;

static const PsyOption options[] = {
	{ "modules", 0, PSY_OPT_FLAG, offsetof(Args, modules), NULL,
	  N_("list the modules that 'pakai' can name, also those of this folder") },
	{ 0 },
};

static const PsyColumn columns[] = {
	{ "id", N_("Id") },
	{ "judul", N_("Title"), .max_width = 60 },
	{ "versi", N_("Version") },
	{ "mata_pelatihan", N_("Modules"), .is_number = true },
	{ "jpl", "JPL", .is_number = true },
};

static const PsyColumn module_columns[] = {
	{ "pakai", "Pakai" },
	{ "judul", N_("Title"), .max_width = 60 },
	{ "kelompok", N_("Group") },
	{ "bidang", N_("Sector") },
	{ "T", "T", .is_number = true },
	{ "P", "P", .is_number = true },
	{ "PL", "PL", .is_number = true },
	{ "jpl", "JPL", .is_number = true },
};

static PsyWriter *open_writer(PsyCli *cli, const PsyColumn *wanted, size_t n)
{
	PsyWriterOptions how = psy_cli_table_options(cli);

	return psy_cli_open_writer(cli, wanted, n, &how);
}

/* ---- curricula ---- */

/* By their ids: posyandu-6-spm before posyandu-6-spm-lanjutan. */
static gint compare_names(gconstpointer a, gconstpointer b)
{
	const char *one = *(const char *const *)a;
	const char *other = *(const char *const *)b;
	size_t n = strlen(one) - strlen(".yaml"), m = strlen(other) - strlen(".yaml");
	int order = strncmp(one, other, MIN(n, m));

	return order ? order : (int)n - (int)m;
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

static bool list_curricula(PsyCli *cli, const char *library)
{
	g_autoptr(GPtrArray) names = list_files(library);
	PsyWriter *writer = open_writer(cli, columns, G_N_ELEMENTS(columns));

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

/* ---- modules ---- */

static void write_module(PsyWriter *writer, const PsyCatalogEntry *entry)
{
	const PsyModule *module = entry->module;
	PsyJplCells jpl;

	psy_cli_jpl_cells(&module->jpl, jpl);
	psy_writer_row(writer, (const char *const[]){ entry->use, module->title,
						      psy_group_word((PsyGroup)module->group),
						      psy_sector_word((PsySector)module->sector),
						      jpl[0], jpl[1], jpl[2], jpl[3] });
}

static bool list_modules(PsyCli *cli, const char *library)
{
	g_autoptr(PsyCatalog) catalog = psy_catalog_new();
	PsyWriter *writer = open_writer(cli, module_columns, G_N_ELEMENTS(module_columns));
	const PsyCatalogEntry *entries;
	size_t n;

	if (!writer)
		return false;
	psy_catalog_add(catalog, ".");
	psy_catalog_add(catalog, library);
	entries = psy_catalog_entries(catalog, &n);
	for (size_t i = 0; i < n; i++)
		write_module(writer, &entries[i]);
	return psy_writer_commit(writer, cli->diags);
}

static bool run(PsyCli *cli, const void *any)
{
	const Args *args = any;
	g_autofree char *library = psy_cli_library(cli);

	return args->modules ? list_modules(cli, library) : list_curricula(cli, library);
}

const PsyCommand psy_cmd_curriculum_list = {
	.noun = "curriculum",
	.verb = "list",
	.summary = N_("list the shipped curricula or modules"),
	.takes = PSY_TAKES_OUTPUT | PSY_TAKES_FORMAT,
	.options = options,
	.args_size = sizeof(Args),
	.run = run,
	.description = N_("The ids of curricula stand in kegiatan.yaml under 'kurikulum', the "
			  "names of modules in a curriculum under 'mata_pelatihan', each behind "
			  "'pakai'."),
	.examples = "posyandu curriculum list\n"
		    "posyandu curriculum list --modules\n"
		    "posyandu curriculum list --modules --format csv -o mata-pelatihan.csv",
};

#include <string.h>

#include "curriculum.h"

typedef struct {
	const char *by;
} Args;

static const char *const groupings[] = { "kelompok", "bidang", NULL };

static const PsyOption options[] = {
	{ "by", 0, PSY_OPT_CHOICE, offsetof(Args, by), N_("GROUPING"),
	  N_("subtotals by kelompok (MPD, MPI, MPP) or by bidang (SPM sector)"), groupings },
	{ 0 },
};

/* ---- for machines: one row a module ---- */

static const PsyColumn data_columns[] = {
	{ "urut", "No." },
	{ "id" },
	{ "judul", "Mata Pelatihan" },
	{ "kelompok", "Kelompok" },
	{ "bidang", "Bidang SPM" },
	{ "praktik", "Praktik" },
	{ "instansi_pengampu", "Instansi Pengampu" },
	{ "T" },
	{ "P" },
	{ "PL" },
	{ "jpl" },
	{ "prasyarat", "Prasyarat" },
};

static void write_data(const PsyCurriculum *curriculum, PsyWriter *writer)
{
	size_t n;
	const PsyModule *modules = psy_curriculum_modules(curriculum, &n);

	for (size_t i = 0; i < n; i++) {
		const PsyModule *module = &modules[i];
		g_autofree char *order = g_strdup_printf("%zu", i + 1);
		g_autofree char *agencies = g_strjoinv("; ", (char **)module->agencies);
		g_autofree char *needed = g_strjoinv(" ", (char **)module->prerequisites);
		PsyJplCells jpl;
		const char *cells[] = { order,
					module->id,
					module->title,
					psy_group_word((PsyGroup)module->group),
					psy_sector_word((PsySector)module->sector),
					module->practical ? "ya" : "tidak",
					agencies,
					jpl[0],
					jpl[1],
					jpl[2],
					jpl[3],
					needed };

		psy_cli_jpl_cells(&module->jpl, jpl);
		psy_writer_row(writer, cells);
	}
}

/* ---- for people: headings and sums ---- */

enum { WIDEST_TITLE = 72, WIDEST_AGENCY = 30 };

static void write_sum(PsyWriter *writer, const char *title, const char *agency, const PsyJpl *jpl)
{
	PsyJplCells hours;
	const char *cells[] = { title, agency, hours[0], hours[1], hours[2], hours[3] };

	psy_cli_jpl_cells(jpl, hours);
	psy_writer_row(writer, cells);
}

static int part_of(const PsyModule *module, bool by_sector)
{
	return by_sector ? module->sector : module->group;
}

static const char *part_name(int part, bool by_sector)
{
	if (part == 0)
		return by_sector ? "Tanpa bidang" : "Tanpa kelompok";
	return by_sector ? psy_sector_name((PsySector)part) : psy_group_name((PsyGroup)part);
}

/* A heading with its sum, then its modules; numbers go through the whole curriculum. */
static void write_part(const PsyCurriculum *curriculum, PsyWriter *writer, int part, bool by_sector,
		       char *letter)
{
	size_t n;
	const PsyModule *modules = psy_curriculum_modules(curriculum, &n);
	PsyJpl sum = { 0 };
	size_t members = 0;
	g_autofree char *heading = NULL;

	for (size_t i = 0; i < n; i++) {
		if (part_of(&modules[i], by_sector) != part)
			continue;
		members++;
		for (int kind = 0; kind < PSY_N_JPL; kind++)
			sum.of[kind] += modules[i].jpl.of[kind];
	}
	/* A sector that no module covers is worth a line. */
	if (members == 0 && (!by_sector || part == 0))
		return;
	heading = g_strdup_printf("%c  %s", (*letter)++, part_name(part, by_sector));
	write_sum(writer, heading, "", &sum);
	for (size_t i = 0; i < n; i++) {
		g_autofree char *title = g_strdup_printf("   %2zu  %s", i + 1, modules[i].title);
		const char *const *agencies = modules[i].agencies;

		if (part_of(&modules[i], by_sector) == part)
			write_sum(writer, title, agencies[0] ? agencies[0] : "", &modules[i].jpl);
	}
}

static void write_for_people(const PsyCurriculum *curriculum, PsyWriter *writer, bool by_sector)
{
	PsyJpl all = psy_curriculum_jpl(curriculum, PSY_GROUP_NONE);
	int parts = by_sector ? (int)PSY_N_SECTORS : (int)PSY_N_GROUPS;
	char letter = 'A';

	for (int part = 1; part <= parts; part++)
		write_part(curriculum, writer, part % parts, by_sector, &letter);
	write_sum(writer, "Jumlah", "", &all);
}

static char *heading_of(const PsyCurriculum *curriculum)
{
	const char *version = psy_curriculum_version(curriculum);

	if (!*version)
		return g_strdup(psy_curriculum_title(curriculum));
	return g_strdup_printf(_("%s, version %s"), psy_curriculum_title(curriculum), version);
}

static bool write_curriculum(PsyCli *cli, const PsyCurriculum *curriculum, bool by_sector)
{
	g_autofree char *heading = heading_of(curriculum);
	const PsyColumn columns[] = {
		{ "judul", heading, .max_width = WIDEST_TITLE },
		{ "instansi_pengampu", _("Agency"), .max_width = WIDEST_AGENCY },
		{ "T", .is_number = true },
		{ "P", .is_number = true },
		{ "PL", .is_number = true },
		{ "jpl", "JPL", .is_number = true },
	};
	PsyWriterOptions how = psy_cli_table_options(cli);
	bool for_people = how.format == PSY_FORMAT_SCREEN || how.format == PSY_FORMAT_MARKDOWN;
	PsyWriter *writer;

	writer = for_people ? psy_writer_open(cli->output, columns, G_N_ELEMENTS(columns), &how,
					      cli->diags)
			    : psy_writer_open(cli->output, data_columns, G_N_ELEMENTS(data_columns),
					      &how, cli->diags);
	if (!writer)
		return false;
	if (for_people)
		write_for_people(curriculum, writer, by_sector);
	else
		write_data(curriculum, writer);
	return psy_writer_commit(writer, cli->diags);
}

static bool run(PsyCli *cli, const void *any)
{
	const Args *args = any;
	g_autoptr(PsyCurriculum) curriculum = psy_cli_load_curriculum(cli, cli->files[0]);

	return curriculum && write_curriculum(cli, curriculum, g_strcmp0(args->by, "bidang") == 0);
}

const PsyCommand psy_cmd_curriculum_show = {
	.noun = "curriculum",
	.verb = "show",
	.summary = N_("show the structure of a curriculum with its hours"),
	.operands = N_("FILE"),
	.min_operands = 1,
	.max_operands = 1,
	.takes = PSY_TAKES_OUTPUT | PSY_TAKES_FORMAT,
	.options = options,
	.args_size = sizeof(Args),
	.run = run,
	.description = N_("FILE is a curriculum, or the id of a shipped one. The table for people "
			  "has subtotals; csv, json and jsonl have one row a module."),
	.examples = "posyandu curriculum show posyandu-6-spm\n"
		    "posyandu curriculum show posyandu-6-spm --by bidang\n"
		    "posyandu curriculum show posyandu-6-spm --format csv",
};

/* The table of mata pelatihan: by group, with hours by kind and their sums. */

#include <string.h>

#include "cert/pages.h"

enum { COL_NUMBER, COL_TITLE, COL_T, COL_P, COL_PL, COL_JPL, N_COLUMNS };

static const struct {
	const char *headings[N_COLUMNS];
	const char *total;
	const char *groups[PSY_N_GROUPS];
} wordings[] = {
	[PSY_LANGUAGE_ID] = { { "No", "Mata Pelatihan", "T", "P", "PL", "JPL" },
			      "Jumlah",
			      { "Mata Pelatihan", "Mata Pelatihan Dasar", "Mata Pelatihan Inti",
				"Mata Pelatihan Penunjang" } },
	[PSY_LANGUAGE_EN] = { { "No", "Subject", "T", "P", "PL", "JPL" },
			      "Total",
			      { "Subjects", "Foundation Subjects", "Core Subjects",
				"Supporting Subjects" } },
};

static const double widths[N_COLUMNS] = { 12, 0, 14, 14, 14, 16 };

typedef struct {
	GArray *rows;     /* of PsyGridRow */
	GPtrArray *cells; /* of char ** */
} Table;

static void add_row(Table *table, PsyGridRowKind kind, const char *number, const char *title,
		    const PsyJpl *jpl)
{
	char **cells = g_new0(char *, N_COLUMNS + 1);
	PsyGridRow row = { kind, (const char *const *)cells };

	cells[COL_NUMBER] = g_strdup(number);
	cells[COL_TITLE] = g_strdup(title);
	for (int i = 0; i < PSY_N_JPL; i++)
		cells[COL_T + i] =
			jpl->of[i] > 0 ? g_strdup_printf("%u", jpl->of[i]) : g_strdup("–");
	cells[COL_JPL] = g_strdup_printf("%u", psy_jpl_total(jpl));
	g_ptr_array_add(table->cells, cells);
	g_array_append_val(table->rows, row);
}

static unsigned add_group(Table *table, const PsyCurriculum *curriculum, PsyGroup group,
			  unsigned number)
{
	size_t n;
	const PsyModule *modules = psy_curriculum_modules(curriculum, &n);

	for (size_t i = 0; i < n; i++) {
		g_autofree char *shown = NULL;

		if (modules[i].group != (int)group)
			continue;
		shown = g_strdup_printf("%u", ++number);
		add_row(table, PSY_GRID_ROW, shown, modules[i].title, &modules[i].jpl);
	}
	return number;
}

static bool has_group(const PsyCurriculum *curriculum, PsyGroup group)
{
	size_t n;
	const PsyModule *modules = psy_curriculum_modules(curriculum, &n);

	for (size_t i = 0; i < n; i++)
		if (modules[i].group == (int)group)
			return true;
	return false;
}

static void fill_table(Table *table, const PsyCurriculum *curriculum, PsyLanguage language)
{
	PsyJpl all = psy_curriculum_jpl(curriculum, PSY_GROUP_NONE);
	unsigned number = 0;
	char letter[2] = "A";

	for (int group = PSY_GROUP_MPD; group < PSY_N_GROUPS; group++) {
		PsyJpl jpl = psy_curriculum_jpl(curriculum, (PsyGroup)group);

		if (!has_group(curriculum, (PsyGroup)group))
			continue;
		add_row(table, PSY_GRID_SECTION, letter, wordings[language].groups[group], &jpl);
		number = add_group(table, curriculum, (PsyGroup)group, number);
		letter[0]++;
	}
	add_group(table, curriculum, PSY_GROUP_NONE, number);
	add_row(table, PSY_GRID_TOTAL, "", wordings[language].total, &all);
}

bool cert_draw_modules(PsySheet *sheet, const Block *block, const PsyCurriculum *curriculum,
		       PsyLanguage language, size_t *row)
{
	g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(PsyGridRow));
	g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
	Table table = { rows, cells };
	PsyGridColumn columns[N_COLUMNS];
	bool good;

	for (int i = 0; i < N_COLUMNS; i++)
		columns[i] = (PsyGridColumn){ wordings[language].headings[i], widths[i],
					      i == COL_TITLE ? PSY_ALIGN_LEFT : PSY_ALIGN_CENTER };
	fill_table(&table, curriculum, language);
	good = psy_sheet_grid(sheet, block->box,
			      &(PsyGrid){ .columns = columns,
					  .n_columns = N_COLUMNS,
					  .rows = (const PsyGridRow *)rows->data,
					  .n_rows = rows->len,
					  .style = block->style->text,
					  .points = block->points,
					  .rules = block->ink,
					  .tint = block->tint },
			      *row, row, "mata_pelatihan");
	if (*row == rows->len)
		*row = 0;
	return good;
}

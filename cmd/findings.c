#include "findings.h"

enum { MOST_ROWS = 20000 };

struct PsyFindingsTable {
	PsyTable *table;
	unsigned long left_out;
};

void psy_place_append(GString *out, const PsyPlace *at)
{
	char letters[4];

	if (at->sheet) {
		g_string_append_printf(out, _("sheet %s"), at->sheet);
		if (at->line > 0 && at->column > 0)
			g_string_append_printf(out, _(", cell %s%u"),
					       psy_column_letters(at->column, letters), at->line);
		else if (at->line > 0)
			g_string_append_printf(out, _(", row %u"), at->line);
	} else if (at->line > 0) {
		psy_text_append_number(out, at->line);
		if (at->column > 0) {
			g_string_append_c(out, ':');
			psy_text_append_number(out, at->column);
		}
	}
}

PsyFindingsTable *psy_findings_table_new(void)
{
	PsyFindingsTable *table = g_new0(PsyFindingsTable, 1);
	const char *const headings[] = { _("File"),   _("Place"),   _("Severity"), _("Person"),
					 _("Column"), _("Finding"), _("Hint"),     _("Code") };

	table->table = psy_table_new();
	for (size_t i = 0; i < G_N_ELEMENTS(headings); i++)
		psy_table_add_column(table->table, headings[i]);
	return table;
}

void psy_findings_table_free(PsyFindingsTable *table)
{
	if (!table)
		return;
	psy_table_free(table->table);
	g_free(table);
}

void psy_findings_table_add(PsyFindingsTable *table, const PsyFinding *finding,
			    const char *severity)
{
	g_autoptr(GString) place = g_string_new(NULL);
	const char *cells[] = { finding->at.file, NULL,           severity,
				finding->person,  finding->field, finding->message,
				finding->hint,    finding->code };
	size_t row = psy_table_n_rows(table->table);

	if (row == MOST_ROWS) {
		g_autofree char *more =
			g_strdup_printf(_("and %lu more findings"), ++table->left_out);

		for (size_t i = 0; i < G_N_ELEMENTS(cells); i++)
			psy_table_set(table->table, row - 1, i, "");
		psy_table_set(table->table, row - 1, 5, more);
		return;
	}
	psy_place_append(place, &finding->at);
	cells[1] = place->str;
	psy_table_add_row(table->table, NULL);
	for (size_t i = 0; i < G_N_ELEMENTS(cells); i++)
		psy_table_set(table->table, row, i, cells[i] ? cells[i] : "");
}

const PsyTable *psy_findings_table_get(const PsyFindingsTable *table)
{
	return table ? table->table : NULL;
}

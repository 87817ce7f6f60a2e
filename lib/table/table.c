#include <string.h>

#include "table/table.h"

/* A row is an array of texts in one chunk of strings; equal neighbours in a column share
 * theirs, which keeps a roster of one kabupaten small. */
typedef struct {
	const char **cells;
	size_t n_cells;
	unsigned line, record;
} Row;

struct PsyTable {
	char *file, *sheet; /* sheet: NULL unless the file is a workbook */
	GPtrArray *columns; /* of char * */
	GArray *rows;       /* of Row */
	GStringChunk *texts;
	size_t held;
};

PsyTable *psy_table_new(void)
{
	PsyTable *table = g_new0(PsyTable, 1);

	table->columns = g_ptr_array_new_with_free_func(g_free);
	table->rows = g_array_new(FALSE, TRUE, sizeof(Row));
	table->texts = g_string_chunk_new(65536);
	return table;
}

void psy_table_free(PsyTable *table)
{
	if (!table)
		return;
	for (guint i = 0; i < table->rows->len; i++)
		g_free(g_array_index(table->rows, Row, i).cells);
	g_free(table->file);
	g_free(table->sheet);
	g_ptr_array_unref(table->columns);
	g_array_unref(table->rows);
	g_string_chunk_free(table->texts);
	g_free(table);
}

/* ---- reading ---- */

static bool read_header(PsyTable *table, PsySource *source, PsyDiags *diags)
{
	const PsyRecord *record = psy_source_next(source);

	while (record && !record->broken && record->n_cells == 1 && record->cells[0].length == 0)
		record = psy_source_next(source);
	if (!record || record->broken) {
		psy_report(diags,
			   &(PsyFinding){ PSY_ERROR,
					  PSY_SCOPE_FILE,
					  "csv/no-header",
					  { .file = table->file } },
			   _("there is no line with column names"));
		return false;
	}
	for (size_t i = 0; i < record->n_cells; i++) {
		const char *typed = record->cells[i].text;
		const char *known = psy_column_name(typed);
		const char *name = known ? known : typed;

		if (*name && psy_table_find(table, name) >= 0) {
			psy_report(diags,
				   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_FILE, "csv/double-column",
						  psy_source_place(source, i), .field = typed },
				   _("this column stands twice (%d and %zu)"),
				   psy_table_find(table, name) + 1, i + 1);
			return false;
		}
		g_ptr_array_add(table->columns, g_strdup(name));
	}
	return true;
}

static bool has_more_cells(const PsyRecord *record, size_t n_columns)
{
	for (size_t i = n_columns; i < record->n_cells; i++)
		if (record->cells[i].length > 0)
			return true;
	return false;
}

static void read_row(PsyTable *table, PsySource *source, const PsyRecord *record, unsigned number,
		     PsyDiags *diags)
{
	PsyPlace place = { .file = table->file, .line = record->line, .record = number };
	size_t row;

	if (has_more_cells(record, table->columns->len)) {
		psy_report(diags,
			   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "csv/too-many-cells",
					  psy_source_place(source, table->columns->len) },
			   _("%zu cells, but the header has %u"), record->n_cells,
			   table->columns->len);
		table->held++;
		return;
	}
	row = psy_table_add_row(table, &place);
	for (size_t i = 0; i < MIN(record->n_cells, table->columns->len); i++)
		if (record->cells[i].length > 0)
			psy_table_set(table, row, i, record->cells[i].text);
}

PsyTable *psy_table_read(const char *path, const PsySourceOptions *options, PsyDiags *diags)
{
	g_autoptr(PsySource) source = psy_source_open(path, options, diags);
	g_autoptr(PsyTable) table = psy_table_new();
	const PsyRecord *record;
	unsigned number = 0;

	if (!source)
		return NULL;
	table->file = g_strdup(path);
	table->sheet = g_strdup(psy_source_dialect(source).sheet);
	if (!read_header(table, source, diags))
		return NULL;
	while ((record = psy_source_next(source))) {
		number++;
		psy_progress(diags, N_("rows read"), number);
		if (record->broken)
			table->held++;
		else if (record->n_cells > 1 || record->cells[0].length > 0 ||
			 table->columns->len == 1)
			read_row(table, source, record, number, diags);
	}
	return g_steal_pointer(&table);
}

/* ---- looking and changing ---- */

size_t psy_table_n_rows(const PsyTable *table)
{
	return table->rows->len;
}

size_t psy_table_n_columns(const PsyTable *table)
{
	return table->columns->len;
}

size_t psy_table_held(const PsyTable *table)
{
	return table->held;
}

const char *psy_table_file(const PsyTable *table)
{
	return table->file;
}

int psy_table_find(const PsyTable *table, const char *name)
{
	g_autofree char *wanted = psy_text_fold(name, strlen(name));

	for (guint i = 0; i < table->columns->len; i++) {
		const char *column = table->columns->pdata[i];
		g_autofree char *folded = psy_text_fold(column, strlen(column));

		if (strcmp(folded, wanted) == 0)
			return (int)i;
	}
	return -1;
}

const char *psy_table_column_name(const PsyTable *table, size_t column)
{
	return table->columns->pdata[column];
}

size_t psy_table_add_column(PsyTable *table, const char *name)
{
	int found = psy_table_find(table, name);

	if (found >= 0)
		return (size_t)found;
	g_ptr_array_add(table->columns, g_strdup(name));
	return table->columns->len - 1;
}

size_t psy_table_add_row(PsyTable *table, const PsyPlace *place)
{
	Row row = { .cells = g_new0(const char *, table->columns->len),
		    .n_cells = table->columns->len };

	if (place) {
		row.line = place->line;
		row.record = place->record;
	}
	g_array_append_val(table->rows, row);
	return table->rows->len - 1;
}

static Row *row_at(const PsyTable *table, size_t row)
{
	return &g_array_index(table->rows, Row, row);
}

const char *psy_table_cell(const PsyTable *table, size_t row, int column)
{
	const Row *r = row_at(table, row);

	if (column < 0 || (size_t)column >= r->n_cells || !r->cells[column])
		return "";
	return r->cells[column];
}

/* The text as this table keeps it: that of the row above when it is the same. */
static const char *keep_text(PsyTable *table, size_t row, size_t column, const char *text)
{
	if (!*text)
		return NULL;
	if (row > 0) {
		const char *above = psy_table_cell(table, row - 1, (int)column);

		if (strcmp(above, text) == 0)
			return above;
	}
	return g_string_chunk_insert(table->texts, text);
}

void psy_table_set(PsyTable *table, size_t row, size_t column, const char *text)
{
	Row *r = row_at(table, row);

	if (column >= r->n_cells) {
		size_t n = table->columns->len;

		r->cells = g_renew(const char *, r->cells, n);
		memset(r->cells + r->n_cells, 0, (n - r->n_cells) * sizeof(*r->cells));
		r->n_cells = n;
	}
	r->cells[column] = keep_text(table, row, column, text);
}

PsyPlace psy_table_place(const PsyTable *table, size_t row, int column)
{
	const Row *r = row_at(table, row);
	unsigned at = 0;

	if (table->sheet)
		return (PsyPlace){ .file = table->file,
				   .sheet = table->sheet,
				   .line = r->line,
				   .column = (unsigned)(column + 1),
				   .record = r->record };
	/* The column is that of our own form of the row, which is the file's when the file is
	 * one of ours. */
	if (column >= 0) {
		at = 1;
		for (int i = 0; i < column; i++) {
			const char *cell = psy_table_cell(table, row, i);
			g_autoptr(GString) written = g_string_new(NULL);

			psy_csv_append(written, cell, ',');
			at += psy_text_points(written->str, written->len) + 1;
		}
	}
	return (PsyPlace){
		.file = table->file, .line = r->line, .column = at, .record = r->record
	};
}

bool psy_table_write(const PsyTable *table, const size_t *rows, size_t n_rows, const char *path,
		     const PsyWriterOptions *options, PsyDiags *diags)
{
	size_t n_columns = table->columns->len;
	g_autofree PsyColumn *columns = g_new0(PsyColumn, n_columns);
	g_autofree const char **cells = g_new0(const char *, n_columns);
	PsyWriter *writer;

	for (size_t i = 0; i < n_columns; i++)
		columns[i].name = table->columns->pdata[i];
	writer = psy_writer_open(path, columns, n_columns, options, diags);
	if (!writer)
		return false;
	for (size_t i = 0; i < n_rows; i++) {
		for (size_t c = 0; c < n_columns; c++)
			cells[c] = psy_table_cell(table, rows ? rows[i] : i, (int)c);
		psy_writer_row(writer, cells);
	}
	return psy_writer_commit(writer, diags);
}

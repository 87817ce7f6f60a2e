#include "roster/rejects.h"

#include <stdint.h>
#include <string.h>

#include "roster/nik.h"

struct PsyRejects {
	char *path; /* NULL: nothing is written */
	bool workbook;
	const PsySheet *sheet; /* borrowed */
	PsyDiags *diags;
	PsyWriter *writer;   /* opened with the first held row */
	GArray *columns;     /* of PsyColumn, `alasan` first */
	GArray *from;        /* of size_t: the column of the file, for all but `alasan` */
	GPtrArray *doubtful; /* of char **: rows in the form of `columns`; NULL when settled */
	bool failed;
};

static char *file_name(const char *path, const char *ending, GHashTable *names)
{
	g_autofree char *base = g_path_get_basename(strcmp(path, "-") == 0 ? "masukan" : path);
	char *dot = strrchr(base, '.');
	char *name;

	if (dot && dot > base)
		*dot = '\0';
	name = g_strdup_printf("%s%s", base, ending);
	for (unsigned number = 2; g_hash_table_contains(names, name); number++) {
		g_free(name);
		name = g_strdup_printf("%s-%u%s", base, number, ending);
	}
	g_hash_table_add(names, g_strdup(name));
	return name;
}

/* Our own `alasan` of an earlier run gives way to the new one. */
static void name_columns(PsyRejects *rejects, const PsySheet *sheet)
{
	PsyColumn column = { .name = g_strdup("alasan"), .heading = "alasan" };
	size_t n;
	const PsySheetColumn *columns = psy_sheet_columns(sheet, &n);

	g_array_append_val(rejects->columns, column);
	for (size_t i = 0; i < n; i++) {
		if (g_ascii_strcasecmp(columns[i].heading, "alasan") == 0)
			continue;
		column.name = g_strdup(columns[i].heading);
		column.heading = columns[i].heading;
		g_array_append_val(rejects->columns, column);
		g_array_append_val(rejects->from, i);
	}
}

PsyRejects *psy_rejects_new(const char *folder, const char *path, const PsySheet *sheet,
			    GHashTable *names, PsyDiags *diags)
{
	PsyRejects *rejects = g_new0(PsyRejects, 1);
	bool workbook = psy_sheet_dialect(sheet).sheet != NULL;
	g_autofree char *name = folder ? file_name(path, workbook ? ".xlsx" : ".csv", names) : NULL;

	rejects->workbook = workbook;
	rejects->sheet = sheet;
	rejects->path = folder ? g_build_filename(folder, name, NULL) : NULL;
	rejects->diags = diags;
	rejects->columns = g_array_new(FALSE, FALSE, sizeof(PsyColumn));
	rejects->from = g_array_new(FALSE, FALSE, sizeof(size_t));
	rejects->doubtful = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
	name_columns(rejects, sheet);
	return rejects;
}

static bool open_writer(PsyRejects *rejects)
{
	PsyWriterOptions options = { .format = rejects->workbook ? PSY_FORMAT_XLSX : PSY_FORMAT_CSV,
				     .mode = PSY_OUTPUT_PRIVATE };
	g_autofree char *folder = g_path_get_dirname(rejects->path);

	if (rejects->writer || rejects->failed)
		return !rejects->failed;
	g_mkdir_with_parents(folder, 0700);
	rejects->writer =
		psy_writer_open(rejects->path, (const PsyColumn *)(void *)rejects->columns->data,
				rejects->columns->len, &options, rejects->diags);
	rejects->failed = !rejects->writer;
	return !rejects->failed;
}

/* A NIK that lost its last digit as a number would look whole as text: "360214570885990?"
 * goes out, so that nobody imports it again as it is. */
static const char *cell_to_write(const PsyRejects *rejects, const PsySheetRow *row, size_t cell,
				 char marked[17])
{
	PsyNotes ignored = { 0 };
	PsyNik nik;

	if (cell >= row->n_cells)
		return "";
	if ((int)cell != psy_sheet_find(rejects->sheet, PSY_COL_NIK) || !row->cells[cell].is_number)
		return row->cells[cell].text;
	nik = psy_nik_read(row->cells[cell].text, &ignored);
	if (!psy_nik_lost_as_number(&nik))
		return row->cells[cell].text;
	memcpy(marked, nik.digits, sizeof(nik.digits));
	marked[15] = '?';
	return marked;
}

void psy_rejects_add(PsyRejects *rejects, const char *reason, const PsySheetRow *row)
{
	g_autofree const char **cells = NULL;
	char marked[17];
	char **kept;

	if (!rejects->path || (!reason && !rejects->doubtful))
		return;
	cells = g_new0(const char *, rejects->columns->len + 1);
	cells[0] = reason ? reason : "";
	for (guint i = 0; i < rejects->from->len; i++)
		cells[i + 1] = cell_to_write(rejects, row, g_array_index(rejects->from, size_t, i),
					     marked);
	if (rejects->doubtful) {
		kept = g_strdupv((char **)(void *)cells);
		g_ptr_array_add(rejects->doubtful, kept);
	} else if (open_writer(rejects)) {
		psy_writer_row(rejects->writer, cells);
	}
}

void psy_rejects_settle(PsyRejects *rejects, const char *reason)
{
	GPtrArray *rows = g_steal_pointer(&rejects->doubtful);

	for (guint i = 0; rows && i < rows->len; i++) {
		char **row = rows->pdata[i];

		if (!*row[0] && reason) {
			g_free(row[0]);
			row[0] = g_strdup(reason);
		}
		if (*row[0] && open_writer(rejects))
			psy_writer_row(rejects->writer, (const char *const *)row);
	}
	if (rows)
		g_ptr_array_unref(rows);
}

char *psy_rejects_finish(PsyRejects *rejects)
{
	char *path = NULL;

	psy_rejects_settle(rejects, NULL);
	if (rejects->writer && psy_writer_commit(rejects->writer, rejects->diags))
		path = g_steal_pointer(&rejects->path);
	for (guint i = 0; i < rejects->columns->len; i++)
		g_free((char *)(uintptr_t)g_array_index(rejects->columns, PsyColumn, i).name);
	g_array_unref(rejects->columns);
	g_array_unref(rejects->from);
	g_free(rejects->path);
	g_free(rejects);
	return path;
}

#include "roster/rejects.h"

#include <glib/gstdio.h>
#include <stdint.h>
#include <string.h>

#include "clean/clean.h"

/* Where a cell comes from. */
typedef struct {
	size_t cell;    /* of the row, G_MAXSIZE for none */
	PsyField field; /* of which `otherwise` holds what an empty cell means */
} Origin;

struct PsyRejects {
	char *path; /* NULL: nothing is written */
	bool workbook;
	const PsyList *sheet;     /* borrowed */
	const PsyText *otherwise; /* by field, borrowed: see psy_rejects_new() */
	PsyDiags *diags;
	PsyWriter *writer;   /* opened with the first held row */
	const char *input;   /* path, borrowed */
	GArray *columns;     /* of PsyColumn, `alasan` first */
	GArray *from;        /* of Origin, for all but `alasan` */
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

static void add_column(PsyRejects *rejects, char *heading, size_t cell, PsyField field)
{
	PsyColumn column = { .name = heading, .heading = heading };
	Origin origin = { cell, field };

	g_array_append_val(rejects->columns, column);
	g_array_append_val(rejects->from, origin);
}

/* The heading as it stands, as long as it will mean the same field when the file is read again: a
 * column may be known by its number, by --map, or by two rows of headings. */
static char *heading_to_write(const PsyListColumn *column)
{
	PsyField reads = psy_field_from_heading(column->heading, strlen(column->heading));
	bool known = column->field < PSY_FIELD_UNKNOWN;

	if (known ? reads == column->field : reads == PSY_FIELD_UNKNOWN)
		return g_strdup(column->heading);
	return known ? g_strdup(psy_field_heading(column->field))
		     : g_strdup_printf("%s 2", column->heading);
}

/* Our own `alasan` of an earlier run gives way to the new one. */
static void name_columns(PsyRejects *rejects, const PsyList *sheet)
{
	PsyColumn reason = { .name = g_strdup("alasan"), .heading = "alasan" };
	size_t n;
	const PsyListColumn *columns = psy_list_columns(sheet, &n);

	g_array_append_val(rejects->columns, reason);
	for (size_t i = 0; i < n; i++)
		if (g_ascii_strcasecmp(columns[i].heading, "alasan") != 0)
			add_column(rejects, heading_to_write(&columns[i]), i,
				   psy_list_find(sheet, columns[i].field) == (int)i
					   ? columns[i].field
					   : PSY_FIELD_UNKNOWN);
	for (PsyField field = 0; field < PSY_N_COLUMNS; field++)
		if ((rejects->otherwise[field].length > 0 || psy_list_titles_name(sheet, field)) &&
		    psy_list_find(sheet, field) < 0)
			add_column(rejects, g_strdup(psy_field_heading(field)), G_MAXSIZE, field);
}

PsyRejects *psy_rejects_new(const char *folder, const char *path, const PsyList *sheet,
			    const PsyText *otherwise, GHashTable *names, PsyDiags *diags)
{
	PsyRejects *rejects = g_new0(PsyRejects, 1);
	bool workbook = psy_list_dialect(sheet).sheet != NULL;
	g_autofree char *name = folder ? file_name(path, workbook ? ".xlsx" : ".csv", names) : NULL;

	rejects->input = path;
	rejects->otherwise = otherwise;
	rejects->workbook = workbook;
	rejects->sheet = sheet;
	rejects->path = folder ? g_build_filename(folder, name, NULL) : NULL;
	rejects->diags = diags;
	rejects->columns = g_array_new(FALSE, FALSE, sizeof(PsyColumn));
	rejects->from = g_array_new(FALSE, FALSE, sizeof(Origin));
	rejects->doubtful = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
	name_columns(rejects, sheet);
	return rejects;
}

static bool open_writer(PsyRejects *rejects)
{
	PsyWriterOptions options = { .format = rejects->workbook ? PSY_FORMAT_XLSX : PSY_FORMAT_CSV,
				     .mode = PSY_OUTPUT_PRIVATE,
				     .guarded = true };
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
static const char *cell_to_write(const PsyRejects *rejects, const PsyListRow *row,
				 const Origin *origin, char marked[17])
{
	size_t cell = origin->cell;
	PsyNotes ignored = { 0 };
	PsyNik nik;

	if (cell >= row->n_cells || row->cells[cell].length == 0)
		return rejects->otherwise[origin->field].text;
	if ((int)cell != psy_list_find(rejects->sheet, PSY_COL_NIK) || !row->cells[cell].is_number)
		return row->cells[cell].text;
	nik = psy_nik_read(row->cells[cell].text, &ignored);
	if (!psy_nik_lost_as_number(&nik))
		return row->cells[cell].text;
	memcpy(marked, nik.digits, sizeof(nik.digits));
	marked[15] = '?';
	return marked;
}

/* Cells for which the heading has no column go to the reason, so that nothing is cut. */
static char *with_surplus(const PsyRejects *rejects, const char *reason, const PsyListRow *row)
{
	GString *out = g_string_new(reason);
	bool first = true;
	size_t n;

	psy_list_columns(rejects->sheet, &n);
	for (; n < row->n_cells; n++) {
		if (row->cells[n].length == 0)
			continue;
		g_string_append_printf(out, "%s%s", first ? _("; left over: ") : " | ",
				       row->cells[n].text);
		first = false;
	}
	return g_string_free(out, FALSE);
}

void psy_rejects_add(PsyRejects *rejects, const char *reason, const PsyListRow *row)
{
	g_autofree const char **cells = NULL;
	g_autofree char *told = NULL;
	char marked[17];
	char **kept;

	if (!rejects->path || (!reason && !rejects->doubtful))
		return;
	cells = g_new0(const char *, rejects->columns->len + 1);
	told = reason ? with_surplus(rejects, reason, row) : g_strdup("");
	cells[0] = told;
	for (guint i = 0; i < rejects->from->len; i++)
		cells[i + 1] = cell_to_write(rejects, row, &g_array_index(rejects->from, Origin, i),
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

/* A file of an earlier run would be imported again with the new ones. It may hold corrections that
 * exist nowhere else, so it is named, not deleted. */
static void report_stale(const PsyRejects *rejects)
{
	GStatBuf old, input;

	if (!rejects->path || rejects->writer || g_stat(rejects->path, &old) != 0)
		return;
	if (g_stat(rejects->input, &input) == 0 && input.st_dev == old.st_dev &&
	    input.st_ino == old.st_ino)
		return;
	psy_report(rejects->diags,
		   &(PsyFinding){ PSY_INFO,
				  PSY_SCOPE_NONE,
				  "roster/old-rejects",
				  { .file = rejects->path },
				  .hint = _("delete it, or move it away, before you import the "
					    "others of the folder") },
		   _("from an earlier run; no row of %s is held now"), rejects->input);
}

char *psy_rejects_finish(PsyRejects *rejects)
{
	char *path = NULL;

	psy_rejects_settle(rejects, NULL);
	report_stale(rejects);
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

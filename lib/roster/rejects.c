#include "roster/rejects.h"

#include <string.h>

struct PsyRejects {
	char *folder, *name;
	GPtrArray *headings; /* of char *, `alasan` first */
	GPtrArray *rows;     /* of char **, one text a heading */
};

PsyRejects *psy_rejects_new(const char *folder, const char *path, const PsySheet *sheet)
{
	PsyRejects *rejects = g_new0(PsyRejects, 1);
	g_autofree char *base = g_path_get_basename(strcmp(path, "-") == 0 ? "masukan" : path);
	char *dot = strrchr(base, '.');
	size_t n;
	const PsySheetColumn *columns = psy_sheet_columns(sheet, &n);

	if (dot && dot > base)
		*dot = '\0';
	rejects->folder = g_strdup(folder);
	rejects->name = g_strdup(base);
	rejects->headings = g_ptr_array_new_with_free_func(g_free);
	rejects->rows = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
	g_ptr_array_add(rejects->headings, g_strdup("alasan"));
	for (size_t i = 0; i < n; i++)
		if (g_ascii_strcasecmp(columns[i].heading, "alasan") != 0)
			g_ptr_array_add(rejects->headings, g_strdup(columns[i].heading));
	return rejects;
}

void psy_rejects_add(PsyRejects *rejects, const char *reason, const char *const *cells, size_t n)
{
	char **row;

	if (!rejects->folder)
		return;
	row = g_new0(char *, rejects->headings->len + 1);
	row[0] = g_strdup(reason);
	for (size_t i = 1; i < rejects->headings->len; i++)
		row[i] = g_strdup(i - 1 < n ? cells[i - 1] : "");
	g_ptr_array_add(rejects->rows, row);
}

static bool write_rows(const PsyRejects *rejects, const char *path, PsyDiags *diags)
{
	PsyWriterOptions options = { .format = PSY_FORMAT_CSV, .mode = PSY_OUTPUT_PRIVATE };
	g_autofree PsyColumn *columns = g_new0(PsyColumn, rejects->headings->len);
	PsyWriter *writer;

	for (guint i = 0; i < rejects->headings->len; i++)
		columns[i].name = rejects->headings->pdata[i];
	g_mkdir_with_parents(rejects->folder, 0700);
	writer = psy_writer_open(path, columns, rejects->headings->len, &options, diags);
	if (!writer)
		return false;
	for (guint i = 0; i < rejects->rows->len; i++)
		psy_writer_row(writer, rejects->rows->pdata[i]);
	return psy_writer_commit(writer, diags);
}

char *psy_rejects_finish(PsyRejects *rejects, PsyDiags *diags)
{
	g_autofree char *file = g_strdup_printf("%s.csv", rejects->name);
	char *path = NULL;

	if (rejects->rows->len > 0) {
		path = g_build_filename(rejects->folder, file, NULL);
		if (!write_rows(rejects, path, diags))
			g_clear_pointer(&path, g_free);
	}
	g_free(rejects->folder);
	g_free(rejects->name);
	g_ptr_array_unref(rejects->headings);
	g_ptr_array_unref(rejects->rows);
	g_free(rejects);
	return path;
}

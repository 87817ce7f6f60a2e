/* writer.h - the forms in which a table goes out
 *
 * A form is a table of three functions; PsyWriter (table.h) holds the output and the
 * columns and calls them.
 */
#ifndef PSY_TABLE_WRITER_H
#define PSY_TABLE_WRITER_H

#include "table/table.h"

/* The second sheet of a workbook (PsyWriterOptions.findings). */
#define PSY_FINDINGS_SHEET N_("Findings")

typedef struct {
	void *(*begin)(const PsyWriter *writer); /* what the form keeps, given to the others */
	/* `cells` has one text a column, none of them NULL. */
	void (*row)(const PsyWriter *writer, void *form, const PsyText *cells);
	/* Frees `form`. `diags` is NULL when what was written is thrown away; else false after
	 * a finding when the table could not be written whole. */
	bool (*finish)(const PsyWriter *writer, void *form, PsyDiags *diags);
} PsyForm;

struct PsyWriter {
	const PsyForm *form;
	void *kept;
	PsyOutput *output;
	FILE *stream;
	char *path;         /* "-" for standard output */
	PsyColumn *columns; /* texts are copies */
	size_t n_columns;
	PsyText *texts; /* of the row that psy_writer_row() was given */
	PsyWriterOptions options;
};

/* The number of a cell in a column of counts, "41" or "+41"; false for any other text. */
bool psy_count_read(const char *cell, gint64 *number);

extern const PsyForm psy_form_csv;
extern const PsyForm psy_form_json;
extern const PsyForm psy_form_jsonl;
extern const PsyForm psy_form_screen;
extern const PsyForm psy_form_markdown;
extern const PsyForm psy_form_xlsx;

#endif

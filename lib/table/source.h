/* source.h - the forms in which a table comes in
 *
 * A form is a table of functions over what it keeps; PsySource (table.h) looks at the first
 * bytes of a file and calls the right one.
 */
#ifndef PSY_TABLE_SOURCE_H
#define PSY_TABLE_SOURCE_H

#include "table/lines.h"
#include "table/table.h"

typedef struct {
	const PsyRecord *(*next)(void *kept);
	PsyPlace (*place)(const void *kept, size_t index);
	PsyDialect (*dialect)(const void *kept);
	void (*free)(void *kept);
} PsyReader;

extern const PsyReader psy_reader_csv;
extern const PsyReader psy_reader_xlsx;

/* What the readers keep; NULL after a finding of scope file. `stream` is closed by the reader
 * in any case, unless it is standard input; `lines`, opened on it, goes to the CSV reader. */
void *psy_csv_open(FILE *stream, PsyLines *lines, const char *path, const PsySourceOptions *options,
		   PsyDiags *diags);

/* `stream` must be seekable. */
void *psy_xlsx_open(FILE *stream, const char *path, const PsySourceOptions *options,
		    PsyDiags *diags);

#endif

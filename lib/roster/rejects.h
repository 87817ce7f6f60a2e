/* rejects.h - the held rows of one file, ready to be corrected and imported again
 *
 * Rows are written as they come. While a whole column is in doubt (its NIKs may all have lost
 * a digit), also the rows that were accepted are kept, in their order, until that is settled.
 */
#ifndef PSY_REJECTS_H
#define PSY_REJECTS_H

#include "list/list.h"

typedef struct PsyRejects PsyRejects;

/* `folder` NULL: nothing is written. `otherwise` has for each field what counts for rows that do
 * not say it, or "": it is written to the rows, for the file stands alone when it is read again.
 * `names` is the set of files written in this run, so that two lists of one name do not overwrite
 * each other. All are borrowed. */
PsyRejects *psy_rejects_new(const char *folder, const char *path, const PsyList *sheet,
			    const PsyText *otherwise, GHashTable *names, PsyDiags *diags);

/* `reason` NULL: the row was accepted, as far as can be said. */
void psy_rejects_add(PsyRejects *rejects, const char *reason, const PsyListRow *row);

/* Nothing is in doubt any more: rows accepted so far stay accepted (`reason` NULL), or are
 * held for `reason`. */
void psy_rejects_settle(PsyRejects *rejects, const char *reason);

/* Puts FOLDER/NAME.csv, for a workbook NAME.xlsx, in its place when a row is held: `alasan`,
 * then the input's own columns, under headings that will be understood again. Cells beyond the
 * heading stand in `alasan`. Frees; returns the file's name (the caller frees), NULL when none
 * was written; one that an earlier run has left is reported. */
char *psy_rejects_finish(PsyRejects *rejects);

#endif

/* rejects.h - the held rows of one file, ready to be corrected and imported again */
#ifndef PSY_REJECTS_H
#define PSY_REJECTS_H

#include "roster/sheet.h"

typedef struct PsyRejects PsyRejects;

/* `folder` NULL: rows are only counted. */
PsyRejects *psy_rejects_new(const char *folder, const char *path, const PsySheet *sheet);

void psy_rejects_add(PsyRejects *rejects, const char *reason, const char *const *cells, size_t n);

/* Writes FOLDER/NAME.csv when a row was added: `alasan`, then the input's own columns. Frees;
 * returns the file's name (the caller frees), NULL when none was written. */
char *psy_rejects_finish(PsyRejects *rejects, PsyDiags *diags);

#endif

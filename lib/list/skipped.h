/* skipped.h - the lines of a list that are no people, so that none vanishes in silence */
#ifndef PSY_SKIPPED_H
#define PSY_SKIPPED_H

#include "list/rows.h"

/* Ranges of lines, by the kind of their rows. Zero it. */
typedef struct {
	GArray *ranges[PSY_N_ROW_KINDS]; /* known to skipped.c; NULL: none */
} PsySkipped;

void psy_skipped_add(PsySkipped *skipped, PsyRowKind kind, unsigned line);

/* Names the lines of every kind, and forgets them. `at` is the file, and the sheet. */
void psy_skipped_report(PsySkipped *skipped, PsyPlace at, PsyDiags *diags);

#endif

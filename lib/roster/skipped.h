/* skipped.h - the lines of a list that are no people, so that none vanishes in silence */
#ifndef PSY_SKIPPED_H
#define PSY_SKIPPED_H

#include "roster/sheet.h"

/* Ranges of lines of one kind: "4-25, 31". Zero it. */
typedef struct {
	GString *text;
	unsigned from, to; /* the range that is still growing, 0 for none */
	unsigned n_ranges;
} PsyLineRanges;

typedef struct {
	PsyLineRanges kinds[PSY_N_ROW_KINDS];
} PsySkipped;

void psy_skipped_add(PsySkipped *skipped, PsyRowKind kind, unsigned line);

/* Names the lines of every kind, and forgets them. */
void psy_skipped_report(PsySkipped *skipped, const char *file, PsyDiags *diags);

#endif

/* judge.h - which rows of a list are people
 *
 * Below a heading stand people, and besides them blank lines, a row of column numbers,
 * headings repeated at page breaks, totals and signatures (facts: roster rules 5). A row that
 * may be a person's is never passed over as part of a footer without being counted as such.
 */
#ifndef PSY_JUDGE_H
#define PSY_JUDGE_H

#include "list/heading.h"

/* Where in the list the rows are. */
typedef enum {
	PSY_PART_PEOPLE,
	PSY_PART_TOTAL,     /* below a total, which may be that of a part */
	PSY_PART_SIGNATURE, /* below dates and signatures, which end a list */
	PSY_PART_OTHER      /* below a heading with other columns */
} PsyListPart;

typedef struct {
	PsyHeading *heading; /* borrowed; titles inside the list change its places */
	PsyListPart part;
	bool below_heading; /* only blank lines and column numbers stand in between */
	bool again;         /* the heading was repeated below a footer */
	bool has_people;
	bool unnumbered; /* somebody has neither No. nor NIK nor phone */
} PsyJudge;

void psy_judge_init(PsyJudge *judge, PsyHeading *heading);
PsyRowKind psy_judge_row(PsyJudge *judge, const PsyListRow *row);

#endif

/* judge.h - which rows of a list are people
 *
 * Below a heading stand people, and besides them blank lines, a row of column numbers,
 * headings repeated at page breaks, totals and signatures (facts: roster rules 5).
 */
#ifndef PSY_JUDGE_H
#define PSY_JUDGE_H

#include "roster/heading.h"

typedef struct {
	const PsyHeading *heading;
	bool in_footer;
	/* Set by the row judged last: people began again below a footer. */
	bool second_table;
} PsyJudge;

PsyRowKind psy_judge_row(PsyJudge *judge, const PsySheetRow *row);

#endif

/* match-table.h - the decision table: when two people may be one (roster rules 9.2) */
#ifndef PSY_MATCH_TABLE_H
#define PSY_MATCH_TABLE_H

#include "clean/clean.h"
#include "roster/match.h"

/* What the two have in common, as PSY_MATCH_ bits, but for the names. */
unsigned psy_match_shared(const PsyMatchFacts *a, const PsyMatchFacts *b);

/* What the table says of two people whose names are alike in this way; `shared` is from above. */
PsyMatchKind psy_match_decide(const PsyMatchFacts *a, const PsyMatchFacts *b, PsyNameLikeness name,
			      unsigned shared);

#endif

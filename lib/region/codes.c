#include "region/region.h"

const PsyExplanation psy_region_codes[] = {
	{ "region/no-columns", N_("a table of regions without the two columns it needs"),
	  N_("The file given with --regions needs a column of codes (kode) and one of names "
	     "(nama).") },
	{ "region/code", N_("this is no region code"),
	  N_("A code of Kemendagri looks like 36.02.14.2001, with or without dots. Excel drops a "
	     "zero at "
	     "the end, which cannot be guessed back: keep the column as text.") },
	{ "region/unknown", N_("a place that is not in the table"),
	  N_("No place of this name lies there. Look at the spelling; blanks, hyphens and capitals "
	     "do not "
	     "matter. The person is kept, without a region code for that level.") },
	{ "region/ambiguous", N_("a name that fits several places"),
	  N_("The name alone is no key: 'Serang' is a kabupaten and a kota. Write 'Kab.' or 'Kota' "
	     "in "
	     "front, or give the place above it, also for a whole list with --set.") },
	{ "region/elsewhere", N_("the place lies elsewhere"),
	  N_("There is a place of this name, but not in the kecamatan or kabupaten of the row. One "
	     "of the "
	     "two is wrong, or the village has moved to another kecamatan.") },
	{ "region/retired", N_("a region code that is no longer in force"),
	  N_("The code was given up when a province or kabupaten was divided. It is right inside a "
	     "NIK, "
	     "but not as the place of today.") },
	{ "region/conflict", N_("code and name say different places"),
	  N_("The region code lies in another kabupaten than the row names. The code is kept.") },
	{ 0 },
};

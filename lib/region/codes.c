#include "region/region.h"

const PsyExplanation psy_region_codes[] = {
	{ "region/no-columns", N_("a table of regions without the two columns it needs"),
	  N_("The file given with --regions needs a column of codes (kode) and one of names "
	     "(nama).") },
	{ "region/code", N_("this is no region code"),
	  N_("A code of Kemendagri looks like 36.02.14.2001, with or without dots. Excel drops a "
	     "zero at "
	     "the end, which cannot be guessed back: keep the column as text.") },
	{ "region/cleaned", N_("a region code was tidied"),
	  N_("Blanks, an apostrophe or the signs of a formula were taken off. Nothing is to be "
	     "done.") },
	{ "region/bps", N_("perhaps a code of BPS"),
	  N_("BPS numbers places in its own way: 7 digits for a kecamatan, 10 for a village, often "
	     "nearly the same ones. Only codes of Kemendagri are taken; the names of the row are "
	     "used instead.") },
	{ "region/unknown", N_("a place that is not in the table"),
	  N_("No place of this name lies there, or none has this code. Look at the spelling; "
	     "blanks, hyphens and capitals "
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
	{ "region/moved", N_("a place that lies elsewhere today"),
	  N_("The village was moved to another kecamatan, or the kecamatan to another kabupaten. "
	     "The row names where it was; it is written where it is today.") },
	{ "region/retired", N_("a region code that is no longer in force"),
	  N_("The code was given up when a province or kabupaten was divided. It is right inside a "
	     "NIK, but not as the place of today, so it is not taken: the names of the row say "
	     "where the person lives. Put the code of today in its place.") },
	{ "region/conflict", N_("code and name say different places"),
	  N_("The row names another kabupaten, kecamatan or desa than its region code. The code is "
	     "taken, and the names are written as they belong to it. Look which of the two is "
	     "right, and whether a name is misspelt.") },
	{ 0 },
};

/* region.h - the door of the region room: official codes and names of places
 *
 * The key of a place is its Kemendagri code PP.KK.CC.DDDD (province, kabupaten or
 * kota, kecamatan, desa or kelurahan), never its name: "Mekarsari" is five villages
 * of Lebak, "Serang" a kabupaten and a kota. Names are compared as psy_text_squash()
 * does, so that "Rangkas Bitung" is Rangkasbitung, and only below their parents.
 *
 * The built-in table (lib/region/data, Kepmendagri 300.2.2-2430/2025) knows all
 * provinces, kabupaten/kota and kecamatan, also the codes retired since 2018, which
 * live on in NIKs, and Banten down to the desa. A user's file replaces it. Where a
 * table has no desa for a kecamatan, nothing is said about desa there.
 *
 * facts: roster rules 11, domain 17.
 */
#ifndef PSY_REGION_H
#define PSY_REGION_H

#include "base/base.h"

typedef enum {
	PSY_REGION_ANY, /* no level: not known, or does not matter */
	PSY_REGION_PROVINSI,
	PSY_REGION_KABUPATEN, /* kota too */
	PSY_REGION_KECAMATAN,
	PSY_REGION_DESA, /* kelurahan too */
} PsyRegionLevel;

typedef struct {
	const char *code;      /* dotted: "36.02.28.2009" */
	const char *name;      /* as the decree writes it: "Kabupaten Lebak", "Cigemblong" */
	const char *label;     /* as we print it: "Kab. Lebak", "Kota Serang", "Cigemblong" */
	const char *successor; /* RETIRED: the code of today, or NULL when nobody knows */
	PsyRegionLevel level;
	bool retired;
} PsyRegion;

typedef struct PsyRegions PsyRegions;

/* The built-in table; made on the first call, lives to the end. Borrowed. */
const PsyRegions *psy_regions_builtin(void);

/* A table from a user's file in any CSV dialect with a column of codes (kode, code, id,
 * kode wilayah, ...) and one of names (nama, name, ...); dotted and undotted codes; all
 * levels in one file. Rows whose code cannot be read are reported (region/code) and left
 * out. NULL after a finding of scope file. */
PsyRegions *psy_regions_load(const char *path, PsyDiags *diags);
void psy_regions_free(PsyRegions *regions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyRegions, psy_regions_free)

/* ---- codes ---- */

#define PSY_REGION_CODE_SIZE 14 /* "PP.KK.CC.DDDD" and its NUL */

typedef enum {
	PSY_REGION_CODE_OK,
	PSY_REGION_CODE_NONE,       /* an empty cell, "-" */
	PSY_REGION_CODE_LOST_ZERO,  /* "36.1": Excel ate a zero, 36.01 or 36.10? */
	PSY_REGION_CODE_SCIENTIFIC, /* "3,60218E+09" */
	PSY_REGION_CODE_BPS, /* 7 digits that end in 0, or 10 of which the 7th is not 1, 2 or 3 */
	PSY_REGION_CODE_BROKEN,
} PsyRegionCode;

/* Reads a cell into the dotted form, which is written only for OK. It is the form that is
 * judged, not whether such a place exists. */
PsyRegionCode psy_region_code_read(const char *cell, char code[PSY_REGION_CODE_SIZE]);

/* The place with this dotted code, retired ones too, or NULL. */
const PsyRegion *psy_region_find(const PsyRegions *regions, const char *code);

/* True when a kecamatan begins with these six digits ("360228"), retired ones too: what a
 * NIK may begin with. Anything else, also a shorter text, is false. */
bool psy_region_has_kecamatan(const PsyRegions *regions, const char *digits);

/* The place of `level` that `region` lies in; itself when it is of that level; NULL above,
 * and for NULL. */
const PsyRegion *psy_region_above(const PsyRegion *region, PsyRegionLevel level);

/* ---- names ---- */

/* The places of `level` named `name` within `within` (NULL: anywhere). "Kab.", "Kota",
 * "Kotamadya", "Kec.", "Desa", "Kel." and their like in front are understood: "Kota Serang" is
 * one place, "Serang" two; so are "Tangsel" and "Jakbar". Retired places are found only where no other fits. Returns how many
 * there are and writes the first `max` of them, in the order of their codes, to `found`. */
size_t psy_region_named(const PsyRegions *regions, PsyRegionLevel level, const PsyRegion *within,
			const char *name, const PsyRegion *found[], size_t max);

/* ---- the place a row speaks of ---- */

/* What a row says; NULL or "" where it says nothing. */
typedef struct {
	const char *code;
	const char *kabupaten;
	const char *kecamatan;
	const char *desa;
} PsyRegionQuery;

typedef enum {
	PSY_REGION_SETTLED,   /* nothing to say */
	PSY_REGION_UNKNOWN,   /* no such place there; candidates: what it may have been */
	PSY_REGION_AMBIGUOUS, /* candidates: the places that fit */
	PSY_REGION_ELSEWHERE, /* there is one, but in another kecamatan or kabupaten: candidates */
	PSY_REGION_MOVED,     /* the place has another code now: candidates[0] */
	/* of codes only */
	PSY_REGION_RETIRED,  /* no longer in force: code_says follows it, if anybody knows */
	PSY_REGION_CONFLICT, /* says another place than a name; the code is taken */
	PSY_REGION_BAD_CODE, /* see code_kind */
} PsyRegionVerdict;

#define PSY_REGION_MAX_CANDIDATES 6

typedef struct {
	/* The deepest place that is certain, or NULL. Below it the row's words stand as typed. */
	const PsyRegion *region;
	/* Its code, or the typed one below it where the table has no desa; "" without a region. */
	char code[PSY_REGION_CODE_SIZE];
	PsyRegionVerdict code_verdict; /* SETTLED also without a code */
	PsyRegionCode code_kind;
	const PsyRegion *code_says; /* CONFLICT, RETIRED */
	PsyRegionVerdict verdict;   /* of the names */
	PsyRegionLevel level;       /* of the name that the verdict is about */
	size_t n_candidates;        /* may be more than are listed */
	const PsyRegion *candidates[PSY_REGION_MAX_CANDIDATES];
} PsyRegionAnswer;

/* Finds the place from the top down; the names below help a name that fits several (Serang
 * with kecamatan Ciruas is the kabupaten; of several kecamatan whose desa are all known the one
 * that has the desa). A desa alone is no key and settles nothing. A code
 * decides as far down as it goes, and the names are compared with it; one that settles nothing
 * leaves the names to themselves. */
PsyRegionAnswer psy_region_resolve(const PsyRegions *regions, const PsyRegionQuery *query);

/* "Mekarsari, Kec. Panggarangan, Kab. Lebak": a place with those it lies in, the province
 * left out. The caller frees. */
char *psy_region_describe(const PsyRegion *region);

/* Codes of this room: region/... */
extern const PsyExplanation psy_region_codes[];

#endif

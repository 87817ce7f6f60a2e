/* table.h - inside a PsyRegions (private to the room) */
#ifndef PSY_REGION_TABLE_H
#define PSY_REGION_TABLE_H

#include "region/region.h"

typedef enum { PSY_KIND_ANY, PSY_KIND_KABUPATEN, PSY_KIND_KOTA } PsyRegionKind;

typedef struct PsyPlaceEntry PsyPlaceEntry;
struct PsyPlaceEntry {
	PsyRegion region; /* first, so that a PsyRegion of the table is its entry */
	const char *key;  /* psy_region_key() of the name without "Kab." and its like */
	PsyRegionKind kind;
	const PsyPlaceEntry *above; /* the place it lies in, or NULL */
	const PsyPlaceEntry *alike; /* the next with this key, in the order of the codes */
};

struct PsyRegions {
	GArray *places;     /* of PsyPlaceEntry, in the order of the codes */
	GHashTable *by_key; /* key -> the first PsyPlaceEntry that has it */
	GStringChunk *texts;
	char *data;        /* texts too, of the built-in table */
	guint8 *kecamatan; /* a bit for each number of six digits */
};

static inline const PsyPlaceEntry *psy_region_entry(const PsyRegions *regions, guint i)
{
	return &g_array_index(regions->places, PsyPlaceEntry, i);
}

/* Index of the first place whose code is not below `code`. What lies in a place comes
 * behind it without a gap. */
guint psy_region_lower_bound(const PsyRegions *regions, const char *code);

/* What follows "Kab.", "Kota Adm." and their like, and what these say; `name` when nothing
 * would be left. */
const char *psy_region_skip_kind(const char *name, PsyRegionLevel level, PsyRegionKind *kind);

/* Names are compared by their keys: the level, then the name squashed, cut to the size. */
#define PSY_REGION_KEY_SIZE 96
void psy_region_key(const char *name, PsyRegionLevel level, char key[PSY_REGION_KEY_SIZE]);

/* Codes of 2, 4, 6 and 10 digits get their dots; false for another number of digits. */
bool psy_region_code_dotted(const char *digits, size_t n, char code[PSY_REGION_CODE_SIZE]);

#endif

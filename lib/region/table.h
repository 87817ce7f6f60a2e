/* table.h - inside a PsyRegions (private to the room) */
#ifndef PSY_REGION_TABLE_H
#define PSY_REGION_TABLE_H

#include "region/region.h"

typedef struct PsyPlaceEntry PsyPlaceEntry;
struct PsyPlaceEntry {
	PsyRegion region;
	const char *key; /* its level, then the name without "Kab." and its like, squashed */
	bool kota;
	const PsyPlaceEntry *above; /* the place it lies in, or NULL */
	const PsyPlaceEntry *alike; /* the next with this key, in the order of the codes */
};

struct PsyRegions {
	GPtrArray *places; /* of PsyPlaceEntry, in the order of the codes */
	GHashTable *by_code;
	GHashTable *by_key; /* key -> the first PsyPlaceEntry that has it */
	GStringChunk *texts;
};

/* Index of the first place whose code is not below `code`. What lies in a place comes
 * behind it without a gap. */
guint psy_region_lower_bound(const PsyRegions *regions, const char *code);

/* The key under which a typed name is found; *is_kota when it says "Kota". Caller frees. */
char *psy_region_key(const char *name, PsyRegionLevel level, bool *is_kota);

#endif

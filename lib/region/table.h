/* table.h - inside a PsyRegions (private to the room) */
#ifndef PSY_REGION_TABLE_H
#define PSY_REGION_TABLE_H

#include "region/region.h"

typedef struct {
	PsyRegion region;
	const char *key; /* name without "Kab." and its like, squashed */
	bool kota;
} PsyPlaceEntry;

struct PsyRegions {
	GPtrArray *places; /* of PsyPlaceEntry, in the order of the codes */
	GHashTable *by_code;
	GStringChunk *texts;
};

/* The key under which a typed name is found; *is_kota when it says "Kota". Caller frees. */
char *psy_region_key(const char *name, PsyRegionLevel level, bool *is_kota);

#endif

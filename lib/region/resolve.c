/* resolve.c - the place that a row speaks of */
#include <string.h>

#include "region/table.h"

typedef struct {
	const PsyRegions *regions;
	PsyRegionAnswer answer;
} Search;

static bool given(const char *name)
{
	return name && *name && strcmp(name, "-") != 0;
}

static void settle(Search *search, PsyRegionVerdict verdict, PsyRegionLevel level)
{
	if (search->answer.verdict == PSY_REGION_SETTLED) {
		search->answer.verdict = verdict;
		search->answer.level = level;
	}
}

static size_t look(Search *search, PsyRegionLevel level, const PsyRegion *within, const char *name)
{
	const PsyRegion *found[PSY_REGION_MAX_CANDIDATES];
	size_t n = psy_region_named(search->regions, level, within, name, found,
				    PSY_REGION_MAX_CANDIDATES);

	if (search->answer.verdict == PSY_REGION_SETTLED) {
		search->answer.n_candidates = n;
		memcpy(search->answer.candidates, found,
		       MIN(n, PSY_REGION_MAX_CANDIDATES) * sizeof(*found));
	}
	return n;
}

/* Among candidates the only one that has a kecamatan of this name, or NULL. */
static const PsyRegion *with_kecamatan(Search *search, const char *kecamatan)
{
	const PsyRegion *fits = NULL;

	for (size_t i = 0; i < MIN(search->answer.n_candidates, PSY_REGION_MAX_CANDIDATES); i++) {
		const PsyRegion *one = search->answer.candidates[i];
		const PsyRegion *ignored[1];

		if (psy_region_named(search->regions, PSY_REGION_KECAMATAN, one, kecamatan, ignored,
				     1) != 1)
			continue;
		if (fits)
			return NULL;
		fits = one;
	}
	return fits;
}

static void find_kabupaten(Search *search, const PsyRegionQuery *query)
{
	size_t n = look(search, PSY_REGION_KABUPATEN, NULL, query->kabupaten);
	const PsyRegion *fits = n == 1 ? search->answer.candidates[0] : NULL;

	if (n > 1 && given(query->kecamatan))
		fits = with_kecamatan(search, query->kecamatan);
	if (fits)
		search->answer.region = fits;
	else
		settle(search, n == 0 ? PSY_REGION_UNKNOWN : PSY_REGION_AMBIGUOUS,
		       PSY_REGION_KABUPATEN);
}

/* Whether the table knows desa in `within`. */
static bool has_desa(const Search *search, const PsyRegion *within)
{
	const GPtrArray *places = search->regions->places;

	for (guint i = psy_region_lower_bound(search->regions, within->code); i < places->len;
	     i++) {
		const PsyPlaceEntry *place = places->pdata[i];

		if (!g_str_has_prefix(place->region.code, within->code))
			return false;
		if (place->region.level == PSY_REGION_DESA)
			return true;
	}
	return false;
}

static void find_kecamatan(Search *search, const PsyRegionQuery *query)
{
	const PsyRegion *within = search->answer.region;
	size_t n = look(search, PSY_REGION_KECAMATAN, within, query->kecamatan);

	if (n == 1)
		search->answer.region = search->answer.candidates[0];
	else if (n > 1)
		settle(search, PSY_REGION_AMBIGUOUS, PSY_REGION_KECAMATAN);
	else if (within && look(search, PSY_REGION_KECAMATAN, NULL, query->kecamatan) > 0)
		settle(search, PSY_REGION_ELSEWHERE, PSY_REGION_KECAMATAN);
	else
		settle(search, PSY_REGION_UNKNOWN, PSY_REGION_KECAMATAN);
}

static void find_desa(Search *search, const PsyRegionQuery *query)
{
	const PsyRegion *within = search->answer.region;
	const PsyRegion *kabupaten =
		psy_region_above(search->regions, within, PSY_REGION_KABUPATEN);
	size_t n;

	if (!kabupaten || (within->level == PSY_REGION_KECAMATAN && !has_desa(search, within)))
		return;
	n = look(search, PSY_REGION_DESA, within, query->desa);
	if (n == 1)
		search->answer.region = search->answer.candidates[0];
	else if (n > 1)
		settle(search, PSY_REGION_AMBIGUOUS, PSY_REGION_DESA);
	else if (within->level == PSY_REGION_KECAMATAN &&
		 look(search, PSY_REGION_DESA, kabupaten, query->desa) > 0)
		settle(search, PSY_REGION_ELSEWHERE, PSY_REGION_DESA);
	else if (has_desa(search, within))
		settle(search, PSY_REGION_UNKNOWN, PSY_REGION_DESA);
}

static void find_code(Search *search, const PsyRegionQuery *query)
{
	char code[PSY_REGION_CODE_SIZE];
	const PsyRegion *region;

	search->answer.code_kind = psy_region_code_read(query->code, code);
	if (search->answer.code_kind == PSY_REGION_CODE_NONE)
		return;
	if (search->answer.code_kind != PSY_REGION_CODE_OK) {
		settle(search, PSY_REGION_BAD_CODE, PSY_REGION_ANY);
		return;
	}
	region = psy_region_find(search->regions, code);
	if (!region) {
		settle(search, PSY_REGION_UNKNOWN, PSY_REGION_ANY);
	} else if (region->retired) {
		if (region->successor)
			search->answer.candidates[0] =
				psy_region_find(search->regions, region->successor);
		search->answer.n_candidates = region->successor != NULL;
		settle(search, PSY_REGION_RETIRED, PSY_REGION_ANY);
	} else {
		search->answer.region = region;
	}
}

/* The code decides; a kabupaten that is named otherwise contradicts it. */
static void compare_with_code(Search *search, const PsyRegionQuery *query)
{
	const PsyRegion *by_code =
		psy_region_above(search->regions, search->answer.region, PSY_REGION_KABUPATEN);
	const PsyRegion *found[PSY_REGION_MAX_CANDIDATES];
	size_t n = psy_region_named(search->regions, PSY_REGION_KABUPATEN, NULL, query->kabupaten,
				    found, PSY_REGION_MAX_CANDIDATES);

	for (size_t i = 0; by_code && i < MIN(n, PSY_REGION_MAX_CANDIDATES); i++)
		if (found[i] == by_code)
			return;
	if (n > 0) {
		search->answer.candidates[0] = search->answer.region;
		search->answer.n_candidates = 1;
		settle(search, PSY_REGION_CONFLICT, PSY_REGION_ANY);
	}
}

PsyRegionAnswer psy_region_resolve(const PsyRegions *regions, const PsyRegionQuery *query)
{
	Search search = { .regions = regions };

	if (given(query->code))
		find_code(&search, query);
	if (search.answer.region) {
		if (given(query->kabupaten))
			compare_with_code(&search, query);
		return search.answer;
	}
	if (given(query->kabupaten))
		find_kabupaten(&search, query);
	if (given(query->kecamatan) && (search.answer.region || !given(query->kabupaten)))
		find_kecamatan(&search, query);
	if (given(query->desa) && search.answer.region)
		find_desa(&search, query);
	return search.answer;
}

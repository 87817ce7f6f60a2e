/* resolve.c - the place that a row speaks of */
#include <string.h>

#include "region/table.h"

typedef struct {
	const PsyRegions *regions;
	const PsyRegionQuery *query;
	PsyRegionAnswer answer;
	size_t n_found; /* of the last name looked for */
	const PsyRegion *found[PSY_REGION_MAX_CANDIDATES];
} Search;

static bool given(const char *name)
{
	return name && *name && strcmp(name, "-") != 0;
}

/* Whether the table knows desa in `within`. */
static bool has_desa(const PsyRegions *regions, const PsyRegion *within)
{
	for (guint i = psy_region_lower_bound(regions, within->code); i < regions->places->len;
	     i++) {
		const PsyPlaceEntry *place = psy_region_entry(regions, i);

		if (!g_str_has_prefix(place->region.code, within->code))
			return false;
		if (place->region.level == PSY_REGION_DESA)
			return true;
	}
	return false;
}

/* ---- names ---- */

static size_t look(Search *search, PsyRegionLevel level, const PsyRegion *within, const char *name)
{
	search->n_found = psy_region_named(search->regions, level, within, name, search->found,
					   PSY_REGION_MAX_CANDIDATES);
	return search->n_found;
}

/* The first verdict counts, with what was found for it. */
static void settle(Search *search, PsyRegionVerdict verdict, PsyRegionLevel level)
{
	PsyRegionAnswer *answer = &search->answer;

	if (answer->verdict != PSY_REGION_SETTLED)
		return;
	answer->verdict = verdict;
	answer->level = level;
	answer->n_candidates = search->n_found;
	memcpy(answer->candidates, search->found,
	       MIN(search->n_found, PSY_REGION_MAX_CANDIDATES) * sizeof(*search->found));
}

/* The one place that fits, or what follows it. */
static void take(Search *search, PsyRegionLevel level, const PsyRegion *place)
{
	if (place->retired) {
		place = place->successor ? psy_region_find(search->regions, place->successor)
					 : NULL;
		search->found[0] = place;
		search->n_found = place != NULL;
		settle(search, place ? PSY_REGION_MOVED : PSY_REGION_UNKNOWN, level);
	}
	if (place)
		search->answer.region = place;
}

/* Among those found the only one that has a place of `level` with this name, or NULL. */
static const PsyRegion *with_below(const Search *search, PsyRegionLevel level, const char *name)
{
	const PsyRegion *fits = NULL;

	for (size_t i = 0; i < MIN(search->n_found, PSY_REGION_MAX_CANDIDATES); i++) {
		const PsyRegion *one = search->found[i];
		const PsyRegion *ignored[1];

		if (psy_region_named(search->regions, level, one, name, ignored, 1) != 1)
			continue;
		if (fits)
			return NULL;
		fits = one;
	}
	return fits;
}

/* Whether all that were found are known down to the desa. */
static bool have_desa(const Search *search)
{
	if (search->n_found > PSY_REGION_MAX_CANDIDATES)
		return false;
	for (size_t i = 0; i < search->n_found; i++)
		if (!has_desa(search->regions, search->found[i]))
			return false;
	return true;
}

static void find_kabupaten(Search *search, const char *name)
{
	const char *kecamatan = search->query->kecamatan;
	size_t n = look(search, PSY_REGION_KABUPATEN, search->answer.region, name);
	const PsyRegion *fits = n == 1 ? search->found[0] : NULL;

	if (n > 1 && given(kecamatan))
		fits = with_below(search, PSY_REGION_KECAMATAN, kecamatan);
	if (fits)
		take(search, PSY_REGION_KABUPATEN, fits);
	else
		settle(search, n == 0 ? PSY_REGION_UNKNOWN : PSY_REGION_AMBIGUOUS,
		       PSY_REGION_KABUPATEN);
}

static void find_kecamatan(Search *search, const char *name)
{
	const PsyRegion *within = search->answer.region, *fits;
	const char *desa = search->query->desa;
	size_t n;

	if (!within && given(search->query->kabupaten))
		return;
	n = look(search, PSY_REGION_KECAMATAN, within, name);
	fits = n == 1 ? search->found[0] : NULL;
	/* Where the desa of one are not known, that desa may be there too. */
	if (n > 1 && given(desa) && have_desa(search))
		fits = with_below(search, PSY_REGION_DESA, desa);
	if (fits)
		take(search, PSY_REGION_KECAMATAN, fits);
	else if (n > 1)
		settle(search, PSY_REGION_AMBIGUOUS, PSY_REGION_KECAMATAN);
	else if (within && look(search, PSY_REGION_KECAMATAN, NULL, name) > 0)
		settle(search, PSY_REGION_ELSEWHERE, PSY_REGION_KECAMATAN);
	else
		settle(search, PSY_REGION_UNKNOWN, PSY_REGION_KECAMATAN);
}

static void find_desa(Search *search, const char *name)
{
	const PsyRegion *within = search->answer.region;
	const PsyRegion *kabupaten = psy_region_above(within, PSY_REGION_KABUPATEN);
	size_t n;

	if (!kabupaten || !has_desa(search->regions, within))
		return;
	/* A kecamatan that was not found may be any of them. */
	if (within->level < PSY_REGION_KECAMATAN && given(search->query->kecamatan))
		return;
	n = look(search, PSY_REGION_DESA, within, name);
	if (n == 1)
		take(search, PSY_REGION_DESA, search->found[0]);
	else if (n > 1)
		settle(search, PSY_REGION_AMBIGUOUS, PSY_REGION_DESA);
	else if (within->level == PSY_REGION_KECAMATAN &&
		 look(search, PSY_REGION_DESA, kabupaten, name) > 0)
		settle(search, PSY_REGION_ELSEWHERE, PSY_REGION_DESA);
	else
		settle(search, PSY_REGION_UNKNOWN, PSY_REGION_DESA);
}

/* ---- the code ---- */

/* The place of the code. Where the table has no desa, any code of one is as good as another. */
static const PsyRegion *find_place(const PsyRegions *regions, const char *code)
{
	const PsyRegion *region = psy_region_find(regions, code);
	char above[PSY_REGION_CODE_SIZE];

	if (region || strlen(code) < PSY_REGION_CODE_SIZE - 1)
		return region;
	g_strlcpy(above, code, strlen("PP.KK.CC") + 1);
	region = psy_region_find(regions, above);
	return region && !has_desa(regions, region) ? region : NULL;
}

static void find_code(Search *search)
{
	PsyRegionAnswer *answer = &search->answer;
	char code[PSY_REGION_CODE_SIZE];
	const PsyRegion *region;

	answer->code_kind = psy_region_code_read(search->query->code, code);
	if (answer->code_kind == PSY_REGION_CODE_NONE)
		return;
	if (answer->code_kind != PSY_REGION_CODE_OK) {
		answer->code_verdict = PSY_REGION_BAD_CODE;
		return;
	}
	region = find_place(search->regions, code);
	if (!region) {
		answer->code_verdict = PSY_REGION_UNKNOWN;
	} else if (region->retired) {
		answer->code_verdict = PSY_REGION_RETIRED;
		if (region->successor)
			answer->code_says = psy_region_find(search->regions, region->successor);
	} else {
		answer->region = region;
		memcpy(answer->code, code, sizeof(code));
	}
}

/* The code decides; a place that is named otherwise contradicts it. */
static void compare_with_code(Search *search, const PsyRegion *place, const char *name)
{
	const PsyRegion *ignored[1];

	if (psy_region_named(search->regions, place->level, place, name, ignored, 1) == 0)
		search->answer.code_verdict = PSY_REGION_CONFLICT;
}

PsyRegionAnswer psy_region_resolve(const PsyRegions *regions, const PsyRegionQuery *query)
{
	static void (*const find[])(Search *, const char *) = { find_kabupaten, find_kecamatan,
								find_desa };
	const char *const names[] = { query->kabupaten, query->kecamatan, query->desa };
	Search search = { .regions = regions, .query = query };
	const PsyRegion *by_code;

	if (given(query->code))
		find_code(&search);
	by_code = search.answer.region;
	for (size_t i = 0; i < G_N_ELEMENTS(find); i++) {
		PsyRegionLevel level = PSY_REGION_KABUPATEN + (PsyRegionLevel)i;
		const PsyRegion *place = psy_region_above(by_code, level);

		if (!given(names[i]))
			continue;
		if (place)
			compare_with_code(&search, place, names[i]);
		else if (search.answer.code_verdict != PSY_REGION_CONFLICT &&
			 (!by_code || by_code->level < level))
			find[i](&search, names[i]);
	}
	if (search.answer.code_verdict == PSY_REGION_CONFLICT)
		search.answer.code_says = by_code;
	if (search.answer.region && search.answer.region != by_code)
		g_strlcpy(search.answer.code, search.answer.region->code, PSY_REGION_CODE_SIZE);
	return search.answer;
}

/* place.c - where the person of a row lives */
#include <string.h>

#include "roster/clean.h"
#include "roster/row-index.h"

static char *list_candidates(const PsyImport *import, const PsyRegionAnswer *answer)
{
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < MIN(answer->n_candidates, PSY_REGION_MAX_CANDIDATES); i++) {
		g_autofree char *one =
			answer->candidates[i]
				? psy_region_describe(import->regions, answer->candidates[i])
				: NULL;

		if (one)
			g_string_append_printf(out, "%s%s", out->len ? "; " : "", one);
	}
	return g_string_free(out, FALSE);
}

static const struct {
	PsyRegionVerdict verdict;
	PsySeverity severity; /* of an error the scope is the field */
	const char *code;
	const char *message; /* with the candidates */
} region_verdicts[] = {
	{ PSY_REGION_UNKNOWN, PSY_WARNING, "region/unknown", N_("there is no such place there") },
	{ PSY_REGION_AMBIGUOUS, PSY_WARNING, "region/ambiguous", N_("fits several places: %s") },
	{ PSY_REGION_ELSEWHERE, PSY_WARNING, "region/elsewhere",
	  N_("there is one, but elsewhere: %s") },
	{ PSY_REGION_RETIRED, PSY_WARNING, "region/retired",
	  N_("a code that is no longer in force; today: %s") },
	{ PSY_REGION_CONFLICT, PSY_WARNING, "region/conflict",
	  N_("the code says another place: %s") },
	{ PSY_REGION_BAD_CODE, PSY_ERROR, "region/code",
	  N_("this is no region code of Kemendagri") },
};

static void report_verdict(PsyCleaning *cleaning, const PsyRegionAnswer *answer)
{
	static const PsyField fields[] = {
		[PSY_REGION_ANY] = PSY_COL_KODE_WILAYAH,
		[PSY_REGION_PROVINSI] = PSY_COL_KABUPATEN,
		[PSY_REGION_KABUPATEN] = PSY_COL_KABUPATEN,
		[PSY_REGION_KECAMATAN] = PSY_COL_KECAMATAN,
		[PSY_REGION_DESA] = PSY_COL_DESA,
	};
	PsyImport *import = cleaning->import;
	g_autofree char *candidates = list_candidates(import, answer);

	for (size_t i = 0; i < G_N_ELEMENTS(region_verdicts); i++) {
		PsyFinding finding;

		if (region_verdicts[i].verdict != answer->verdict)
			continue;
		finding = psy_cleaning_finding(
			cleaning, psy_sheet_find(import->sheet, fields[answer->level]));
		finding.severity = region_verdicts[i].severity;
		finding.scope = finding.severity == PSY_ERROR ? PSY_SCOPE_FIELD : PSY_SCOPE_NONE;
		finding.code = region_verdicts[i].code;
		if (answer->verdict == PSY_REGION_BAD_CODE)
			finding.hint =
				_("Excel drops a nought at the end: 36.1 may be 36.01 or 36.10");
		psy_report(import->diags, &finding, _(region_verdicts[i].message), candidates);
	}
}

static void ask(PsyPlaceMemory *memory, const PsyRegions *regions, const PsyRegionQuery *query)
{
	memory->answer = psy_region_resolve(regions, query);
	for (size_t i = 0; i < G_N_ELEMENTS(memory->places); i++)
		memory->places[i] = memory->answer.region
					    ? psy_region_above(regions, memory->answer.region,
							       PSY_REGION_KABUPATEN + (int)i)
					    : NULL;
}

/* Lists go village by village, so that most rows ask what a row not far above asked. */
static const PsyPlaceMemory *resolve(PsyImport *import, const PsyRegionQuery *query)
{
	const char *asked[] = { query->code, query->kabupaten, query->kecamatan, query->desa };
	PsyPlaceMemory *memory;
	guint64 hash = 0;
	bool same = true;

	for (size_t i = 0; i < G_N_ELEMENTS(asked); i++)
		hash = psy_row_hash_number(hash + psy_row_hash_text(asked[i]));
	memory = &import->places[hash % PSY_PLACES_REMEMBERED];
	for (size_t i = 0; i < G_N_ELEMENTS(asked); i++)
		same &= g_strcmp0(memory->asked[i], asked[i]) == 0;
	if (same)
		return memory;
	for (size_t i = 0; i < G_N_ELEMENTS(asked); i++) {
		g_free(memory->asked[i]);
		memory->asked[i] = g_strdup(asked[i]);
	}
	ask(memory, import->regions, query);
	return memory;
}

void psy_clean_place(PsyCleaning *cleaning)
{
	PsyImport *import = cleaning->import;
	const char *code = psy_cleaning_text(cleaning, PSY_COL_KODE_WILAYAH, "");
	const char *kabupaten =
		psy_cleaning_text(cleaning, PSY_COL_KABUPATEN, psy_sheet_kabupaten(import->sheet));
	const char *kecamatan =
		psy_cleaning_text(cleaning, PSY_COL_KECAMATAN, psy_sheet_kecamatan(import->sheet));
	const char *desa = psy_cleaning_text(cleaning, PSY_COL_DESA, "");
	const PsyPlaceMemory *memory =
		resolve(import, &(PsyRegionQuery){ code, kabupaten, kecamatan, desa });
	static const PsyField fields[] = { PSY_COL_KABUPATEN, PSY_COL_KECAMATAN, PSY_COL_DESA };
	const char *texts[] = { kabupaten, kecamatan, desa };
	const PsyRegion *region = memory->answer.region;

	if (memory->answer.verdict != PSY_REGION_SETTLED)
		report_verdict(cleaning, &memory->answer);
	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
		psy_cleaning_set(cleaning, fields[i],
				 memory->places[i] ? memory->places[i]->label : texts[i]);
	psy_cleaning_set(cleaning, PSY_COL_KODE_WILAYAH, region ? region->code : "");
}

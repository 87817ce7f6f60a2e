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

static void ask(PsyPlaceMemory *memory, const PsyRegions *regions,
		const PsyText asked[PSY_PLACE_WORDS])
{
	GString *kept = memory->kept ? memory->kept : (memory->kept = g_string_new(NULL));
	PsyRegionAnswer *answer = &memory->answer;
	PsyRegionQuery query = { asked[0].text, asked[1].text, asked[2].text, asked[3].text };

	g_string_truncate(kept, 0);
	for (size_t i = 0; i < PSY_PLACE_WORDS; i++) {
		memory->lengths[i] = asked[i].length;
		g_string_append_len(kept, asked[i].text, (gssize)asked[i].length);
	}
	*answer = psy_region_resolve(regions, &query);
	memory->code = psy_text_of(answer->region ? answer->region->code : "");
	for (size_t i = 0; i < G_N_ELEMENTS(memory->labels); i++) {
		const PsyRegion *place = answer->region
						 ? psy_region_above(regions, answer->region,
								    PSY_REGION_KABUPATEN + (int)i)
						 : NULL;

		memory->labels[i] = psy_text_of(place ? place->label : "");
	}
}

static bool remembers(const PsyPlaceMemory *memory, const PsyText asked[PSY_PLACE_WORDS])
{
	size_t at = 0;

	if (!memory->kept)
		return false;
	for (size_t i = 0; i < PSY_PLACE_WORDS; i++) {
		if (memory->lengths[i] != asked[i].length ||
		    memcmp(memory->kept->str + at, asked[i].text, asked[i].length) != 0)
			return false;
		at += asked[i].length;
	}
	return true;
}

/* Lists go village by village, so that most rows ask what a row not far above asked. */
static const PsyPlaceMemory *resolve(PsyImport *import, const PsyText asked[PSY_PLACE_WORDS])
{
	PsyPlaceMemory *memory;
	guint64 hash = 0;

	for (size_t i = 0; i < PSY_PLACE_WORDS; i++)
		hash = psy_row_hash_number(hash + psy_row_hash_text(asked[i]));
	memory = &import->places[hash % PSY_PLACES_REMEMBERED];
	if (!remembers(memory, asked))
		ask(memory, import->regions, asked);
	return memory;
}

void psy_clean_place(PsyCleaning *cleaning)
{
	static const PsyField fields[] = { PSY_COL_KABUPATEN, PSY_COL_KECAMATAN, PSY_COL_DESA };
	const PsySheet *sheet = cleaning->import->sheet;
	const PsyText asked[PSY_PLACE_WORDS] = {
		psy_cleaning_text(cleaning, PSY_COL_KODE_WILAYAH, ""),
		psy_cleaning_text(cleaning, PSY_COL_KABUPATEN, psy_sheet_kabupaten(sheet)),
		psy_cleaning_text(cleaning, PSY_COL_KECAMATAN, psy_sheet_kecamatan(sheet)),
		psy_cleaning_text(cleaning, PSY_COL_DESA, ""),
	};
	const PsyPlaceMemory *memory = resolve(cleaning->import, asked);

	if (memory->answer.verdict != PSY_REGION_SETTLED)
		report_verdict(cleaning, &memory->answer);
	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
		psy_person_set(cleaning->person, fields[i],
			       memory->labels[i].length > 0 ? memory->labels[i] : asked[i + 1]);
	psy_person_set(cleaning->person, PSY_COL_KODE_WILAYAH, memory->code);
}

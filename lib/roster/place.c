/* place.c - where the person of a row lives */
#include <string.h>

#include "clean/clean.h"
#include "roster/cleaning.h"
#include "roster/row-index.h"

/* The words of a row that say where: its code, then from the kabupaten down. */
typedef PsyText Asked[PSY_PLACE_WORDS];

enum { ASKED_CODE, ASKED_KABUPATEN, ASKED_KECAMATAN, ASKED_DESA };

typedef struct {
	PsySeverity severity; /* of an error the scope is the field */
	const char *code;
	const char *message; /* may have one %s */
	const char *hint;    /* the same */
} Saying;

static void say(PsyCleaning *cleaning, PsyField field, const Saying *saying, const char *message,
		const char *hint)
{
	PsyImport *import = cleaning->import;
	PsyFinding finding = psy_cleaning_finding(cleaning, psy_list_find(import->sheet, field));

	finding.severity = saying->severity;
	finding.scope = saying->severity == PSY_ERROR ? PSY_SCOPE_FIELD : PSY_SCOPE_NONE;
	finding.code = saying->code;
	finding.hint = hint;
	psy_report(import->diags, &finding, "%s", message);
}

/* ---- the names ---- */

static char *list_candidates(const PsyRegionAnswer *answer)
{
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < MIN(answer->n_candidates, PSY_REGION_MAX_CANDIDATES); i++) {
		g_autofree char *one = psy_region_describe(answer->candidates[i]);

		g_string_append_printf(out, "%s%s", out->len ? "; " : "", one);
	}
	return g_string_free(out, FALSE);
}

/* The one of the candidates that the NIK begins with, or NULL. */
static const PsyRegion *named_by_nik(const PsyCleaning *cleaning, const PsyRegionAnswer *answer)
{
	if (cleaning->nik.kind != PSY_NIK_OK)
		return NULL;
	for (size_t i = 0; i < MIN(answer->n_candidates, PSY_REGION_MAX_CANDIDATES); i++) {
		const char *code = answer->candidates[i]->code, *digit = cleaning->nik.digits;

		for (; *code && (*code == '.' || *code == *digit); code++)
			digit += *code != '.';
		if (!*code)
			return answer->candidates[i];
	}
	return NULL;
}

/* How a name that fits several places is made clear; NULL when it is the row that must. */
static char *hint_ambiguous(const PsyCleaning *cleaning, const PsyRegionAnswer *answer)
{
	const PsyRegion *likely = named_by_nik(cleaning, answer);
	const PsyRegion *first = likely ? likely : answer->candidates[0];
	const PsyRegion *kabupaten = psy_region_above(first, PSY_REGION_KABUPATEN);
	int column = psy_list_find(cleaning->import->sheet, PSY_COL_KABUPATEN);

	if (answer->level == PSY_REGION_DESA)
		return g_strdup(_("the kecamatan must be named too"));
	if (!kabupaten)
		return NULL;
	if (answer->level == PSY_REGION_KABUPATEN && psy_cleaning_cell(cleaning, column).length > 0)
		return g_strdup_printf(_("write '%s', if that is meant"), kabupaten->label);
	if (!likely)
		return g_strdup(_("name the kabupaten too, for the whole list with --set "
				  "kabupaten=NAME"));
	return g_strdup_printf(_("name the kabupaten too, for the whole list like this: --set "
				 "kabupaten=\"%s\""),
			       kabupaten->label);
}

static void report_names(PsyCleaning *cleaning, const PsyRegionAnswer *answer)
{
	static const PsyField fields[] = {
		[PSY_REGION_KABUPATEN] = PSY_COL_KABUPATEN,
		[PSY_REGION_KECAMATAN] = PSY_COL_KECAMATAN,
		[PSY_REGION_DESA] = PSY_COL_DESA,
	};
	static const Saying sayings[] = {
		[PSY_REGION_UNKNOWN] = { PSY_WARNING, "region/unknown",
					 N_("there is no such place there") },
		[PSY_REGION_AMBIGUOUS] = { PSY_WARNING, "region/ambiguous",
					   N_("fits several places: %s") },
		[PSY_REGION_ELSEWHERE] = { PSY_WARNING, "region/elsewhere",
					   N_("there is one, but elsewhere: %s") },
		[PSY_REGION_MOVED] = { PSY_WARNING, "region/moved",
				       N_("has moved, and is taken where it is today: %s") },
	};
	const Saying *saying = &sayings[answer->verdict];
	g_autofree char *candidates = list_candidates(answer);
	g_autofree char *message = g_strdup_printf(_(saying->message), candidates);
	g_autofree char *hint =
		answer->verdict == PSY_REGION_AMBIGUOUS ? hint_ambiguous(cleaning, answer) : NULL;

	say(cleaning, fields[answer->level], saying, message, hint);
}

/* ---- the code ---- */

/* What the row says, from the desa up. */
static char *typed_place(const Asked asked)
{
	GString *out = g_string_new(NULL);

	for (size_t i = PSY_PLACE_WORDS; i-- > ASKED_KABUPATEN;)
		if (psy_name_may_be_shown(asked[i].text))
			g_string_append_printf(out, "%s%s", out->len ? ", " : "", asked[i].text);
	return g_string_free(out, FALSE);
}

static void report_code(PsyCleaning *cleaning, const PsyRegionAnswer *answer, const Asked asked)
{
	static const Saying unreadable[] = {
		[PSY_REGION_CODE_LOST_ZERO] = { PSY_ERROR, "region/code",
						N_("this is no region code of Kemendagri"),
						N_("Excel drops a nought at the end: 36.1 may be "
						   "36.01 or 36.10") },
		[PSY_REGION_CODE_SCIENTIFIC] = { PSY_ERROR, "region/code",
						 N_("number broken by Excel (scientific "
						    "notation)"),
						 N_("ask for the original number") },
		[PSY_REGION_CODE_BPS] = { PSY_WARNING, "region/bps",
					  N_("perhaps a code of BPS, which is another one; not "
					     "taken"),
					  N_("a code of Kemendagri looks like 36.02.14.2001") },
		[PSY_REGION_CODE_BROKEN] = { PSY_ERROR, "region/code",
					     N_("this is no region code of Kemendagri"),
					     N_("a code of Kemendagri looks like 36.02.14.2001") },
	};
	static const Saying unknown = { PSY_WARNING, "region/unknown",
					N_("there is no place with this code; it is not taken") };
	static const Saying lost = { PSY_WARNING, "region/retired",
				     N_("a code that is no longer in force; it is not taken") };
	static const Saying retired = { PSY_WARNING, "region/retired",
					N_("a code that is no longer in force; it is not taken. "
					   "Today: %s (%s)") };
	static const Saying conflict = { PSY_WARNING, "region/conflict",
					 N_("the code says '%s', the row says '%s'; the code is "
					    "taken") };
	const Saying *saying = &unknown;
	g_autofree char *says = answer->code_says ? psy_region_describe(answer->code_says) : NULL;
	g_autofree char *typed = typed_place(asked), *message = NULL;

	if (answer->code_verdict == PSY_REGION_BAD_CODE)
		saying = &unreadable[answer->code_kind];
	else if (answer->code_verdict == PSY_REGION_CONFLICT)
		saying = &conflict;
	else if (answer->code_verdict == PSY_REGION_RETIRED)
		saying = says ? &retired : &lost;
	message = g_strdup_printf(_(saying->message), says,
				  saying == &retired ? answer->code_says->code : typed);
	say(cleaning, PSY_COL_KODE_WILAYAH, saying, message, saying->hint ? _(saying->hint) : NULL);
}

/* The code of the row without what Excel and people put around it. */
static PsyText ask_code(PsyCleaning *cleaning, bool *cleaned)
{
	PsyText typed = psy_cleaning_text(cleaning, PSY_COL_KODE_WILAYAH);
	char flat[64];

	*cleaned = typed.text[strspn(typed.text, "0123456789.")] != '\0';
	if (!*cleaned || !psy_cell_flatten(typed.text, flat, sizeof(flat)))
		return typed;
	if (psy_cell_says_none(flat))
		return psy_text_of("");
	return psy_person_keep(cleaning->person, flat, strlen(flat));
}

static void report_cleaned(PsyCleaning *cleaning, const char *typed)
{
	static const Saying saying = { PSY_FIX, "region/cleaned",
				       N_("blanks and signs removed, now %s") };
	char code[PSY_REGION_CODE_SIZE];
	g_autofree char *message = NULL;

	if (psy_region_code_read(typed, code) != PSY_REGION_CODE_OK)
		return;
	message = g_strdup_printf(_(saying.message), code);
	cleaning->import->file->fixed++;
	say(cleaning, PSY_COL_KODE_WILAYAH, &saying, message, NULL);
}

/* ---- the answers that are remembered ---- */

static void ask(PsyPlaceMemory *memory, const PsyRegions *regions, const Asked asked)
{
	GString *kept = memory->kept ? memory->kept : (memory->kept = g_string_new(NULL));
	PsyRegionAnswer *answer = &memory->answer;
	PsyRegionQuery query = { asked[ASKED_CODE].text, asked[ASKED_KABUPATEN].text,
				 asked[ASKED_KECAMATAN].text, asked[ASKED_DESA].text };

	g_string_truncate(kept, 0);
	for (size_t i = 0; i < PSY_PLACE_WORDS; i++) {
		memory->lengths[i] = asked[i].length;
		g_string_append_len(kept, asked[i].text, (gssize)asked[i].length);
	}
	*answer = psy_region_resolve(regions, &query);
	memory->code = psy_text_of(answer->code);
	for (size_t i = 0; i < G_N_ELEMENTS(memory->labels); i++) {
		const PsyRegion *place =
			psy_region_above(answer->region, PSY_REGION_KABUPATEN + (int)i);

		memory->labels[i] = psy_text_of(place ? place->label : "");
	}
}

static bool remembers(const PsyPlaceMemory *memory, const Asked asked)
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
static const PsyPlaceMemory *resolve(PsyImport *import, const Asked asked)
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

/* Of several kecamatan the one that both the NIK and the desa name is meant; asks again with its
 * code. NULL where there is none. */
static const PsyPlaceMemory *resolve_by_nik(const PsyCleaning *cleaning,
					    const PsyRegionAnswer *answer, const Asked asked)
{
	PsyImport *import = cleaning->import;
	const PsyRegion *place = named_by_nik(cleaning, answer), *ignored[1];
	Asked again;

	if (!place || asked[ASKED_CODE].length > 0 || asked[ASKED_DESA].length == 0 ||
	    psy_region_named(import->regions, PSY_REGION_DESA, place, asked[ASKED_DESA].text,
			     ignored, 1) != 1)
		return NULL;
	memcpy(again, asked, sizeof(again));
	again[ASKED_CODE] = psy_text_of(place->code);
	return resolve(import, again);
}

void psy_clean_place(PsyCleaning *cleaning)
{
	static const PsyField fields[] = { PSY_COL_KABUPATEN, PSY_COL_KECAMATAN, PSY_COL_DESA };
	bool cleaned;
	const Asked asked = {
		ask_code(cleaning, &cleaned),
		psy_cleaning_text(cleaning, PSY_COL_KABUPATEN),
		psy_cleaning_text(cleaning, PSY_COL_KECAMATAN),
		psy_cleaning_text(cleaning, PSY_COL_DESA),
	};
	const PsyPlaceMemory *memory = resolve(cleaning->import, asked), *better = NULL;
	const PsyRegionAnswer *answer = &memory->answer;

	if (answer->verdict == PSY_REGION_AMBIGUOUS && answer->level == PSY_REGION_KECAMATAN)
		better = resolve_by_nik(cleaning, answer, asked);
	if (better)
		memory = better;
	answer = &memory->answer;
	if (cleaned)
		report_cleaned(cleaning, asked[ASKED_CODE].text);
	if (answer->code_verdict != PSY_REGION_SETTLED)
		report_code(cleaning, answer, asked);
	if (answer->verdict != PSY_REGION_SETTLED)
		report_names(cleaning, answer);
	for (size_t i = 0; i < G_N_ELEMENTS(fields); i++)
		psy_person_set(cleaning->person, fields[i],
			       memory->labels[i].length > 0 ? memory->labels[i] : asked[i + 1]);
	psy_person_set(cleaning->person, PSY_COL_KODE_WILAYAH, memory->code);
}

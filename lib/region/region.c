#include "region/region.h"

#include <string.h>

#include "region/table.h"

/* ---- codes ---- */

bool psy_region_code_dotted(const char *digits, size_t n, char code[PSY_REGION_CODE_SIZE])
{
	static const size_t lengths[] = { 2, 4, 6, 10 };

	for (size_t i = 0; i < G_N_ELEMENTS(lengths); i++) {
		char *out = code;

		if (n != lengths[i])
			continue;
		for (size_t j = 0; j < n; j++) {
			if (j == 2 || j == 4 || j == 6)
				*out++ = '.';
			*out++ = digits[j];
		}
		*out = '\0';
		return true;
	}
	return false;
}

/* "3,60218E+09": what Excel makes of a long number. */
static bool is_scientific(const char *cell)
{
	const char *p = cell + strspn(cell, "0123456789.,");

	return p > cell && (*p == 'E' || *p == 'e') && p[1 + strspn(p + 1, "+0123456789")] == '\0';
}

/* Dotted codes are the numbers 36.02 for Excel, with a comma in Indonesia. */
PsyRegionCode psy_region_code_read(const char *cell, char code[PSY_REGION_CODE_SIZE])
{
	char digits[16], made[PSY_REGION_CODE_SIZE];
	bool has_dots = strpbrk(cell, ".,") != NULL;
	size_t n = 0;

	if (is_scientific(cell))
		return PSY_REGION_CODE_SCIENTIFIC;
	for (const char *p = cell; *p; p++) {
		if (g_ascii_isdigit(*p) && n < sizeof(digits) - 1)
			digits[n++] = *p;
		else if (!strchr("., -'", *p))
			return PSY_REGION_CODE_BROKEN;
	}
	digits[n] = '\0';
	if (n == 0)
		return PSY_REGION_CODE_NONE;
	if (has_dots && (n == 3 || n == 5 || n == 9))
		return PSY_REGION_CODE_LOST_ZERO;
	if (!has_dots &&
	    ((n == 7 && digits[6] == '0') || (n == 10 && (digits[6] < '1' || digits[6] > '3'))))
		return PSY_REGION_CODE_BPS;
	if (!psy_region_code_dotted(digits, n, made))
		return PSY_REGION_CODE_BROKEN;
	memcpy(code, made, sizeof(made));
	return PSY_REGION_CODE_OK;
}

/* ---- looking up ---- */

guint psy_region_lower_bound(const PsyRegions *regions, const char *code)
{
	guint from = 0, to = regions->places->len;

	while (from < to) {
		guint middle = (from + to) / 2;

		if (strcmp(psy_region_entry(regions, middle)->region.code, code) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

const PsyRegion *psy_region_find(const PsyRegions *regions, const char *code)
{
	guint i = psy_region_lower_bound(regions, code);
	const PsyPlaceEntry *place = i < regions->places->len ? psy_region_entry(regions, i) : NULL;

	return place && strcmp(place->region.code, code) == 0 ? &place->region : NULL;
}

bool psy_region_has_kecamatan(const PsyRegions *regions, const char *digits)
{
	guint number = 0;

	for (size_t i = 0; i < 6; i++) {
		if (!g_ascii_isdigit(digits[i]))
			return false;
		number = number * 10 + (guint)(digits[i] - '0');
	}
	return regions->kecamatan[number / 8] >> number % 8 & 1;
}

const PsyRegion *psy_region_above(const PsyRegion *region, PsyRegionLevel level)
{
	const PsyPlaceEntry *place = (const PsyPlaceEntry *)region;

	while (place && place->region.level > level)
		place = place->above;
	return place && place->region.level == level ? &place->region : NULL;
}

/* ---- names ---- */

const char *psy_region_skip_kind(const char *name, PsyRegionLevel level, PsyRegionKind *kind)
{
	static const struct {
		const char *word;
		PsyRegionLevel level;
		PsyRegionKind kind; /* ANY at the level of kabupaten: only behind another */
	} kinds[] = {
		{ "kabupaten", PSY_REGION_KABUPATEN, PSY_KIND_KABUPATEN },
		{ "kab", PSY_REGION_KABUPATEN, PSY_KIND_KABUPATEN },
		{ "kota", PSY_REGION_KABUPATEN, PSY_KIND_KOTA },
		{ "kotamadya", PSY_REGION_KABUPATEN, PSY_KIND_KOTA },
		{ "kodya", PSY_REGION_KABUPATEN, PSY_KIND_KOTA },
		{ "administrasi", PSY_REGION_KABUPATEN, PSY_KIND_ANY },
		{ "adm", PSY_REGION_KABUPATEN, PSY_KIND_ANY },
		{ "kecamatan", PSY_REGION_KECAMATAN, PSY_KIND_ANY },
		{ "kec", PSY_REGION_KECAMATAN, PSY_KIND_ANY },
		{ "desa", PSY_REGION_DESA, PSY_KIND_ANY },
		{ "ds", PSY_REGION_DESA, PSY_KIND_ANY },
		{ "kelurahan", PSY_REGION_DESA, PSY_KIND_ANY },
		{ "kel", PSY_REGION_DESA, PSY_KIND_ANY },
		{ "provinsi", PSY_REGION_PROVINSI, PSY_KIND_ANY },
	};
	size_t length = 0, skip;

	while (g_ascii_isalpha(name[length]))
		length++;
	skip = length + strspn(name + length, ". ");
	if (skip == length || name[skip] == '\0')
		return name;
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		bool second = level == PSY_REGION_KABUPATEN && kinds[i].kind == PSY_KIND_ANY;

		if (kinds[i].level != level || strlen(kinds[i].word) != length ||
		    g_ascii_strncasecmp(name, kinds[i].word, length) != 0 ||
		    second != (*kind != PSY_KIND_ANY))
			continue;
		if (second || level != PSY_REGION_KABUPATEN)
			return name + skip;
		*kind = kinds[i].kind;
		return psy_region_skip_kind(name + skip, level, kind);
	}
	return name;
}

void psy_region_key(const char *name, PsyRegionLevel level, char key[PSY_REGION_KEY_SIZE])
{
	static const struct {
		const char *shortened, *whole;
	} kabupaten[] = {
		{ "tangsel", "tangerangselatan" }, { "jakbar", "jakartabarat" },
		{ "jakpus", "jakartapusat" },      { "jaksel", "jakartaselatan" },
		{ "jaktim", "jakartatimur" },      { "jakut", "jakartautara" },
	};
	size_t n = 1;

	key[0] = (char)('0' + level);
	for (const char *p = name; *p && n + 1 < PSY_REGION_KEY_SIZE; p++) {
		if ((signed char)*p < 0) {
			g_autofree char *squashed = psy_text_squash(name, strlen(name));

			g_strlcpy(key + 1, squashed, PSY_REGION_KEY_SIZE - 1);
			return;
		}
		if (g_ascii_isalnum(*p))
			key[n++] = g_ascii_tolower(*p);
	}
	key[n] = '\0';
	for (size_t i = 0; level == PSY_REGION_KABUPATEN && i < G_N_ELEMENTS(kabupaten); i++)
		if (strcmp(key + 1, kabupaten[i].shortened) == 0)
			g_strlcpy(key + 1, kabupaten[i].whole, PSY_REGION_KEY_SIZE - 1);
}

/* The places with this key, retired ones where no other fits. */
static size_t find_alike(const PsyRegions *regions, const char *key, PsyRegionKind kind,
			 const PsyRegion *within, const PsyRegion *found[], size_t max)
{
	const PsyPlaceEntry *first = g_hash_table_lookup(regions->by_key, key);
	size_t n = 0;

	for (int retired = 0; retired < 2 && n == 0; retired++)
		for (const PsyPlaceEntry *place = first; place; place = place->alike) {
			if (place->region.retired != retired ||
			    (kind != PSY_KIND_ANY && place->kind != kind) ||
			    (within && !g_str_has_prefix(place->region.code, within->code)))
				continue;
			if (n < max)
				found[n] = &place->region;
			n++;
		}
	return n;
}

size_t psy_region_named(const PsyRegions *regions, PsyRegionLevel level, const PsyRegion *within,
			const char *name, const PsyRegion *found[], size_t max)
{
	PsyRegionKind kind = PSY_KIND_ANY;
	const char *bare = psy_region_skip_kind(name, level, &kind);
	char key[PSY_REGION_KEY_SIZE];
	size_t n;

	psy_region_key(bare, level, key);
	n = find_alike(regions, key, kind, within, found, max);
	if (n > 0 || bare == name)
		return n;
	/* "Kota Baru" may be Kotabaru. */
	psy_region_key(name, level, key);
	return find_alike(regions, key, PSY_KIND_ANY, within, found, max);
}

char *psy_region_describe(const PsyRegion *region)
{
	GString *out = g_string_new(region->label);

	for (PsyRegionLevel level = region->level; level-- > PSY_REGION_KABUPATEN;) {
		const PsyRegion *above = psy_region_above(region, level);

		if (above)
			g_string_append_printf(out, ", %s%s",
					       level == PSY_REGION_KECAMATAN ? "Kec. " : "",
					       above->label);
	}
	return g_string_free(out, FALSE);
}

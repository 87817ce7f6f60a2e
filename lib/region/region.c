#include <stdlib.h>
#include <string.h>

#include "region/table.h"
#include "table/table.h"

extern const char psy_region_data[]; /* made from data/ by embed.awk */

/* ---- codes ---- */

static bool dotted(const char *digits, size_t n, char code[PSY_REGION_CODE_SIZE])
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

PsyRegionCode psy_region_code_read(const char *cell, char code[PSY_REGION_CODE_SIZE])
{
	char digits[16], made[PSY_REGION_CODE_SIZE];
	bool has_dots = strchr(cell, '.') != NULL;
	size_t n = 0;

	for (const char *p = cell; *p; p++) {
		if (g_ascii_isdigit(*p) && n < sizeof(digits) - 1)
			digits[n++] = *p;
		else if (!strchr(". -'", *p))
			return PSY_REGION_CODE_BROKEN;
	}
	digits[n] = '\0';
	if (n == 0)
		return PSY_REGION_CODE_NONE;
	if (has_dots && (n == 3 || n == 5 || n == 9))
		return PSY_REGION_CODE_LOST_ZERO;
	if (!has_dots && (n == 7 || (n == 10 && (digits[6] < '1' || digits[6] > '3'))))
		return PSY_REGION_CODE_BPS;
	if (!dotted(digits, n, made))
		return PSY_REGION_CODE_BROKEN;
	memcpy(code, made, sizeof(made));
	return PSY_REGION_CODE_OK;
}

static PsyRegionLevel level_of(const char *code)
{
	switch (strlen(code)) {
	case 2:
		return PSY_REGION_PROVINSI;
	case 5:
		return PSY_REGION_KABUPATEN;
	case 8:
		return PSY_REGION_KECAMATAN;
	default:
		return PSY_REGION_DESA;
	}
}

/* ---- the table ---- */

static PsyRegions *regions_new(void)
{
	PsyRegions *regions = g_new0(PsyRegions, 1);

	regions->places = g_ptr_array_new_with_free_func(g_free);
	regions->by_code = g_hash_table_new(g_str_hash, g_str_equal);
	regions->by_key = g_hash_table_new(g_str_hash, g_str_equal);
	regions->texts = g_string_chunk_new(65536);
	return regions;
}

void psy_regions_free(PsyRegions *regions)
{
	if (!regions)
		return;
	g_ptr_array_unref(regions->places);
	g_hash_table_unref(regions->by_code);
	g_hash_table_unref(regions->by_key);
	g_string_chunk_free(regions->texts);
	g_free(regions);
}

static char *make_key(PsyRegionLevel level, const char *name)
{
	g_autofree char *squashed = psy_text_squash(name, strlen(name));

	return g_strconcat((const char[]){ (char)('0' + level), '\0' }, squashed, NULL);
}

char *psy_region_key(const char *name, PsyRegionLevel level, bool *is_kota)
{
	static const struct {
		const char *prefix;
		PsyRegionLevel level;
		bool kota;
	} kinds[] = {
		{ "kabupaten ", PSY_REGION_KABUPATEN, false },
		{ "kab. ", PSY_REGION_KABUPATEN, false },
		{ "kab.", PSY_REGION_KABUPATEN, false },
		{ "kab ", PSY_REGION_KABUPATEN, false },
		{ "kota adm. ", PSY_REGION_KABUPATEN, true },
		{ "kota ", PSY_REGION_KABUPATEN, true },
		{ "kecamatan ", PSY_REGION_KECAMATAN, false },
		{ "kec. ", PSY_REGION_KECAMATAN, false },
		{ "kec.", PSY_REGION_KECAMATAN, false },
		{ "kec ", PSY_REGION_KECAMATAN, false },
		{ "desa ", PSY_REGION_DESA, false },
		{ "kelurahan ", PSY_REGION_DESA, false },
		{ "kel. ", PSY_REGION_DESA, false },
		{ "kel.", PSY_REGION_DESA, false },
		{ "kel ", PSY_REGION_DESA, false },
		{ "ds. ", PSY_REGION_DESA, false },
		{ "provinsi ", PSY_REGION_PROVINSI, false },
	};

	*is_kota = false;
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		size_t n;

		if (kinds[i].level != level || g_ascii_tolower(*name) != *kinds[i].prefix)
			continue;
		n = strlen(kinds[i].prefix);
		if (g_ascii_strncasecmp(name, kinds[i].prefix, n) != 0)
			continue;
		*is_kota = kinds[i].kota;
		return make_key(level, name + n);
	}
	return make_key(level, name);
}

static bool says_kind(const char *name)
{
	return g_ascii_strncasecmp(name, "kab", 3) == 0 &&
	       (name[3] == ' ' || name[3] == '.' ||
		g_ascii_strncasecmp(name, "kabupaten ", 10) == 0);
}

static void add(PsyRegions *regions, const char *code, const char *name, bool retired,
		const char *successor)
{
	PsyPlaceEntry *place = g_new0(PsyPlaceEntry, 1);
	g_autofree char *key = NULL;

	place->region.code = g_string_chunk_insert(regions->texts, code);
	place->region.level = level_of(code);
	place->region.name = g_string_chunk_insert(regions->texts, name);
	place->region.label = place->region.name;
	place->region.retired = retired;
	if (*successor)
		place->region.successor = g_string_chunk_insert(regions->texts, successor);
	key = psy_region_key(name, place->region.level, &place->kota);
	place->key = g_string_chunk_insert(regions->texts, key);
	if (place->region.level == PSY_REGION_KABUPATEN && g_str_has_prefix(name, "Kabupaten ")) {
		g_autofree char *label = g_strdup_printf("Kab. %s", name + strlen("Kabupaten "));

		place->region.label = g_string_chunk_insert(regions->texts, label);
	}
	g_ptr_array_add(regions->places, place);
	g_hash_table_insert(regions->by_code, (gpointer)place->region.code, place);
}

static gint compare_codes(gconstpointer a, gconstpointer b)
{
	const PsyPlaceEntry *const *x = a, *const *y = b;

	return strcmp((*x)->region.code, (*y)->region.code);
}

static PsyPlaceEntry *entry_above(const PsyRegions *regions, const PsyPlaceEntry *place)
{
	char code[PSY_REGION_CODE_SIZE];
	char *dot;

	g_strlcpy(code, place->region.code, sizeof(code));
	while ((dot = strrchr(code, '.'))) {
		PsyPlaceEntry *above;

		*dot = '\0';
		above = g_hash_table_lookup(regions->by_code, code);
		if (above)
			return above;
	}
	return NULL;
}

/* Puts the places in order, once all are there, and makes them easy to find. */
static void settle(PsyRegions *regions)
{
	g_ptr_array_sort(regions->places, compare_codes);
	for (guint i = regions->places->len; i-- > 0;) {
		PsyPlaceEntry *place = regions->places->pdata[i];

		place->above = entry_above(regions, place);
		place->alike = g_hash_table_lookup(regions->by_key, place->key);
		g_hash_table_replace(regions->by_key, (gpointer)place->key, place);
	}
}

const PsyRegions *psy_regions_builtin(void)
{
	static gsize made;
	static PsyRegions *regions;

	if (g_once_init_enter(&made)) {
		const char *p = psy_region_data;

		regions = regions_new();
		while (*p) {
			size_t n = strcspn(p, "\n");
			g_autofree char *row = g_strndup(p, n);
			g_auto(GStrv) cells = g_strsplit(row, ",", 4);

			add(regions, cells[0], cells[1], strcmp(cells[2], "lama") == 0,
			    cells[3] ? cells[3] : "");
			p += n + 1;
		}
		settle(regions);
		g_once_init_leave(&made, 1);
	}
	return regions;
}

/* ---- a user's table ---- */

static int find_column(const PsyTable *table, const char *const *names)
{
	for (; *names; names++) {
		int column = psy_table_find(table, *names);

		if (column >= 0)
			return column;
	}
	return -1;
}

PsyRegions *psy_regions_load(const char *path, PsyDiags *diags)
{
	static const char *const codes[] = { "kode",         "code",         "id",
					     "kode wilayah", "kode_wilayah", NULL };
	static const char *const names[] = { "nama", "name", "nama wilayah", "wilayah", NULL };
	g_autoptr(PsyTable) table = psy_table_read(path, NULL, diags);
	PsyRegions *regions;
	int code_column, name_column;

	if (!table)
		return NULL;
	code_column = find_column(table, codes);
	name_column = find_column(table, names);
	if (code_column < 0 || name_column < 0) {
		psy_report(
			diags,
			&(PsyFinding){
				PSY_ERROR, PSY_SCOPE_FILE, "region/no-columns", { .file = path } },
			_("a table of regions needs the columns kode and nama"));
		return NULL;
	}
	regions = regions_new();
	for (size_t row = 0; row < psy_table_n_rows(table); row++) {
		char code[PSY_REGION_CODE_SIZE];

		if (psy_region_code_read(psy_table_cell(table, row, code_column), code) ==
		    PSY_REGION_CODE_OK)
			add(regions, code, psy_table_cell(table, row, name_column), false, "");
		else
			psy_report(diags,
				   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "region/code",
						  psy_table_place(table, row, code_column) },
				   _("this is no region code"));
	}
	settle(regions);
	return regions;
}

/* ---- looking up ---- */

const PsyRegion *psy_region_find(const PsyRegions *regions, const char *code)
{
	const PsyPlaceEntry *place = g_hash_table_lookup(regions->by_code, code);

	return place ? &place->region : NULL;
}

bool psy_region_has_kecamatan(const PsyRegions *regions, const char *digits)
{
	char code[PSY_REGION_CODE_SIZE];

	return strlen(digits) >= 6 && dotted(digits, 6, code) && psy_region_find(regions, code);
}

const PsyRegion *psy_region_above(const PsyRegions *regions, const PsyRegion *region,
				  PsyRegionLevel level)
{
	const PsyPlaceEntry *place = g_hash_table_lookup(regions->by_code, region->code);

	while (place && place->region.level > level)
		place = place->above;
	return place && place->region.level == level ? &place->region : NULL;
}

guint psy_region_lower_bound(const PsyRegions *regions, const char *code)
{
	guint from = 0, to = regions->places->len;

	while (from < to) {
		guint middle = (from + to) / 2;
		const PsyPlaceEntry *place = regions->places->pdata[middle];

		if (strcmp(place->region.code, code) < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return from;
}

size_t psy_region_named(const PsyRegions *regions, PsyRegionLevel level, const PsyRegion *within,
			const char *name, const PsyRegion *found[], size_t max)
{
	bool kota, only_kabupaten = level == PSY_REGION_KABUPATEN && says_kind(name);
	g_autofree char *key = psy_region_key(name, level, &kota);
	size_t n = 0;

	for (int retired = 0; retired < 2 && n == 0; retired++) {
		const PsyPlaceEntry *place = g_hash_table_lookup(regions->by_key, key);

		for (; place; place = place->alike) {
			if (place->region.retired != retired ||
			    (within && !g_str_has_prefix(place->region.code, within->code)))
				continue;
			if ((kota && !place->kota) || (only_kabupaten && place->kota))
				continue;
			if (n < max)
				found[n] = &place->region;
			n++;
		}
	}
	return n;
}

char *psy_region_describe(const PsyRegions *regions, const PsyRegion *region)
{
	GString *out = g_string_new(region->label);

	for (PsyRegionLevel level = region->level; level-- > PSY_REGION_KABUPATEN;) {
		const PsyRegion *above = psy_region_above(regions, region, level);

		if (above)
			g_string_append_printf(out, ", %s%s",
					       level == PSY_REGION_KECAMATAN ? "Kec. " : "",
					       above->label);
	}
	return g_string_free(out, FALSE);
}

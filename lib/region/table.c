#include "region/table.h"

#include <string.h>

#include "table/table.h"

extern const char psy_region_data[]; /* made from data/ by embed.awk, in the order of the codes */

enum { KECAMATAN_NUMBERS = 1000000 };

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

/* ---- a table grows ---- */

static PsyRegions *regions_new(void)
{
	PsyRegions *regions = g_new0(PsyRegions, 1);

	regions->places = g_array_sized_new(FALSE, FALSE, sizeof(PsyPlaceEntry), 10240);
	regions->by_key = g_hash_table_new(g_str_hash, g_str_equal);
	regions->texts = g_string_chunk_new(65536);
	regions->kecamatan = g_malloc0(KECAMATAN_NUMBERS / 8);
	return regions;
}

void psy_regions_free(PsyRegions *regions)
{
	if (!regions)
		return;
	g_array_unref(regions->places);
	g_hash_table_unref(regions->by_key);
	g_string_chunk_free(regions->texts);
	g_free(regions->data);
	g_free(regions->kecamatan);
	g_free(regions);
}

/* The texts live as long as the table. */
static void add(PsyRegions *regions, const char *code, const char *name, bool retired,
		const char *successor)
{
	static const char front[] = "Kabupaten ";
	PsyPlaceEntry place = { .region = { .code = code,
					    .name = name,
					    .label = name,
					    .successor = *successor ? successor : NULL,
					    .level = level_of(code),
					    .retired = retired } };
	char key[PSY_REGION_KEY_SIZE];

	if (place.region.level == PSY_REGION_KABUPATEN && g_str_has_prefix(name, front)) {
		g_autofree char *label = g_strconcat("Kab. ", name + strlen(front), NULL);

		place.region.label = g_string_chunk_insert(regions->texts, label);
	}
	name = psy_region_skip_kind(name, place.region.level, &place.kind);
	psy_region_key(name, place.region.level, key);
	place.key = g_string_chunk_insert(regions->texts, key);
	g_array_append_val(regions->places, place);
}

static gint compare_codes(gconstpointer a, gconstpointer b)
{
	const PsyPlaceEntry *x = a, *y = b;

	return strcmp(x->region.code, y->region.code);
}

/* In the order of the codes, of each code the last row. */
static void put_in_order(PsyRegions *regions)
{
	PsyPlaceEntry *places = (PsyPlaceEntry *)(void *)regions->places->data;
	guint n = regions->places->len, kept = 0;
	bool in_order = true;

	for (guint i = 1; i < n && in_order; i++)
		in_order = compare_codes(&places[i - 1], &places[i]) < 0;
	if (in_order)
		return;
	g_array_sort(regions->places, compare_codes);
	for (guint i = 0; i < n; i++)
		if (i + 1 == n || compare_codes(&places[i], &places[i + 1]) != 0)
			places[kept++] = places[i];
	g_array_set_size(regions->places, kept);
}

static void mark_kecamatan(PsyRegions *regions, const char *code)
{
	guint number = 0;

	for (; *code; code++)
		if (*code != '.')
			number = number * 10 + (guint)(*code - '0');
	regions->kecamatan[number / 8] |= (guint8)(1u << number % 8);
}

/* Makes the places easy to find, once all are there. */
static void settle(PsyRegions *regions)
{
	PsyPlaceEntry *places;
	const PsyPlaceEntry *above = NULL;

	put_in_order(regions);
	places = (PsyPlaceEntry *)(void *)regions->places->data;
	for (guint i = 0; i < regions->places->len; i++) {
		const char *code = places[i].region.code;

		while (above && !g_str_has_prefix(code, above->region.code))
			above = above->above;
		places[i].above = above;
		above = &places[i];
		if (above->region.level == PSY_REGION_KECAMATAN)
			mark_kecamatan(regions, code);
	}
	for (guint i = regions->places->len; i-- > 0;) {
		places[i].alike = g_hash_table_lookup(regions->by_key, places[i].key);
		g_hash_table_replace(regions->by_key, (gpointer)places[i].key, &places[i]);
	}
}

/* ---- the built-in table ---- */

/* Ends the text at `*p` at the next `end` and goes behind it. */
static const char *cut(char **p, char end)
{
	char *text = *p, *at = strchr(text, end);

	*at = '\0';
	*p = at + 1;
	return text;
}

const PsyRegions *psy_regions_builtin(void)
{
	static gsize made;
	static PsyRegions *regions;

	if (g_once_init_enter(&made)) {
		char *p;

		regions = regions_new();
		p = regions->data = g_strdup(psy_region_data);
		while (*p) {
			const char *code = cut(&p, ','), *name = cut(&p, ',');
			bool retired = strcmp(cut(&p, ','), "lama") == 0;

			add(regions, code, name, retired, cut(&p, '\n'));
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
			add(regions, g_string_chunk_insert(regions->texts, code),
			    g_string_chunk_insert(regions->texts,
						  psy_table_cell(table, row, name_column)),
			    false, "");
		else
			psy_report(diags,
				   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "region/code",
						  psy_table_place(table, row, code_column) },
				   _("this is no region code"));
	}
	settle(regions);
	return regions;
}

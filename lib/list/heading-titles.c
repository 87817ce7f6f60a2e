/* heading-titles.c - the places that the lines above a heading name, and titles inside the list
 *
 * "DAFTAR KADER KECAMATAN CIBADAK KAB. LEBAK TAHUN 2025": behind the word for a kind of place
 * comes its name, which ends nobody knows where. So the longest run of words counts that is a
 * place of that kind, and a name that is no place counts for nothing.
 */
#include <string.h>

#include "list/heading.h"

enum { LONGEST_NAME = 4 };

static const struct {
	const char *word;
	PsyRegionLevel level;
	const char *kind; /* in front of the name, so that kabupaten and kota are told apart */
} kinds[] = {
	{ "kabupaten", PSY_REGION_KABUPATEN, "Kabupaten " },
	{ "kab", PSY_REGION_KABUPATEN, "Kabupaten " },
	{ "kota", PSY_REGION_KABUPATEN, "Kota " },
	{ "kecamatan", PSY_REGION_KECAMATAN, "" },
	{ "kec", PSY_REGION_KECAMATAN, "" },
	{ "desa", PSY_REGION_DESA, "" },
	{ "kelurahan", PSY_REGION_DESA, "" },
	{ "kel", PSY_REGION_DESA, "" },
};

/* Index of the kind that a word names at this level, or at any; else -1. */
static int kind_of(const char *word, PsyRegionLevel level)
{
	for (size_t i = 0; word && i < G_N_ELEMENTS(kinds); i++)
		if ((level == PSY_REGION_ANY || kinds[i].level == level) &&
		    g_ascii_strcasecmp(word, kinds[i].word) == 0)
			return (int)i;
	return -1;
}

/* The words of a text, empty ones left out; a name keeps its apostrophe. */
static char **words_of(const char *text)
{
	char **words = g_strsplit_set(text, " .,;:/()-\"\t\n", -1);
	size_t n = 0;

	for (char **word = words; *word; word++)
		if (**word)
			words[n++] = *word;
		else
			g_free(*word);
	words[n] = NULL;
	return words;
}

typedef struct {
	const PsyRegions *regions;
	PsyRegionLevel level;
	const PsyRegion *within; /* NULL: not known */
	const PsyRegion *found;  /* NULL: none, or one of several of that name */
	char *label;             /* NULL: none */
	bool unclear;            /* two titles say two places */
} Search;

/* True when the place is known; then it is what the search found. */
static bool take_place(Search *search, const char *name)
{
	const PsyRegion *found[1] = { NULL };
	size_t n = psy_region_named(search->regions, search->level, search->within, name, found, 1);
	const char *label = n == 1 ? found[0]->label : name;

	if (n == 0)
		return false;
	search->unclear |= search->label && g_ascii_strcasecmp(search->label, label) != 0;
	g_free(search->label);
	search->label = g_strdup(label);
	search->found = n == 1 ? found[0] : NULL;
	return true;
}

/* The longest name at the head of `words`. */
static void take_name(Search *search, const char *kind, char **words)
{
	for (int n = (int)MIN(g_strv_length(words), LONGEST_NAME); n > 0; n--) {
		g_autoptr(GString) name = g_string_new(kind);

		for (int i = 0; i < n; i++)
			g_string_append_printf(name, "%s%s", i ? " " : "", words[i]);
		if (take_place(search, name->str))
			return;
	}
}

/* "Tempat : Aula Kecamatan Cibadak", "diundang ke Kota Serang": where people meet is not where
 * they are from. */
static bool leads_to_venue(const char *word)
{
	static const char *const venues[] = { "tempat",  "lokasi", "hari",  "tanggal",
					      "acara",   "aula",   "hotel", "gedung",
					      "pendopo", "balai",  "ruang", "bertempat" };

	for (size_t i = 0; i < G_N_ELEMENTS(venues); i++)
		if (g_ascii_strcasecmp(word, venues[i]) == 0)
			return true;
	return false;
}

static bool leads_to_place(const char *word)
{
	return g_ascii_strcasecmp(word, "di") == 0 || g_ascii_strcasecmp(word, "ke") == 0;
}

static void search_title(Search *search, const char *text)
{
	g_auto(GStrv) words = words_of(text);

	for (char **word = words; *word && !leads_to_venue(*word); word++) {
		int kind = kind_of(*word, search->level);
		bool is_venue = word > words && leads_to_place(word[-1]);
		const char *in_front = kind >= 0 ? kinds[kind].kind : NULL;

		/* "KABUPATEN/KOTA : LEBAK" says neither. */
		for (; kind >= 0 && kind_of(word[1], search->level) >= 0; word++)
			in_front = "";
		if (in_front && !is_venue)
			take_name(search, in_front, word + 1);
	}
}

static Search search_at(const PsyHeading *heading, PsyRegionLevel level)
{
	Search search = { .regions = heading->regions, .level = level };

	for (int above = (int)level - 1; above >= PSY_REGION_KABUPATEN && !search.within; above--)
		search.within = heading->found[above];
	return search;
}

/* What was found counts at its level, unless two places were. */
static void settle_search(PsyHeading *heading, Search *search)
{
	if (search->unclear) {
		g_clear_pointer(&search->label, g_free);
		search->found = NULL;
	}
	g_free(heading->places[search->level]);
	heading->places[search->level] = search->label;
	heading->found[search->level] = search->found;
}

static void forget_from(PsyHeading *heading, int level)
{
	for (; level < PSY_N_TITLE_LEVELS; level++) {
		g_clear_pointer(&heading->places[level], g_free);
		heading->found[level] = NULL;
	}
}

void psy_heading_forget_places(PsyHeading *heading)
{
	forget_from(heading, PSY_REGION_KECAMATAN);
}

/* ---- titles inside the list ---- */

/* Index of the one cell that holds something, or -1. */
static int only_cell(const PsyCell *cells, size_t n)
{
	int only = -1;

	for (size_t i = 0; i < n; i++) {
		if (psy_text_is_blank(cells[i].text, cells[i].length))
			continue;
		if (only >= 0)
			return -1;
		only = (int)i;
	}
	return only;
}

static bool names_level(char **words, PsyRegionLevel level)
{
	for (; *words; words++)
		if (kind_of(*words, level) >= 0 && words[1])
			return true;
	return false;
}

static bool names_posyandu(char **words)
{
	return g_ascii_strcasecmp(words[0], "posyandu") == 0 && words[1];
}

/* The words of a title: alone in its row, it begins with the kind of a place or says that it is a
 * list. In the column of such places it is somebody's place. NULL: none. */
static char **title_words(const PsyHeading *heading, const PsyCell *cells, size_t n)
{
	int only = only_cell(cells, n);
	PsyField field = PSY_FIELD_UNKNOWN;
	g_auto(GStrv) words = NULL;

	if (only < 0 || !strchr("DdKkPp", *cells[only].text))
		return NULL;
	if ((guint)only < heading->columns->len)
		field = g_array_index(heading->columns, PsyListColumn, only).field;
	if (field == PSY_COL_POSYANDU || field == PSY_COL_DESA || field == PSY_COL_KECAMATAN ||
	    field == PSY_COL_KABUPATEN)
		return NULL;
	words = words_of(cells[only].text);
	if (!words[0] || !words[1])
		return NULL;
	return names_posyandu(words) || g_ascii_strcasecmp(words[0], "daftar") == 0 ||
			       kind_of(words[0], PSY_REGION_ANY) >= 0
		       ? g_steal_pointer(&words)
		       : NULL;
}

/* "POSYANDU MAWAR I DESA AWEH": up to the next kind of place. */
static bool take_posyandu(PsyHeading *heading, char **words)
{
	g_autoptr(GString) name = g_string_new(NULL);

	if (!names_posyandu(words))
		return false;
	for (char **word = words + 1; *word && kind_of(*word, PSY_REGION_ANY) < 0; word++)
		g_string_append_printf(name, "%s%s", name->len ? " " : "", *word);
	if (name->len == 0)
		return false;
	g_free(heading->places[PSY_TITLE_POSYANDU]);
	heading->places[PSY_TITLE_POSYANDU] = g_strdup(name->str);
	return true;
}

/* A new place ends those inside the one before; the same again is that of a new page. */
static bool take_level(PsyHeading *heading, PsyRegionLevel level, const char *title)
{
	Search search = search_at(heading, level);
	bool same;

	search_title(&search, title);
	same = search.label && !search.unclear &&
	       g_strcmp0(search.label, heading->places[level]) == 0;
	if (!same)
		forget_from(heading, (int)level);
	settle_search(heading, &search);
	return heading->places[level] != NULL;
}

bool psy_heading_take_title(PsyHeading *heading, const PsyListRow *row)
{
	g_auto(GStrv) words = title_words(heading, row->cells, row->n_cells);
	g_autofree char *title = words ? g_strjoinv(" ", words) : NULL;
	bool is_known = false;

	if (!title)
		return false;
	for (PsyRegionLevel level = PSY_REGION_KABUPATEN; level <= PSY_REGION_DESA; level++)
		if (names_level(words, level))
			is_known |= take_level(heading, level, title);
	is_known |= take_posyandu(heading, words);
	heading->moved = true;
	return is_known;
}

/* ---- titles above ---- */

/* Which levels the titles inside the list speak of, as far as it was read ahead. */
static void look_ahead(PsyHeading *heading)
{
	for (guint i = heading->first_row; i < heading->kept->len; i++) {
		const PsyKept *kept = heading->kept->pdata[i];
		g_auto(GStrv) words = title_words(heading, kept->cells, kept->n_cells);

		if (!words)
			continue;
		heading->named[PSY_TITLE_POSYANDU] |= names_posyandu(words);
		for (PsyRegionLevel level = PSY_REGION_KABUPATEN; level <= PSY_REGION_DESA; level++)
			heading->named[level] |= names_level(words, level);
	}
}

void psy_heading_read_titles(PsyHeading *heading, const PsyRegions *regions)
{
	guint n = psy_heading_n_titles(heading);

	heading->regions = regions;
	for (PsyRegionLevel level = PSY_REGION_KABUPATEN; level <= PSY_REGION_DESA; level++) {
		Search search = search_at(heading, level);

		for (guint i = 0; i < n; i++) {
			const PsyKept *kept = heading->kept->pdata[i];
			g_autofree char *text = g_strjoinv(" ", kept->texts);

			if (!kept->broken)
				search_title(&search, text);
		}
		settle_search(heading, &search);
		heading->named[level] = heading->places[level] != NULL;
	}
	look_ahead(heading);
}

/* "Halaman 2", "Hal. 3 dari 5", "Lanjutan Lampiran": stands above a page and not in it. */
bool psy_is_page_mark(const PsyListRow *row)
{
	static const char *const words[] = { "halaman", "hal", "lanjutan" };
	int only = only_cell(row->cells, row->n_cells);
	const char *cell = only >= 0 ? row->cells[only].text : NULL;

	for (size_t i = 0; cell && i < G_N_ELEMENTS(words); i++) {
		size_t n = strlen(words[i]);
		const char *rest = cell + n;

		if (g_ascii_strncasecmp(cell, words[i], n) != 0)
			continue;
		rest += strspn(rest, " .:-");
		return *rest == '\0' || g_ascii_isdigit(*rest) ||
		       g_ascii_strncasecmp(rest, "lampiran", strlen("lampiran")) == 0 ||
		       g_ascii_strncasecmp(rest, "halaman", strlen("halaman")) == 0;
	}
	return false;
}

bool psy_row_speaks_of_place(const PsyListRow *row)
{
	for (size_t i = 0; i < row->n_cells; i++) {
		g_auto(GStrv) words = words_of(row->cells[i].text);

		for (char **word = words; *word; word++)
			if (kind_of(*word, PSY_REGION_KECAMATAN) >= 0 ||
			    kind_of(*word, PSY_REGION_DESA) >= 0)
				return true;
	}
	return false;
}

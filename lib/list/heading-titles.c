/* heading-titles.c - the places that the lines above a heading name
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

/* Index of the kind that a word names at this level, or -1. */
static int kind_of(const char *word, PsyRegionLevel level)
{
	for (size_t i = 0; word && i < G_N_ELEMENTS(kinds); i++)
		if (kinds[i].level == level && g_ascii_strcasecmp(word, kinds[i].word) == 0)
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

static void search_title(Search *search, const PsyKept *kept)
{
	g_autofree char *text = g_strjoinv(" ", kept->texts);
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

void psy_heading_read_titles(PsyHeading *heading, const PsyRegions *regions)
{
	guint n = psy_heading_n_titles(heading);
	const PsyRegion *within = NULL;

	for (PsyRegionLevel level = PSY_REGION_KABUPATEN; level <= PSY_REGION_DESA; level++) {
		Search search = { .regions = regions, .level = level, .within = within };

		for (guint i = 0; i < n; i++) {
			const PsyKept *kept = heading->kept->pdata[i];

			if (!kept->broken)
				search_title(&search, kept);
		}
		if (search.unclear)
			g_clear_pointer(&search.label, g_free);
		else if (search.found)
			within = search.found;
		heading->places[level] = search.label;
	}
}

/* The one cell that holds something, or NULL. */
static const char *only_cell(const PsyListRow *row)
{
	const char *only = NULL;

	for (size_t i = 0; i < row->n_cells; i++) {
		if (psy_text_is_blank(row->cells[i].text, row->cells[i].length))
			continue;
		if (only)
			return NULL;
		only = row->cells[i].text;
	}
	return only;
}

/* "Halaman 2", "Hal. 3 dari 5", "Lanjutan Lampiran": stands above a page and not in it. */
bool psy_is_page_mark(const PsyListRow *row)
{
	static const char *const words[] = { "halaman", "hal", "lanjutan" };
	const char *cell = only_cell(row);

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

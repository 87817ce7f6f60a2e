#include "roster/heading.h"

#include <stdlib.h>
#include <string.h>

static const PsyKept *kept_at(const PsyHeading *heading, guint i)
{
	return i < heading->kept->len ? heading->kept->pdata[i] : NULL;
}

static unsigned count_hits(const PsyKept *kept, bool *has_name)
{
	bool seen[PSY_N_FIELDS] = { false };
	unsigned hits = 0;

	for (size_t i = 0; !kept->broken && i < kept->n_cells; i++) {
		PsyField field = psy_field_from_heading(kept->texts[i], strlen(kept->texts[i]));

		if (field == PSY_FIELD_UNKNOWN || seen[field])
			continue;
		seen[field] = true;
		hits++;
	}
	*has_name = seen[PSY_COL_NAMA];
	return hits;
}

static bool is_list_of_names(const PsyHeading *heading)
{
	for (guint i = 0; i < heading->kept->len; i++)
		if (kept_at(heading, i)->n_cells > 1)
			return false;
	return true;
}

/* Index of the heading among the kept records, or -1. */
static int find_heading(const PsyHeading *heading, unsigned wanted_line)
{
	unsigned most = 0;
	int best = -1;

	for (guint i = 0; i < heading->kept->len; i++) {
		bool has_name;
		unsigned hits = count_hits(kept_at(heading, i), &has_name);

		if (wanted_line > 0) {
			if (kept_at(heading, i)->line == wanted_line)
				return (int)i;
			continue;
		}
		if (has_name && hits > most && (hits > 1 || is_list_of_names(heading))) {
			most = hits;
			best = (int)i;
		}
	}
	return best;
}

static bool holds_digits(const PsyKept *kept)
{
	for (size_t i = 0; i < kept->n_cells; i++)
		if (strpbrk(kept->texts[i], "0123456789"))
			return true;
	return false;
}

/* A second heading row names parts of the cells above: "Tempat" and "Tanggal". */
static bool is_second_row(const PsyKept *upper, const PsyKept *lower)
{
	bool fills = false;

	if (!lower || lower->broken || holds_digits(lower))
		return false;
	for (size_t i = 0; i < lower->n_cells; i++) {
		bool below_empty = i >= upper->n_cells || !*upper->texts[i];

		if (*lower->texts[i] && strlen(lower->texts[i]) > 24)
			return false;
		fills |= *lower->texts[i] && below_empty;
	}
	return fills;
}

static void add_column(PsyHeading *heading, const char *parent, const char *upper,
		       const char *lower)
{
	g_autofree char *joined =
		g_strstrip(g_strdup_printf("%s %s", *upper ? upper : parent, lower));
	const char *typed = *lower && *parent ? joined : *upper ? upper : lower;
	PsySheetColumn column = { .heading = psy_text_clean(typed, strlen(typed)) };

	column.field = psy_field_from_heading(column.heading, strlen(column.heading));
	if (column.field == PSY_FIELD_UNKNOWN && *lower)
		column.field = psy_field_from_heading(lower, strlen(lower));
	if (!*column.heading)
		column.field = PSY_FIELD_IGNORED;
	g_array_append_val(heading->columns, column);
}

static void make_columns(PsyHeading *heading, const PsyKept *upper, const PsyKept *lower)
{
	const char *parent = "";

	for (size_t i = 0; i < MAX(upper->n_cells, lower ? lower->n_cells : 0); i++) {
		const char *above = i < upper->n_cells ? upper->texts[i] : "";
		const char *below = lower && i < lower->n_cells ? lower->texts[i] : "";

		if (*above)
			parent = above;
		add_column(heading, lower && *below ? parent : "", above, below);
	}
}

/* ---- the title rows ---- */

/* What follows `word` in a title, up to the next word of the kind; NULL when it is not there. */
static char *title_value(const char *title, const char *word, const char *prefix)
{
	static const char *const ends[] = { " tahun",    " kecamatan", " kabupaten",
					    " provinsi", " desa",      " tanggal" };
	g_autofree char *lower = g_ascii_strdown(title, -1);
	const char *found = strstr(lower, word);
	size_t from, length;
	g_autofree char *value = NULL;

	if (!found || (found > lower && g_ascii_isalpha(found[-1])))
		return NULL;
	from = (size_t)(found - lower) + strlen(word);
	from += strspn(title + from, " :");
	length = strcspn(title + from, ",;0123456789(");
	for (size_t i = 0; i < G_N_ELEMENTS(ends); i++) {
		const char *end = strstr(lower + from, ends[i]);

		if (end)
			length = MIN(length, (size_t)(end - lower) - from);
	}
	value = g_strndup(title + from, length);
	g_strstrip(value);
	return *value ? g_strdup_printf("%s%s", prefix, value) : NULL;
}

static void read_titles(PsyHeading *heading, int n)
{
	for (int i = 0; i < n; i++) {
		const PsyKept *kept = kept_at(heading, (guint)i);

		for (size_t c = 0; !kept->broken && c < kept->n_cells; c++) {
			const char *title = kept->texts[c];

			if (!heading->kabupaten)
				heading->kabupaten = title_value(title, "kabupaten ", "Kab. ");
			if (!heading->kabupaten)
				heading->kabupaten = title_value(title, "kota ", "Kota ");
			if (!heading->kecamatan)
				heading->kecamatan = title_value(title, "kecamatan ", "");
		}
	}
}

/* ---- mapping and checks ---- */

static bool apply_map(PsyHeading *heading, const char *map, PsyDiags *diags)
{
	g_auto(GStrv) sides = g_strsplit(map, "=", 2);
	PsyField field = sides[0] ? psy_field_from_name(sides[0]) : PSY_FIELD_UNKNOWN;
	guint number = sides[0] && sides[1] ? (guint)strtoul(sides[1], NULL, 10) : 0;

	for (guint i = 0;
	     sides[0] && sides[1] && field != PSY_FIELD_UNKNOWN && i < heading->columns->len; i++) {
		PsySheetColumn *column = &g_array_index(heading->columns, PsySheetColumn, i);

		if (number == i + 1 || g_ascii_strcasecmp(column->heading, sides[1]) == 0) {
			for (guint j = 0; j < heading->columns->len; j++) {
				PsySheetColumn *other =
					&g_array_index(heading->columns, PsySheetColumn, j);

				if (other->field == field)
					other->field = PSY_FIELD_UNKNOWN;
			}
			column->field = field;
			return true;
		}
	}
	psy_report(diags,
		   &(PsyFinding){ PSY_ERROR,
				  PSY_SCOPE_FILE,
				  "roster/map",
				  { .file = heading->path },
				  .hint = _("write it like --map nama=Peserta or --map nama=2") },
		   _("--map %s fits no column of this file"), map);
	return false;
}

static char *list_headings(const PsyHeading *heading)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < heading->columns->len; i++)
		g_string_append_printf(out, "%s%s", i ? ", " : "",
				       g_array_index(heading->columns, PsySheetColumn, i).heading);
	return g_string_free(out, FALSE);
}

/* Every field but the phone at most once, and a name. */
static bool check_columns(const PsyHeading *heading, PsyDiags *diags)
{
	PsyFinding finding = {
		PSY_ERROR, PSY_SCOPE_FILE, "roster/double-column", { .file = heading->path }
	};
	g_autofree char *found = list_headings(heading);

	for (guint i = 0; i < heading->columns->len; i++) {
		const PsySheetColumn *column = &g_array_index(heading->columns, PsySheetColumn, i);
		int first = psy_heading_column(heading, column->field);

		if (column->field >= PSY_FIELD_KK || column->field == PSY_COL_TELEPON ||
		    first == (int)i)
			continue;
		finding.hint = _("say which one counts with --map, for example --map nama=1");
		psy_report(diags, &finding, _("column %s stands twice (%d and %u)"),
			   column->heading, first + 1, i + 1);
		return false;
	}
	if (psy_heading_column(heading, PSY_COL_NAMA) >= 0)
		return true;
	finding.code = "roster/no-name-column";
	finding.hint = _("say which column holds the names, for example --map nama=Peserta");
	psy_report(diags, &finding, _("no column of names; found: %s"), found);
	return false;
}

static void report_no_heading(const PsyHeading *heading, PsyDiags *diags)
{
	psy_report(diags,
		   &(PsyFinding){ PSY_ERROR,
				  PSY_SCOPE_FILE,
				  "roster/no-heading",
				  { .file = heading->path },
				  .hint = _("give the columns by number, for example --map nama=2 "
					    "--map nik=3, "
					    "or the line of the heading with --header-row") },
		   _("no heading row with a column of names in the first %d lines"),
		   PSY_HEADING_SEARCHED);
}

/* Without a heading, the columns are those of the first record, known by number only. */
static void columns_by_number(PsyHeading *heading)
{
	const PsyKept *first = kept_at(heading, 0);

	for (size_t i = 0; first && i < first->n_cells; i++) {
		PsySheetColumn column = { PSY_FIELD_IGNORED, g_strdup_printf("%zu", i + 1) };

		g_array_append_val(heading->columns, column);
	}
}

/* The row of headings, one or two records; false when there is none. */
static bool use_heading(PsyHeading *heading, unsigned wanted_line)
{
	int at = find_heading(heading, wanted_line);
	const PsyKept *lower;

	if (at < 0)
		return false;
	lower = kept_at(heading, (guint)at + 1);
	heading->upper = kept_at(heading, (guint)at);
	heading->lower = is_second_row(heading->upper, lower) ? lower : NULL;
	heading->line = heading->upper->line;
	heading->first_row = (guint)at + (heading->lower ? 2 : 1);
	make_columns(heading, heading->upper, heading->lower);
	read_titles(heading, at);
	return true;
}

/* A first record that names everything but the people is a heading too; without one, --map
 * by number must say what is what. */
static bool use_first_record(PsyHeading *heading, const PsyRosterOptions *options, PsyDiags *diags)
{
	const PsyKept *first = kept_at(heading, 0);
	bool has_name;

	if (first && count_hits(first, &has_name) > 0) {
		make_columns(heading, first, NULL);
		heading->first_row = 1;
		return true;
	}
	if (first && !options->map) {
		report_no_heading(heading, diags);
		return false;
	}
	columns_by_number(heading);
	return true;
}

static void note_positions(PsyHeading *heading)
{
	for (PsyField field = 0; field < PSY_N_FIELDS; field++)
		heading->first_of[field] = -1;
	for (guint i = heading->columns->len; i-- > 0;)
		heading->first_of[g_array_index(heading->columns, PsySheetColumn, i).field] =
			(int)i;
}

static bool has_cell(const PsyKept *kept, const char *heading)
{
	g_autofree char *wanted = psy_text_fold(heading, strlen(heading));

	for (size_t i = 0; i < kept->n_cells; i++) {
		g_autofree char *cell = psy_text_fold(kept->texts[i], strlen(kept->texts[i]));

		if (*wanted && strcmp(wanted, cell) == 0)
			return true;
	}
	return false;
}

/* The line that holds a heading which --map names, and not by number: whoever names it has
 * seen it. 0 for none. */
static unsigned mapped_line(const PsyHeading *heading, char **maps)
{
	for (guint i = 0; maps && i < heading->kept->len; i++)
		for (char **map = maps; *map; map++) {
			const char *named = strchr(*map, '=');

			if (named && strspn(named + 1, "0123456789") < strlen(named + 1) &&
			    has_cell(kept_at(heading, i), named + 1))
				return kept_at(heading, i)->line;
		}
	return 0;
}

bool psy_heading_find(PsyHeading *heading, const PsyRosterOptions *options, PsyDiags *diags)
{
	unsigned line =
		options->header_row > 0 ? options->header_row : mapped_line(heading, options->map);

	if (!use_heading(heading, line) && !use_first_record(heading, options, diags))
		return false;
	for (char **map = options->map; map && *map; map++)
		if (!apply_map(heading, *map, diags))
			return false;
	note_positions(heading);
	return check_columns(heading, diags);
}

/* ---- life ---- */

static void kept_free(gpointer data)
{
	PsyKept *kept = data;

	g_strfreev(kept->texts);
	g_free(kept->cells);
	g_free(kept->places);
	g_free(kept);
}

void psy_heading_init(PsyHeading *heading, const char *path)
{
	*heading = (PsyHeading){ .path = path };
	heading->kept = g_ptr_array_new_with_free_func(kept_free);
	heading->columns = g_array_new(FALSE, FALSE, sizeof(PsySheetColumn));
}

void psy_heading_clear(PsyHeading *heading)
{
	for (guint i = 0; i < heading->columns->len; i++)
		g_free(g_array_index(heading->columns, PsySheetColumn, i).heading);
	g_array_unref(heading->columns);
	g_ptr_array_unref(heading->kept);
	g_free(heading->kabupaten);
	g_free(heading->kecamatan);
}

void psy_heading_keep(PsyHeading *heading, PsySource *source, const PsyRecord *record)
{
	PsyKept *kept = g_new0(PsyKept, 1);

	kept->line = record->line;
	kept->n_cells = record->n_cells;
	kept->broken = record->broken;
	kept->texts = g_new0(char *, record->n_cells + 1);
	kept->cells = g_memdup2(record->cells, record->n_cells * sizeof(*record->cells));
	kept->places = g_new0(PsyPlace, record->n_cells);
	for (size_t i = 0; i < record->n_cells; i++) {
		kept->texts[i] = g_strdup(record->cells[i].text);
		kept->cells[i].text = kept->texts[i];
		kept->places[i] = psy_source_place(source, i);
	}
	g_ptr_array_add(heading->kept, kept);
}

int psy_heading_column(const PsyHeading *heading, PsyField field)
{
	return heading->first_of[field];
}

/* heading.c - which of the first records is the heading, and which columns it makes */
#include <string.h>

#include "list/heading-rows.h"

static const PsyKept *kept_at(const PsyHeading *heading, guint i)
{
	return i < heading->kept->len ? heading->kept->pdata[i] : NULL;
}

unsigned psy_heading_hits(const PsyCell *cells, size_t n, bool *has_name)
{
	bool seen[PSY_N_FIELDS] = { false };
	unsigned hits = 0;

	for (size_t i = 0; i < n; i++) {
		PsyField field = psy_field_of_cell(cells[i].text);

		if (field >= PSY_FIELD_UNKNOWN || seen[field])
			continue;
		seen[field] = true;
		hits++;
	}
	*has_name = seen[PSY_COL_NAMA];
	return hits;
}

static unsigned count_hits(const PsyKept *kept, bool *has_name)
{
	return psy_heading_hits(kept->cells, kept->broken ? 0 : kept->n_cells, has_name);
}

/* Index of the record with most known headings, or -1. It names the people, alone (a list of
 * names) or beside other columns; where none does, it shows at least what is missing. */
static int find_heading(const PsyHeading *heading)
{
	unsigned most[2] = { 0, 0 }; /* without and with a name */
	int best[2] = { -1, -1 };

	for (guint i = 0; i < heading->kept->len; i++) {
		const PsyKept *kept = kept_at(heading, i);
		bool has_name;
		unsigned hits = count_hits(kept, &has_name);

		if (hits <= most[has_name])
			continue;
		if (hits == 1 &&
		    (has_name ? kept->n_cells > 1 && psy_kept_filled(kept) < 2 : i > 0))
			continue;
		most[has_name] = hits;
		best[has_name] = (int)i;
	}
	return best[best[true] >= 0];
}

/* "Nama;Siti", and below it "NIK;3602...": the headings stand in the first column. */
static bool is_part_of_form(const PsyKept *kept)
{
	return kept->n_cells >= 2 && *kept->texts[1] &&
	       psy_field_of_cell(kept->texts[0]) < PSY_FIELD_UNKNOWN &&
	       psy_field_of_cell(kept->texts[1]) >= PSY_FIELD_UNKNOWN;
}

static bool is_form(const PsyHeading *heading, int at)
{
	bool has_name;

	if (at < 0 || count_hits(kept_at(heading, (guint)at), &has_name) != 1 ||
	    !is_part_of_form(kept_at(heading, (guint)at)))
		return false;
	for (guint i = (guint)at + 1; i < heading->kept->len; i++)
		if (is_part_of_form(kept_at(heading, i)))
			return true;
	return false;
}

/* ---- finding it ---- */

/* The row of headings, one or two records. */
static void use_heading(PsyHeading *heading, guint at)
{
	const PsyKept *lower = kept_at(heading, at + 1);

	heading->upper = kept_at(heading, at);
	heading->lower = psy_is_second_row(heading->upper, lower) ? lower : NULL;
	heading->line = heading->upper->line;
	heading->first_row = at + (heading->lower ? 2 : 1);
	psy_columns_add(heading->columns, heading->upper, heading->lower);
}

/* Without a heading the columns are known by number only: so many as the widest record has. What
 * stands in one cell alone in front of the first row is a title. */
static void use_numbers(PsyHeading *heading)
{
	size_t widest = 0;

	for (guint i = 0; i < heading->kept->len; i++)
		widest = MAX(widest, kept_at(heading, i)->n_cells);
	psy_columns_add_unnamed(heading->columns, widest);
	while (widest > 1 && heading->first_row < heading->kept->len &&
	       psy_kept_filled(kept_at(heading, heading->first_row)) < 2)
		heading->first_row++;
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

/* The record that holds a heading which --map names, and not by number: whoever names it has
 * seen it. -1 for none. */
static int find_mapped(const PsyHeading *heading, char **maps)
{
	for (guint i = 0; maps && i < heading->kept->len; i++)
		for (char **map = maps; *map; map++) {
			const char *named = strchr(*map, '=');

			if (named && strspn(named + 1, "0123456789") < strlen(named + 1) &&
			    has_cell(kept_at(heading, i), named + 1))
				return (int)i;
		}
	return -1;
}

static int find_line(const PsyHeading *heading, unsigned line)
{
	for (guint i = 0; i < heading->kept->len; i++)
		if (kept_at(heading, i)->line == line)
			return (int)i;
	return -1;
}

static bool refuse(const PsyHeading *heading, const char *code, const char *message,
		   const char *hint, PsyDiags *diags)
{
	psy_report(
		diags,
		&(PsyFinding){
			PSY_ERROR, PSY_SCOPE_FILE, code, { .file = heading->path }, .hint = hint },
		"%s", message);
	return false;
}

static bool find_rows(PsyHeading *heading, const PsyListOptions *options, PsyDiags *diags)
{
	int at = options->header_row > 0 ? find_line(heading, options->header_row)
					 : find_mapped(heading, options->map);
	g_autofree char *message = NULL;

	if (at < 0 && options->header_row > 0) {
		message = g_strdup_printf(_("no row begins in line %u, which --header-row names"),
					  options->header_row);
		return refuse(heading, "roster/no-heading", message,
			      _("give the line in which the heading begins, counted from 1"),
			      diags);
	}
	if (at < 0) {
		at = find_heading(heading);
		if (is_form(heading, at))
			return refuse(heading, "roster/form",
				      _("a form with its headings in the first column, not a list"),
				      _("give each person a row, below the headings Nama, NIK, No "
					"HP and so on"),
				      diags);
	}
	if (at >= 0) {
		use_heading(heading, (guint)at);
		return true;
	}
	if (heading->kept->len > 0 && !options->map) {
		message = g_strdup_printf(_("no heading row with a column of names in the first %d "
					    "lines"),
					  PSY_HEADING_SEARCHED);
		return refuse(heading, "roster/no-heading", message,
			      _("give the columns by number, for example --map nama=2 --map nik=3, "
				"or the line of the heading with --header-row"),
			      diags);
	}
	use_numbers(heading);
	return true;
}

/* ---- a column of NIKs that nobody named ---- */

static bool is_like_nik(const char *cell)
{
	enum { DIGITS = 16 };
	size_t digits = 0;

	for (; *cell && (g_ascii_isdigit(*cell) || strchr(" .-'", *cell)); cell++)
		digits += g_ascii_isdigit(*cell);
	return !*cell && digits == DIGITS;
}

/* Whether most of what stands in a column, as far as it was read ahead, are such numbers. */
static bool holds_niks(const PsyHeading *heading, size_t column)
{
	unsigned filled = 0, like = 0;

	for (guint i = heading->first_row; i < heading->kept->len; i++) {
		const PsyKept *kept = kept_at(heading, i);

		if (kept->broken || column >= kept->n_cells || !*kept->texts[column])
			continue;
		filled++;
		like += is_like_nik(kept->texts[column]);
	}
	return like * 2 > filled;
}

static void report_likely_nik(const PsyHeading *heading, PsyDiags *diags)
{
	PsyFinding finding = {
		PSY_WARNING, PSY_SCOPE_NONE, "roster/nik-column", { .file = heading->path }
	};

	for (guint i = 0; psy_heading_column(heading, PSY_COL_NIK) < 0 && i < heading->columns->len;
	     i++) {
		const PsyListColumn *column = &g_array_index(heading->columns, PsyListColumn, i);
		g_autofree char *hint = NULL, *named = psy_mask_text(column->heading);

		if (column->field < PSY_FIELD_UNKNOWN || !holds_niks(heading, i))
			continue;
		hint = g_strdup_printf(_("if they are, say so: --map nik=%u"), i + 1);
		finding.field = named;
		finding.hint = hint;
		psy_report(diags, &finding, _("seems to hold NIKs, and was not taken for them"));
		return;
	}
}

bool psy_heading_find(PsyHeading *heading, const PsyListOptions *options, PsyDiags *diags)
{
	if (!find_rows(heading, options, diags))
		return false;
	psy_heading_read_titles(heading,
				options->regions ? options->regions : psy_regions_builtin());
	if (!psy_heading_settle(heading, options->map, diags))
		return false;
	report_likely_nik(heading, diags);
	return true;
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
	heading->columns = psy_columns_new();
}

void psy_heading_clear(PsyHeading *heading)
{
	g_array_unref(heading->columns);
	g_ptr_array_unref(heading->kept);
	for (size_t i = 0; i < G_N_ELEMENTS(heading->places); i++)
		g_free(heading->places[i]);
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

guint psy_heading_n_titles(const PsyHeading *heading)
{
	return heading->first_row - (heading->upper != NULL) - (heading->lower != NULL);
}

int psy_heading_column(const PsyHeading *heading, PsyField field)
{
	return heading->first_of[field];
}

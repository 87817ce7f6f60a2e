/* heading-rows.c - the columns that one row of headings makes, or two */
#include "list/heading-rows.h"

#include <string.h>

#include "list/footer.h"

enum { LONGEST_SUB_HEADING = 40 };

PsyField psy_field_of_cell(const char *text)
{
	return *text ? psy_field_from_heading(text, strlen(text)) : PSY_FIELD_UNNAMED;
}

unsigned psy_kept_filled(const PsyKept *kept)
{
	unsigned n = 0;

	for (size_t i = 0; i < kept->n_cells; i++)
		n += *kept->texts[i] != '\0';
	return n;
}

/* ---- columns ---- */

static void clear_column(gpointer column)
{
	g_free(((PsyListColumn *)column)->heading);
}

GArray *psy_columns_new(void)
{
	GArray *columns = g_array_new(FALSE, FALSE, sizeof(PsyListColumn));

	g_array_set_clear_func(columns, clear_column);
	return columns;
}

static bool is_note(const char *cell)
{
	return *cell == '(' && g_str_has_suffix(cell, ")");
}

/* The part that a second row names: below "TTL" stand "Tempat" and "Tgl". */
static PsyField field_of_part(const char *parent, const char *lower)
{
	static const struct {
		const char *word;
		PsyField field;
	} parts[] = {
		{ "tempat", PSY_COL_TEMPAT_LAHIR },
		{ "tanggal", PSY_COL_TANGGAL_LAHIR },
		{ "tgl", PSY_COL_TANGGAL_LAHIR },
	};

	for (size_t i = 0; i < G_N_ELEMENTS(parts); i++)
		if (psy_field_of_cell(parent) == PSY_FIELD_LAHIR &&
		    g_ascii_strncasecmp(lower, parts[i].word, strlen(parts[i].word)) == 0)
			return parts[i].field;
	return psy_field_of_cell(lower);
}

static void add_column(GArray *columns, const char *parent, const char *upper, const char *lower)
{
	g_autofree char *joined =
		g_strstrip(g_strdup_printf("%s %s", *upper ? upper : parent, lower));
	const char *typed = *lower && *parent ? joined : *upper ? upper : lower;
	PsyListColumn column = { .heading = psy_text_clean(typed, strlen(typed)) };

	column.field = psy_field_of_cell(column.heading);
	if (column.field == PSY_FIELD_UNKNOWN && *lower)
		column.field = field_of_part(parent, lower);
	if (!*column.heading) {
		g_free(column.heading);
		column.heading = g_strdup_printf("Kolom %u", columns->len + 1);
	}
	g_array_append_val(columns, column);
}

void psy_columns_add(GArray *columns, const PsyKept *upper, const PsyKept *lower)
{
	const char *parent = "";

	for (size_t i = 0; i < MAX(upper->n_cells, lower ? lower->n_cells : 0); i++) {
		const char *above = i < upper->n_cells ? upper->texts[i] : "";
		const char *below = lower && i < lower->n_cells ? lower->texts[i] : "";

		if (*above)
			parent = above;
		if (*above && is_note(below))
			below = "";
		add_column(columns, *below ? parent : "", above, below);
	}
}

void psy_columns_add_unnamed(GArray *columns, size_t n)
{
	while (columns->len < n)
		add_column(columns, "", "", "");
}

/* ---- the second row ---- */

/* Too long, or a number as people have them: no heading. */
static bool holds_data(const PsyKept *kept)
{
	for (size_t i = 0; i < kept->n_cells; i++) {
		g_autofree char *masked = psy_mask_text(kept->texts[i]);

		if (strcmp(masked, kept->texts[i]) != 0 ||
		    psy_text_points(masked, strlen(masked)) > LONGEST_SUB_HEADING)
			return true;
	}
	return false;
}

static void note_fields(const GArray *columns, bool fields[PSY_N_FIELDS])
{
	for (guint i = 0; i < columns->len; i++)
		fields[g_array_index(columns, PsyListColumn, i).field] = true;
}

/* True when every field of the upper row alone is still there. Place and date of birth may be
 * parted. */
static bool keeps_fields(const bool alone[PSY_N_FIELDS], const bool joined[PSY_N_FIELDS])
{
	for (PsyField field = 0; field < PSY_FIELD_UNKNOWN; field++)
		if (alone[field] && !joined[field] &&
		    (field != PSY_FIELD_LAHIR ||
		     (!joined[PSY_COL_TEMPAT_LAHIR] && !joined[PSY_COL_TANGGAL_LAHIR])))
			return false;
	return true;
}

static bool fills_gap(const PsyKept *upper, const PsyKept *lower)
{
	for (size_t i = 0; i < lower->n_cells; i++)
		if (*lower->texts[i] && (i >= upper->n_cells || !*upper->texts[i]))
			return true;
	return false;
}

static bool is_all_notes(const PsyKept *kept)
{
	for (size_t i = 0; i < kept->n_cells; i++)
		if (*kept->texts[i] &&
		    (!is_note(kept->texts[i]) || psy_is_running_number(kept->texts[i], NULL)))
			return false;
	return psy_kept_filled(kept) >= 2;
}

bool psy_is_second_row(const PsyKept *upper, const PsyKept *lower)
{
	bool alone[PSY_N_FIELDS] = { false }, joined[PSY_N_FIELDS] = { false };
	unsigned gained = 0;
	GArray *columns;

	if (!lower || lower->broken || holds_data(lower))
		return false;
	columns = psy_columns_new();
	psy_columns_add(columns, upper, NULL);
	note_fields(columns, alone);
	g_array_set_size(columns, 0);
	psy_columns_add(columns, upper, lower);
	note_fields(columns, joined);
	g_array_unref(columns);
	for (PsyField field = 0; field < PSY_FIELD_UNKNOWN; field++)
		gained += joined[field] && !alone[field];
	return keeps_fields(alone, joined) &&
	       (gained > 0 || fills_gap(upper, lower) || is_all_notes(lower));
}

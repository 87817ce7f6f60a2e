/* mapping.c - what the columns of a list are: --map, and what a list must have */
#include <stdlib.h>
#include <string.h>

#include "list/heading.h"

static PsyListColumn *column_at(const PsyHeading *heading, guint i)
{
	return &g_array_index(heading->columns, PsyListColumn, i);
}

/* Index of the column that --map names, by heading or number, or -1. */
static int mapped_column(const PsyHeading *heading, const char *named)
{
	guint number = (guint)strtoul(named, NULL, 10);

	for (guint i = 0; i < heading->columns->len; i++)
		if (number == i + 1 || psy_text_folds_alike(column_at(heading, i)->heading, named))
			return (int)i;
	return -1;
}

/* Findings then say "column 2". */
static void name_by_number(PsyListColumn *column, int number)
{
	if (column->field != PSY_FIELD_UNNAMED)
		return;
	g_free(column->heading);
	column->heading = g_strdup_printf("%d", number);
}

static bool apply_map(PsyHeading *heading, const char *map, PsyDiags *diags)
{
	g_auto(GStrv) sides = g_strsplit(map, "=", 2);
	bool whole = sides[0] && sides[1] && *sides[1];
	PsyField field = whole ? psy_field_from_name(sides[0]) : PSY_FIELD_UNKNOWN;
	int at = whole && field != PSY_FIELD_UNKNOWN ? mapped_column(heading, sides[1]) : -1;

	if (at < 0) {
		psy_report(diags,
			   &(PsyFinding){ PSY_ERROR,
					  PSY_SCOPE_FILE,
					  "roster/map",
					  { .file = heading->path },
					  .hint = _("write it like --map nama=Peserta or --map "
						    "nama=2") },
			   _("--map %s fits no column of this file"), map);
		return false;
	}
	for (guint i = 0; i < heading->columns->len; i++)
		if (column_at(heading, i)->field == field)
			column_at(heading, i)->field = PSY_FIELD_UNKNOWN;
	name_by_number(column_at(heading, (guint)at), at + 1);
	column_at(heading, (guint)at)->field = field;
	return true;
}

static void note_positions(PsyHeading *heading)
{
	for (PsyField field = 0; field < PSY_N_FIELDS; field++)
		heading->first_of[field] = -1;
	for (guint i = heading->columns->len; i-- > 0;)
		heading->first_of[column_at(heading, i)->field] = (int)i;
}

/* ---- checks ---- */

/* Phones may stand in several columns; what is not kept may stand as often as it likes. */
static bool may_repeat(PsyField field)
{
	return field >= PSY_FIELD_KK || field == PSY_COL_TELEPON || field == PSY_FIELD_NO;
}

static void report_double(const PsyHeading *heading, guint first, guint second, PsyDiags *diags)
{
	const PsyListColumn *one = column_at(heading, first), *other = column_at(heading, second);
	g_autofree char *hint =
		g_strdup_printf(_("say which one counts with --map, for example --map %s=%u"),
				psy_field_name(one->field), first + 1);
	PsyFinding finding = { PSY_ERROR,
			       PSY_SCOPE_FILE,
			       "roster/double-column",
			       { .file = heading->path },
			       .hint = hint };

	if (psy_text_folds_alike(one->heading, other->heading))
		psy_report(diags, &finding, _("column %s stands twice (%u and %u)"), one->heading,
			   first + 1, second + 1);
	else
		psy_report(diags, &finding, _("columns %s (%u) and %s (%u) mean the same"),
			   one->heading, first + 1, other->heading, second + 1);
}

/* What was found instead of a column of names. Where numbers stand among the cells it was a row
 * of data, of which only what is a heading may be shown. */
static char *list_headings(const PsyHeading *heading)
{
	GString *out = g_string_new(NULL);
	bool is_data = false;

	for (guint i = 0; i < heading->columns->len; i++) {
		const char *cell = column_at(heading, i)->heading;
		g_autofree char *masked = psy_mask_text(cell);

		is_data |= strcmp(cell, masked) != 0;
	}
	for (guint i = 0; i < heading->columns->len; i++) {
		const PsyListColumn *column = column_at(heading, i);

		if (!is_data || column->field < PSY_FIELD_UNKNOWN)
			g_string_append_printf(out, "%s%s", out->len ? ", " : "", column->heading);
	}
	return g_string_free(out, FALSE);
}

static void report_no_name(const PsyHeading *heading, PsyDiags *diags)
{
	g_autofree char *found = list_headings(heading);

	psy_report(diags,
		   &(PsyFinding){ PSY_ERROR,
				  PSY_SCOPE_FILE,
				  "roster/no-name-column",
				  { .file = heading->path },
				  .hint = _("say which column holds the names, for example --map "
					    "nama=Peserta") },
		   _("no column of names; found: %s"), found);
}

bool psy_heading_settle(PsyHeading *heading, char **maps, PsyDiags *diags)
{
	for (; maps && *maps; maps++)
		if (!apply_map(heading, *maps, diags))
			return false;
	note_positions(heading);
	for (guint i = 0; i < heading->columns->len; i++) {
		PsyField field = column_at(heading, i)->field;
		int first = psy_heading_column(heading, field);

		if (may_repeat(field) || first == (int)i)
			continue;
		report_double(heading, (guint)first, i, diags);
		return false;
	}
	if (psy_heading_column(heading, PSY_COL_NAMA) >= 0)
		return true;
	report_no_name(heading, diags);
	return false;
}

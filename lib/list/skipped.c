#include "list/skipped.h"

enum { MOST_RANGES = 12 }; /* in one finding */

typedef struct {
	unsigned from, to;
} LineRange;

static const struct {
	PsyRowKind kind;
	PsySeverity severity;
	const char *code;
	const char *message; /* with "lines 3, 5", and how many rows they are */
	const char *hint;
	bool at_line; /* a note on lines, for those who ask */
} kinds[] = {
	{ PSY_ROW_BLANK, PSY_INFO, "roster/skipped", N_("empty, passed over: %s"), NULL, true },
	{ PSY_ROW_NUMBERS, PSY_INFO, "roster/skipped", N_("column numbers passed over: %s"), NULL,
	  true },
	{ PSY_ROW_HEADING, PSY_INFO, "roster/skipped", N_("the heading again, passed over: %s"),
	  NULL, true },
	{ PSY_ROW_TITLE, PSY_INFO, "roster/skipped", N_("titles inside the list passed over: %s"),
	  NULL, true },
	{ PSY_ROW_FOOTER, PSY_INFO, "roster/skipped", N_("totals and signatures passed over: %s"),
	  NULL, false },
	{ PSY_ROW_LEFT_OUT, PSY_WARNING, "roster/left-out",
	  N_("perhaps people below totals or signatures, not taken: %s (%u)"),
	  N_("if they are, put them above the signatures and import again"), true },
	{ PSY_ROW_OTHER_TABLE, PSY_ERROR, "roster/other-table",
	  N_("a table with other columns, not taken: %s (rows: %u)"),
	  N_("put that table into a file of its own"), true },
};

void psy_skipped_add(PsySkipped *skipped, PsyRowKind kind, unsigned line)
{
	GArray *ranges = skipped->ranges[kind];
	LineRange range = { line, line };

	if (!ranges)
		ranges = skipped->ranges[kind] = g_array_new(FALSE, FALSE, sizeof(LineRange));
	if (ranges->len > 0 && g_array_index(ranges, LineRange, ranges->len - 1).to + 1 == line)
		g_array_index(ranges, LineRange, ranges->len - 1).to = line;
	else
		g_array_append_val(ranges, range);
}

static void report_ranges(const GArray *ranges, size_t kind, PsyPlace at, PsyDiags *diags)
{
	for (guint first = 0; ranges && first < ranges->len; first += MOST_RANGES) {
		g_autoptr(GString) text = g_string_new(NULL);
		PsyFinding finding = { kinds[kind].severity, PSY_SCOPE_NONE, kinds[kind].code, at };
		g_autofree char *lines = NULL;
		unsigned rows = 0;

		finding.hint = kinds[kind].hint ? _(kinds[kind].hint) : NULL;
		if (kinds[kind].at_line)
			finding.at.line = g_array_index(ranges, LineRange, first).from;
		for (guint i = first; i < MIN(first + MOST_RANGES, ranges->len); i++) {
			LineRange range = g_array_index(ranges, LineRange, i);

			rows += range.to - range.from + 1;
			g_string_append_printf(text, "%s%u", text->len ? ", " : "", range.from);
			if (range.to > range.from)
				g_string_append_printf(text, "-%u", range.to);
		}
		lines = g_strdup_printf(P_("line %s", "lines %s", rows), text->str);
		psy_report(diags, &finding, _(kinds[kind].message), lines, rows);
	}
}

void psy_skipped_report(PsySkipped *skipped, PsyPlace at, PsyDiags *diags)
{
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		PsyRowKind kind = kinds[i].kind;

		report_ranges(skipped->ranges[kind], i, at, diags);
		if (skipped->ranges[kind])
			g_array_unref(skipped->ranges[kind]);
		skipped->ranges[kind] = NULL;
	}
}

#include "roster/skipped.h"

enum { MOST_RANGES = 12 };

static const struct {
	PsyRowKind kind;
	const char *message;
	bool at_line; /* a note on lines, for those who ask */
} kinds[] = {
	{ PSY_ROW_BLANK, N_("empty lines passed over: %s"), true },
	{ PSY_ROW_NUMBERS, N_("column numbers passed over: line %s"), true },
	{ PSY_ROW_HEADING, N_("the heading again, passed over: lines %s"), true },
	{ PSY_ROW_FOOTER, N_("lines %s passed over (totals, signatures)"), false },
};

static void close_range(PsyLineRanges *ranges)
{
	if (ranges->from == 0)
		return;
	if (!ranges->text)
		ranges->text = g_string_new(NULL);
	ranges->n_ranges++;
	if (ranges->n_ranges <= MOST_RANGES) {
		g_string_append_printf(ranges->text, "%s%u", ranges->text->len ? ", " : "",
				       ranges->from);
		if (ranges->to > ranges->from)
			g_string_append_printf(ranges->text, "-%u", ranges->to);
	} else if (ranges->n_ranges == MOST_RANGES + 1) {
		g_string_append(ranges->text, ", ...");
	}
	ranges->from = 0;
}

void psy_skipped_add(PsySkipped *skipped, PsyRowKind kind, unsigned line)
{
	PsyLineRanges *ranges = &skipped->kinds[kind];

	if (ranges->from > 0 && line != ranges->to + 1)
		close_range(ranges);
	if (ranges->from == 0)
		ranges->from = line;
	ranges->to = line;
}

void psy_skipped_report(PsySkipped *skipped, const char *file, PsyDiags *diags)
{
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		PsyLineRanges *ranges = &skipped->kinds[kinds[i].kind];
		PsyFinding finding = {
			PSY_INFO, PSY_SCOPE_NONE, "roster/skipped", { .file = file }
		};

		if (kinds[i].at_line)
			finding.at.line = ranges->to;
		close_range(ranges);
		if (ranges->text) {
			psy_report(diags, &finding, _(kinds[i].message), ranges->text->str);
			g_string_free(ranges->text, TRUE);
		}
		*ranges = (PsyLineRanges){ 0 };
	}
}

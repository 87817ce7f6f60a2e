#include "batch.h"

#include <string.h>

enum {
	N_CELLS = 6,
	BAR_WIDTH = 11, /* cells of the longest bar */
	MOST_CONTENTS = 4,
};

/* A bar of eighths of a cell. */
static char *bar(unsigned people, unsigned most)
{
	static const char *const part[] = { "", "▏", "▎", "▍", "▌", "▋", "▊", "▉" };
	unsigned eighths = most > 0 ? people * BAR_WIDTH * 8 / most : 0;
	GString *text = g_string_new(NULL);

	for (unsigned i = 0; i < eighths / 8; i++)
		g_string_append(text, "█");
	g_string_append(text, part[eighths % 8]);
	return g_string_free(text, FALSE);
}

static char *date_of(const PsyPlanBatch *batch, PsyLanguage language)
{
	g_autofree char *range = psy_date_range(batch->first, batch->last, language);

	if (psy_date_compare(batch->first, batch->last) != 0)
		return g_steal_pointer(&range);
	return g_strdup_printf("%s, %s",
			       psy_weekday_short(psy_date_weekday(batch->first), language), range);
}

static char *contents_of(const PsyPlanBatch *batch)
{
	GString *text = g_string_new(NULL);
	guint shown =
		batch->contents->len <= MOST_CONTENTS + 1 ? batch->contents->len : MOST_CONTENTS;

	for (guint i = 0; i < shown; i++) {
		const char *name = batch->contents->pdata[i];

		g_string_append_printf(text, "%s%s", i ? ", " : "", *name ? name : _("(no name)"));
	}
	if (shown < batch->contents->len)
		g_string_append_printf(text, _(" and %u more"), batch->contents->len - shown);
	return g_string_free(text, FALSE);
}

static void say_cells(PsyCli *cli, char *const *cells, const unsigned *widths)
{
	g_autoptr(GString) line = g_string_new(NULL);

	for (size_t i = 0; i < N_CELLS; i++) {
		unsigned points = psy_text_points(cells[i], strlen(cells[i]));
		bool number = i == 3;

		if (number)
			g_string_append_printf(line, "%*s", (int)(widths[i] - points), "");
		g_string_append(line, cells[i]);
		if (i + 1 < N_CELLS)
			g_string_append_printf(line, "%*s",
					       (int)(number ? 2 : widths[i] - points + 2), "");
	}
	psy_cli_say(cli, "%s", g_strchomp(line->str));
}

void psy_cli_say_batches(PsyCli *cli, const PsyEvent *event, const PsyPlan *plan)
{
	g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
	unsigned widths[N_CELLS] = { 0 }, most = 0;
	char **heading = g_new0(char *, N_CELLS + 1);
	const char *const words[] = {
		_("Batch"), _("Date"), _("Venue"), _("People"), "", _("Who")
	};

	for (size_t i = 0; i < N_CELLS; i++)
		heading[i] = g_strdup(words[i]);
	g_ptr_array_add(rows, heading);
	for (guint b = 0; b < plan->batches->len; b++)
		most = MAX(most, g_array_index(plan->batches, PsyPlanBatch, b).people);
	for (guint b = 0; b < plan->batches->len; b++) {
		const PsyPlanBatch *batch = &g_array_index(plan->batches, PsyPlanBatch, b);
		char **cells = g_new0(char *, N_CELLS + 1);

		cells[0] = psy_number_roman(batch->number);
		cells[1] = date_of(batch, cli->language);
		cells[2] = g_strdup(event->venues[batch->venue].name);
		cells[3] = g_strdup_printf("%u", batch->people);
		cells[4] = bar(batch->people, most);
		cells[5] = contents_of(batch);
		g_ptr_array_add(rows, cells);
	}
	for (guint row = 0; row < rows->len; row++)
		for (size_t i = 0; i < N_CELLS; i++) {
			const char *cell = ((char **)rows->pdata[row])[i];

			widths[i] = MAX(widths[i], psy_text_points(cell, strlen(cell)));
		}
	for (guint row = 0; row < rows->len; row++)
		say_cells(cli, rows->pdata[row], widths);
}

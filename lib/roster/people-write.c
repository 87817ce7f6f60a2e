/* people-write.c - ids, counts and the roster that is written, once all lists are read */
#include <string.h>

#include "roster/people-state.h"

/* The highest number among the ids of the older roster. */
static unsigned long last_id(const PsyPeople *people)
{
	guint64 last = 0, id;

	for (size_t row = 0; row < people->n_old; row++)
		if (g_ascii_string_to_unsigned(psy_people_cell(people, row, PSY_COL_ID), 10, 0,
					       G_MAXUINT32, &id, NULL))
			last = MAX(last, id);
	return (unsigned long)last;
}

static void report_missing(const PsyPeople *people, size_t row, PsyDiags *diags)
{
	PsyFinding finding = { PSY_INFO, PSY_SCOPE_NONE, "roster/missing",
			       psy_table_place(people->old, row, -1) };

	finding.person = psy_people_cell(people, row, PSY_COL_NAMA);
	if (psy_people_held_in(people, row))
		psy_report(diags, &finding, _("in %s, but not taken yet; kept as it was"),
			   psy_people_held_in(people, row));
	else
		psy_report(diags, &finding, _("in none of the lists; kept"));
}

/* Numbers the people of the older roster who have no id; whoever was added is numbered behind
 * them, in the order of the rows. */
static void give_ids(PsyPeople *people)
{
	people->next_id = last_id(people) + 1;
	for (size_t row = 0; row < psy_table_n_rows(people->table); row++) {
		PsyNumberText number;

		if (*psy_people_cell(people, row, PSY_COL_ID) || !psy_people_is_there(people, row))
			continue;
		psy_table_set(people->table, row, PSY_COL_ID,
			      psy_text_number(people->next_id++, number).text);
	}
}

/* How many ids of the lists give way to the numbers of the roster. */
static unsigned long count_replaced_ids(const PsyPeople *people)
{
	unsigned long id = people->next_id, replaced = 0;

	if (!people->brings_ids || people->ids_are_final)
		return 0;
	for (size_t row = people->n_old; row < people->state->len; row++) {
		const char *typed = psy_people_cell(people, row, PSY_COL_ID);
		PsyNumberText number;

		if (!psy_people_is_there(people, row))
			continue;
		replaced += strcmp(typed, psy_text_number(id++, number).text) != 0 && *typed;
	}
	return replaced;
}

void psy_people_finish(PsyPeople *people, PsyRosterReport *report, PsyDiags *diags)
{
	unsigned long *counts[] = { [PSY_MISSING] = &report->missing,
				    [PSY_SAME] = &report->same,
				    [PSY_CHANGED] = &report->changed,
				    [PSY_NEW] = &report->added };
	unsigned long replaced;

	give_ids(people);
	replaced = count_replaced_ids(people);
	for (size_t row = 0; row < people->state->len; row++) {
		guint8 state = people->state->data[row];

		if (state != PSY_TAKEN_BACK)
			(*counts[state])++;
		if (state != PSY_MISSING)
			continue;
		report->waiting += psy_people_held_in(people, row) != NULL;
		report_missing(people, row, diags);
	}
	if (replaced > 0)
		psy_report(diags, &(PsyFinding){ PSY_INFO, PSY_SCOPE_NONE, "roster/new-ids" },
			   P_("%lu id of the lists was replaced; only --into keeps ids",
			      "%lu ids of the lists were replaced; only --into keeps ids",
			      replaced),
			   replaced);
}

gulong *psy_people_numbers(const PsyPeople *people)
{
	gulong *numbers = g_new0(gulong, people->state->len + 1), next = people->next_id;

	for (size_t row = people->n_old; row < people->state->len; row++)
		if (psy_people_is_there(people, row))
			numbers[row] = next++;
	return numbers;
}

static PsyWriter *open_writer(const PsyPeople *people, const char *output,
			      const PsyWriterOptions *options, PsyDiags *diags)
{
	size_t n = psy_table_n_columns(people->table);
	g_autofree PsyColumn *columns = g_new0(PsyColumn, n);

	for (size_t i = 0; i < n; i++)
		columns[i].name = psy_table_column_name(people->table, i);
	return psy_writer_open(output, columns, n, options, diags);
}

bool psy_people_are_whole(const PsyPeople *people, PsyDiags *diags)
{
	if (psy_store_error(people->added))
		psy_store_report_error(people->added, diags);
	return psy_store_error(people->added) == 0;
}

static bool write_rows(PsyPeople *people, const char *output, const PsyWriterOptions *options,
		       PsyDiags *diags)
{
	g_autoptr(PsyWriter) writer = open_writer(people, output, options, diags);
	unsigned long id = people->next_id;

	if (!writer)
		return false;
	for (size_t row = 0; row < people->state->len; row++) {
		PsyNumberText number;
		PsyText *cells;

		if (!psy_people_is_there(people, row))
			continue;
		cells = psy_people_copy_cells(people, row);
		if (row >= people->n_old)
			cells[PSY_COL_ID] = psy_text_number(id++, number);
		psy_writer_texts(writer, cells);
	}
	return psy_people_are_whole(people, diags) &&
	       psy_writer_commit(g_steal_pointer(&writer), diags);
}

bool psy_people_write(PsyPeople *people, const char *output, const PsyWriterOptions *options,
		      PsyDiags *diags)
{
	if (people->ids_are_final &&
	    psy_store_is_table(people->added, psy_table_n_columns(people->table)))
		return psy_store_commit(people->added, diags);
	/* One file beside the roster at a time. */
	psy_store_drop_output(people->added);
	return write_rows(people, output, options, diags);
}

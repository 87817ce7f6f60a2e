/* people-add.c - rows are put together, and go where the roster goes */
#include <string.h>

#include "roster/people-state.h"

void psy_people_set_output(PsyPeople *people, const char *output, const PsyWriterOptions *options)
{
	people->ids_are_final = !people->old && !psy_output_is_standard(output) &&
				options->format == PSY_FORMAT_CSV && !options->guarded &&
				!options->no_header;
	if (people->ids_are_final)
		psy_store_set_output(people->added, output, options->mode);
}

void psy_people_index(PsyPeople *people, size_t row, guint64 nik)
{
	if (nik)
		psy_row_index_add(people->by_nik, psy_row_hash_number(nik), row);
}

PsyText *psy_people_make_cells(PsyPeople *people, size_t first)
{
	size_t n = psy_table_n_columns(people->table);
	PsyText *cells;

	g_array_set_size(people->cells, (guint)n);
	cells = (PsyText *)(void *)people->cells->data;
	for (size_t i = first; i < n; i++)
		cells[i] = (PsyText){ "", 0 };
	return cells;
}

static void set_heading(PsyPeople *people)
{
	size_t n = psy_table_n_columns(people->table);
	g_autofree PsyText *names = g_new(PsyText, n);

	for (size_t i = 0; i < n; i++)
		names[i] = psy_text_of(psy_table_column_name(people->table, i));
	psy_store_set_heading(people->added, names, n);
}

void psy_people_ids_will_change(PsyPeople *people)
{
	people->ids_are_final = false;
	psy_store_drop_output(people->added);
}

size_t psy_people_add(PsyPeople *people, const PsyPerson *person, guint64 nik)
{
	PsyText *cells = psy_people_make_cells(people, PSY_N_COLUMNS);
	size_t row = people->state->len;
	guint8 state = PSY_NEW;
	PsyNumberText number;

	if (row == 0 && people->ids_are_final)
		set_heading(people);
	g_byte_array_append(people->state, &state, 1);
	memcpy(cells, person->cells, sizeof(person->cells));
	if (cells[PSY_COL_UNSUR].length == 0)
		cells[PSY_COL_UNSUR] = psy_text_of("kader");
	if (cells[PSY_COL_STATUS].length == 0)
		cells[PSY_COL_STATUS] = psy_text_of("terdaftar");
	for (guint i = 0; i < person->extra->len; i++) {
		const PsyExtra *extra = &g_array_index(person->extra, PsyExtra, i);

		cells[extra->column] = extra->text;
	}
	people->brings_ids |= cells[PSY_COL_ID].length > 0;
	/* The id that the row will have, if nobody is taken back. A list may say the same. */
	if (people->ids_are_final) {
		PsyText id = psy_text_number(row + 1, number);

		if (cells[PSY_COL_ID].length == 0)
			cells[PSY_COL_ID] = id;
		else if (strcmp(cells[PSY_COL_ID].text, id.text) != 0)
			psy_people_ids_will_change(people);
	}
	psy_store_add(people->added, cells, people->cells->len);
	psy_people_index(people, row, nik);
	return row;
}

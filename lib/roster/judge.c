#include "roster/judge.h"

#include <stdlib.h>
#include <string.h>

#include "roster/birth.h"

static const char *cell_of(const PsyJudge *judge, const PsySheetRow *row, PsyField field)
{
	int i = psy_heading_column(judge->heading, field);

	return i >= 0 && (size_t)i < row->n_cells ? row->cells[i].text : "";
}

static bool is_blank(const PsyJudge *judge, const PsySheetRow *row)
{
	int no = psy_heading_column(judge->heading, PSY_FIELD_NO);

	for (size_t i = 0; i < row->n_cells; i++)
		if ((int)i != no && !psy_text_is_blank(row->cells[i].text, row->cells[i].length))
			return false;
	return true;
}

/* (1) (2) (3), or 1 2 3; spreadsheets take (1) for -1. */
static bool is_number_row(const PsySheetRow *row)
{
	unsigned long expected = 0;

	for (size_t i = 0; i < row->n_cells; i++) {
		const char *p = row->cells[i].text +
				(*row->cells[i].text == '(' || *row->cells[i].text == '-');
		char *end;
		unsigned long value = strtoul(p, &end, 10);

		if (row->cells[i].length == 0)
			continue;
		if (end == p || end - p > 2 || (expected && value != expected) ||
		    *(end + (strchr(").", *end) && *end)))
			return false;
		expected = value + 1;
	}
	return expected > 2;
}

/* The row has the cells of one of the heading's rows (page breaks repeat both). */
static bool repeats(const PsySheetRow *row, const PsyKept *heading)
{
	unsigned same = 0;

	for (size_t i = 0; i < row->n_cells; i++) {
		const char *above = heading && i < heading->n_cells ? heading->texts[i] : "";

		if (row->cells[i].length == 0)
			continue;
		if (g_ascii_strcasecmp(above, row->cells[i].text) != 0)
			return false;
		same++;
	}
	return same >= 2;
}

static bool repeats_heading(const PsyJudge *judge, const PsySheetRow *row)
{
	return repeats(row, judge->heading->upper) || repeats(row, judge->heading->lower);
}

/* "Rangkasbitung, 17 Maret 2025": where and when a list was signed. */
static bool is_place_and_date(const char *cell)
{
	const char *comma = strchr(cell, ',');
	const char *p = comma && comma > cell ? comma + 1 : "";
	size_t day, length;

	p += strspn(p, " ");
	day = strspn(p, "0123456789");
	if (day == 0 || day > 2 || p[day] != ' ')
		return false;
	p += day + strspn(p + day, " ");
	length = strcspn(p, " ");
	return psy_month_find(p, length, NULL) > 0;
}

static bool has_number(const char *cell)
{
	return strpbrk(cell, "0123456789") != NULL;
}

/* No, name and a number of the person: what makes a row of people below a footer. */
static bool is_person_again(const PsyJudge *judge, const PsySheetRow *row)
{
	const char *nik = cell_of(judge, row, PSY_COL_NIK),
		   *phone = cell_of(judge, row, PSY_COL_TELEPON);

	return has_number(cell_of(judge, row, PSY_FIELD_NO)) &&
	       *cell_of(judge, row, PSY_COL_NAMA) && (strlen(nik) >= 10 || strlen(phone) >= 8);
}

static bool has_person(const PsyJudge *judge, const PsySheetRow *row)
{
	return has_number(cell_of(judge, row, PSY_FIELD_NO)) ||
	       strlen(cell_of(judge, row, PSY_COL_NIK)) >= 10 ||
	       strlen(cell_of(judge, row, PSY_COL_TELEPON)) >= 8;
}

static bool has_letter(const char *text)
{
	for (; *text; text++)
		if (g_ascii_isalpha(*text) || (unsigned char)*text >= 0x80)
			return true;
	return false;
}

static bool is_footer_word(const char *cell)
{
	static const char *const words[] = { "jumlah",  "total",       "mengetahui",   "menyetujui",
					     "catatan", "keterangan:", "keterangan :", "nip.",
					     "ketua ",  "kepala ",     "camat ",       "lurah ",
					     "panitia", "pelaksana",   "yang membuat" };

	for (size_t i = 0; i < G_N_ELEMENTS(words); i++)
		if (g_ascii_strncasecmp(cell, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

/* Totals and signatures. Where a name stands, such a word is somebody's jabatan or a note:
 * "Ketua Posyandu" ends no list. In the place of the running number it is none. */
static bool begins_footer(const PsyJudge *judge, const PsySheetRow *row)
{
	const char *name = cell_of(judge, row, PSY_COL_NAMA);

	if (has_person(judge, row))
		return false;
	if (is_footer_word(cell_of(judge, row, PSY_FIELD_NO)))
		return true;
	if (has_letter(name) && !is_footer_word(name))
		return false;
	for (size_t i = 0; i < row->n_cells; i++)
		if (is_footer_word(row->cells[i].text) || is_place_and_date(row->cells[i].text))
			return true;
	return false;
}

PsyRowKind psy_judge_row(PsyJudge *judge, const PsySheetRow *row)
{
	if (is_blank(judge, row))
		return judge->in_footer ? PSY_ROW_FOOTER : PSY_ROW_BLANK;
	if (row->record == 1 && is_number_row(row))
		return PSY_ROW_NUMBERS;
	if (repeats_heading(judge, row))
		return PSY_ROW_HEADING;
	if (judge->in_footer) {
		judge->in_footer = !is_person_again(judge, row);
		return judge->in_footer ? PSY_ROW_FOOTER : PSY_ROW_AGAIN;
	}
	judge->in_footer = row->record > 1 && begins_footer(judge, row);
	return judge->in_footer ? PSY_ROW_FOOTER : PSY_ROW_DATA;
}

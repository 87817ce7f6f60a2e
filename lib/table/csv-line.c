/* csv-line.c - a row as a line of CSV, and back */
#include <string.h>

#include "table/block.h"
#include "table/table.h"

void psy_csv_append(GString *out, const char *cell, char delimiter)
{
	const char special[] = { delimiter, '"', '\n', '\r', '\0' };
	size_t length = strcspn(cell, special);
	bool quote = cell[length] != '\0' || g_ascii_isspace(cell[0]) ||
		     (length > 0 && g_ascii_isspace(cell[length - 1]));

	if (!quote) {
		g_string_append_len(out, cell, (gssize)length);
		return;
	}
	g_string_append_c(out, '"');
	for (; *cell; cell++) {
		if (*cell == '"')
			g_string_append_c(out, '"');
		g_string_append_c(out, *cell);
	}
	g_string_append_c(out, '"');
}

static void append_with_care(GString *out, const PsyText *cells, size_t n)
{
	size_t start = out->len;

	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			g_string_append_c(out, ',');
		psy_csv_append(out, cells[i].text, ',');
	}
	/* A row of one empty cell would read as a blank line. */
	g_string_append(out, out->len > start ? "\n" : "\"\"\n");
}

/* Puts the cells behind each other, each with its NUL, and the rest of a block behind them.
 * False when one begins or ends with a blank, which calls for quotes. */
static bool join(GString *out, const PsyText *cells, size_t n)
{
	bool plain = n > 1;
	size_t room = n + PSY_BLOCK, start = out->len;
	char *to;

	for (size_t i = 0; i < n; i++)
		room += cells[i].length;
	g_string_set_size(out, start + room);
	to = out->str + start;
	for (size_t i = 0; i < n; i++) {
		PsyText cell = cells[i];

		if (cell.length > 0) {
			plain &= (guchar)cell.text[0] > ' ' &&
				 (guchar)cell.text[cell.length - 1] > ' ';
			memcpy(to, cell.text, cell.length);
			to += cell.length;
		}
		*to++ = '\0';
	}
	memset(to, 0, PSY_BLOCK);
	out->len = (size_t)(to - out->str);
	return plain;
}

/* Makes commas of the NULs behind `start`. False when there is something else that calls for
 * quotes. */
static bool punctuate(GString *out, size_t start)
{
	PsyBlock special = { 0 };

	for (size_t at = start; at < out->len; at += PSY_BLOCK) {
		PsyBlock block = psy_block_load(out->str + at);

		special |= psy_block_equal(block, ',') | psy_block_equal(block, '"') |
			   psy_block_equal(block, '\n') | psy_block_equal(block, '\r');
		block |= psy_block_equal(block, '\0') & ',';
		psy_block_store(out->str + at, block);
	}
	out->str[out->len - 1] = '\n';
	out->str[out->len] = '\0';
	return !psy_block_any(special);
}

void psy_csv_append_row(GString *out, const PsyText *cells, size_t n)
{
	size_t start = out->len;

	/* Most rows have nothing to quote. */
	if (!join(out, cells, n) || !punctuate(out, start)) {
		out->len = start;
		append_with_care(out, cells, n);
	}
}

/* ---- and back ---- */

/* Moves the text of a quoted cell to the quote that opens it, and ends it. Returns what stands
 * behind the quote that closes it. */
static char *unquote(char *open, char *end, size_t *length)
{
	char *to = open, *from = open + 1;

	for (; from < end; from++) {
		if (*from == '"' && *++from != '"')
			break;
		*to++ = *from;
	}
	*to = '\0';
	*length = (size_t)(to - open);
	return MIN(from, end);
}

void psy_csv_cut_row(char *line, size_t length, GArray *cells)
{
	char *from = line, *end;

	g_array_set_size(cells, 0);
	if (length == 0 || line[length - 1] != '\n')
		return;
	end = line + length - 1;
	for (*end = '\0';;) {
		PsyText cell = { from, 0 };
		char *behind;

		if (*from == '"') {
			behind = unquote(from, end, &cell.length);
		} else {
			behind = memchr(from, ',', (size_t)(end - from));
			behind = behind ? behind : end;
			cell.length = (size_t)(behind - from);
			*behind = '\0';
		}
		g_array_append_val(cells, cell);
		if (behind >= end)
			return;
		from = behind + 1;
	}
}

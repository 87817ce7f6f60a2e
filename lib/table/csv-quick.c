/* csv-quick.c - records without anything that needs libcsv */
#include <string.h>

#include "table/append.h"
#include "table/block.h"
#include "table/csv-reader.h"

/* What a line is good for: any that has a quote, a NUL or more than ASCII is for libcsv; one of
 * printable characters and single blanks has cells that need no cleaning. */
typedef struct {
	bool simple, tidy;
} Look;

static Look look_at(const char *line, size_t length)
{
	PsyBlock odd = { 0 }, untidy = { 0 };
	guint8 odd_rest = 0, untidy_rest = 0;
	size_t in_blocks = length > PSY_BLOCK ? length - 1 : 0;

	/* Each byte is looked at with the one behind it; the last block covers some bytes again. */
	for (size_t i = 0; i < in_blocks; i += PSY_BLOCK) {
		const char *at = line + MIN(i, in_blocks - PSY_BLOCK);
		PsyBlock block = psy_block_load(at), next = psy_block_load(at + 1);

		odd |= (block & 0x80) | psy_block_equal(block, '"') | psy_block_equal(block, '\0');
		untidy |= (PsyBlock)(block < ' ') | psy_block_equal(block, 0x7F) |
			  (psy_block_equal(block, ' ') & psy_block_equal(next, ' '));
	}
	for (size_t i = in_blocks; i < length; i++) {
		guchar c = (guchar)line[i];

		odd_rest |= c >= 0x80 || c == '"' || c == '\0';
		untidy_rest |=
			c < ' ' || c == 0x7F || (c == ' ' && i + 1 < length && line[i + 1] == ' ');
	}
	return (Look){ !psy_block_any(odd) && !odd_rest, !psy_block_any(untidy) && !untidy_rest };
}

static bool is_blank(char c)
{
	return (guchar)c <= ' ' && g_ascii_isspace(c);
}

/* Trims the cell between two delimiters and ends it. */
static PsyCell cut(char *from, char *to)
{
	while (from < to && is_blank(*from))
		from++;
	while (to > from && is_blank(to[-1]))
		to--;
	*to = '\0';
	return (PsyCell){ .text = from, .length = (size_t)(to - from) };
}

/* Cuts the text at its delimiters; returns how many cells that gives. */
static size_t cut_all(GArray *cells, char *from, char *end, char delimiter)
{
	PsyCell *cell = (PsyCell *)(void *)cells->data;
	size_t n = 0, room = cells->len;

	for (;; n++) {
		char *to = memchr(from, delimiter, (size_t)(end - from));

		if (n == room) {
			room += 32;
			g_array_set_size(cells, (guint)room);
			cell = (PsyCell *)(void *)cells->data;
		}
		cell[n] = cut(from, to ? to : end);
		if (!to)
			return n + 1;
		from = to + 1;
	}
}

bool psy_csv_split_quickly(PsyCsv *csv)
{
	size_t body;
	PsySlice line = psy_lines_line(csv->lines, &body);
	Look look;

	if (csv->slowly)
		return false;
	look = look_at(line.text, body);
	if (!look.simple)
		return false;
	csv->tidy = look.tidy;
	psy_append(csv->text, line.text, body);
	csv->cells->len = (guint)cut_all(csv->cells, csv->text->str, csv->text->str + body,
					 csv->dialect.delimiter);
	return true;
}

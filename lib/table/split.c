#include "table/split.h"

#include <string.h>

static bool is_gap(char c, char delimiter)
{
	return (c == ' ' || c == '\t') && c != delimiter;
}

static bool is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

/* `="3602…"` in an unquoted cell: Excel's way to keep an id as text. */
static bool is_text_formula(const char *cell, size_t length)
{
	return length >= 3 && cell[0] == '=' && cell[1] == '"' && cell[length - 1] == '"';
}

/* Behind the closing quote of the cell that opens at `open`, or 0 when there is none: a
 * doubled quote at the very end closes nothing. */
static size_t find_closing(const char *record, size_t length, size_t open)
{
	for (size_t i = open + 1; i < length; i++) {
		const char *quote = memchr(record + i, '"', length - i);

		if (!quote)
			return 0;
		i = (size_t)(quote - record);
		if (i + 1 < length && record[i + 1] == '"')
			i++;
		else
			return i + 1;
	}
	return 0;
}

PsySplit psy_split(const char *record, size_t length, char delimiter, GArray *pieces)
{
	PsySplit split = { .status = PSY_SPLIT_OK };
	size_t i = 0;

	g_array_set_size(pieces, 0);
	while (length > 0 && is_line_end(record[length - 1]))
		length--;
	for (;;) {
		PsyPiece piece = { 0 };

		while (i < length && is_gap(record[i], delimiter))
			i++;
		piece.start = i;
		if (i < length && record[i] == '"') {
			size_t behind = find_closing(record, length, i);

			if (behind == 0) {
				split.status = PSY_SPLIT_OPEN_QUOTE;
				split.at = i;
				return split;
			}
			piece = (PsyPiece){ i + 1, behind - i - 2, true };
			for (i = behind; i < length && is_gap(record[i], delimiter);)
				i++;
			if (i < length && record[i] != delimiter) {
				split.status = PSY_SPLIT_AFTER_QUOTE;
				split.at = i;
				return split;
			}
		} else {
			const char *quote;
			size_t end;

			while (i < length && record[i] != delimiter)
				i++;
			for (end = i; end > piece.start && is_gap(record[end - 1], delimiter);)
				end--;
			piece.length = end - piece.start;
			quote = piece.length > 0 ? memchr(record + piece.start, '"', piece.length)
						 : NULL;
			if (quote && !split.stray_quote &&
			    !is_text_formula(record + piece.start, piece.length)) {
				split.stray_quote = true;
				split.stray_at = (size_t)(quote - record);
			}
		}
		g_array_append_val(pieces, piece);
		if (i >= length)
			return split;
		i++;
	}
}

void psy_piece_append(GString *out, const char *record, const PsyPiece *piece)
{
	const char *p = record + piece->start;
	const char *end = p + piece->length;

	if (!piece->quoted) {
		g_string_append_len(out, p, (gssize)piece->length);
		return;
	}
	for (; p < end; p++) {
		g_string_append_c(out, *p);
		if (*p == '"' && p + 1 < end)
			p++;
	}
}

/* csv-quick.c - records without anything that needs libcsv */
#include <string.h>

#include "table/append.h"
#include "table/csv-reader.h"

PsyExtent psy_csv_keep_text(PsyCsv *csv, const char *text, size_t length)
{
	PsyExtent extent;

	/* libcsv trims unquoted cells only. */
	while (length > 0 && g_ascii_isspace(text[0])) {
		text++;
		length--;
	}
	while (length > 0 && g_ascii_isspace(text[length - 1]))
		length--;
	extent = (PsyExtent){ csv->text->len, length };
	psy_append(csv->text, text, length);
	psy_append(csv->text, "", 1);
	return extent;
}

static bool is_ascii(PsySlice text)
{
	guint64 eight, all = 0;
	size_t i = 0;

	for (; i + sizeof(eight) <= text.length; i += sizeof(eight)) {
		memcpy(&eight, text.text + i, sizeof(eight));
		all |= eight;
	}
	for (; i < text.length; i++)
		all |= (guchar)text.text[i];
	return (all & G_GUINT64_CONSTANT(0x8080808080808080)) == 0;
}

bool psy_csv_split_quickly(PsyCsv *csv)
{
	size_t body, n = 0;
	PsySlice line = psy_lines_line(csv->lines, &body);
	const char *from = line.text, *end = line.text + body;

	line.length = body;
	if (csv->slowly || memchr(from, '"', body) || memchr(from, '\0', body) || !is_ascii(line))
		return false;
	for (;;) {
		const char *to = memchr(from, csv->dialect.delimiter, (size_t)(end - from));

		if (n == csv->extents->len)
			g_array_set_size(csv->extents, (guint)n + 32);
		g_array_index(csv->extents, PsyExtent, n++) =
			psy_csv_keep_text(csv, from, (size_t)((to ? to : end) - from));
		if (!to)
			break;
		from = to + 1;
	}
	g_array_set_size(csv->extents, (guint)n);
	return true;
}

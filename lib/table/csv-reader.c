/* csv-reader.c - records from CSV, by libcsv in strict mode
 *
 * libcsv has no positions, drops blank lines, and stops at the first error. So it is fed
 * line by line: the lines of a record stay in the buffer (lines.h) until it is complete,
 * which gives places, blank lines and a way back when a quote stays open.
 */
#include "table/csv-reader.h"

#include <string.h>

#include "table/append.h"
#include "table/sniff.h"
#include "table/split.h"

enum { FIELD_BLOCK = 65536 };

/* ---- opening ---- */

static void report_dialect_guess(PsyCsv *csv, const PsyEncodingGuess *guess)
{
	if (guess->guessed)
		psy_report(csv->diags,
			   &(PsyFinding){ PSY_WARNING,
					  PSY_SCOPE_NONE,
					  "csv/utf16-without-mark",
					  { .file = csv->path } },
			   _("read as UTF-16, although the file does not say so"));
}

static void report_mark_wins(PsyCsv *csv, const char *wish)
{
	psy_report(
		csv->diags,
		&(PsyFinding){
			PSY_WARNING, PSY_SCOPE_NONE, "csv/encoding-mark", { .file = csv->path } },
		_("the file says by its mark that it is %s; it is not read as %s"),
		csv->dialect.encoding, wish);
}

static void decide_encoding(PsyCsv *csv, const PsySourceOptions *options)
{
	PsyEncodingGuess guess = psy_sniff_encoding(psy_lines_peek(csv->lines, PSY_SNIFF_BYTES));
	const char *wish = options->encoding;

	csv->dialect.encoding = guess.encoding;
	if (wish && guess.mark > 0 && strcmp(wish, guess.encoding) != 0) {
		report_mark_wins(csv, wish);
	} else if (wish) {
		csv->dialect.encoding = g_intern_string(wish);
		csv->strict_utf8 |= strcmp(wish, "utf-8") == 0;
		csv->is_8bit = strcmp(wish, "windows-1252") == 0;
	} else {
		report_dialect_guess(csv, &guess);
	}
	csv->dialect.bom = guess.mark > 0;
	psy_lines_skip(csv->lines, guess.mark);
	if (g_str_has_prefix(csv->dialect.encoding, "utf-16"))
		psy_lines_decode_utf16(csv->lines, g_str_has_suffix(csv->dialect.encoding, "be"));
	csv->told_8bit = csv->is_8bit;
}

static void decide_delimiter(PsyCsv *csv, const PsySourceOptions *options)
{
	size_t length;
	char sep = 0;

	psy_lines_begin(csv->lines);
	if (psy_lines_next(csv->lines) == PSY_LINES_OK) {
		PsySlice line = psy_lines_line(csv->lines, &length);

		sep = psy_sniff_sep_line(line.text, length);
		if (!sep)
			psy_lines_rewind(csv->lines, 0);
	}
	csv->dialect.sep_line = sep != 0;
	if (options->delimiter)
		csv->dialect.delimiter = options->delimiter;
	else if (sep)
		csv->dialect.delimiter = sep;
	else
		csv->dialect.delimiter = psy_sniff_delimiter(
			psy_lines_peek(csv->lines, PSY_SNIFF_BYTES), options->is_heading);
}

static void start_parser(PsyCsv *csv)
{
	csv_init(&csv->parser, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_delim(&csv->parser, (unsigned char)csv->dialect.delimiter);
	csv_set_blk_size(&csv->parser, FIELD_BLOCK);
}

void psy_csv_restart(PsyCsv *csv)
{
	csv_free(&csv->parser);
	start_parser(csv);
}

/* ---- cells ---- */

/* Puts a text behind the others; blanks at its ends go. */
void psy_csv_add_cell(PsyCsv *csv, const char *text, size_t length)
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
	g_array_append_val(csv->extents, extent);
}

static void on_field(void *text, size_t length, void *data)
{
	psy_csv_add_cell(data, text, length);
}

static void on_row(int c, void *data)
{
	PsyCsv *csv = data;

	(void)c;
	csv->complete = true;
}

void psy_csv_clear_record(PsyCsv *csv)
{
	g_string_truncate(csv->text, 0);
	g_array_set_size(csv->extents, 0);
}

/* No-break blanks and their like, once the cell is UTF-8. */
static void trim_blanks(GString *text, PsyExtent *cell)
{
	char *start = text->str + cell->start;
	char *end = start + cell->length;

	while (start < end && psy_char_is_blank(g_utf8_get_char(start)))
		start = g_utf8_next_char(start);
	while (end > start && psy_char_is_blank(g_utf8_get_char(g_utf8_prev_char(end))))
		end = g_utf8_prev_char(end);
	*end = '\0';
	*cell = (PsyExtent){ (size_t)(start - text->str), (size_t)(end - start) };
}

static bool is_8bit_edged(const GString *text, const PsyExtent *cell)
{
	const char *start = text->str + cell->start;

	return cell->length > 0 && ((start[0] | start[cell->length - 1]) & 0x80);
}

static const PsyRecord *give_cells(PsyCsv *csv, bool broken)
{
	csv->record = (PsyRecord){ .cells = (const PsyCell *)(void *)csv->cells->data,
				   .n_cells = csv->cells->len,
				   .line = psy_lines_number(csv->lines),
				   .broken = broken,
				   .tidy = csv->tidy };
	return &csv->record;
}

const PsyRecord *psy_csv_give(PsyCsv *csv, bool broken)
{
	g_array_set_size(csv->cells, csv->extents->len);
	for (guint i = 0; i < csv->extents->len; i++) {
		PsyExtent *extent = &g_array_index(csv->extents, PsyExtent, i);

		if (!broken && is_8bit_edged(csv->text, extent))
			trim_blanks(csv->text, extent);
		g_array_index(csv->cells, PsyCell, i) =
			(PsyCell){ .text = csv->text->str + extent->start,
				   .length = extent->length };
	}
	return give_cells(csv, broken);
}

/* ---- places ---- */

PsyPlace psy_csv_place_of(const PsyCsv *csv, size_t at)
{
	PsySlice record = psy_lines_record(csv->lines);
	PsyPlace place = { .file = csv->path, .line = psy_lines_number(csv->lines) };
	size_t start = at;

	while (start > 0 && record.text[start - 1] != '\n' && record.text[start - 1] != '\r')
		start--;
	place.line += psy_lines_count(record.text, start);
	place.column = psy_text_points(record.text + start, at - start) + 1;
	return place;
}

static PsyPlace place(const void *kept, size_t index)
{
	const PsyCsv *csv = kept;
	PsySlice record = psy_lines_record(csv->lines);
	const PsyPiece *piece;

	/* Each byte of such a line is a column, and its cells lie where they lay in it. */
	if (csv->tidy && index < csv->record.n_cells)
		return (PsyPlace){
			.file = csv->path,
			.line = csv->record.line,
			.column = (unsigned)(csv->record.cells[index].text - csv->text->str) + 1
		};
	psy_split(record.text, record.length, csv->dialect.delimiter, csv->pieces);
	if (csv->record.broken || csv->pieces->len == 0)
		return psy_csv_place_of(csv, 0);
	if (index >= csv->pieces->len) {
		while (record.length > 0 && (record.text[record.length - 1] == '\n' ||
					     record.text[record.length - 1] == '\r'))
			record.length--;
		return psy_csv_place_of(csv, record.length);
	}
	piece = &g_array_index(csv->pieces, PsyPiece, index);
	return psy_csv_place_of(csv, piece->start - piece->quoted);
}

static PsyDialect dialect(const void *kept)
{
	const PsyCsv *csv = kept;
	PsyDialect found = csv->dialect;

	switch (psy_lines_ends(csv->lines)) {
	case PSY_LINE_LF:
	case 0:
		found.line_end = "LF";
		break;
	case PSY_LINE_CRLF:
		found.line_end = "CRLF";
		break;
	case PSY_LINE_CR:
		found.line_end = "CR";
		break;
	default:
		found.line_end = "mixed";
	}
	return found;
}

/* ---- reading ---- */

/* Feeds the line read last. False when libcsv refuses it. */
static bool feed(PsyCsv *csv)
{
	size_t body;
	PsySlice line = psy_lines_line(csv->lines, &body);

	if (csv_parse(&csv->parser, line.text, line.length, on_field, on_row, csv) != line.length)
		return false;
	/* The last line of a file may lack its line end. */
	if (body == line.length && !csv->complete)
		return csv_parse(&csv->parser, "\n", 1, on_field, on_row, csv) == 1;
	return true;
}

static bool is_blank_line(const PsyCsv *csv)
{
	size_t body;
	PsySlice line = psy_lines_line(csv->lines, &body);

	for (size_t i = 0; i < body; i++)
		if (line.text[i] != ' ' && line.text[i] != '\t')
			return false;
	return csv->dialect.delimiter != '\t' || !memchr(line.text, '\t', body);
}

/* A NUL anywhere in the line: libcsv would pass it on, nobody could show it. */
static const PsyRecord *refuse_nul(PsyCsv *csv)
{
	PsySlice record = psy_lines_record(csv->lines);
	const char *nul = memchr(record.text, '\0', record.length);

	psy_report(csv->diags,
		   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "csv/nul",
				  psy_csv_place_of(csv, (size_t)(nul - record.text)) },
		   _("a NUL byte; the file was damaged on its way"));
	return psy_csv_give_broken(csv);
}

static bool has_nul(const PsyCsv *csv)
{
	size_t body;
	PsySlice line = psy_lines_line(csv->lines, &body);

	return memchr(line.text, '\0', line.length) != NULL;
}

static const PsyRecord *read_record(PsyCsv *csv)
{
	for (bool first = true;; first = false) {
		PsyLinesResult result = psy_lines_next(csv->lines);
		const PsyRecord *broken;

		if (result == PSY_LINES_END && first)
			return NULL;
		if (result == PSY_LINES_LONG && first)
			return psy_csv_give_too_long(csv);
		if (result == PSY_LINES_OK && first && psy_csv_split_quickly(csv))
			return give_cells(csv, false);
		if (result == PSY_LINES_OK && has_nul(csv))
			return refuse_nul(csv);
		if (result == PSY_LINES_OK && first && is_blank_line(csv)) {
			psy_csv_add_cell(csv, "", 0);
			return psy_csv_give(csv, false);
		}
		if (result == PSY_LINES_OK && feed(csv) && !csv->complete)
			continue;
		if (!csv->complete || csv_error(&csv->parser) != CSV_SUCCESS) {
			broken = psy_csv_read_again(csv);
			if (broken)
				return broken;
		}
		if (!psy_csv_settle_encoding(csv))
			return psy_csv_give_broken(csv);
		return psy_csv_give(csv, false);
	}
}

static const PsyRecord *next(void *kept)
{
	PsyCsv *csv = kept;
	const PsyRecord *record;

	csv->complete = false;
	csv->tidy = false;
	psy_csv_clear_record(csv);
	psy_lines_begin(csv->lines);
	record = read_record(csv);
	if (!record && psy_lines_error(csv->lines))
		psy_file_report_refusal(csv->diags, "file/read", csv->path,
					psy_lines_error(csv->lines));
	return record;
}

/* ---- the form ---- */

void *psy_csv_open(FILE *stream, PsyLines *lines, const char *path, const PsySourceOptions *options,
		   PsyDiags *diags)
{
	PsyCsv *csv = g_new0(PsyCsv, 1);

	csv->path = path;
	csv->diags = diags;
	csv->stream = stream;
	csv->lines = lines;
	csv->strict_utf8 = options->strict_utf8;
	csv->slowly = options->slowly;
	csv->text = g_string_new(NULL);
	csv->extents = g_array_new(FALSE, FALSE, sizeof(PsyExtent));
	csv->cells = g_array_new(FALSE, FALSE, sizeof(PsyCell));
	csv->pieces = g_array_new(FALSE, FALSE, sizeof(PsyPiece));
	decide_encoding(csv, options);
	decide_delimiter(csv, options);
	start_parser(csv);
	return csv;
}

static void free_csv(void *kept)
{
	PsyCsv *csv = kept;

	csv_free(&csv->parser);
	psy_lines_free(csv->lines);
	g_string_free(csv->text, TRUE);
	g_array_unref(csv->extents);
	g_array_unref(csv->cells);
	g_array_unref(csv->pieces);
	if (csv->stream != stdin)
		fclose(csv->stream);
	g_free(csv);
}

const PsyReader psy_reader_csv = { next, place, dialect, free_csv };

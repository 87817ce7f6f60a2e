/* source.c - records from a file, by libcsv in strict mode
 *
 * libcsv has no positions, drops blank lines, and stops at the first error. So it is fed
 * line by line: the lines of a record stay in the buffer (lines.h) until it is complete,
 * which gives places, blank lines and a way back when a quote stays open.
 */
#include <csv.h>
#include <errno.h>
#include <string.h>

#include "table/lines.h"
#include "table/sniff.h"
#include "table/split.h"
#include "table/table.h"

enum { FIELD_BLOCK = 65536 };

typedef struct {
	size_t start, length;
} Extent;

struct PsySource {
	const char *path;
	PsyDiags *diags;
	FILE *stream;
	PsyLines *lines;
	PsyDialect dialect;
	bool strict_utf8;
	bool told_8bit; /* the warning about Windows-1252 was given */

	struct csv_parser parser;
	bool complete;   /* the row callback came */
	GString *text;   /* the cells of the record, each ended by NUL */
	GArray *extents; /* of Extent in `text` */
	GArray *cells;   /* of PsyCell */
	GArray *pieces;  /* of PsyPiece, for places and second readings */
	PsyRecord record;
	unsigned n_records;
};

/* ---- opening ---- */

static void report_dialect_guess(PsySource *source, const PsyEncodingGuess *guess)
{
	if (guess->guessed)
		psy_report(source->diags,
			   &(PsyFinding){ PSY_WARNING,
					  PSY_SCOPE_NONE,
					  "csv/utf16-without-mark",
					  { .file = source->path } },
			   _("read as UTF-16, although the file does not say so"));
}

static void decide_encoding(PsySource *source, const PsySourceOptions *options)
{
	PsyEncodingGuess guess = psy_sniff_encoding(psy_lines_peek(source->lines, PSY_SNIFF_BYTES));
	const char *wish = options->encoding;

	source->dialect.encoding = guess.encoding;
	if (wish && (strcmp(wish, guess.encoding) == 0 || guess.mark == 0)) {
		static const char *const known[] = { "utf-8", "windows-1252", "utf-16le",
						     "utf-16be" };

		for (size_t i = 0; i < G_N_ELEMENTS(known); i++)
			if (strcmp(wish, known[i]) == 0)
				source->dialect.encoding = known[i];
	} else {
		report_dialect_guess(source, &guess);
	}
	source->dialect.bom = guess.mark > 0;
	psy_lines_skip(source->lines, guess.mark);
	if (g_str_has_prefix(source->dialect.encoding, "utf-16"))
		psy_lines_decode_utf16(source->lines,
				       g_str_has_suffix(source->dialect.encoding, "be"));
	source->told_8bit = strcmp(source->dialect.encoding, "windows-1252") == 0;
}

static void decide_delimiter(PsySource *source, const PsySourceOptions *options)
{
	size_t length;
	char sep = 0;

	psy_lines_begin(source->lines);
	if (psy_lines_next(source->lines) == PSY_LINES_OK) {
		PsySlice line = psy_lines_line(source->lines, &length);

		sep = psy_sniff_sep_line(line.text, length);
		if (!sep)
			psy_lines_rewind(source->lines, 0);
	}
	source->dialect.sep_line = sep != 0;
	if (options->delimiter)
		source->dialect.delimiter = options->delimiter;
	else if (sep)
		source->dialect.delimiter = sep;
	else
		source->dialect.delimiter = psy_sniff_delimiter(
			psy_lines_peek(source->lines, PSY_SNIFF_BYTES), options->is_heading);
}

static void start_parser(PsySource *source)
{
	csv_init(&source->parser, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_delim(&source->parser, (unsigned char)source->dialect.delimiter);
	csv_set_blk_size(&source->parser, FIELD_BLOCK);
}

/* libcsv stays stopped after an error. */
static void restart_parser(PsySource *source)
{
	csv_free(&source->parser);
	start_parser(source);
}

PsySource *psy_source_open(const char *path, const PsySourceOptions *options, PsyDiags *diags)
{
	static const PsySourceOptions find_out = { 0 };
	PsySource *source;
	FILE *stream = strcmp(path, "-") == 0 ? stdin : fopen(path, "rbe");

	if (!stream) {
		psy_file_report_refusal(diags, "file/open", path, errno);
		return NULL;
	}
	if (!options)
		options = &find_out;
	source = g_new0(PsySource, 1);
	source->path = path;
	source->diags = diags;
	source->stream = stream;
	source->strict_utf8 = options->strict_utf8;
	source->lines = psy_lines_new(stream);
	source->text = g_string_new(NULL);
	source->extents = g_array_new(FALSE, FALSE, sizeof(Extent));
	source->cells = g_array_new(FALSE, FALSE, sizeof(PsyCell));
	source->pieces = g_array_new(FALSE, FALSE, sizeof(PsyPiece));
	start_parser(source);

	psy_lines_peek(source->lines, PSY_SNIFF_BYTES);
	if (psy_lines_error(source->lines)) {
		psy_file_report_refusal(diags, "file/read", path, psy_lines_error(source->lines));
		psy_source_free(source);
		return NULL;
	}
	if (psy_sniff_refuse(psy_lines_peek(source->lines, PSY_SNIFF_BYTES), path, diags)) {
		psy_source_free(source);
		return NULL;
	}
	decide_encoding(source, options);
	decide_delimiter(source, options);
	csv_set_delim(&source->parser, (unsigned char)source->dialect.delimiter);
	return source;
}

void psy_source_free(PsySource *source)
{
	if (!source)
		return;
	csv_free(&source->parser);
	psy_lines_free(source->lines);
	g_string_free(source->text, TRUE);
	g_array_unref(source->extents);
	g_array_unref(source->cells);
	g_array_unref(source->pieces);
	if (source->stream != stdin)
		fclose(source->stream);
	g_free(source);
}

/* ---- cells ---- */

static void add_cell(PsySource *source, const char *text, size_t length)
{
	Extent extent;

	/* libcsv trims unquoted cells only. */
	while (length > 0 && g_ascii_isspace(text[0])) {
		text++;
		length--;
	}
	while (length > 0 && g_ascii_isspace(text[length - 1]))
		length--;
	extent = (Extent){ source->text->len, length };
	g_string_append_len(source->text, text, (gssize)length);
	g_string_append_c(source->text, '\0');
	g_array_append_val(source->extents, extent);
}

static void on_field(void *text, size_t length, void *data)
{
	add_cell(data, text, length);
}

static void on_row(int c, void *data)
{
	PsySource *source = data;

	(void)c;
	source->complete = true;
}

static void empty_record(PsySource *source)
{
	g_string_truncate(source->text, 0);
	g_array_set_size(source->extents, 0);
}

/* No-break blanks and their like, once the cell is UTF-8. */
static void trim_blanks(GString *text, Extent *cell)
{
	char *start = text->str + cell->start;
	char *end = start + cell->length;

	while (start < end && psy_char_is_blank(g_utf8_get_char(start)))
		start = g_utf8_next_char(start);
	while (end > start && psy_char_is_blank(g_utf8_get_char(g_utf8_prev_char(end))))
		end = g_utf8_prev_char(end);
	*end = '\0';
	*cell = (Extent){ (size_t)(start - text->str), (size_t)(end - start) };
}

static bool is_8bit_edged(const GString *text, const Extent *cell)
{
	const char *start = text->str + cell->start;

	return cell->length > 0 && ((start[0] | start[cell->length - 1]) & 0x80);
}

static const PsyRecord *give_record(PsySource *source, bool broken)
{
	g_array_set_size(source->cells, source->extents->len);
	for (guint i = 0; i < source->extents->len; i++) {
		Extent *extent = &g_array_index(source->extents, Extent, i);

		if (!broken && is_8bit_edged(source->text, extent))
			trim_blanks(source->text, extent);
		g_array_index(source->cells, PsyCell, i) =
			(PsyCell){ source->text->str + extent->start, extent->length };
	}
	source->record = (PsyRecord){ .cells = (const PsyCell *)(void *)source->cells->data,
				      .n_cells = source->cells->len,
				      .line = psy_lines_number(source->lines),
				      .broken = broken };
	source->n_records++;
	return &source->record;
}

/* ---- places ---- */

/* Line and column of the byte `at` of the record. */
static PsyPlace place_of(const PsySource *source, size_t at)
{
	PsySlice record = psy_lines_record(source->lines);
	PsyPlace place = { .file = source->path, .line = psy_lines_number(source->lines) };
	size_t start = at;

	while (start > 0 && record.text[start - 1] != '\n' && record.text[start - 1] != '\r')
		start--;
	place.line += psy_lines_count(record.text, start);
	place.column = psy_text_points(record.text + start, at - start) + 1;
	return place;
}

PsyPlace psy_source_place(const PsySource *source, size_t index)
{
	PsySlice record = psy_lines_record(source->lines);
	const PsyPiece *piece;

	psy_split(record.text, record.length, source->dialect.delimiter, source->pieces);
	if (source->record.broken || source->pieces->len == 0)
		return place_of(source, 0);
	if (index >= source->pieces->len) {
		while (record.length > 0 && (record.text[record.length - 1] == '\n' ||
					     record.text[record.length - 1] == '\r'))
			record.length--;
		return place_of(source, record.length);
	}
	piece = &g_array_index(source->pieces, PsyPiece, index);
	return place_of(source, piece->start - piece->quoted);
}

PsyDialect psy_source_dialect(const PsySource *source)
{
	PsyDialect dialect = source->dialect;

	switch (psy_lines_ends(source->lines)) {
	case PSY_LINE_LF:
	case 0:
		dialect.line_end = "LF";
		break;
	case PSY_LINE_CRLF:
		dialect.line_end = "CRLF";
		break;
	case PSY_LINE_CR:
		dialect.line_end = "CR";
		break;
	default:
		dialect.line_end = "mixed";
	}
	return dialect;
}

/* ---- bytes ---- */

/* The upper half of Windows-1252 where it differs from Latin-1; 0 has no meaning. */
static const gunichar windows_1252[32] = {
	0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
	0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
	0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

static gunichar decode_1252(unsigned char byte)
{
	return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
}

/* The cells in UTF-8 instead of Windows-1252; bytes without a meaning become U+FFFD. */
static void recode_cells(PsySource *source)
{
	g_autoptr(GString) old = g_steal_pointer(&source->text);

	source->text = g_string_sized_new(old->len * 2);
	for (guint i = 0; i < source->extents->len; i++) {
		Extent *extent = &g_array_index(source->extents, Extent, i);
		size_t start = source->text->len;

		for (size_t j = 0; j < extent->length; j++) {
			gunichar c = decode_1252((unsigned char)old->str[extent->start + j]);

			g_string_append_unichar(source->text, c ? c : 0xFFFD);
		}
		*extent = (Extent){ start, source->text->len - start };
		g_string_append_c(source->text, '\0');
	}
}

/* First byte from `from` on that is not ASCII, or the length. */
static size_t find_8bit(PsySlice record, size_t from)
{
	while (from < record.length && (signed char)record.text[from] >= 0)
		from++;
	return from;
}

static void warn_8bit(PsySource *source, size_t at, unsigned char byte)
{
	if (source->told_8bit)
		return;
	source->told_8bit = true;
	source->dialect.encoding = "windows-1252";
	psy_report(source->diags,
		   &(PsyFinding){ PSY_WARNING, PSY_SCOPE_NONE, "csv/windows-1252",
				  place_of(source, at) },
		   _("not UTF-8 (byte %02X), so read as Windows-1252; check the accented letters"),
		   byte);
}

/* Sees to it that the cells are UTF-8; false after an error. */
static bool settle_encoding(PsySource *source)
{
	PsySlice record = psy_lines_record(source->lines);
	bool is_1252 = strcmp(source->dialect.encoding, "windows-1252") == 0;
	const char *wrong;
	size_t at;

	if (g_utf8_validate_len(record.text, record.length, &wrong))
		return true;
	at = (size_t)(wrong - record.text);
	if (source->strict_utf8) {
		PsyFinding finding = { PSY_ERROR, PSY_SCOPE_ROW, "csv/not-utf8",
				       place_of(source, at) };

		psy_report(source->diags, &finding, _("byte %02X is not UTF-8"),
			   (unsigned char)record.text[at]);
		return false;
	}
	for (size_t i = find_8bit(record, is_1252 ? 0 : at); i < record.length;
	     i = find_8bit(record, i + 1)) {
		if (decode_1252((unsigned char)record.text[i]) == 0) {
			psy_report(source->diags,
				   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "csv/wrong-byte",
						  place_of(source, i) },
				   _("byte %02X has a meaning neither in UTF-8 nor in "
				     "Windows-1252"),
				   (unsigned char)record.text[i]);
			return false;
		}
	}
	warn_8bit(source, at, (unsigned char)record.text[at]);
	recode_cells(source);
	return true;
}

/* ---- records that cannot be read ---- */

/* A record of one cell: the raw line, as far as it can be shown. */
static const PsyRecord *give_broken(PsySource *source)
{
	PsySlice raw = psy_lines_record(source->lines);
	g_autofree char *shown = NULL;

	while (raw.length > 0 &&
	       (raw.text[raw.length - 1] == '\n' || raw.text[raw.length - 1] == '\r'))
		raw.length--;
	shown = g_utf8_make_valid(raw.text ? raw.text : "", (gssize)raw.length);
	empty_record(source);
	add_cell(source, shown, strlen(shown));
	restart_parser(source);
	return give_record(source, true);
}

static const PsyRecord *give_too_long(PsySource *source)
{
	PsyPlace at = { .file = source->path,
			.line = psy_lines_number(source->lines),
			.column = 1 };

	psy_report(source->diags, &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "csv/too-long", at },
		   _("this line is longer than %d kB and was passed over"),
		   PSY_LINES_MAX_RECORD / 1000);
	psy_lines_drop_line(source->lines);
	empty_record(source);
	add_cell(source, "", 0);
	restart_parser(source);
	give_record(source, true);
	source->record.line = at.line;
	return &source->record;
}

/* Bytes up to and with the line end behind `at`. */
static size_t line_behind(PsySlice record, size_t at)
{
	while (at < record.length && record.text[at] != '\n' && record.text[at] != '\r')
		at++;
	while (at < record.length && record.text[at] == '\r')
		at++;
	return at < record.length && record.text[at] == '\n' ? at + 1 : at;
}

static bool on_one_line(PsySlice record, size_t from, size_t to)
{
	return line_behind(record, from) >= to;
}

static const PsyRecord *give_open_quote(PsySource *source, size_t at)
{
	PsySlice record = psy_lines_record(source->lines);

	psy_report(source->diags,
		   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "csv/open-quote", place_of(source, at),
				  .hint = _("close it, or double the quotes that belong to the "
					    "text") },
		   _("the quote that opens here is not closed"));
	psy_lines_rewind(source->lines, line_behind(record, at));
	return give_broken(source);
}

/* Where the cell that ends in front of `at` opened its quote. */
static size_t opening_quote(const PsySource *source, PsySlice record, size_t at)
{
	const PsyPiece *last = source->pieces->len > 0 ? &g_array_index(source->pieces, PsyPiece,
									source->pieces->len - 1)
						       : NULL;
	size_t from = last ? last->start + last->length : 0;
	const char *quote = memchr(record.text + from + (last && last->quoted), '"', at - from);

	return quote ? (size_t)(quote - record.text) : 0;
}

/* A second reading by the small splitter, when libcsv refused the record or the file ended
 * inside a quote. NULL when it can be read after all. */
static const PsyRecord *read_again(PsySource *source)
{
	PsySlice record = psy_lines_record(source->lines);
	PsySplit split =
		psy_split(record.text, record.length, source->dialect.delimiter, source->pieces);

	if (split.status == PSY_SPLIT_OPEN_QUOTE)
		return give_open_quote(source, split.at);
	if (split.status == PSY_SPLIT_AFTER_QUOTE) {
		size_t opening = opening_quote(source, record, split.at);

		/* A quote that was never meant to close there swallowed the lines between. */
		if (!on_one_line(record, opening, split.at))
			return give_open_quote(source, opening);
		psy_report(source->diags,
			   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "csv/text-after-quote",
					  place_of(source, split.at),
					  .hint = _("double the quotes that belong to the text") },
			   _("text behind a closing quote"));
		psy_lines_rewind(source->lines, line_behind(record, split.at));
		return give_broken(source);
	}
	empty_record(source);
	for (guint i = 0; i < source->pieces->len; i++) {
		g_autoptr(GString) cell = g_string_new(NULL);

		psy_piece_append(cell, record.text, &g_array_index(source->pieces, PsyPiece, i));
		add_cell(source, cell->str, cell->len);
	}
	if (split.stray_quote)
		psy_report(source->diags,
			   &(PsyFinding){ PSY_WARNING, PSY_SCOPE_NONE, "csv/stray-quote",
					  place_of(source, split.stray_at) },
			   _("a quote inside a cell that does not begin with one; kept as it is"));
	restart_parser(source);
	return NULL;
}

/* ---- reading ---- */

/* Feeds the line read last. False when libcsv refuses it. */
static bool feed(PsySource *source)
{
	size_t body;
	PsySlice line = psy_lines_line(source->lines, &body);

	if (csv_parse(&source->parser, line.text, line.length, on_field, on_row, source) !=
	    line.length)
		return false;
	/* The last line of a file may lack its line end. */
	if (body == line.length && !source->complete)
		return csv_parse(&source->parser, "\n", 1, on_field, on_row, source) == 1;
	return true;
}

static bool is_blank_line(const PsySource *source)
{
	size_t body;
	PsySlice line = psy_lines_line(source->lines, &body);

	for (size_t i = 0; i < body; i++)
		if (line.text[i] != ' ' && line.text[i] != '\t')
			return false;
	return source->dialect.delimiter != '\t' || !memchr(line.text, '\t', body);
}

/* A NUL anywhere in the line: libcsv would pass it on, nobody could show it. */
static const PsyRecord *refuse_nul(PsySource *source)
{
	PsySlice record = psy_lines_record(source->lines);
	const char *nul = memchr(record.text, '\0', record.length);

	psy_report(source->diags,
		   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "csv/nul",
				  place_of(source, (size_t)(nul - record.text)) },
		   _("a NUL byte; the file was damaged on its way"));
	return give_broken(source);
}

static bool has_nul(const PsySource *source)
{
	size_t body;
	PsySlice line = psy_lines_line(source->lines, &body);

	return memchr(line.text, '\0', line.length) != NULL;
}

static const PsyRecord *read_record(PsySource *source)
{
	for (bool first = true;; first = false) {
		PsyLinesResult result = psy_lines_next(source->lines);
		const PsyRecord *broken;

		if (result == PSY_LINES_END && first)
			return NULL;
		if (result == PSY_LINES_LONG && first)
			return give_too_long(source);
		if (result == PSY_LINES_OK && has_nul(source))
			return refuse_nul(source);
		if (result == PSY_LINES_OK && first && is_blank_line(source)) {
			add_cell(source, "", 0);
			return give_record(source, false);
		}
		if (result == PSY_LINES_OK && feed(source) && !source->complete)
			continue;
		if (!source->complete || csv_error(&source->parser) != CSV_SUCCESS) {
			broken = read_again(source);
			if (broken)
				return broken;
		}
		if (!settle_encoding(source))
			return give_broken(source);
		return give_record(source, false);
	}
}

const PsyRecord *psy_source_next(PsySource *source)
{
	const PsyRecord *record;

	source->complete = false;
	empty_record(source);
	psy_lines_begin(source->lines);
	record = read_record(source);
	if (!record && psy_lines_error(source->lines))
		psy_file_report_refusal(source->diags, "file/read", source->path,
					psy_lines_error(source->lines));
	return record;
}

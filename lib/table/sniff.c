#include "table/sniff.h"

#include <string.h>

#include "table/split.h"

#define PHOTO                                                                                      \
	"csv/binary", N_("this is a photo, not a table"), N_("ask for the list as Excel or CSV")
#define PACKED                                                                                     \
	"csv/binary", N_("this is a packed file, not a table"),                                    \
		N_("unpack it first, then import what is inside")
#define OLD_EXCEL(what)                                                                            \
	"csv/old-excel", what, N_("open it in Excel or LibreOffice and save it as .xlsx or .csv")
#define WEB(what)                                                                                  \
	"csv/html", what, N_("open it in Excel or LibreOffice and save it as .xlsx or .csv")
#define PAGE WEB(N_("this is a web page, not a table, whatever its name says"))
#define BIFF OLD_EXCEL(N_("this is a very old Excel file (.xls)"))

/* By what stands at a place of the file, or behind the blanks at its beginning. */
static const struct {
	const char *magic;
	size_t at, length;
	const char *code;
	const char *message; /* N_() */
	const char *hint;    /* N_() */
} kinds[] = {
	{ "%PDF", 0, 4, "csv/binary", N_("this is a PDF, not a table"),
	  N_("ask for the list as Excel or CSV; a PDF cannot be read reliably") },
	{ "\xFF\xD8\xFF", 0, 3, PHOTO },
	{ "ftyp", 4, 4, PHOTO }, /* HEIC */
	{ "WEBP", 8, 4, PHOTO },
	{ "\x89PNG", 0, 4, "csv/binary", N_("this is a picture, not a table"),
	  N_("ask for the list as Excel or CSV") },
	{ "\x1F\x8B", 0, 2, PACKED }, /* gzip */
	{ "Rar!", 0, 4, PACKED },
	{ "7z\xBC\xAF", 0, 4, PACKED },
	{ "{\\rtf", 0, 5, "csv/binary", N_("this is a text document (.rtf), not a table"),
	  N_("ask for the list as Excel or CSV") },
	{ "ID;P", 0, 4, OLD_EXCEL(N_("this is an old table (.slk)")) },
	{ "\x09\x00\x04\x00", 0, 4, BIFF }, /* Excel 2, 3, 4 and 5 without a container */
	{ "\x09\x02\x06\x00", 0, 4, BIFF },
	{ "\x09\x04\x06\x00", 0, 4, BIFF },
	{ "\x09\x08\x08\x00", 0, 4, BIFF },
	{ "MIME-Version:", 0, 13, PAGE },
	{ "<html", 0, 5, PAGE },
	{ "<head", 0, 5, PAGE },
	{ "<meta", 0, 5, PAGE },
	{ "<style", 0, 6, PAGE },
	{ "<table", 0, 6, PAGE },
	{ "<!--", 0, 4, PAGE },
	{ "<!doctype", 0, 9, PAGE },
	{ "<?xml", 0, 5, WEB(N_("this is XML, not a table, whatever its name says")) },
};

/* Files of Microsoft's older container (CFB): its directory names the streams inside, in
 * UTF-16. The last row is for a directory that stands further behind in the file. */
static const struct {
	const char *stream;
	const char *code;
	const char *message; /* N_() */
	const char *hint;    /* N_() */
} old_kinds[] = {
	{ "EncryptedPackage", "xlsx/password", N_("this workbook opens only with a password"),
	  N_("open it with its password, take the password away, save it, and import it again") },
	{ "WordDocument", "csv/binary", N_("this is an old Word document (.doc), not a table"),
	  N_("ask for the list as Excel or CSV") },
	{ "", "csv/old-excel", N_("this is an old Excel file (.xls), or one with a password"),
	  N_("open it in Excel or LibreOffice and save it as .xlsx or .csv") },
};

static bool is_old_container(PsySlice head)
{
	return head.length >= 4 && memcmp(head.text, "\xD0\xCF\x11\xE0", 4) == 0;
}

/* True when the ASCII text `name` stands in `head` in UTF-16. */
static bool holds_wide(PsySlice head, const char *name)
{
	size_t n = strlen(name);

	for (size_t at = 0; at + 2 * n <= head.length; at++) {
		size_t same = 0;

		while (same < n && head.text[at + 2 * same] == name[same] &&
		       head.text[at + 2 * same + 1] == '\0')
			same++;
		if (same == n)
			return true;
	}
	return n == 0;
}

static void refuse_old_container(PsySlice head, PsyFinding *finding, PsyDiags *diags)
{
	size_t kind = 0;

	while (!holds_wide(head, old_kinds[kind].stream))
		kind++;
	finding->code = old_kinds[kind].code;
	finding->hint = _(old_kinds[kind].hint);
	psy_report(diags, finding, "%s", _(old_kinds[kind].message));
}

/* Control characters that no text has, NUL aside (UTF-16 without a mark is full of it). */
static bool looks_binary(PsySlice head)
{
	size_t odd = 0;

	for (size_t i = 0; i < head.length; i++) {
		unsigned char c = (unsigned char)head.text[i];

		odd += c != 0 && c < 0x20 && !strchr("\t\n\r\f\v\x1a\x1f", c);
	}
	return odd * 20 > head.length;
}

bool psy_sniff_is_packed(PsySlice head)
{
	return head.length >= 4 &&
	       (memcmp(head.text, "PK\x03\x04", 4) == 0 || memcmp(head.text, "PK\x05\x06", 4) == 0);
}

/* Capitals do not matter in HTML. */
static bool stands_at(PsySlice head, size_t at, const char *magic, size_t length)
{
	if (head.length < at + length)
		return false;
	return *magic == '<' ? g_ascii_strncasecmp(head.text + at, magic, length) == 0
			     : memcmp(head.text + at, magic, length) == 0;
}

bool psy_sniff_refuse(PsySlice head, const char *path, PsyDiags *diags)
{
	PsyFinding finding = { PSY_ERROR, PSY_SCOPE_FILE, .at = { .file = path } };
	size_t lead = 0;

	if (head.length == 0) {
		finding.code = "csv/empty";
		psy_report(diags, &finding, _("the file is empty"));
		return true;
	}
	if (psy_sniff_is_packed(head))
		return false;
	if (is_old_container(head)) {
		refuse_old_container(head, &finding, diags);
		return true;
	}
	if (head.length >= 3 && memcmp(head.text, "\xEF\xBB\xBF", 3) == 0)
		lead = 3;
	while (lead < head.length && g_ascii_isspace(head.text[lead]))
		lead++;
	for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
		if (!stands_at(head, kinds[i].at, kinds[i].magic, kinds[i].length) &&
		    !stands_at(head, lead, kinds[i].magic, kinds[i].length))
			continue;
		finding.code = kinds[i].code;
		finding.hint = _(kinds[i].hint);
		psy_report(diags, &finding, "%s", _(kinds[i].message));
		return true;
	}
	if (psy_sniff_encoding(head).mark != 2 && looks_binary(head)) {
		finding.code = "csv/binary";
		psy_report(diags, &finding, _("this is no text, so it is no table"));
		return true;
	}
	return false;
}

PsyEncodingGuess psy_sniff_encoding(PsySlice head)
{
	size_t nul[2] = { 0, 0 };
	size_t half = head.length / 2;

	if (head.length >= 3 && memcmp(head.text, "\xEF\xBB\xBF", 3) == 0)
		return (PsyEncodingGuess){ "utf-8", 3, false };
	if (head.length >= 2 && memcmp(head.text, "\xFF\xFE", 2) == 0)
		return (PsyEncodingGuess){ "utf-16le", 2, false };
	if (head.length >= 2 && memcmp(head.text, "\xFE\xFF", 2) == 0)
		return (PsyEncodingGuess){ "utf-16be", 2, false };
	for (size_t i = 0; i < head.length; i++)
		nul[i % 2] += head.text[i] == '\0';
	/* Over 30 % NUL at odd (little-endian) or even places. */
	if (half > 0 && nul[1] * 10 > half * 3 && nul[1] > nul[0])
		return (PsyEncodingGuess){ "utf-16le", 0, true };
	if (half > 0 && nul[0] * 10 > half * 3 && nul[0] > nul[1])
		return (PsyEncodingGuess){ "utf-16be", 0, true };
	return (PsyEncodingGuess){ "utf-8", 0, false };
}

char psy_sniff_sep_line(const char *line, size_t length)
{
	if (length >= 2 && line[0] == '"' && line[length - 1] == '"') {
		line++;
		length -= 2;
	}
	if (length == 5 && g_ascii_strncasecmp(line, "sep=", 4) == 0)
		return line[4];
	return 0;
}

/* How the sample looks under one delimiter. */
typedef struct {
	unsigned headings; /* most known headings in one record */
	unsigned regular;  /* records that have the most frequent number of cells above 1 */
} Score;

enum { MOST_CELLS = 256 };

static unsigned count_headings(const char *record, const GArray *pieces,
			       bool (*is_heading)(const char *, size_t))
{
	unsigned n = 0;

	for (guint i = 0; is_heading && i < pieces->len; i++) {
		const PsyPiece *piece = &g_array_index(pieces, PsyPiece, i);
		const char *text = record + piece->start;

		n += g_utf8_validate(text, (gssize)piece->length, NULL) &&
		     is_heading(text, piece->length);
	}
	return n;
}

static Score judge(PsySlice head, char delimiter, bool (*is_heading)(const char *, size_t))
{
	g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(PsyPiece));
	unsigned widths[MOST_CELLS + 1] = { 0 };
	Score score = { 0 };
	size_t from = 0;

	for (unsigned record = 0; record < PSY_SNIFF_RECORDS && from < head.length; record++) {
		size_t end = from;

		while (end < head.length && head.text[end] != '\n' && head.text[end] != '\r')
			end++;
		psy_split(head.text + from, end - from, delimiter, pieces);
		score.headings =
			MAX(score.headings, count_headings(head.text + from, pieces, is_heading));
		if (pieces->len > 1)
			widths[MIN(pieces->len, MOST_CELLS)]++;
		from = end + 1;
	}
	for (size_t i = 0; i <= MOST_CELLS; i++)
		score.regular = MAX(score.regular, widths[i]);
	return score;
}

char psy_sniff_delimiter(PsySlice head, bool (*is_heading)(const char *, size_t))
{
	static const char candidates[] = { ';', ',', '\t', '|' };
	Score best = { 0 };
	char found = ';';

	for (size_t i = 0; i < G_N_ELEMENTS(candidates); i++) {
		Score score = judge(head, candidates[i], is_heading);

		if (score.headings > best.headings ||
		    (score.headings == best.headings && score.regular > best.regular)) {
			best = score;
			found = candidates[i];
		}
	}
	return found;
}

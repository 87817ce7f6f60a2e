/* csv-bytes.c - cells of files that are not UTF-8 */
#include <string.h>

#include "table/csv-reader.h"

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
static void recode_cells(PsyCsv *csv)
{
	g_autoptr(GString) old = g_steal_pointer(&csv->text);

	csv->text = g_string_sized_new(old->len * 2);
	for (guint i = 0; i < csv->extents->len; i++) {
		PsyExtent *extent = &g_array_index(csv->extents, PsyExtent, i);
		size_t start = csv->text->len;

		for (size_t j = 0; j < extent->length; j++) {
			gunichar c = decode_1252((unsigned char)old->str[extent->start + j]);

			g_string_append_unichar(csv->text, c ? c : 0xFFFD);
		}
		*extent = (PsyExtent){ start, csv->text->len - start };
		g_string_append_c(csv->text, '\0');
	}
}

/* First byte from `from` on that is not ASCII, or the length. */
static size_t find_8bit(PsySlice record, size_t from)
{
	while (from < record.length && (signed char)record.text[from] >= 0)
		from++;
	return from;
}

static void warn_8bit(PsyCsv *csv, size_t at, unsigned char byte)
{
	if (csv->told_8bit)
		return;
	csv->told_8bit = true;
	csv->dialect.encoding = "windows-1252";
	psy_report(csv->diags,
		   &(PsyFinding){ PSY_WARNING, PSY_SCOPE_NONE, "csv/windows-1252",
				  psy_csv_place_of(csv, at) },
		   _("not UTF-8 (byte %02X), so read as Windows-1252; check the accented letters"),
		   byte);
}

static bool refuse_byte(PsyCsv *csv, size_t at)
{
	PsySlice record = psy_lines_record(csv->lines);
	PsyFinding finding = { PSY_ERROR, PSY_SCOPE_ROW, "csv/not-utf8",
			       psy_csv_place_of(csv, at) };

	psy_report(csv->diags, &finding, _("byte %02X is not UTF-8"),
		   (unsigned char)record.text[at]);
	return false;
}

/* U+FFFD stands where some program could not read a letter: ours in UTF-16 that is broken, or
 * another one before the file came to us. */
static void warn_lost_character(PsyCsv *csv, PsySlice record)
{
	const char *lost = g_strstr_len(record.text, (gssize)record.length, "\xEF\xBF\xBD");
	PsyFinding finding = { PSY_WARNING, PSY_SCOPE_NONE, "csv/lost-character" };

	if (!lost)
		return;
	finding.at = psy_csv_place_of(csv, (size_t)(lost - record.text));
	psy_report(csv->diags, &finding, _("a letter was lost here; type it anew"));
}

static bool recode(PsyCsv *csv, size_t first_wrong)
{
	PsySlice record = psy_lines_record(csv->lines);
	bool is_1252 = strcmp(csv->dialect.encoding, "windows-1252") == 0;

	for (size_t i = find_8bit(record, is_1252 ? 0 : first_wrong); i < record.length;
	     i = find_8bit(record, i + 1)) {
		if (decode_1252((unsigned char)record.text[i]) == 0) {
			psy_report(csv->diags,
				   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "csv/wrong-byte",
						  psy_csv_place_of(csv, i) },
				   _("byte %02X has a meaning neither in UTF-8 nor in "
				     "Windows-1252"),
				   (unsigned char)record.text[i]);
			return false;
		}
	}
	warn_8bit(csv, first_wrong, (unsigned char)record.text[first_wrong]);
	recode_cells(csv);
	return true;
}

bool psy_csv_settle_encoding(PsyCsv *csv)
{
	PsySlice record = psy_lines_record(csv->lines);
	const char *wrong;

	if (csv->is_8bit)
		return find_8bit(record, 0) == record.length || recode(csv, find_8bit(record, 0));
	if (g_utf8_validate_len(record.text, record.length, &wrong)) {
		warn_lost_character(csv, record);
		return true;
	}
	if (csv->strict_utf8)
		return refuse_byte(csv, (size_t)(wrong - record.text));
	return recode(csv, (size_t)(wrong - record.text));
}

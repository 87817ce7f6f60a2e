/* xlsx-cell.c - one cell of a sheet, from what the file has to what people see */
#include <stdlib.h>
#include <string.h>

#include "table/xlsx-reader.h"

enum { MOST_TEXT = 1000000 }; /* bytes in the cells of a row, as for CSV */

static PsyFinding finding_at_cell(const PsyXlsx *xlsx, PsySeverity severity, PsyScope scope,
				  const char *code)
{
	return (PsyFinding){ severity,
			     scope,
			     code,
			     { .file = xlsx->path,
			       .sheet = xlsx->sheet->name,
			       .line = xlsx->row,
			       .column = xlsx->column } };
}

/* The parts of a <c> element, before it is known what they mean. */
typedef struct {
	char type;    /* n, s (shared), i (inline), t (text of a formula), b, e, d */
	bool formula; /* there is one; its result is the value */
	bool value;   /* there is a value, perhaps an empty one */
	PsyNumberFormat format;
} Raw;

static char cell_type(const char *name)
{
	static const struct {
		const char *name;
		char type;
	} types[] = { { "s", 's' }, { "inlineStr", 'i' }, { "str", 't' },
		      { "b", 'b' }, { "e", 'e' },         { "d", 'd' } };

	for (size_t i = 0; name && i < G_N_ELEMENTS(types); i++)
		if (strcmp(name, types[i].name) == 0)
			return types[i].type;
	return 'n';
}

/* The number of a column from "AB12"; 0 when there is none. */
static unsigned column_of(const char *reference)
{
	unsigned column = 0;

	for (; reference && g_ascii_isalpha(*reference) && column < 100000; reference++)
		column = column * 26 + (unsigned)(g_ascii_toupper(*reference) - 'A') + 1;
	return column;
}

/* Reads up to the end of the cell: what stands in <v> or <is> is appended to the text. */
static Raw read_content(PsyXlsx *xlsx)
{
	Raw raw = { .type = cell_type(psy_xml_attribute(xlsx->xml, "t")) };
	size_t start = xlsx->text->len;
	bool in_value = false, in_line = false;
	PsyXmlEvent event;

	raw.format = psy_styles_get(xlsx->styles, psy_xml_attribute(xlsx->xml, "s"));
	while ((event = psy_xml_next(xlsx->xml)) > PSY_XML_DONE) {
		if (event == PSY_XML_TEXT) {
			if (in_value)
				psy_strings_append_text(xlsx->xml, xlsx->text, start);
		} else if (event == PSY_XML_END && psy_xml_is(xlsx->xml, "c")) {
			break;
		} else if (psy_xml_is(xlsx->xml, "v")) {
			in_value = event == PSY_XML_START && !in_line;
			raw.value = true;
		} else if (event == PSY_XML_START && psy_xml_is(xlsx->xml, "is")) {
			g_string_truncate(xlsx->text, start); /* some programs write both */
			in_line = true;
			psy_strings_append(xlsx->xml, xlsx->text);
			raw.value = true;
		} else if (event == PSY_XML_START && psy_xml_is(xlsx->xml, "f")) {
			raw.formula = true;
		}
	}
	return raw;
}

/* A cell such as #N/A. Nothing but the name of the error is repeated. */
static void refuse_error(PsyXlsx *xlsx, size_t start)
{
	PsyFinding finding = finding_at_cell(xlsx, PSY_ERROR, PSY_SCOPE_FIELD, "xlsx/error-value");
	const char *error = xlsx->text->str + start;
	size_t length = strspn(error, "#ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_/!?");

	finding.hint = _("correct the formula in Excel, or type the value");
	psy_report(xlsx->diags, &finding, _("the cell shows the error %.*s instead of a value"),
		   (int)MIN(length, 20), error);
	g_string_truncate(xlsx->text, start);
}

static void report_not_calculated(PsyXlsx *xlsx)
{
	PsyFinding finding = finding_at_cell(xlsx, PSY_ERROR, PSY_SCOPE_FIELD, "xlsx/no-result");

	finding.hint = _("open the workbook in Excel or LibreOffice and save it, which calculates "
			 "all formulas");
	psy_report(xlsx->diags, &finding, _("a formula without its result"));
}

static void refuse_reference(PsyXlsx *xlsx, size_t start)
{
	PsyFinding finding = finding_at_cell(xlsx, PSY_ERROR, PSY_SCOPE_ROW, "xlsx/damaged");

	psy_report(xlsx->diags, &finding, _("the text of this cell is missing in the workbook"));
	g_string_truncate(xlsx->text, start);
	xlsx->broken = true;
}

/* Puts the text in the place of the number that names it. */
static void take_shared(PsyXlsx *xlsx, size_t start)
{
	size_t length;
	const char *shared = psy_strings_get(xlsx->strings, xlsx->text->str + start, &length);

	if (!shared) {
		refuse_reference(xlsx, start);
		return;
	}
	g_string_truncate(xlsx->text, start);
	g_string_append_len(xlsx->text, shared, (gssize)length);
}

/* "1990-03-12T00:00:00" is a day, not a moment. */
static void drop_midnight(GString *text, size_t start)
{
	const char *time = strchr(text->str + start, 'T');

	if (time && g_str_has_prefix(time, "T00:00:00"))
		g_string_truncate(text, (size_t)(time - text->str));
}

static bool is_false(const char *boolean)
{
	return strcmp(boolean, "0") == 0 || strcmp(boolean, "false") == 0;
}

/* Makes the cell's text out of what stood in it, from `start` on. True for a plain number. */
static bool settle(PsyXlsx *xlsx, const Raw *raw, size_t start)
{
	g_autofree char *number = NULL;

	switch (raw->type) {
	case 's':
		take_shared(xlsx, start);
		return false;
	case 'b':
		number = g_strdup(xlsx->text->str + start);
		g_string_truncate(xlsx->text, start);
		g_string_append(xlsx->text, is_false(number) ? "FALSE" : "TRUE");
		return false;
	case 'e':
		refuse_error(xlsx, start);
		return false;
	case 'n':
		psy_strings_tidy(xlsx->text, start);
		number = g_strdup(xlsx->text->str + start);
		g_string_truncate(xlsx->text, start);
		return psy_number_append(xlsx->text, number, raw->format, xlsx->book->from_1904);
	case 'd':
		psy_strings_tidy(xlsx->text, start);
		drop_midnight(xlsx->text, start);
		return false;
	default:
		psy_strings_tidy(xlsx->text, start);
		return false;
	}
}

/* A few texts named a million times would fill any memory. */
static void refuse_long_row(PsyXlsx *xlsx, size_t start)
{
	PsyFinding finding = finding_at_cell(xlsx, PSY_ERROR, PSY_SCOPE_ROW, "xlsx/long-row");

	if (!xlsx->broken)
		psy_report(xlsx->diags, &finding, _("this row holds more than %d kB"),
			   MOST_TEXT / 1000);
	g_string_truncate(xlsx->text, start);
	xlsx->broken = true;
}

static void report_beyond(PsyXlsx *xlsx)
{
	PsyFinding finding = finding_at_cell(xlsx, PSY_WARNING, PSY_SCOPE_NONE, "xlsx/far-column");

	if (!xlsx->told_beyond)
		psy_report(xlsx->diags, &finding,
			   _("this cell and others behind column %d are not read"),
			   PSY_XLSX_MOST_COLUMNS);
	xlsx->told_beyond = true;
}

static void keep_cell(PsyXlsx *xlsx, PsyXlsxExtent extent)
{
	xlsx->filled++;
	xlsx->widest = MAX(xlsx->widest, xlsx->column);
	if (xlsx->extents->len < xlsx->column)
		g_array_set_size(xlsx->extents, xlsx->column);
	g_array_index(xlsx->extents, PsyXlsxExtent, xlsx->column - 1) = extent;
}

void psy_xlsx_read_cell(PsyXlsx *xlsx)
{
	unsigned column = column_of(psy_xml_attribute(xlsx->xml, "r"));
	size_t start = xlsx->text->len;
	PsyXlsxExtent extent = { .start = start };
	Raw raw;

	xlsx->column = column > 0 ? column : xlsx->column + 1;
	raw = read_content(xlsx);
	/* A formula that gives an empty text has type "str"; without a type it was never
	 * calculated. */
	if (raw.formula && raw.type == 'n' && xlsx->text->len == start) {
		report_not_calculated(xlsx);
		extent.is_lost = true;
	} else if (!raw.value || (raw.type != 't' && xlsx->text->len == start)) {
		return;
	} else {
		extent.is_number = settle(xlsx, &raw, start);
		extent.is_lost = raw.type == 'e';
	}
	if (xlsx->text->len > MOST_TEXT)
		refuse_long_row(xlsx, start);
	extent.length = xlsx->text->len - start;
	g_string_append_c(xlsx->text, '\0');
	if (xlsx->column > PSY_XLSX_MOST_COLUMNS)
		report_beyond(xlsx);
	else
		keep_cell(xlsx, extent);
}

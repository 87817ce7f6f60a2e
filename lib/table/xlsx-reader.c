/* xlsx-reader.c - the rows of one sheet of a workbook, as records
 *
 * Rows come in a stream; only the shared texts and the number formats are held. A row without
 * a value is no record: a sheet has a million of them. Cells of merged areas have their
 * value in the first cell, as the file has it.
 */
#include <stdlib.h>
#include <string.h>

#include "table/writer.h"
#include "table/xlsx-reader.h"

enum { MOST_ROWS = 1048576, LONGEST_AREA = 21 /* XFD1048576:XFD1048576 */, NAMED = 5 };

/* How far other sheets are looked into, and how many. */
enum { MOST_EVENTS = 20000, MOST_LOOKED_AT = 100 };

static void add_name(PsyNaming *naming, const char *name)
{
	if (naming->n++ < NAMED)
		g_string_append_printf(naming->names, "%s%s", naming->n > 1 ? ", " : "", name);
}

/* "5, 9, 12 (and 3 more)". */
static char *all_names(const PsyNaming *naming)
{
	if (naming->n <= NAMED)
		return g_strdup(naming->names->str);
	return g_strdup_printf(_("%s (and %u more)"), naming->names->str, naming->n - NAMED);
}

/* ---- rows ---- */

static void begin_row(PsyXlsx *xlsx)
{
	const char *number = psy_xml_attribute(xlsx->xml, "r");
	guint64 row = number ? g_ascii_strtoull(number, NULL, 10) : 0;

	xlsx->row = row > xlsx->row && row <= MOST_ROWS ? (unsigned)row : xlsx->row + 1;
	psy_xml_set_place(xlsx->xml, xlsx->sheet->name, xlsx->row);
	xlsx->column = 0;
	xlsx->filled = 0;
	xlsx->broken = false;
	g_string_truncate(xlsx->text, 0);
	g_string_append_c(xlsx->text, '\0');
	g_array_set_size(xlsx->extents, 0);
}

/* Rows that a filter hides are hidden rows too. */
static void note_hidden_row(PsyXlsx *xlsx)
{
	char number[12];

	g_snprintf(number, sizeof(number), "%u", xlsx->row);
	add_name(&xlsx->hidden_rows, number);
}

static const PsyRecord *give(PsyXlsx *xlsx)
{
	g_array_set_size(xlsx->cells, xlsx->extents->len);
	for (guint i = 0; i < xlsx->extents->len; i++) {
		const PsyXlsxExtent *extent = &g_array_index(xlsx->extents, PsyXlsxExtent, i);

		g_array_index(xlsx->cells, PsyCell, i) =
			(PsyCell){ xlsx->text->str + extent->start, extent->length,
				   extent->is_number, extent->is_lost };
	}
	xlsx->record = (PsyRecord){ .cells = (const PsyCell *)(void *)xlsx->cells->data,
				    .n_cells = xlsx->cells->len,
				    .line = xlsx->row,
				    .broken = xlsx->broken };
	return &xlsx->record;
}

/* Reads the rest of a row; NULL when it has no value or cannot be read. */
static const PsyRecord *read_row(PsyXlsx *xlsx)
{
	bool hidden = psy_xml_flag(xlsx->xml, "hidden");
	PsyXmlEvent event;

	begin_row(xlsx);
	while ((event = psy_xml_next(xlsx->xml)) > PSY_XML_DONE) {
		if (event == PSY_XML_START && psy_xml_is(xlsx->xml, "c"))
			psy_xlsx_read_cell(xlsx);
		else if (event == PSY_XML_END && psy_xml_is(xlsx->xml, "row"))
			break;
	}
	if (event <= PSY_XML_DONE || xlsx->filled == 0)
		return NULL;
	if (hidden)
		note_hidden_row(xlsx);
	return give(xlsx);
}

/* ---- what stands around the rows ---- */

static void note_hidden_columns(PsyXlsx *xlsx)
{
	const char *first = psy_xml_attribute(xlsx->xml, "min");
	guint64 from = first ? g_ascii_strtoull(first, NULL, 10) : 0;
	const char *last = psy_xml_attribute(xlsx->xml, "max");
	guint64 to = last ? g_ascii_strtoull(last, NULL, 10) : 0;

	if (!psy_xml_flag(xlsx->xml, "hidden"))
		return;
	for (guint64 i = MAX(from, 1); i <= MIN(to, PSY_XLSX_MOST_COLUMNS); i++)
		xlsx->hidden_columns[i - 1] = true;
}

/* Below the first row of a merged area cells are empty, although people see a value there. */
static void note_merged(PsyXlsx *xlsx)
{
	const char *area = psy_xml_attribute(xlsx->xml, "ref");
	const char *colon = area ? strchr(area, ':') : NULL;
	unsigned from, to;

	if (!colon || strlen(area) > LONGEST_AREA ||
	    area[strspn(area, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:")])
		return;
	from = (unsigned)strtoul(area + strcspn(area, "0123456789"), NULL, 10);
	to = (unsigned)strtoul(colon + strcspn(colon, "0123456789"), NULL, 10);
	if (to > from)
		add_name(&xlsx->merged, area);
}

static char *name_hidden_columns(const PsyXlsx *xlsx)
{
	PsyNaming naming = { g_string_new(NULL), 0 };
	char *names;

	for (unsigned i = 0; i < xlsx->widest; i++) {
		char letters[4];

		if (xlsx->hidden_columns[i])
			add_name(&naming, psy_column_letters(i + 1, letters));
	}
	names = naming.n > 0 ? all_names(&naming) : NULL;
	g_string_free(naming.names, TRUE);
	return names;
}

static void report_sheet(PsyXlsx *xlsx)
{
	PsyFinding finding = { PSY_INFO,
			       PSY_SCOPE_NONE,
			       "xlsx/hidden",
			       { .file = xlsx->path, .sheet = xlsx->sheet->name } };
	g_autofree char *rows = all_names(&xlsx->hidden_rows);
	g_autofree char *columns = name_hidden_columns(xlsx);
	g_autofree char *merged = all_names(&xlsx->merged);

	if (*rows)
		psy_report(xlsx->diags, &finding, _("hidden rows are read like the others: %s"),
			   rows);
	if (columns)
		psy_report(xlsx->diags, &finding, _("hidden columns are read like the others: %s"),
			   columns);
	finding.code = "xlsx/merged";
	if (*merged)
		psy_report(xlsx->diags, &finding,
			   _("cells merged over several rows; only the first row has the value: "
			     "%s"),
			   merged);
}

/* ---- records ---- */

/* Merged areas come right behind the rows; nothing later is wanted. */
static bool is_past_merged(const PsyXlsx *xlsx)
{
	static const char *const later[] = { "phoneticPr",      "conditionalFormatting",
					     "dataValidations", "hyperlinks",
					     "printOptions",    "pageMargins",
					     "pageSetup",       "drawing" };

	for (size_t i = 0; i < G_N_ELEMENTS(later); i++)
		if (psy_xml_is(xlsx->xml, later[i]))
			return true;
	return false;
}

/* Reads on to the next row with a value. NULL at the end, or after a failure. */
static const PsyRecord *advance(PsyXlsx *xlsx, PsyXmlEvent *event)
{
	while ((*event = psy_xml_next(xlsx->xml)) > PSY_XML_DONE) {
		const PsyRecord *record = NULL;

		if (*event == PSY_XML_TEXT)
			continue;
		if (psy_xml_is(xlsx->xml, "sheetData"))
			xlsx->in_rows = *event == PSY_XML_START;
		else if (*event != PSY_XML_START)
			continue;
		else if (xlsx->in_rows && psy_xml_is(xlsx->xml, "row"))
			record = read_row(xlsx);
		else if (psy_xml_is(xlsx->xml, "col"))
			note_hidden_columns(xlsx);
		else if (psy_xml_is(xlsx->xml, "mergeCell"))
			note_merged(xlsx);
		else if (is_past_merged(xlsx))
			break;
		if (record)
			return record;
	}
	return NULL;
}

static const PsyRecord *next(void *kept)
{
	PsyXlsx *xlsx = kept;
	const PsyRecord *record = g_steal_pointer(&xlsx->ahead);
	PsyXmlEvent event;

	if (record || xlsx->at_end)
		return record;
	record = advance(xlsx, &event);
	if (!record) {
		xlsx->at_end = true;
		if (event != PSY_XML_FAILED)
			report_sheet(xlsx);
	}
	return record;
}

/* ---- opening ---- */

/* The sheet that the program itself puts behind a list. */
static bool is_ours(const PsyBookSheet *sheet)
{
	return strcmp(sheet->name, PSY_FINDINGS_SHEET) == 0 ||
	       strcmp(sheet->name, _(PSY_FINDINGS_SHEET)) == 0;
}

/* True when somebody has filled a cell, or when that is not found out soon. */
static bool holds_values(PsyZip *zip, const PsyBookSheet *sheet)
{
	g_autoptr(PsyDiags) nobody = psy_diags_new(NULL, NULL);
	g_autoptr(PsyXml) xml = psy_xml_open(zip, sheet->part, PSY_ZIP_MOST_SHEET, nobody);
	PsyXmlEvent event;
	unsigned seen = 0;

	while (xml && (event = psy_xml_next(xml)) > PSY_XML_DONE) {
		if (++seen == MOST_EVENTS)
			return true;
		if (event == PSY_XML_START && (psy_xml_is(xml, "v") || psy_xml_is(xml, "is")))
			return true;
		if (event == PSY_XML_END && psy_xml_is(xml, "sheetData"))
			return false;
	}
	return false;
}

/* Sheets with people on them that nobody reads would be people lost. */
static void report_other_sheets(PsyXlsx *xlsx)
{
	PsyNaming names = { g_string_new(NULL), 0 };
	g_autofree char *list = NULL;

	for (guint i = 0; i < MIN(xlsx->book->sheets->len, MOST_LOOKED_AT); i++) {
		const PsyBookSheet *sheet = xlsx->book->sheets->pdata[i];

		if (sheet != xlsx->sheet && !sheet->hidden && !is_ours(sheet) &&
		    holds_values(xlsx->zip, sheet))
			add_name(&names, sheet->name);
	}
	list = all_names(&names);
	if (names.n > 0)
		psy_report(xlsx->diags,
			   &(PsyFinding){ PSY_WARNING,
					  PSY_SCOPE_NONE,
					  "xlsx/other-sheets",
					  { .file = xlsx->path },
					  .hint = _("read another sheet with --sheet NAME") },
			   _("only sheet %s is read, not: %s"), xlsx->sheet->name, list);
	g_string_free(names.names, TRUE);
}

static bool open_parts(PsyXlsx *xlsx, FILE *stream, const PsySourceOptions *options)
{
	xlsx->zip = psy_zip_open(stream, xlsx->path, xlsx->diags);
	if (!xlsx->zip)
		return false;
	xlsx->book = psy_book_read(xlsx->zip, xlsx->path, xlsx->diags);
	if (!xlsx->book)
		return false;
	xlsx->sheet = psy_book_choose(xlsx->book, options->sheet, xlsx->path, xlsx->diags);
	if (!xlsx->sheet)
		return false;
	xlsx->styles = psy_styles_read(xlsx->zip, xlsx->book->styles, xlsx->diags);
	if (!xlsx->styles)
		return false;
	xlsx->strings = psy_strings_read(xlsx->zip, xlsx->book->strings, xlsx->diags);
	if (!xlsx->strings)
		return false;
	xlsx->xml = psy_xml_open(xlsx->zip, xlsx->sheet->part, PSY_ZIP_MOST_SHEET, xlsx->diags);
	return xlsx->xml != NULL;
}

/* Reads the first row, so that a sheet without any and damage in front of it refuse the
 * whole file. */
static bool begin(PsyXlsx *xlsx)
{
	PsyFinding finding = { PSY_ERROR,
			       PSY_SCOPE_FILE,
			       "xlsx/empty-sheet",
			       { .file = xlsx->path, .sheet = xlsx->sheet->name } };
	PsyXmlEvent event;

	xlsx->ahead = advance(xlsx, &event);
	if (!xlsx->ahead && event != PSY_XML_FAILED)
		psy_report(xlsx->diags, &finding, _("the sheet is empty"));
	return xlsx->ahead != NULL;
}

static void free_xlsx(void *kept)
{
	PsyXlsx *xlsx = kept;

	psy_xml_free(xlsx->xml);
	psy_strings_free(xlsx->strings);
	psy_styles_free(xlsx->styles);
	psy_book_free(xlsx->book);
	psy_zip_free(xlsx->zip);
	g_string_free(xlsx->text, TRUE);
	g_array_unref(xlsx->extents);
	g_array_unref(xlsx->cells);
	g_string_free(xlsx->hidden_rows.names, TRUE);
	g_string_free(xlsx->merged.names, TRUE);
	g_free(xlsx);
}

void *psy_xlsx_open(FILE *stream, const char *path, const PsySourceOptions *options,
		    PsyDiags *diags)
{
	PsyXlsx *xlsx = g_new0(PsyXlsx, 1);

	xlsx->path = path;
	xlsx->diags = diags;
	xlsx->text = g_string_new(NULL);
	xlsx->extents = g_array_new(FALSE, TRUE, sizeof(PsyXlsxExtent));
	xlsx->cells = g_array_new(FALSE, FALSE, sizeof(PsyCell));
	xlsx->hidden_rows.names = g_string_new(NULL);
	xlsx->merged.names = g_string_new(NULL);
	if (!open_parts(xlsx, stream, options) || !begin(xlsx)) {
		free_xlsx(xlsx);
		return NULL;
	}
	if (!options->sheet)
		report_other_sheets(xlsx);
	return xlsx;
}

/* ---- the form ---- */

static PsyPlace place(const void *kept, size_t index)
{
	const PsyXlsx *xlsx = kept;

	return (PsyPlace){ .file = xlsx->path,
			   .sheet = xlsx->sheet->name,
			   .line = xlsx->row,
			   .column = (unsigned)MIN(index, PSY_XLSX_MOST_COLUMNS) + 1 };
}

static PsyDialect dialect(const void *kept)
{
	const PsyXlsx *xlsx = kept;

	return (PsyDialect){ .sheet = xlsx->sheet->name,
			     .n_sheets = xlsx->book->sheets->len,
			     .from_1904 = xlsx->book->from_1904 };
}

const PsyReader psy_reader_xlsx = { next, place, dialect, free_xlsx };

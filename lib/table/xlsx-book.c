#include "table/xlsx-book.h"

#include <string.h>

/* No list has more; and the work grows with the product. */
enum { MOST_SHEETS = 1000, MOST_RELATIONS = 10000, MOST_NAMED = 20 };

/* ---- relations ---- */

typedef struct {
	char *id;
	char *type; /* the last word of its address: "worksheet", "styles", ... */
	char *part;
} Relation;

static void relation_free(gpointer data)
{
	Relation *relation = data;

	g_free(relation->id);
	g_free(relation->type);
	g_free(relation->part);
	g_free(relation);
}

/* "xl/worksheets/../styles.xml" as "xl/styles.xml"; `target` is relative to the folder of
 * `from` unless it begins with a slash. */
static char *resolve(const char *from, const char *target)
{
	g_autoptr(GPtrArray) steps = g_ptr_array_new();
	const char *slash = strrchr(from, '/');
	g_autofree char *folder = slash ? g_strndup(from, (size_t)(slash - from)) : g_strdup("");
	g_autofree char *whole =
		*target == '/' ? g_strdup(target) : g_strdup_printf("%s/%s", folder, target);
	g_auto(GStrv) words = NULL;

	g_strdelimit(whole, "\\", '/');
	words = g_strsplit(whole, "/", -1);
	for (char **word = words; *word; word++) {
		if (strcmp(*word, "..") == 0)
			g_ptr_array_set_size(steps, (gint)MAX(steps->len, 1) - 1);
		else if (**word && strcmp(*word, ".") != 0)
			g_ptr_array_add(steps, *word);
	}
	g_ptr_array_add(steps, NULL);
	return g_strjoinv("/", (char **)steps->pdata);
}

static void add_relation(GPtrArray *relations, PsyXml *xml, const char *from)
{
	g_autofree char *target = g_strdup(psy_xml_attribute(xml, "Target"));
	g_autofree char *type = g_strdup(psy_xml_attribute(xml, "Type"));
	const char *mode = psy_xml_attribute(xml, "TargetMode");
	Relation *relation;

	if (!target || !type || g_strcmp0(mode, "External") == 0 ||
	    relations->len == MOST_RELATIONS)
		return;
	relation = g_new0(Relation, 1);
	relation->id = g_strdup(psy_xml_attribute(xml, "Id"));
	relation->type = g_path_get_basename(type);
	relation->part = resolve(from, target);
	g_ptr_array_add(relations, relation);
}

/* The relations of the part `from`, of the whole package for "". NULL after a finding; a part
 * without relations has none. */
static GPtrArray *read_relations(PsyZip *zip, const char *from, PsyDiags *diags)
{
	g_autoptr(GPtrArray) relations = g_ptr_array_new_with_free_func(relation_free);
	g_autofree char *name = g_path_get_basename(from);
	g_autofree char *near = g_strdup_printf("_rels/%s.rels", *from ? name : "");
	g_autofree char *part = resolve(from, near);
	g_autoptr(PsyXml) xml = NULL;
	PsyXmlEvent event;

	if (!psy_zip_find(zip, part))
		return g_steal_pointer(&relations);
	xml = psy_xml_open(zip, part, PSY_ZIP_MOST_REST, diags);
	if (!xml)
		return NULL;
	while ((event = psy_xml_next(xml)) > PSY_XML_DONE)
		if (event == PSY_XML_START && psy_xml_is(xml, "Relationship"))
			add_relation(relations, xml, from);
	return event == PSY_XML_DONE ? g_steal_pointer(&relations) : NULL;
}

/* The part of the first relation with that type, or with that id. Borrowed. */
static const char *find_type(const GPtrArray *relations, const char *type)
{
	for (guint i = 0; i < relations->len; i++) {
		const Relation *relation = relations->pdata[i];

		if (strcmp(relation->type, type) == 0)
			return relation->part;
	}
	return NULL;
}

static const char *find_sheet(const GPtrArray *relations, const char *id)
{
	for (guint i = 0; id && i < relations->len; i++) {
		const Relation *relation = relations->pdata[i];

		if (g_strcmp0(relation->id, id) == 0)
			return strcmp(relation->type, "worksheet") == 0 ? relation->part : NULL;
	}
	return NULL;
}

/* ---- packed files that are no workbook ---- */

static const struct {
	const char *sign;    /* a part that such files have */
	const char *message; /* N_() */
} others[] = {
	{ "word/document.xml", N_("this is a Word document (.docx), not a table") },
	{ "ppt/presentation.xml", N_("this is a presentation (.pptx), not a table") },
	{ "xl/workbook.bin", N_("this is a binary workbook (.xlsb), which is not read") },
	{ "content.xml", N_("this is an OpenDocument file (.ods or .odt), which is not read") },
	{ "Index/Document.iwa", N_("this is a file of Apple Numbers, which is not read") },
};

static void report_other(const PsyZip *zip, const char *path, PsyDiags *diags)
{
	const char *message = N_("this is a packed file (.zip), but no Excel workbook");

	for (size_t i = 0; i < G_N_ELEMENTS(others); i++) {
		if (!psy_zip_find(zip, others[i].sign))
			continue;
		message = others[i].message;
		break;
	}
	psy_report(diags,
		   &(PsyFinding){ PSY_ERROR,
				  PSY_SCOPE_FILE,
				  "xlsx/other-kind",
				  { .file = path },
				  .hint = _("save the list as .xlsx or .csv, or unpack what is "
					    "inside") },
		   "%s", _(message));
}

/* ---- the workbook ---- */

static void sheet_free(gpointer data)
{
	PsyBookSheet *sheet = data;

	g_free(sheet->name);
	g_free(sheet->part);
	g_free(sheet);
}

void psy_book_free(PsyBook *book)
{
	if (!book)
		return;
	g_ptr_array_unref(book->sheets);
	g_free(book->strings);
	g_free(book->styles);
	g_free(book);
}

static void add_sheet(PsyBook *book, PsyXml *xml, const PsyZip *zip, const GPtrArray *relations)
{
	const char *part = find_sheet(relations, psy_xml_attribute(xml, "id"));
	const char *name, *state;
	PsyBookSheet *sheet;

	if (!part || book->sheets->len == MOST_SHEETS || !psy_zip_find(zip, part))
		return;
	sheet = g_new0(PsyBookSheet, 1);
	sheet->part = g_strdup(part);
	name = psy_xml_attribute(xml, "name");
	sheet->name = name ? psy_text_clean(name, strlen(name)) : g_strdup("");
	state = psy_xml_attribute(xml, "state");
	sheet->hidden = state && strcmp(state, "visible") != 0;
	g_ptr_array_add(book->sheets, sheet);
}

static bool read_workbook(PsyBook *book, PsyZip *zip, const char *part, PsyDiags *diags)
{
	g_autoptr(GPtrArray) relations = read_relations(zip, part, diags);
	g_autoptr(PsyXml) xml = NULL;
	PsyXmlEvent event;

	if (!relations)
		return false;
	book->strings = g_strdup(find_type(relations, "sharedStrings"));
	book->styles = g_strdup(find_type(relations, "styles"));
	xml = psy_xml_open(zip, part, PSY_ZIP_MOST_REST, diags);
	if (!xml)
		return false;
	while ((event = psy_xml_next(xml)) > PSY_XML_DONE) {
		if (event != PSY_XML_START)
			continue;
		if (psy_xml_is(xml, "workbookPr"))
			book->from_1904 = psy_xml_flag(xml, "date1904");
		else if (psy_xml_is(xml, "sheet"))
			add_sheet(book, xml, zip, relations);
	}
	return event == PSY_XML_DONE;
}

PsyBook *psy_book_read(PsyZip *zip, const char *path, PsyDiags *diags)
{
	g_autoptr(GPtrArray) relations = read_relations(zip, "", diags);
	g_autoptr(PsyBook) book = g_new0(PsyBook, 1);
	const char *part;

	book->sheets = g_ptr_array_new_with_free_func(sheet_free);
	if (!relations)
		return NULL;
	part = find_type(relations, "officeDocument");
	if (!part || !psy_zip_find(zip, part) || !g_str_has_suffix(part, ".xml") ||
	    psy_zip_find(zip, "word/document.xml") || psy_zip_find(zip, "ppt/presentation.xml")) {
		report_other(zip, path, diags);
		return NULL;
	}
	return read_workbook(book, zip, part, diags) ? g_steal_pointer(&book) : NULL;
}

/* ---- choosing a sheet ---- */

static const PsyBookSheet *find_wished(const PsyBook *book, const char *wish)
{
	g_autofree char *valid = g_utf8_make_valid(wish, -1);
	g_autofree char *clean = psy_text_clean(valid, strlen(valid));
	g_autofree char *wanted = g_utf8_casefold(clean, -1);
	guint64 number;

	for (guint i = 0; i < book->sheets->len; i++) {
		const PsyBookSheet *sheet = book->sheets->pdata[i];
		g_autofree char *name = g_utf8_casefold(sheet->name, -1);

		if (strcmp(name, wanted) == 0)
			return sheet;
	}
	if (g_ascii_string_to_unsigned(wish, 10, 1, book->sheets->len, &number, NULL))
		return book->sheets->pdata[number - 1];
	return NULL;
}

static const PsyBookSheet *find_visible(const PsyBook *book)
{
	for (guint i = 0; i < book->sheets->len; i++) {
		const PsyBookSheet *sheet = book->sheets->pdata[i];

		if (!sheet->hidden)
			return sheet;
	}
	return NULL;
}

static char *list_names(const PsyBook *book)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < MIN(book->sheets->len, MOST_NAMED); i++) {
		const PsyBookSheet *sheet = book->sheets->pdata[i];

		g_string_append_printf(out, "%s%s", i ? ", " : "", sheet->name);
	}
	if (book->sheets->len > MOST_NAMED)
		g_string_append(out, ", …");
	return g_string_free(out, FALSE);
}

const PsyBookSheet *psy_book_choose(const PsyBook *book, const char *wish, const char *path,
				    PsyDiags *diags)
{
	const PsyBookSheet *sheet = wish ? find_wished(book, wish) : find_visible(book);
	g_autofree char *names = list_names(book);
	PsyFinding finding = { PSY_ERROR, PSY_SCOPE_FILE, "xlsx/no-sheet", .at = { .file = path } };

	if (sheet)
		return sheet;
	if (book->sheets->len == 0) {
		psy_report(diags, &finding, _("the workbook has no sheet"));
	} else if (wish) {
		psy_report(diags, &finding, _("there is no sheet '%s'; there are: %s"), wish,
			   names);
	} else {
		finding.hint = _("choose one with --sheet");
		psy_report(diags, &finding, _("all sheets are hidden: %s"), names);
	}
	return NULL;
}

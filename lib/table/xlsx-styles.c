/* xlsx-styles.c - which number format a cell has */
#include <stdlib.h>
#include <string.h>

#include "table/xlsx-number.h"

struct PsyStyles {
	GHashTable *named; /* id of a format -> PsyNumberFormat */
	GArray *formats;   /* of PsyNumberFormat, a style each */
};

/* The ids below 164 that a workbook does not spell out (ECMA-376 part 1, 18.8.30): dates and
 * times of all countries. */
static PsyNumberFormat builtin(unsigned id)
{
	bool date = (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
		    (id >= 50 && id <= 54) || id == 57 || id == 58;
	bool time = (id >= 18 && id <= 22) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ||
		    id == 55 || id == 56;

	return (PsyNumberFormat){ .date = date, .time = time };
}

static unsigned read_id(const char *text)
{
	return text ? (unsigned)strtoul(text, NULL, 10) : 0;
}

static void add_code(PsyStyles *styles, PsyXml *xml)
{
	unsigned id = read_id(psy_xml_attribute(xml, "numFmtId"));
	const char *code = psy_xml_attribute(xml, "formatCode");
	PsyNumberFormat format;

	if (!code)
		return;
	format = psy_number_format(code);
	g_hash_table_insert(styles->named, GUINT_TO_POINTER(id),
			    g_memdup2(&format, sizeof(format)));
}

static void add_style(PsyStyles *styles, PsyXml *xml)
{
	unsigned id = read_id(psy_xml_attribute(xml, "numFmtId"));
	const PsyNumberFormat *named = g_hash_table_lookup(styles->named, GUINT_TO_POINTER(id));
	PsyNumberFormat format = named ? *named : builtin(id);

	g_array_append_val(styles->formats, format);
}

/* <numFmts> comes before <cellXfs>; the styles of <cellStyleXfs> are none of a cell's. */
static bool read_styles(PsyStyles *styles, PsyXml *xml)
{
	bool in_cells = false;
	PsyXmlEvent event;

	while ((event = psy_xml_next(xml)) > PSY_XML_DONE) {
		if (event != PSY_XML_TEXT && psy_xml_is(xml, "cellXfs"))
			in_cells = event == PSY_XML_START;
		else if (event == PSY_XML_START && psy_xml_is(xml, "numFmt"))
			add_code(styles, xml);
		else if (event == PSY_XML_START && in_cells && psy_xml_is(xml, "xf"))
			add_style(styles, xml);
	}
	return event == PSY_XML_DONE;
}

PsyStyles *psy_styles_read(PsyZip *zip, const char *part, PsyDiags *diags)
{
	PsyStyles *styles = g_new0(PsyStyles, 1);
	g_autoptr(PsyXml) xml = NULL;

	styles->named = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	styles->formats = g_array_new(FALSE, FALSE, sizeof(PsyNumberFormat));
	if (!part || !psy_zip_find(zip, part))
		return styles;
	xml = psy_xml_open(zip, part, PSY_ZIP_MOST_REST, diags);
	if (xml && read_styles(styles, xml))
		return styles;
	psy_styles_free(styles);
	return NULL;
}

void psy_styles_free(PsyStyles *styles)
{
	if (!styles)
		return;
	g_hash_table_unref(styles->named);
	g_array_unref(styles->formats);
	g_free(styles);
}

PsyNumberFormat psy_styles_get(const PsyStyles *styles, const char *style)
{
	unsigned index = read_id(style);

	if (index >= styles->formats->len)
		return (PsyNumberFormat){ 0 };
	return g_array_index(styles->formats, PsyNumberFormat, index);
}

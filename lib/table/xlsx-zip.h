/* xlsx-zip.h - the packed file that a workbook is, and the XML parts in it
 *
 * A workbook from a stranger may be made to harm: parts that grow a thousandfold, elements
 * within elements without end, entities. So nothing is unpacked before its declared size was
 * looked at, nothing beyond that size is read, and XML that no spreadsheet program writes
 * (DTD, depth over 32, a tag over 64 kB) ends the reading with a finding.
 */
#ifndef PSY_TABLE_XLSX_ZIP_H
#define PSY_TABLE_XLSX_ZIP_H

#include "table/table.h"

typedef struct PsyZip PsyZip;

/* Takes `stream`, which must be seekable, also when it fails. NULL after xlsx/damaged. */
PsyZip *psy_zip_open(FILE *stream, const char *path, PsyDiags *diags);
void psy_zip_free(PsyZip *zip);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyZip, psy_zip_free)

/* The name of a part as the zip has it, borrowed; letter case does not count. NULL when there
 * is none. */
const char *psy_zip_find(const PsyZip *zip, const char *part);

/* The most that a part may have, unpacked. Sheets are read in a stream, texts stay in
 * memory. */
enum {
	PSY_ZIP_MOST_SHEET = 1000000000,
	PSY_ZIP_MOST_STRINGS = 256000000,
	PSY_ZIP_MOST_REST = 32000000
};

typedef struct PsyXml PsyXml;

/* Opens a part as XML. NULL after a finding (xlsx/damaged, xlsx/bomb, xlsx/password).
 * `diags` is where this and later findings go: damage in a part that is only looked at is
 * nobody's business. `zip` must outlive it. */
PsyXml *psy_xml_open(PsyZip *zip, const char *part, guint64 most, PsyDiags *diags);
void psy_xml_free(PsyXml *xml);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyXml, psy_xml_free)

/* Where findings say that they are, beside the file: once reading has come to a row, a
 * failure no longer concerns the whole file. */
void psy_xml_set_place(PsyXml *xml, const char *sheet, unsigned row);

typedef enum {
	PSY_XML_FAILED, /* after a finding; so is every later call, without one */
	PSY_XML_DONE,
	PSY_XML_START, /* of an element; an empty element has its END too */
	PSY_XML_END,
	PSY_XML_TEXT
} PsyXmlEvent;

PsyXmlEvent psy_xml_next(PsyXml *xml);

/* True when the current START or END is of `name`. Prefixes do not count: the transitional
 * and the strict form of the format differ in nothing else. */
bool psy_xml_is(const PsyXml *xml, const char *name);

/* How deep the current element is; the root is 0. */
int psy_xml_depth(const PsyXml *xml);

/* Of the current START, without prefix; NULL when it is missing. Borrowed until the next
 * call. */
const char *psy_xml_attribute(PsyXml *xml, const char *name);
bool psy_xml_flag(PsyXml *xml, const char *name); /* "1", "true", "on" */

/* Of the current TEXT; borrowed until the next call. */
const char *psy_xml_text(const PsyXml *xml);

#endif

#include "table/xlsx-zip.h"

#include <libxml/xmlreader.h>
#include <string.h>
#include <zip.h>

enum { MOST_DEPTH = 32, MOST_TAG = 65536 };

/* Under this size a part may be packed as tightly as it likes; over it, no sheet that a
 * person made has come near the ratio (repeated rows reach 50 to 1, a bomb 1,000 to 1). */
enum { RATIO_FROM = 16000000, MOST_RATIO = 200 };

enum { MOST_ENTRIES = 10000 };

struct PsyZip {
	zip_t *archive;
	const char *path;
};

typedef enum { TROUBLE_NONE, TROUBLE_DAMAGED, TROUBLE_BOMB, TROUBLE_XML } Trouble;

struct PsyXml {
	PsyPlace at;
	PsyDiags *diags;
	zip_file_t *file;
	guint64 declared, done; /* bytes */
	size_t tag;             /* bytes since an open '<', 0 outside of tags */
	char last;              /* the byte before */
	Trouble trouble;
	bool told;
	bool empty; /* the END of an empty element is due */
	xmlTextReader *reader;
};

static void report_damage(PsyDiags *diags, const PsyPlace *at)
{
	PsyFinding finding = { PSY_ERROR, PSY_SCOPE_FILE, "xlsx/damaged", *at };

	finding.hint = _("open it in Excel or LibreOffice and save it again, or ask for it again");
	if (at->line == 0) {
		psy_report(diags, &finding, _("the workbook is damaged or cut off"));
		return;
	}
	/* What stands above was given already. */
	finding.scope = PSY_SCOPE_NONE;
	psy_report(diags, &finding,
		   _("the workbook is damaged here; what stands below is missing"));
}

/* ---- the container ---- */

PsyZip *psy_zip_open(FILE *stream, const char *path, PsyDiags *diags)
{
	zip_source_t *source = zip_source_filep_create(stream, 0, -1, NULL);
	zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, NULL) : NULL;
	PsyZip *zip;

	if (!archive) {
		if (source)
			zip_source_free(source); /* closes the stream */
		else
			fclose(stream);
		report_damage(diags, &(PsyPlace){ .file = path });
		return NULL;
	}
	zip = g_new0(PsyZip, 1);
	zip->archive = archive;
	zip->path = path;
	if (zip_get_num_entries(archive, 0) <= MOST_ENTRIES)
		return zip;
	psy_report(diags, &(PsyFinding){ PSY_ERROR, PSY_SCOPE_FILE, "xlsx/bomb", { .file = path } },
		   _("it packs more than %d files, which no workbook does"), MOST_ENTRIES);
	psy_zip_free(zip);
	return NULL;
}

void psy_zip_free(PsyZip *zip)
{
	if (!zip)
		return;
	zip_discard(zip->archive);
	g_free(zip);
}

/* Some programs for Windows put backslashes into the names. */
static zip_int64_t find_part(const PsyZip *zip, const char *part)
{
	zip_int64_t index = zip_name_locate(zip->archive, part, 0);
	g_autofree char *backward = NULL;

	if (index < 0)
		index = zip_name_locate(zip->archive, part, ZIP_FL_NOCASE);
	if (index >= 0)
		return index;
	backward = g_strdelimit(g_strdup(part), "/", '\\');
	return zip_name_locate(zip->archive, backward, ZIP_FL_NOCASE);
}

const char *psy_zip_find(const PsyZip *zip, const char *part)
{
	zip_int64_t index = find_part(zip, part);

	return index >= 0 ? zip_get_name(zip->archive, (zip_uint64_t)index, 0) : NULL;
}

/* ---- opening a part ---- */

static void report_password(PsyDiags *diags, const PsyPlace *at)
{
	psy_report(diags,
		   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_FILE, "xlsx/password", *at,
				  .hint = _("open it with its password, take the password away, "
					    "save it, and import it again") },
		   _("this workbook opens only with a password"));
}

/* True when the part may be read: its declared size is known and bearable. */
static bool check_size(const char *name, const zip_stat_t *part, guint64 most, const PsyPlace *at,
		       PsyDiags *diags)
{
	PsyFinding finding = { PSY_ERROR, PSY_SCOPE_FILE, "xlsx/bomb", *at };
	guint64 packed = MAX(part->comp_size, 1);

	finding.hint = _("ask for the list alone, as a new workbook or as CSV");
	if (part->size > most) {
		psy_report(diags, &finding,
			   _("%s would be unpacked to %lu MB; at most %lu MB are read"), name,
			   (unsigned long)(part->size / 1000000), (unsigned long)(most / 1000000));
		return false;
	}
	if (part->size > RATIO_FROM && part->size / packed > MOST_RATIO) {
		psy_report(diags, &finding,
			   _("%s would grow to %lu times its size, which no list does"), name,
			   (unsigned long)(part->size / packed));
		return false;
	}
	return true;
}

static zip_file_t *open_file(PsyZip *zip, const char *part, guint64 most, guint64 *declared,
			     PsyDiags *diags)
{
	PsyPlace at = { .file = zip->path };
	zip_int64_t index = find_part(zip, part);
	zip_stat_t status;
	zip_file_t *file;

	if (index < 0 || zip_stat_index(zip->archive, (zip_uint64_t)index, 0, &status) != 0 ||
	    !(status.valid & ZIP_STAT_SIZE) || !(status.valid & ZIP_STAT_COMP_SIZE)) {
		report_damage(diags, &at);
		return NULL;
	}
	if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) &&
	    status.encryption_method != ZIP_EM_NONE) {
		report_password(diags, &at);
		return NULL;
	}
	if (!check_size(part, &status, most, &at, diags))
		return NULL;
	file = zip_fopen_index(zip->archive, (zip_uint64_t)index, 0);
	if (!file)
		report_damage(diags, &at);
	*declared = status.size;
	return file;
}

/* Looks for what libxml2 must not even see. It compares all attributes of a tag with each
 * other, so a tag of a megabyte would take minutes; and <!DOCTYPE brings entities. NULs are
 * passed over, so that UTF-16 is no way around. */
static bool is_harmless(PsyXml *xml, const char *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (bytes[i] == '>')
			xml->tag = 0;
		else if (bytes[i] == '<')
			xml->tag = 1;
		else if (xml->tag > 0 && bytes[i] != '\0' && ++xml->tag > MOST_TAG)
			return false;
		if (xml->tag == 3 && bytes[i] == 'D' && xml->last == '!')
			return false;
		if (bytes[i] != '\0')
			xml->last = bytes[i];
	}
	return true;
}

static int read_bytes(void *context, char *buffer, int length)
{
	PsyXml *xml = context;
	zip_int64_t n = zip_fread(xml->file, buffer, (zip_uint64_t)length);

	if (n < 0)
		xml->trouble = TROUBLE_DAMAGED;
	else if ((xml->done += (guint64)n) > xml->declared)
		xml->trouble = TROUBLE_BOMB;
	else if (!is_harmless(xml, buffer, (size_t)n))
		xml->trouble = TROUBLE_XML;
	return xml->trouble == TROUBLE_NONE ? (int)n : -1;
}

/* libxml2 would print its own words; about encodings also past the reader's own handler, in
 * two ways. */
static void keep_quiet(void *context, xmlErrorPtr error)
{
	(void)context;
	(void)error;
}

static void say_nothing(void *context, const char *format, ...)
{
	(void)context;
	(void)format;
}

PsyXml *psy_xml_open(PsyZip *zip, const char *part, guint64 most, PsyDiags *diags)
{
	guint64 declared;
	zip_file_t *file = open_file(zip, part, most, &declared, diags);
	PsyXml *xml;

	if (!file)
		return NULL;
	xml = g_new0(PsyXml, 1);
	xml->at.file = zip->path;
	xml->diags = diags;
	xml->file = file;
	xml->declared = declared;
	xmlSetStructuredErrorFunc(NULL, keep_quiet);
	xmlSetGenericErrorFunc(NULL, say_nothing);
	xml->reader = xmlReaderForIO(read_bytes, NULL, xml, NULL, NULL,
				     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
					     XML_PARSE_COMPACT);
	return xml;
}

void psy_xml_free(PsyXml *xml)
{
	if (!xml)
		return;
	if (xml->reader)
		xmlFreeTextReader(xml->reader);
	zip_fclose(xml->file);
	g_free(xml);
}

void psy_xml_set_place(PsyXml *xml, const char *sheet, unsigned row)
{
	xml->at.sheet = sheet;
	xml->at.line = row;
}

/* ---- events ---- */

static PsyXmlEvent fail(PsyXml *xml)
{
	PsyFinding finding = { PSY_ERROR, xml->at.line ? PSY_SCOPE_NONE : PSY_SCOPE_FILE,
			       .at = xml->at };

	if (xml->told)
		return PSY_XML_FAILED;
	xml->told = true;
	if (xml->trouble == TROUBLE_BOMB) {
		finding.code = "xlsx/bomb";
		psy_report(xml->diags, &finding,
			   _("a part of the workbook is larger than it says, so it is not read "
			     "on"));
	} else if (xml->trouble == TROUBLE_XML) {
		finding.code = "xlsx/strange-xml";
		finding.hint = _("open it in Excel or LibreOffice and save the list as a new "
				 "workbook");
		psy_report(xml->diags, &finding,
			   _("the workbook holds XML that no spreadsheet program writes, so it is "
			     "not read on"));
	} else {
		report_damage(xml->diags, &xml->at);
	}
	return PSY_XML_FAILED;
}

static PsyXmlEvent translate(PsyXml *xml, int type)
{
	switch (type) {
	case XML_READER_TYPE_ELEMENT:
		xml->empty = xmlTextReaderIsEmptyElement(xml->reader) == 1;
		return PSY_XML_START;
	case XML_READER_TYPE_END_ELEMENT:
		return PSY_XML_END;
	case XML_READER_TYPE_TEXT:
	case XML_READER_TYPE_CDATA:
	case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
		return PSY_XML_TEXT;
	case XML_READER_TYPE_DOCUMENT_TYPE:
	case XML_READER_TYPE_ENTITY_REFERENCE:
		xml->trouble = TROUBLE_XML;
		return PSY_XML_FAILED;
	default:
		return PSY_XML_DONE; /* comments and the like: nothing to tell */
	}
}

PsyXmlEvent psy_xml_next(PsyXml *xml)
{
	if (xml->told || !xml->reader)
		return fail(xml);
	if (xml->empty) {
		xml->empty = false;
		return PSY_XML_END;
	}
	for (;;) {
		int more = xmlTextReaderRead(xml->reader);
		PsyXmlEvent event;

		if (more == 0 && xml->trouble == TROUBLE_NONE)
			return PSY_XML_DONE;
		if (more != 1 || xml->trouble != TROUBLE_NONE)
			return fail(xml);
		if (xmlTextReaderDepth(xml->reader) > MOST_DEPTH)
			xml->trouble = TROUBLE_XML;
		event = translate(xml, xmlTextReaderNodeType(xml->reader));
		if (xml->trouble != TROUBLE_NONE)
			return fail(xml);
		if (event != PSY_XML_DONE)
			return event;
	}
}

bool psy_xml_is(const PsyXml *xml, const char *name)
{
	return strcmp((const char *)xmlTextReaderConstLocalName(xml->reader), name) == 0;
}

int psy_xml_depth(const PsyXml *xml)
{
	return xmlTextReaderDepth(xml->reader);
}

const char *psy_xml_attribute(PsyXml *xml, const char *name)
{
	const xmlChar *value = NULL;

	for (int more = xmlTextReaderMoveToFirstAttribute(xml->reader); more == 1 && !value;
	     more = xmlTextReaderMoveToNextAttribute(xml->reader))
		if (!xmlTextReaderIsNamespaceDecl(xml->reader) && psy_xml_is(xml, name))
			value = xmlTextReaderConstValue(xml->reader);
	xmlTextReaderMoveToElement(xml->reader);
	return (const char *)value;
}

bool psy_xml_flag(PsyXml *xml, const char *name)
{
	const char *value = psy_xml_attribute(xml, name);

	return value &&
	       (strcmp(value, "1") == 0 || strcmp(value, "true") == 0 || strcmp(value, "on") == 0);
}

const char *psy_xml_text(const PsyXml *xml)
{
	const xmlChar *text = xmlTextReaderConstValue(xml->reader);

	return text ? (const char *)text : "";
}

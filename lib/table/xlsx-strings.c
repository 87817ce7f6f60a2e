#include "table/xlsx-strings.h"

#include <stdlib.h>
#include <string.h>

struct PsyStrings {
	GString *texts;  /* each ended by NUL */
	GArray *offsets; /* of guint32, one more than there are texts */
};

void psy_strings_append_text(const PsyXml *xml, GString *out, size_t start)
{
	const char *text = psy_xml_text(xml);
	size_t room = PSY_STRINGS_LONGEST - MIN(out->len - start, PSY_STRINGS_LONGEST);
	size_t length = strnlen(text, room + 1);

	/* Not in the middle of a character. */
	while (length > room || (text[length] & 0xC0) == 0x80)
		length--;
	g_string_append_len(out, text, (gssize)length);
}

PsyXmlEvent psy_strings_append(PsyXml *xml, GString *out)
{
	int depth = psy_xml_depth(xml);
	size_t start = out->len;
	bool in_text = false, in_phonetic = false;
	PsyXmlEvent event;

	while ((event = psy_xml_next(xml)) > PSY_XML_DONE) {
		if (event == PSY_XML_TEXT) {
			if (in_text && !in_phonetic)
				psy_strings_append_text(xml, out, start);
		} else if (event == PSY_XML_END && psy_xml_depth(xml) == depth) {
			break;
		} else if (psy_xml_is(xml, "t")) {
			in_text = event == PSY_XML_START;
		} else if (psy_xml_is(xml, "rPh")) {
			in_phonetic = event == PSY_XML_START;
		}
	}
	return event;
}

/* The character of "_x000D_" at `p`; 0 when it is no such escape. */
static gunichar escaped(const char *p)
{
	gunichar c = 0;

	if (p[0] != '_' || p[1] != 'x')
		return 0;
	for (int i = 2; i < 6; i++) {
		if (!g_ascii_isxdigit(p[i]))
			return 0;
		c = c * 16 + (gunichar)g_ascii_xdigit_value(p[i]);
	}
	return p[6] == '_' && g_unichar_validate(c) ? c : 0;
}

static void decode_escapes(GString *text, size_t start)
{
	char *p = strstr(text->str + start, "_x");
	char *to = p;

	while (p && *p) {
		gunichar c = escaped(p);

		if (c) {
			to += g_unichar_to_utf8(c, to);
			p += 7;
		} else {
			*to++ = *p++;
		}
	}
	if (to)
		g_string_truncate(text, (size_t)(to - text->str));
}

void psy_strings_tidy(GString *text, size_t start)
{
	const char *first, *end;

	decode_escapes(text, start);
	first = text->str + start;
	end = text->str + text->len;
	while (end > first && psy_char_is_blank(g_utf8_get_char(g_utf8_prev_char(end))))
		end = g_utf8_prev_char(end);
	g_string_truncate(text, (size_t)(end - text->str));
	while (*first && psy_char_is_blank(g_utf8_get_char(first)))
		first = g_utf8_next_char(first);
	g_string_erase(text, (gssize)start, first - (text->str + start));
}

PsyStrings *psy_strings_read(PsyZip *zip, const char *part, PsyDiags *diags)
{
	PsyStrings *strings = g_new0(PsyStrings, 1);
	g_autoptr(PsyXml) xml = NULL;
	PsyXmlEvent event;
	guint32 start = 0;

	strings->texts = g_string_new(NULL);
	strings->offsets = g_array_new(FALSE, FALSE, sizeof(guint32));
	g_array_append_val(strings->offsets, start);
	if (!part || !psy_zip_find(zip, part))
		return strings;
	xml = psy_xml_open(zip, part, PSY_ZIP_MOST_STRINGS, diags);
	while (xml && (event = psy_xml_next(xml)) != PSY_XML_FAILED) {
		if (event == PSY_XML_DONE)
			return strings;
		if (event != PSY_XML_START || !psy_xml_is(xml, "si"))
			continue;
		psy_strings_append(xml, strings->texts);
		psy_strings_tidy(strings->texts, start);
		g_string_append_c(strings->texts, '\0');
		start = (guint32)strings->texts->len;
		g_array_append_val(strings->offsets, start);
	}
	psy_strings_free(strings);
	return NULL;
}

void psy_strings_free(PsyStrings *strings)
{
	if (!strings)
		return;
	g_string_free(strings->texts, TRUE);
	g_array_unref(strings->offsets);
	g_free(strings);
}

const char *psy_strings_get(const PsyStrings *strings, const char *index, size_t *length)
{
	char *end;
	guint64 i = g_ascii_strtoull(index, &end, 10);
	guint32 start;

	/* There is one offset more than texts; a sign or a number beyond 64 bits names none. */
	if (end == index || *end || !g_ascii_isdigit(*index) || i >= strings->offsets->len - 1)
		return NULL;
	start = g_array_index(strings->offsets, guint32, i);
	*length = g_array_index(strings->offsets, guint32, i + 1) - start - 1;
	return strings->texts->str + start;
}

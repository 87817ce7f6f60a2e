/* xlsx-strings.h - the texts of a workbook
 *
 * Most programs keep each different text once and let cells name it by number. Runs of rich
 * text are joined, phonetic help (<rPh>) is left out, _x000D_ and its like are decoded.
 */
#ifndef PSY_TABLE_XLSX_STRINGS_H
#define PSY_TABLE_XLSX_STRINGS_H

#include "table/xlsx-zip.h"

typedef struct PsyStrings PsyStrings;

/* `part` may be NULL: no texts. NULL after a finding. */
PsyStrings *psy_strings_read(PsyZip *zip, const char *part, PsyDiags *diags);
void psy_strings_free(PsyStrings *strings);

/* The text that a cell names, borrowed, without ends of blanks; NULL when there is none. */
const char *psy_strings_get(const PsyStrings *strings, const char *index, size_t *length);

/* A text of this many bytes is cut; a row may have no more than that in all, so it is found
 * out there. */
enum { PSY_STRINGS_LONGEST = 1000001 };

/* Appends the current TEXT to what `out` has from `start` on. */
void psy_strings_append_text(const PsyXml *xml, GString *out, size_t start);

/* The text of the element that `xml` has just begun (<si>, <is>), appended up to its end. */
PsyXmlEvent psy_strings_append(PsyXml *xml, GString *out);

/* The text from `start` on as a reader of cells wants it: escapes decoded, blanks at both
 * ends removed. */
void psy_strings_tidy(GString *text, size_t start);

#endif

/* xlsx-book.h - what a workbook holds and which of its parts are which
 *
 * Parts are found by following relations from the package to the workbook to its sheets (ECMA-376
 * part 2), never by their usual names: programs differ in those.
 */
#ifndef PSY_TABLE_XLSX_BOOK_H
#define PSY_TABLE_XLSX_BOOK_H

#include "table/xlsx-zip.h"

typedef struct {
	char *name; /* on the tab, as psy_text_clean() leaves it */
	char *part;
	bool hidden;
} PsyBookSheet;

typedef struct {
	GPtrArray *sheets; /* of PsyBookSheet, in the order of the tabs; charts left out */
	char *strings;     /* part of the shared texts, or NULL */
	char *styles;      /* part of the number formats, or NULL */
	bool from_1904;    /* days count from 1904 (old Excel for Mac) */
} PsyBook;

/* NULL after a finding of scope file: also for packed files that are no workbook (.ods,
 * .docx, .xlsb, a folder of photos), with what to do about them. */
PsyBook *psy_book_read(PsyZip *zip, const char *path, PsyDiags *diags);
void psy_book_free(PsyBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyBook, psy_book_free)

/* The sheet of that name (letter case and odd blanks aside) or number from 1, else the first one that is
 * not hidden when `wish` is NULL. NULL after xlsx/no-sheet. Borrowed. */
const PsyBookSheet *psy_book_choose(const PsyBook *book, const char *wish, const char *path,
				    PsyDiags *diags);

#endif

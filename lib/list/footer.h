/* footer.h - the words that stand below a list: totals, dates and signatures
 *
 * facts: roster rules 5. A word alone ends no list; judge.c looks at the row around it.
 */
#ifndef PSY_FOOTER_H
#define PSY_FOOTER_H

#include "list/rows.h"

typedef enum {
	PSY_SIGN_NONE,
	PSY_SIGN_TOTAL,   /* "JUMLAH", "Total : 41 orang" */
	PSY_SIGN_CLOSING, /* "Mengetahui", "NIP. ...", "Catatan" */
	PSY_SIGN_SIGNER,  /* "Kepala Desa Aweh", "Ketua,": also what a jabatan may be */
	PSY_SIGN_DATE,    /* "Aweh, 12 Maret 2025": also what a birth may be */
} PsySign;

PsySign psy_sign_of(const char *cell);

/* "1", "1.", "(1)": how the people of a list are numbered. *number may be NULL. */
bool psy_is_running_number(const char *cell, unsigned long *number);

/* The totals that a row gives ("Jumlah;3", "TOTAL : 3 orang"); "Jumlah L" and the like are no
 * total of the list. */
enum { PSY_TOTALS_IN_A_ROW = 8 };
typedef struct {
	size_t n;
	unsigned long numbers[PSY_TOTALS_IN_A_ROW];
	size_t cells[PSY_TOTALS_IN_A_ROW];
} PsyTotals;
PsyTotals psy_totals_of(const PsyListRow *row);

#endif

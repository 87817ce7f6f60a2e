/* names.h - the proof list: every name as it was typed, and as a certificate will print it
 *
 * Somebody who knows the people looks through it before anything is printed. What is wrong is
 * put right with a column nama_sertifikat in the list, which is printed exactly as it stands.
 */
#ifndef PSY_NAMES_H
#define PSY_NAMES_H

#include "roster/people.h"

typedef struct PsyNames PsyNames;

PsyNames *psy_names_new(void);
void psy_names_free(PsyNames *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyNames, psy_names_free)

/* `typed` is the cell behind the name in `row`; the last word counts. */
void psy_names_add(PsyNames *names, size_t row, const char *typed);

/* One line a person, in the order of the roster; a workbook when `path` ends in .xlsx. */
bool psy_names_write(const PsyNames *names, const PsyPeople *people, const char *path,
		     PsyDiags *diags);

#endif

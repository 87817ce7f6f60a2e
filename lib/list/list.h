/* list.h - the door of the list room: the list of people inside a sheet
 *
 * From any table a list comes in, its heading is found among the titles, its columns get their
 * meaning, and each row below is told to be a person, a total, a signature or a page heading.
 * Nothing is passed over in silence: what is no person is counted with its line (skipped.h).
 * facts: roster rules 4.2, 5.
 */
#ifndef PSY_LIST_H
#define PSY_LIST_H

#include "list/columns.h"
#include "list/footer.h"
#include "list/rows.h"
#include "list/skipped.h"

#endif

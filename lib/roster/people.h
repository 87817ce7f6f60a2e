/* people.h - the people of a roster while lists are read into it
 *
 * A person is known by the NIK; without one, by what known.c says, and then only against an
 * older roster (--into), never among the rows of one import: rows without a NIK are never
 * duplicates of each other by that fact (facts: roster rules 3.3, 9.2).
 *
 * Whoever is added gets a row, and rows keep their number to the end.
 */
#ifndef PSY_PEOPLE_H
#define PSY_PEOPLE_H

#include "clean/clean.h"
#include "roster/person.h"
#include "roster/roster.h"
#include "roster/row-index.h"

typedef struct PsyPeople PsyPeople;

PsyPeople *psy_people_new(void);
void psy_people_free(PsyPeople *people);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyPeople, psy_people_free)

/* Where psy_people_write() will write to, and how. Said before anybody is there, it spares a copy
 * of everybody: the rows are kept in the file that becomes the roster, unless something changes
 * them (store.h) or there is an older roster. */
void psy_people_set_output(PsyPeople *people, const char *output, const PsyWriterOptions *options);

/* Takes over an older roster, whose people keep their ids; its rows come first, and are found
 * once psy_people_index_known() was called. False after a finding when it is none, or when
 * somebody in it could get lost. */
bool psy_people_read_old(PsyPeople *people, const char *path, const PsyAgeRule *ages,
			 PsyDiags *diags);

/* From now on the people of the older roster are found; it must not change any more. */
void psy_people_index_known(PsyPeople *people);

/* Everybody read so far is an older roster from now on. */
void psy_people_make_old(PsyPeople *people);

/* The column that a heading of a list gets in the roster. Not one of the canonical columns,
 * and none of the `n` in `taken`: then the heading is numbered ("Alamat 2"). */
size_t psy_people_extra_column(PsyPeople *people, const char *heading, const size_t *taken,
			       size_t n);

/* ---- finding and adding ---- */

typedef enum {
	PSY_PEOPLE_NEW,
	PSY_PEOPLE_OLD,       /* in the older roster, and in none of the lists so far */
	PSY_PEOPLE_DUPLICATE, /* the same NIK and name as somebody met before */
	PSY_PEOPLE_CONFLICT   /* the same NIK, another name */
} PsyPeopleAnswer;

/* Who this is; *row is set unless NEW. `nik` is psy_nik_key(), 0 for none. `is_other` (may be
 * NULL) is asked about older rows that are found without the NIK: whether it is decided that
 * the person is somebody else. */
PsyPeopleAnswer psy_people_find(const PsyPeople *people, const PsyPerson *person, guint64 nik,
				PsyRowTest is_other, void *data, size_t *row);

/* psy_people_find() and psy_people_share_phone() will soon be asked; `phone` may be "". */
void psy_people_expect(const PsyPeople *people, guint64 nik, PsyText phone);

/* Adds somebody and returns the row. */
size_t psy_people_add(PsyPeople *people, const PsyPerson *person, guint64 nik);

/* A cell of which a list says something else than the roster. Borrowed from both. */
typedef struct {
	size_t column;
	const char *before, *now;
	/* NIK, name and birth date, once known, change by a decision only. */
	bool needs_decision;
} PsyCellChange;

/* What `person` says otherwise than `row`; an empty cell says nothing, nor do capitals,
 * blanks or a place that is known more exactly already. The caller frees. */
GArray *psy_people_compare(const PsyPeople *people, size_t row, const PsyPerson *person);

/* The headings of such cells: "Telepon, Desa/Kelurahan". The caller frees. */
char *psy_people_list_changes(const PsyPeople *people, const GArray *changes);

/* Puts the cells of a row into `person`, borrowed as from psy_people_cell(). */
void psy_people_load(const PsyPeople *people, size_t row, PsyPerson *person);

/* Two rows of the older roster are one person: `changes` go into the first, the other is gone. */
void psy_people_join_old(PsyPeople *people, size_t row, size_t other, const GArray *changes);

/* Writes `changes` into `row`, those that need a decision only when one was taken; the row
 * has been met in a list. */
void psy_people_update(PsyPeople *people, size_t row, const GArray *changes, bool decided);

/* Where somebody else with this phone came from, or NULL; the number is remembered as that of
 * `row` when it is new. Families share phones, so this is never a sign of a duplicate. */
const char *psy_people_share_phone(PsyPeople *people, PsyText phone, size_t row);

/* ---- looking ---- */

size_t psy_people_count(const PsyPeople *people);

/* Borrowed until some other rows were looked at (PSY_STORE_ROWS in store.h). */
const char *psy_people_cell(const PsyPeople *people, size_t row, PsyField field);
void psy_people_cells(const PsyPeople *people, size_t row, const char *cells[PSY_N_COLUMNS]);
const char *psy_people_column_name(const PsyPeople *people, size_t column);

/* Where the person of a row comes from: the cell sumber, or for somebody of an older roster that
 * does not say it, the place there. Borrowed like psy_people_cell(), and until the next call. */
const char *psy_people_source(const PsyPeople *people, size_t row);

/* The place of a row of the older roster. */
PsyPlace psy_people_place(const PsyPeople *people, size_t row);

/* False for a row that was taken back, or joined with another. */
bool psy_people_is_there(const PsyPeople *people, size_t row);

/* True for somebody of the older roster whom no list has named so far. */
bool psy_people_is_unmet(const PsyPeople *people, size_t row);

/* The row of a list at hand is held; most likely it is somebody of the older roster, or somebody
 * with the NIK of `row`. */
void psy_people_note_held(PsyPeople *people, const PsyPerson *person);
void psy_people_note_held_row(PsyPeople *people, size_t row, const PsyPerson *person);

/* "baru.csv:4", where such a row stands for somebody of the older roster, or NULL. */
const char *psy_people_held_in(const PsyPeople *people, size_t row);

/* ---- taking back ---- */

/* From now on everything can be undone, until psy_people_settle(). */
void psy_people_begin(PsyPeople *people);
void psy_people_settle(PsyPeople *people);

/* Undoes what was done since psy_people_begin(): rows are gone, older rows as they were. */
void psy_people_take_back(PsyPeople *people);

/* ---- the end ---- */

/* Gives ids, counts who is new, changed, the same or missing, and names the missing. */
void psy_people_finish(PsyPeople *people, PsyRosterReport *report, PsyDiags *diags);

/* The number that each row gets as its id; 0 for a row that keeps the id of its cell. The caller
 * frees. */
gulong *psy_people_numbers(const PsyPeople *people);

/* False after a finding: the system refused to keep somebody, so that nothing can be said of the
 * people any more. */
bool psy_people_are_whole(const PsyPeople *people, PsyDiags *diags);

/* False after a finding, and then nothing was written. What psy_people_set_output() was told is
 * told again. */
bool psy_people_write(PsyPeople *people, const char *output, const PsyWriterOptions *options,
		      PsyDiags *diags);

#endif

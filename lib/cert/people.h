/* people.h - the people of a plan, by id (private to the certificate room) */
#ifndef PSY_CERT_PEOPLE_H
#define PSY_CERT_PEOPLE_H

#include "table/table.h"

typedef enum {
	PLAN_ID,
	PLAN_NAME,
	PLAN_OFFICE, /* jabatan */
	PLAN_KIND,   /* unsur */
	PLAN_POSYANDU,
	PLAN_DESA,
	PLAN_KECAMATAN,
	PLAN_KABUPATEN,
	PLAN_CODE, /* kode_wilayah */
	PLAN_STATUS,
	PLAN_BATCH, /* angkatan */
	PLAN_VENUE, /* tempat */
	PLAN_FIRST, /* tanggal_mulai */
	PLAN_LAST,  /* tanggal_selesai */
	PLAN_N_FIELDS
} PlanField;

/* Borrows the table. */
typedef struct {
	const PsyTable *table;
	int columns[PLAN_N_FIELDS]; /* -1: the table has none */
	GHashTable *rows;           /* id, borrowed -> row number + 1 */
} People;

/* False after cert/columns (not a roster) or cert/id (an id is missing or stands twice). */
bool cert_people_init(People *people, const PsyTable *table, PsyDiags *diags);
void cert_people_clear(People *people);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(People, cert_people_clear)

const char *cert_people_get(const People *people, size_t row, PlanField field); /* borrowed */

/* The row of a person, or -1. */
gssize cert_people_find(const People *people, const char *id);

/* Finds the person of a row of a sheet, whose columns are given (-1: none). -1 after a finding
 * that begins with `subject`: SUBJECT/unknown-id, or SUBJECT/other-name when the sheet says
 * another name, as it does when somebody sorted one column without the other. */
gssize cert_people_match(const People *people, const PsyTable *sheet, size_t row, int id_column,
			 int name_column, const char *unknown_id, const char *other_name,
			 PsyDiags *diags);

/* A date as files hold it, or as Excel writes it back: 2025-04-15, 15/04/2025. */
bool cert_read_date(const char *text, PsyDate *date);

/* The front of a cell for a message; nothing of what may be a NIK, telephone or date. */
char *cert_show_cell(const char *text);

#endif

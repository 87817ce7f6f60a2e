/* columns.h - the columns of a roster, and the fields a list may have besides
 *
 * The first PSY_N_COLUMNS fields are the columns of peserta.csv in their order; the
 * others occur only in lists that people send. Their names are Indonesian, as in
 * the files (design section 4).
 */
#ifndef PSY_ROSTER_COLUMNS_H
#define PSY_ROSTER_COLUMNS_H

#include "table/table.h"

typedef enum {
	PSY_COL_ID,
	PSY_COL_NAMA,
	PSY_COL_NIK,
	PSY_COL_JK, /* "L", "P" or "" */
	PSY_COL_TEMPAT_LAHIR,
	PSY_COL_TANGGAL_LAHIR, /* ISO */
	PSY_COL_TELEPON,       /* E.164 */
	PSY_COL_TELEPON_LAIN,  /* E.164, several parted by blanks */
	PSY_COL_UNSUR,         /* "kader", "pembina", ... */
	PSY_COL_JABATAN,
	PSY_COL_POSYANDU,
	PSY_COL_DESA,
	PSY_COL_KECAMATAN,
	PSY_COL_KABUPATEN,
	PSY_COL_KODE_WILAYAH, /* dotted, as deep as is certain */
	PSY_COL_STATUS,       /* "terdaftar", "cadangan" or "batal" */
	PSY_COL_SUMBER,       /* file and row the person came from: "daftar/lebak.csv:14" */
	PSY_N_COLUMNS,
	PSY_FIELD_NO = PSY_N_COLUMNS, /* running number of the list */
	PSY_FIELD_LAHIR,              /* place and date of birth in one cell */
	PSY_FIELD_NAMA_SERTIFIKAT,    /* printed exactly as it stands, instead of the name */
	PSY_FIELD_KK,                 /* No. KK: read for checks, never kept unless asked for */
	PSY_FIELD_SECRET,             /* bank account, mother's name: dropped unless asked for */
	PSY_FIELD_IGNORED,            /* signature boxes, our own "alasan" */
	PSY_FIELD_UNKNOWN,            /* kept aside under its own heading */
	PSY_FIELD_UNNAMED,            /* without a heading: kept as "Kolom 4" when it holds any */
	PSY_N_FIELDS,
} PsyField;

/* The columns of a roster with their headings for people, for psy_writer_open(). */
extern const PsyColumn psy_roster_columns[PSY_N_COLUMNS];

/* What a heading means; UNKNOWN when nothing. Compared as psy_text_fold() does; a note in
 * parentheses at its end ("NIK (16 digit)") does not count. */
PsyField psy_field_from_heading(const char *text, size_t length);

/* A heading that means `field`, for people; NULL for UNKNOWN and UNNAMED. Static. */
const char *psy_field_heading(PsyField field);

/* The known heading that was probably meant by one which is not known, or NULL. Static. */
const char *psy_heading_suggest(const char *text);

/* "tanggal_lahir", "no", "lahir", "kk"; what --map and --set take. */
const char *psy_field_name(PsyField field);
PsyField psy_field_from_name(const char *name); /* UNKNOWN when there is none */

#endif

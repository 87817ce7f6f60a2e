/* register.h - the register of issued certificates (private to the certificate room)
 *
 * register.csv is append-only: each line holds what was printed, the hash of the line before
 * (prev) and its own, SHA-256 over all of the line in front of the hash. While a register is
 * open it is locked (flock), so that of several programs one after the other takes numbers.
 * A last line without its end is what a crash left of a write: it is cut off. Lines before it
 * are whole, and their numbers are taken.
 */
#ifndef PSY_CERT_REGISTER_H
#define PSY_CERT_REGISTER_H

#include "base/base.h"

/* What a row freezes: all facts on the paper, as text. UTF-8 without line ends. */
typedef enum {
	REG_NUMBER, /* nomor */
	REG_ACT,    /* tindakan: REG_ISSUE; others come with revoking and replacing */
	REG_SERIES, /* seri: which numbers count on together */
	REG_SERIAL, /* urut */
	REG_ID,
	REG_NAME,
	REG_OFFICE, /* jabatan */
	REG_POSYANDU,
	REG_DESA, /* with its kind, where known: "Kelurahan Cipare" */
	REG_KECAMATAN,
	REG_KABUPATEN,
	REG_EVENT,     /* kegiatan */
	REG_EVENT_DAY, /* hari_pertama of the event; with its name it tells events apart */
	REG_ORGANISER, /* penyelenggara */
	REG_BATCH,     /* angkatan */
	REG_VENUE,     /* tempat */
	REG_FIRST,     /* tanggal_mulai of the batch */
	REG_LAST,      /* tanggal_selesai */
	REG_JPL,
	REG_GROUND,  /* dasar: why the person has one, not printed */
	REG_PLACE,   /* ditetapkan_di */
	REG_DATE,    /* tanggal on the paper */
	REG_SIGNERS, /* penanda_tangan: "jabatan | nama | NIP || jabatan | nama | NIP" */
	REG_SHEET,   /* lembar: digest of template, letterhead and table of modules */
	REG_ISSUED,  /* diterbitkan: the day the number was taken */
	REG_N_FIELDS
} RegisterField;

#define REG_ISSUE "terbit"

/* The heading of a field. Static. */
const char *cert_register_column(RegisterField field);

/* Borrowed texts, none NULL. */
typedef struct {
	const char *of[REG_N_FIELDS];
} RegisterRow;

typedef struct Register Register;

/* Opens (0600 when made) and locks, waits for other programs, checks the chain. NULL after
 * file/... or register/chain: nothing is ever added to a register that was changed. */
Register *cert_register_open(const char *path, PsyDiags *diags);
void cert_register_close(Register *reg); /* NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Register, cert_register_close)

size_t cert_register_n_rows(const Register *reg);

/* Borrowed until the next row is added; the texts live as long as the register. */
const RegisterRow *cert_register_row(const Register *reg, size_t row);

/* The row of a person of an event, or NULL. */
const RegisterRow *cert_register_find(const Register *reg, const char *event, const char *event_day,
				      const char *id);

/* The number of a row that cert_register_find() gave. */
size_t cert_register_index(const Register *reg, const RegisterRow *row);

/* One more than the largest running number of the series. */
unsigned long cert_register_next(const Register *reg, const char *series);
bool cert_register_has_number(const Register *reg, const char *number);

/* Adds a row in memory, and writes all added rows to the disk. False after file/write; then
 * the file is as long as it was. */
void cert_register_add(Register *reg, const RegisterRow *row);
bool cert_register_commit(Register *reg, PsyDiags *diags);

/* Lets other programs in. Rows can still be read, and none be added. */
void cert_register_unlock(Register *reg);

#endif

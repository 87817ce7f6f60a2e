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

/* What a row freezes. Texts are UTF-8 without line ends. */
typedef enum {
	REG_NUMBER, /* nomor */
	REG_SERIES, /* seri: which numbers count on together */
	REG_SERIAL, /* urut */
	REG_ID,
	REG_NAME,
	REG_OFFICE,
	REG_POSYANDU,
	REG_DESA,
	REG_KECAMATAN,
	REG_KABUPATEN,
	REG_DATE,
	REG_ISSUED, /* diterbitkan */
	REG_N_FIELDS
} RegisterField;

typedef struct Register Register;

/* Opens (0600 when made) and locks, waits for other programs, checks the chain. NULL after
 * file/... or register/chain: nothing is ever added to a register that was changed. */
Register *cert_register_open(const char *path, PsyDiags *diags);
void cert_register_close(Register *reg); /* NULL is fine */
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Register, cert_register_close)

size_t cert_register_n_rows(const Register *reg);
const char *cert_register_get(const Register *reg, size_t row, RegisterField field); /* borrowed */

/* One more than the largest running number of the series. */
unsigned long cert_register_next(const Register *reg, const char *series);
bool cert_register_has_number(const Register *reg, const char *number);

/* Adds a row in memory, and writes all added rows to the disk. False after file/write; then
 * the file is as long as it was. */
void cert_register_add(Register *reg, const char *const fields[REG_N_FIELDS]);
bool cert_register_commit(Register *reg, PsyDiags *diags);

#endif

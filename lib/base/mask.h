/* mask.h - what may be shown of a sensitive value
 *
 * Without exception, in every message, excerpt, log and progress line: of a NIK its
 * first two digits (the province), of a phone number its last two, of a birth date
 * nothing (design section 7). A mask that leaves the last four digits is none: with
 * birth date and kecamatan beside it the whole NIK follows (facts: roster rules 12).
 */
#ifndef PSY_MASK_H
#define PSY_MASK_H

/* "36**************". The length is kept up to 20 characters, anything that is no
 * digit is masked too. The caller frees. */
char *psy_mask_nik(const char *value);

/* "************01": the last two digits stay. The caller frees. */
char *psy_mask_phone(const char *value);

/* Free text, such as a heading or a name as typed, in which a number may stand by mistake: digits
 * become stars where five or more come together, also with blanks and signs between them, and so
 * do the digits of "17 Agustus 1985". A year or "RT 02" stays. NULL for NULL. The caller
 * frees. */
char *psy_mask_text(const char *text);

#endif

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

/* Free text with every number of six digits or more hidden, also one with blanks, dots, hyphens
 * or slashes inside: what stands in the wrong cell is no less sensitive. "Siti ****************".
 * NULL for NULL. The caller frees. */
char *psy_mask_text(const char *text);

#endif

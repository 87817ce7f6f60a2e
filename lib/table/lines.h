/* lines.h - the physical lines of a file, as UTF-8 or in its own 8-bit bytes
 *
 * A record begins with psy_lines_begin() and is read line by line. The bytes of the lines
 * since then stay in the buffer, so that a record can be looked at again, or be given up
 * after its first lines (psy_lines_rewind). Line ends are LF, CRLF, CR and CR CR LF.
 * UTF-16 is decoded here; other bytes come as they are.
 */
#ifndef PSY_TABLE_LINES_H
#define PSY_TABLE_LINES_H

#include "base/base.h"

enum { PSY_LINES_MAX_RECORD = 1000000 };

typedef enum { PSY_LINE_LF = 1, PSY_LINE_CRLF = 2, PSY_LINE_CR = 4 } PsyLineEnds;

typedef struct PsyLines PsyLines;

PsyLines *psy_lines_new(FILE *stream);
void psy_lines_free(PsyLines *lines); /* does not close the stream */

/* The first bytes of the file, at most `want` of them, without using them up. */
PsySlice psy_lines_peek(PsyLines *lines, size_t want);

/* Throws away the first `n` bytes (a byte order mark). */
void psy_lines_skip(PsyLines *lines, size_t n);

/* From here on the bytes are UTF-16. */
void psy_lines_decode_utf16(PsyLines *lines, bool big_endian);

void psy_lines_begin(PsyLines *lines);

/* Reads the next line into the record. LONG: the record has grown beyond its limit. */
typedef enum { PSY_LINES_OK, PSY_LINES_END, PSY_LINES_LONG } PsyLinesResult;
PsyLinesResult psy_lines_next(PsyLines *lines);

/* The line read last with its line end, and its length without; the whole record so far.
 * Borrowed until the next call. */
PsySlice psy_lines_line(const PsyLines *lines, size_t *without_end);
PsySlice psy_lines_record(const PsyLines *lines);

/* The record ends after its first `length` bytes; what follows will be read again. `length`
 * must lie behind a line end. */
void psy_lines_rewind(PsyLines *lines, size_t length);

/* Drops the rest of a line that is too long. */
void psy_lines_drop_line(PsyLines *lines);

unsigned psy_lines_number(const PsyLines *lines); /* line on which the record begins, from 1 */
unsigned psy_lines_ends(const PsyLines *lines);   /* PsyLineEnds seen so far, or'ed */
int psy_lines_error(const PsyLines *lines);       /* errno of a failed read, or 0 */

/* Lines in the bytes `text`, counted as above. */
unsigned psy_lines_count(const char *text, size_t length);

#endif

/* sniff.h - what a file is, judged by its beginning */
#ifndef PSY_TABLE_SNIFF_H
#define PSY_TABLE_SNIFF_H

#include "table/table.h"

enum { PSY_SNIFF_BYTES = 65536, PSY_SNIFF_RECORDS = 50 };

/* A zip file, as workbooks are. */
bool psy_sniff_is_packed(PsySlice head);

/* Refuses what is no table (csv/empty, csv/html, csv/binary, csv/old-excel, ...): true when
 * a finding of scope file was reported. Packed files are left to their reader. */
bool psy_sniff_refuse(PsySlice head, const char *path, PsyDiags *diags);

typedef struct {
	const char *encoding; /* "utf-8", "utf-16le", "utf-16be"; 8-bit files count as utf-8 here */
	size_t mark;          /* bytes of the byte order mark */
	bool guessed;         /* UTF-16 without a mark */
} PsyEncodingGuess;

PsyEncodingGuess psy_sniff_encoding(PsySlice head);

/* The delimiter of a `sep=X` line, quoted or not, in any case; 0 when it is none. */
char psy_sniff_sep_line(const char *line, size_t length);

/* Among ; , TAB | the one under which the first records have most known headings, then the
 * one under which most records have the same number (above 1) of cells, then ';'. */
char psy_sniff_delimiter(PsySlice head, bool (*is_heading)(const char *, size_t));

#endif

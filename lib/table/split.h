/* split.h - a small splitter of records
 *
 * libcsv reads the records (source.c). This one is for what libcsv cannot do: saying where
 * a cell stands, judging a sample under several delimiters, and reading again the records
 * that strict mode refuses but people do send, such as `;="3602…";`.
 */
#ifndef PSY_TABLE_SPLIT_H
#define PSY_TABLE_SPLIT_H

#include "base/base.h"

typedef enum {
	PSY_SPLIT_OK,
	PSY_SPLIT_OPEN_QUOTE,  /* `at` is the quote that is not closed */
	PSY_SPLIT_AFTER_QUOTE, /* `at` is the first byte of the text behind a closing quote */
} PsySplitStatus;

typedef struct {
	size_t start, length; /* of what stands between the quotes, or of the trimmed cell */
	bool quoted;
} PsyPiece;

typedef struct {
	PsySplitStatus status;
	size_t at;
	bool stray_quote; /* a quote inside an unquoted cell, other than ="…" */
	size_t stray_at;
} PsySplit;

/* Splits one record (its last line end may be missing). `pieces` (of PsyPiece) is emptied
 * first; on errors it holds the cells before the place. */
PsySplit psy_split(const char *record, size_t length, char delimiter, GArray *pieces);

/* Appends the cell that a piece stands for, doubled quotes made single. */
void psy_piece_append(GString *out, const char *record, const PsyPiece *piece);

#endif

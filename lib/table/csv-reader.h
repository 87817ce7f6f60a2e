/* csv-reader.h - what the files of the CSV reader share
 *
 * csv-reader.c feeds lines to libcsv and gives records, csv-bytes.c sees to it that they are
 * UTF-8, csv-broken.c finds a way on where libcsv refuses.
 */
#ifndef PSY_TABLE_CSV_READER_H
#define PSY_TABLE_CSV_READER_H

#include <csv.h>

#include "table/lines.h"
#include "table/source.h"

typedef struct {
	size_t start, length;
} PsyExtent;

typedef struct {
	const char *path;
	PsyDiags *diags;
	FILE *stream;
	PsyLines *lines;
	PsyDialect dialect;
	bool strict_utf8; /* wrong bytes are errors, nothing is guessed */
	bool is_8bit;     /* read as Windows-1252, whatever it looks like */
	bool told_8bit;   /* the warning about Windows-1252 was given */
	bool slowly;      /* libcsv reads everything */

	struct csv_parser parser;
	bool complete;   /* the row callback came */
	bool tidy;       /* see PsyRecord; only psy_csv_split_quickly() knows */
	GString *text;   /* the cells of the record, each ended by NUL */
	GArray *extents; /* of PsyExtent in `text` */
	GArray *cells;   /* of PsyCell */
	GArray *pieces;  /* of PsyPiece, for places and second readings */
	PsyRecord record;
} PsyCsv;

void psy_csv_clear_record(PsyCsv *csv);

/* Splits the line read last into `cells` when it is a whole record of ASCII without a quote, as
 * nearly all are: it needs no libcsv, which costs more than the rest of the reading.
 * tests/fuzz/csv.c compares the two. */
bool psy_csv_split_quickly(PsyCsv *csv);

void psy_csv_add_cell(PsyCsv *csv, const char *text, size_t length);
const PsyRecord *psy_csv_give(PsyCsv *csv, bool broken);

/* libcsv stays stopped after an error. */
void psy_csv_restart(PsyCsv *csv);

/* Line and column of the byte `at` of the record. */
PsyPlace psy_csv_place_of(const PsyCsv *csv, size_t at);

/* Sees to it that the cells are UTF-8; false after an error. */
bool psy_csv_settle_encoding(PsyCsv *csv);

/* The record as one cell: the raw line, as far as it can be shown. */
const PsyRecord *psy_csv_give_broken(PsyCsv *csv);

/* Passes over a line that has grown beyond its limit, with csv/too-long. */
const PsyRecord *psy_csv_give_too_long(PsyCsv *csv);

/* A second reading by the small splitter, when libcsv refused the record or the file ended
 * inside a quote. NULL when it can be read after all. */
const PsyRecord *psy_csv_read_again(PsyCsv *csv);

#endif

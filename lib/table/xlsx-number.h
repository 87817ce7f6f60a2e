/* xlsx-number.h - what a number in a cell means
 *
 * A cell that holds a number has the digits as the program wrote them and a style, which says
 * whether people see a date, a time or a number with leading zeros. Here it becomes the text
 * that people see, without ever being a floating point number on the way: a NIK typed as a
 * number must arrive with the digits that are still there.
 */
#ifndef PSY_TABLE_XLSX_NUMBER_H
#define PSY_TABLE_XLSX_NUMBER_H

#include "table/xlsx-zip.h"

typedef struct {
	bool date, time;
	unsigned char digits; /* of a format like 000000000000: at least so many */
} PsyNumberFormat;

/* What a format code such as dd/mm/yyyy says. */
PsyNumberFormat psy_number_format(const char *code);

/* Appends the number `raw` as people see it: dates as ISO, "1985-08-17" or, where the format
 * shows the time, "1985-08-17T08:30:00", times as "08:30"; whole numbers in full, "3.60201E+15"
 * as 3602010000000000. Anything else stays as it is. True when it is a plain number. */
bool psy_number_append(GString *out, const char *raw, PsyNumberFormat format, bool from_1904);

typedef struct PsyStyles PsyStyles;

/* Reads the number formats of a workbook; `part` may be NULL. NULL after a finding. */
PsyStyles *psy_styles_read(PsyZip *zip, const char *part, PsyDiags *diags);
void psy_styles_free(PsyStyles *styles);

/* The format of a cell's style, an index as it stands in the cell; NULL is the first. */
PsyNumberFormat psy_styles_get(const PsyStyles *styles, const char *style);

#endif

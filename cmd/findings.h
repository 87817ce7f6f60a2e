/* findings.h - findings as rows of a table, for the second sheet of a workbook */
#ifndef PSY_CLI_FINDINGS_H
#define PSY_CLI_FINDINGS_H

#include "base/base.h"
#include "table/table.h"

/* Where in its file a finding is, as people say it: "14:3", "sheet Peserta, cell C14". */
void psy_place_append(GString *out, const PsyPlace *at);

typedef struct PsyFindingsTable PsyFindingsTable;

PsyFindingsTable *psy_findings_table_new(void);
void psy_findings_table_free(PsyFindingsTable *table);

/* Adds a row; of many thousand findings only the first ones are kept and the rest is
 * counted in the last row, since they are held in memory. `severity` is translated. */
void psy_findings_table_add(PsyFindingsTable *table, const PsyFinding *finding,
			    const char *severity);

/* Borrowed. */
const PsyTable *psy_findings_table_get(const PsyFindingsTable *table);

#endif

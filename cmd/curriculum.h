/* curriculum.h - what the curriculum verbs share */
#ifndef PSY_CMD_CURRICULUM_H
#define PSY_CMD_CURRICULUM_H

#include "command.h"
#include "curriculum/curriculum.h"

/* The folder of the shipped curricula. The caller frees. */
char *psy_cli_library(const PsyCli *cli);

/* The curriculum that is given as file or id; NULL after a finding. The caller frees. */
PsyCurriculum *psy_cli_load_curriculum(PsyCli *cli, const char *name);

/* As psy_cli_writer_options(), but a table for people when nobody asks for a form. */
PsyWriterOptions psy_cli_table_options(const PsyCli *cli);

/* Opens -o for the columns, whose headings are msgids; NULL after a finding. */
PsyWriter *psy_cli_open_writer(PsyCli *cli, const PsyColumn *columns, size_t n,
			       const PsyWriterOptions *options);

/* The cells of the columns T, P, PL and JPL. */
typedef char PsyJplCells[PSY_N_JPL + 1][12];
void psy_cli_jpl_cells(const PsyJpl *jpl, PsyJplCells cells);

#endif

/* curriculum.h - what the curriculum verbs share */
#ifndef PSY_CMD_CURRICULUM_H
#define PSY_CMD_CURRICULUM_H

#include "command.h"

/* The folder of the shipped curricula. The caller frees. */
char *psy_cli_library(const PsyCli *cli);

/* The path of a curriculum that is given as file or id; NULL after curriculum/not-found. The
 * caller frees. */
char *psy_cli_find_curriculum(PsyCli *cli, const char *name);

#endif

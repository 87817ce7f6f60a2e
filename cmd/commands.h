/* commands.h - the table of commands, in the order of the help text */
#ifndef PSY_COMMANDS_H
#define PSY_COMMANDS_H

#include "command.h"

extern const PsyCommand *const psy_commands[]; /* ended by NULL */

/* All tables of codes, ended by NULL. */
extern const PsyExplanation *const psy_code_tables[];

/* The row of a code, or NULL. */
const PsyExplanation *psy_code_find(const char *code);

#endif

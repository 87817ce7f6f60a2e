/* help.h - help texts, made from the tables of commands and options */
#ifndef PSY_CLI_HELP_H
#define PSY_CLI_HELP_H

#include "command.h"

/* All commands, or those of one noun. */
void psy_help_overview(FILE *out, const char *noun);

/* One command with its options. */
void psy_help_command(FILE *out, const PsyCommand *command);

/* "roster import" */
char *psy_command_name(const PsyCommand *command);

#endif

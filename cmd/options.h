/* options.h - the command line, read by the tables of the verbs
 *
 * PsyOption tables become GOptionEntry arrays; the texts of all complaints are ours, so
 * that they are the same on every machine.
 */
#ifndef PSY_CLI_OPTIONS_H
#define PSY_CLI_OPTIONS_H

#include "command.h"

/* The values of the options that all verbs share. */
typedef struct {
	const char *event, *output, *format;
	const char *language, *color, *diagnostics;
	PsyDate today;
	bool all_or_nothing, strict, quiet, verbose, help, version;
} PsyCommonArgs;

/* One of the common options, and the PSY_TAKES_ bit that brings it (0: every verb). */
typedef struct {
	PsyOption option;
	unsigned takes;
} PsyCommonOption;

extern const PsyCommonOption psy_common_options[]; /* ended by a row without a name */

/* Reads `argv` (without the program, noun and verb). Texts stored in `common` and `args`
 * are borrowed from `arena`, which must outlive them. On success *operands holds what is
 * left, borrowed from argv. On failure returns a message for the user, else NULL. */
char *psy_options_read(const PsyCommand *command, char **argv, PsyCommonArgs *common, void *args,
		       GPtrArray *arena, GPtrArray *operands);

#endif

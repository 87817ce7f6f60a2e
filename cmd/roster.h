/* roster.h - what the roster verbs share: options and the table of files */
#ifndef PSY_CLI_ROSTER_H
#define PSY_CLI_ROSTER_H

#include "command.h"
#include "event/event.h"
#include "roster/roster.h"

typedef struct {
	char **map, **set, **keep;
	const char *delimiter, *encoding, *regions, *sheet;
	unsigned header_row;
	const char *into, *decisions;
	const char *rejects, *names; /* roster import only */
	bool without_broken_nik;
	bool no_match;
	bool message; /* roster validate only */
} PsyRosterArgs;

#define PSY_ROSTER_OPTIONS                                                                         \
	{ "set",                                                                                   \
	  0,                                                                                       \
	  PSY_OPT_LIST,                                                                            \
	  offsetof(PsyRosterArgs, set),                                                            \
	  N_("COLUMN=VALUE"),                                                                      \
	  N_("for lists that do not say it, for example kabupaten=\"Kab. Lebak\"") },              \
		{ "map",                                                                           \
		  0,                                                                               \
		  PSY_OPT_LIST,                                                                    \
		  offsetof(PsyRosterArgs, map),                                                    \
		  N_("FIELD=HEADING"),                                                             \
		  N_("which column is which, by heading or number") },                             \
		{ "keep",        0,                                                                \
		  PSY_OPT_LIST,  offsetof(PsyRosterArgs, keep),                                    \
		  N_("HEADING"), N_("keep a column that is dropped to protect the people") },      \
		{ "header-row",   0,                                                               \
		  PSY_OPT_NUMBER, offsetof(PsyRosterArgs, header_row),                             \
		  N_("LINE"),     N_("the line of the heading") },                                 \
		{ "sheet",      0,                                                                 \
		  PSY_OPT_TEXT, offsetof(PsyRosterArgs, sheet),                                    \
		  N_("NAME"),   N_("which sheet of a workbook, by name or number") },              \
		{ "delimiter",     0,                                                              \
		  PSY_OPT_TEXT,    offsetof(PsyRosterArgs, delimiter),                             \
		  N_("CHARACTER"), N_("what parts the cells: ; , | or tab") },                     \
		{ "encoding",   0,                                                                 \
		  PSY_OPT_TEXT, offsetof(PsyRosterArgs, encoding),                                 \
		  N_("NAME"),   N_("utf-8, windows-1252, utf-16le or utf-16be") },                 \
		{ "decisions",  0,                                                                 \
		  PSY_OPT_FILE, offsetof(PsyRosterArgs, decisions),                                \
		  N_("FILE"),   N_("what was decided in a table of 'roster match'") },             \
		{ "without-broken-nik",                                                            \
		  0,                                                                               \
		  PSY_OPT_FLAG,                                                                    \
		  offsetof(PsyRosterArgs, without_broken_nik),                                     \
		  NULL,                                                                            \
		  N_("take people whose NIK is broken, without it") },                             \
		{ "no-match",   0,                                                                 \
		  PSY_OPT_FLAG, offsetof(PsyRosterArgs, no_match),                                 \
		  NULL,         N_("do not look for people who may be the same") },                \
	{                                                                                          \
		"regions", 0, PSY_OPT_FILE, offsetof(PsyRosterArgs, regions), N_("FILE"),          \
			N_("region codes (kode,nama) instead of the built-in ones")                \
	}

/* Options for the library; false after a finding or a usage error. *regions is the caller's. */
bool psy_cli_roster_options(PsyCli *cli, const PsyRosterArgs *args, PsyRosterOptions *options,
			    PsyRegions **regions);

/* The lists to read, ended by NULL: standard input when none is named. */
char *const *psy_cli_roster_files(const PsyCli *cli);

/* The table of files and the tally. */
void psy_cli_roster_summary(PsyCli *cli, const PsyRosterReport *report);

/* The same counts as a table of its own, to standard output. */
bool psy_cli_roster_counts(PsyCli *cli, const PsyRosterReport *report);

/* "FILE... --into p.csv", for a command that is proposed; `into` may be NULL. The caller frees. */
char *psy_cli_roster_lists(const char *into);

/* How many pairs wait for a decision, and how to decide. `into` as in the options. */
void psy_cli_roster_say_pairs(PsyCli *cli, const PsyRosterReport *report, const char *into);

/* Quota, entered, held, difference, without phone and NIK, to standard output: a row for each
 * quota of the event, then the kab/kota that have none, then the sum. */
bool psy_cli_roster_quotas(PsyCli *cli, const PsyEvent *event, const PsyRosterReport *report);

/* For each list a text to whoever sent it, to standard output; `below`: something stands there
 * already. */
void psy_cli_roster_messages(const PsyRosterReport *report, bool below);

#endif

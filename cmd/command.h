/* command.h - what a verb is, and what it may use
 *
 * A verb is one file in cmd/ that ends in a PsyCommand, and one line in the table of
 * cmd/commands.c. That table feeds parsing, help, completion and the test that every
 * option is documented. A verb's run function is short: load, do, write, report.
 */
#ifndef PSY_COMMAND_H
#define PSY_COMMAND_H

#include "base/base.h"
#include "table/table.h"

typedef enum {
	PSY_OPT_END,
	PSY_OPT_FLAG,   /* bool */
	PSY_OPT_TEXT,   /* const char * */
	PSY_OPT_FILE,   /* const char *: a path */
	PSY_OPT_DIR,    /* const char *: a folder */
	PSY_OPT_DATE,   /* PsyDate, typed as 2025-04-15 */
	PSY_OPT_NUMBER, /* unsigned, from 1 */
	PSY_OPT_LIST,   /* char **, ended by NULL: the option may be given many times */
	PSY_OPT_CHOICE, /* const char *: one of `choices` */
} PsyOptionKind;

typedef struct {
	const char *name; /* long name without dashes; NULL ends a table */
	char letter;      /* 0 for none */
	PsyOptionKind kind;
	size_t offset;        /* into the verb's own arguments */
	const char *argument; /* N_("FILE"), N_("DIR"), ...; NULL for flags */
	const char *help;     /* N_(): a clause without full stop */
	const char *const *choices;
} PsyOption;

typedef struct PsyReporter PsyReporter;

/* What every verb gets. Borrowed. */
typedef struct {
	PsyDiags *diags;
	PsyReporter *reporter; /* report.h; verbs go through the psy_cli_ calls below */
	char **files;          /* arguments behind the options, ended by NULL */
	const char *output;    /* -o, NULL for standard output */
	const char *event;     /* -e, or NULL */
	const char *format;    /* --format, or NULL: the verb's own default */
	PsyLanguage language;  /* of messages */
	PsyDate today;         /* --today, else SOURCE_DATE_EPOCH, else the clock */
	bool all_or_nothing;
	bool quiet;
	bool verbose;
	bool color;            /* standard error takes colours */
	const char *data_dir;  /* share/posyandu: curricula/, templat/ */
	unsigned screen_width; /* columns of standard output, 0 when it is no terminal */
	char *usage;           /* set by psy_cli_usage() */
} PsyCli;

/* Which common options a verb takes beside those that all take (--lang, --color,
 * --diagnostics, --strict, --today, -q, -v, --help, --version). */
enum {
	PSY_TAKES_EVENT = 1,                    /* -e, --event FILE */
	PSY_TAKES_OUTPUT = 2,                   /* -o, --output FILE */
	PSY_TAKES_FORMAT = 4,                   /* --format table|csv|json|jsonl */
	PSY_TAKES_ALL_OR_NOTHING = 8,           /* --all-or-nothing */
	PSY_NEEDS_EVENT = 16 | PSY_TAKES_EVENT, /* wrong usage without it */
};

typedef struct PsyCommand {
	const char *noun;
	const char *verb;     /* NULL for init, explain, help */
	const char *summary;  /* N_(): one line, no full stop */
	const char *operands; /* N_("FILE..."), N_("[ROSTER]"), N_("CODE") or NULL for none */
	unsigned min_operands, max_operands; /* max 0 with operands set: unlimited */
	unsigned takes;
	const PsyOption *options; /* ended by { 0 }; NULL for none */
	size_t args_size;
	/* Returns true, or false when the work could not be done; the exit code follows from
	 * the findings (psy_diags_exit_code). `args` is zeroed, then filled by the options. */
	bool (*run)(PsyCli *cli, const void *args);
	const char *description; /* N_(): some sentences for --help */
	const char *examples;    /* command lines, one a line */
	bool reads_stdin; /* no operand means standard input; a terminal there is a usage error */
} PsyCommand;

/* One line for people on standard error, nothing with -q or --diagnostics json. */
void psy_cli_say(PsyCli *cli, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* The counts behind the summary line, for verbs with rows (design section 7):
 * read = accepted + held + skipped. Printed last, and as JSON with --diagnostics json. */
typedef struct {
	unsigned long read, accepted, held, skipped;
} PsyTally;
void psy_cli_set_tally(PsyCli *cli, const PsyTally *tally);

/* "2 kesalahan, 0 peringatan", for verbs without rows. */
void psy_cli_say_counts(PsyCli *cli);

/* Wrong usage found by the verb itself: prints the message with "try --help", and the
 * program ends with exit code 2 when run returns false. */
bool psy_cli_usage(PsyCli *cli, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* True for -o NAME.xlsx; `output` may be NULL. */
bool psy_cli_is_workbook(const char *output);

/* The writer options that -o, --format and the terminal ask for. `mode` as for
 * psy_output_open(). Without --format the table goes out as CSV, as XLSX by -o NAME.xlsx,
 * and then with the findings on a second sheet. */
PsyWriterOptions psy_cli_writer_options(const PsyCli *cli, PsyOutputMode mode);

/* The first operand, or "-" when there is none. */
const char *psy_cli_input(const PsyCli *cli);

/* The first day of the event counts as today where there is one; verbs that load an event
 * call this, and the summary names the date used. */
void psy_cli_set_reference_date(PsyCli *cli, PsyDate date);

#endif

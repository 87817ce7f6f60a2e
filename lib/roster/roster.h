/* roster.h - the door of the roster room: any list of people into a clean roster
 *
 * A list is read once, row by row; the people accepted are held in memory until all
 * lists are read. Every row below the heading ends as one
 * of three: accepted, held (an error of scope row, or it is all or nothing) or
 * skipped (blank, number row, footer, repeated heading, certain duplicate), and
 * read = accepted + held + skipped for every file (design section 7).
 *
 * Findings come in the order of the input. Nobody is merged, overwritten or guessed.
 */
#ifndef PSY_ROSTER_H
#define PSY_ROSTER_H

#include "base/base.h"
#include "list/list.h"
#include "region/region.h"
#include "table/table.h"

/* What the user may say; zero and NULL mean "find out" or "no". Texts are borrowed. */
typedef struct {
	PsyListOptions list;     /* how the lists are read, and the regions */
	char **set;              /* "COLUMN=VALUE": for rows that do not say it */
	char **keep;             /* headings of columns that would be dropped (No. KK, ...) */
	PsyDate today;           /* for ages: the event's first day, or today */
	const char *into;        /* a roster whose people keep their ids */
	const char *rejects;     /* folder for the rows that are held */
	const char *names;       /* where to write the proof list of names, or NULL */
	const char *decisions;   /* a table of decisions, see psy_roster_match() */
	bool for_report;         /* fill in places and held rows of the report */
	bool without_broken_nik; /* people with a broken NIK are taken, without it */
	bool no_match;           /* nobody looks for people who may be the same */
	bool all_or_nothing;     /* nothing is written when a row is held */
} PsyRosterOptions;

/* A row that was held, for a message to whoever sent the list. The reasons hold no number, no
 * phone and no birth date. */
typedef struct {
	unsigned line;
	char *person; /* as typed, or NULL */
	char *reason; /* translated: "NIK: 15 instead of 16 digits" */
} PsyHeldRow;

/* What became of one file. read = accepted + held + skipped. */
typedef struct {
	char *file;
	unsigned long read, accepted, held, skipped;
	unsigned long duplicates; /* of those skipped: people who stand elsewhere already */
	unsigned long fixed;      /* values repaired */
	char *rejects;            /* file with the held rows, or NULL */
	bool refused;             /* nothing was taken from it (scope file) */
	bool unreadable;          /* because the system refused: it is not the sender's fault */
	/* Of PsyHeldRow, the first 200; with options->for_report only. */
	GPtrArray *held_rows;
} PsyRosterFile;

/* How many people come from one place; texts are never NULL, "" is not known. */
typedef struct {
	char *kabupaten, *kecamatan, *desa;
	unsigned long entered, held, no_phone, no_nik;
	bool ambiguous; /* there are several kabupaten or kota of this name */
} PsyRosterPlace;

typedef struct {
	GPtrArray *files; /* of PsyRosterFile, in input order */
	/* With --into: how many were already there and unchanged, changed, new, missing. */
	unsigned long same, changed, added, missing;
	unsigned long waiting; /* of the missing: a row of a list has them, but is held */
	unsigned long pairs;   /* pairs that wait for a decision */
	unsigned long certain; /* certain duplicates that differ: the first row counts */
	bool written;
	/* Of PsyRosterPlace, in the order in which they came up; with options->for_report only. */
	GPtrArray *places;
	GHashTable *by_place; /* set of the same */
} PsyRosterReport;

PsyRosterReport *psy_roster_report_new(void);
void psy_roster_report_free(PsyRosterReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyRosterReport, psy_roster_report_free)

/* What people who sent a list call it: "lebak" for "daftar/lebak.csv"; with its ending, or the whole
 * path, where another list of the report would be called the same. The caller frees. */
char *psy_roster_list_name(const PsyRosterReport *report, const char *path);

/* The sums over all files; `refused` when any file was. It owns nothing. */
PsyRosterFile psy_roster_report_total(const PsyRosterReport *report);

/* Reads the lists `paths` (ended by NULL; "-" is standard input) and reports what is wrong.
 * Nothing is written. False when an option cannot be used or --into cannot be read. */
bool psy_roster_validate(char *const *paths, const PsyRosterOptions *options,
			 PsyRosterReport *report, PsyDiags *diags);

/* The same, and writes the roster to `output` (NULL or "-": standard output). Nothing is written
 * when not one list could be read. */
bool psy_roster_import(char *const *paths, const PsyRosterOptions *options, const char *output,
		       const PsyWriterOptions *writer, PsyRosterReport *report, PsyDiags *diags);

/* Writes the pairs that somebody must decide about to `output`: people who may be the same, two
 * names on one NIK, certain duplicates that differ, and with --into what a newer list may not
 * change by itself. One row a pair, both people side by side, `keputusan` empty; rows decided
 * in options->decisions are carried over in front. The lists are judged as an import would. */
bool psy_roster_match(char *const *paths, const PsyRosterOptions *options, const char *output,
		      const PsyWriterOptions *writer, PsyRosterReport *report, PsyDiags *diags);

/* Compares two lists, person by person, and writes who is new, gone or changed to `output`; the
 * counts are in the report. Of what is wrong with the lists only errors are reported. */
bool psy_roster_diff(const char *before, const char *now, const PsyRosterOptions *options,
		     const char *output, const PsyWriterOptions *writer, PsyRosterReport *report,
		     PsyDiags *diags);

/* Codes of this room: roster/..., match/..., region/..., and what people have in common. */
extern const PsyExplanation psy_roster_codes[];

#endif

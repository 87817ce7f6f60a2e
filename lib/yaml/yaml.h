/* yaml.h - the door of the yaml room: YAML files that people write by hand
 *
 * A file goes through two steps. psy_yaml_read() makes a tree of nodes, each with its
 * place; psy_yaml_fill() checks the tree against a table of fields and fills a C struct.
 * A syntax error ends reading at once, as the rest has no certain meaning. The check
 * against the table collects every finding in one run and goes on.
 *
 * Every scalar is text until a field gives it a kind: `no`, `08:00` and `1.10` stay what
 * was typed. A plain `~`, `null` or nothing is "not given", a quoted one is text.
 *
 * What nobody needs in such files is refused with its place: aliases and anchors, tags,
 * directives, several documents, complex keys. Limits: 1 MB, 64 levels, 20,000 nodes,
 * keys of 1,024 characters; a file over a limit is refused in milliseconds.
 *
 * Memory: nodes, texts and all that psy_yaml_fill() makes belong to the PsyYaml and live
 * as long as it. So a filled struct needs no clean-up of its own: keep the PsyYaml with
 * it and free that.
 */
#ifndef PSY_YAML_H
#define PSY_YAML_H

#include "base/base.h"

/* ---- the tree ---- */

typedef struct PsyYaml PsyYaml;

typedef enum { PSY_YAML_SCALAR, PSY_YAML_LIST, PSY_YAML_MAPPING } PsyYamlShape;

/* Read only. A mapping's children are its values, each with its `key`; of a key that
 * stands twice only the first value is kept. */
typedef struct PsyYamlNode PsyYamlNode;
struct PsyYamlNode {
	PsyYaml *file;
	PsyYamlShape shape;
	bool plain;                    /* scalar without quotes or block mark */
	const char *text;              /* scalar: UTF-8 as typed, ended by NUL; else NULL */
	unsigned line, column;         /* of the first character, from 1, in code points */
	unsigned end_line, end_column; /* behind the last character */
	const PsyYamlNode *key;        /* when the parent is a mapping, else NULL */
	const PsyYamlNode *first;      /* first child, in the file's order */
	const PsyYamlNode *next;       /* next sibling */
	unsigned n_children;
};

/* Reads `path` ("-" is standard input). NULL after a finding of scope file. */
PsyYaml *psy_yaml_read(const char *path, PsyDiags *diags);

/* The same from memory; `path` names the file in findings. Both are copied. */
PsyYaml *psy_yaml_parse(const char *path, const void *bytes, size_t length, PsyDiags *diags);

void psy_yaml_free(PsyYaml *yaml);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyYaml, psy_yaml_free)

const PsyYamlNode *psy_yaml_root(const PsyYaml *yaml); /* never NULL */
const char *psy_yaml_path(const PsyYaml *yaml);        /* as given; borrowed */

/* The value of `key` in a mapping; NULL when there is none, when it is empty (plain `~`,
 * `null` or nothing), or when `node` is NULL or no mapping. */
const PsyYamlNode *psy_yaml_get(const PsyYamlNode *node, const char *key);

/* The child number `index` from 0 of a list or mapping, or NULL. A scalar where a list
 * of texts was meant counts as its own only item. */
const PsyYamlNode *psy_yaml_item(const PsyYamlNode *node, size_t index);

/* The item of a list whose text is `text` (a single text counts as a list of one), or NULL:
 * for a finding at one of PSY_YAML_TEXTS. */
const PsyYamlNode *psy_yaml_find_item(const PsyYamlNode *list, const char *text);

/* True for a plain `~`, `null` or nothing. */
bool psy_yaml_is_empty(const PsyYamlNode *node);

/* ---- findings ---- */

/* A finding at `node` with place, excerpt and width; give it a hint and report it:
 *	PsyFinding finding = psy_yaml_finding(psy_yaml_get(module->node, "jpl"), PSY_ERROR,
 *	                                      "jpl/sum");
 *	psy_report(diags, &finding, _("..."), ...);
 * The excerpt is borrowed until the next call for the same file. NULL gives a finding
 * without a place. */
PsyFinding psy_yaml_finding(const PsyYamlNode *node, PsySeverity severity, const char *code);

/* The hint that names what was probably meant: "perhaps 'metode' is meant"; NULL for NULL. The
 * caller frees. */
char *psy_yaml_meant(const char *meant);

/* ---- the check against a table ---- */

typedef enum {
	PSY_YAML_TEXT,  /* const char *: blanks at both ends removed, never NULL, "" if not given */
	PSY_YAML_ID,    /* const char *: lower-case letters, digits and hyphens */
	PSY_YAML_COUNT, /* unsigned: decimal, from min to max (max 0: no limit) */
	PSY_YAML_NUMBER,  /* double: decimal with a point, from min to max */
	PSY_YAML_YES_NO,  /* bool: ya, tidak, yes, no, true, false */
	PSY_YAML_DATE,    /* PsyDate: 2025-04-15 */
	PSY_YAML_TIME,    /* PsyYamlTime: 08:00 or 08.00 */
	PSY_YAML_SPAN,    /* PsyYamlSpan: 08.00-09.30, also "08.00 s.d. 09.30 WIB" */
	PSY_YAML_CHOICE,  /* int: the value of one of `choices` */
	PSY_YAML_TEXTS,   /* const char *const *, ended by NULL, never NULL; a single text is a
	                     list of one; the number of texts goes to `count` if that is set */
	PSY_YAML_NUMBERS, /* const PsyYamlNumber * and `count`: free keys, each with a number */
	PSY_YAML_MAP,     /* a struct at `target`, filled by `fields` */
	PSY_YAML_MAPS,    /* pointer to an array of structs of `size` bytes, and `count` */
	PSY_YAML_ANY,     /* const PsyYamlNode *: for the room itself to read; NULL if not given */
} PsyYamlKind;

/* Minutes since midnight; PSY_YAML_NO_TIME when not given. */
typedef int PsyYamlTime;
enum { PSY_YAML_NO_TIME = -1 };

/* Both times or none are given. */
typedef struct {
	PsyYamlTime start, end;
} PsyYamlSpan;

typedef struct {
	const char *word; /* NULL ends a table */
	int value;        /* of words with the same value the first is the proper one, the others
	                     are accepted; words are compared as psy_text_fold() does */
} PsyYamlChoice;

typedef struct {
	const PsyYamlNode *node; /* the value */
	const char *name;
	double number;
} PsyYamlNumber;

/* One key of a mapping. A table ends with { 0 }. */
typedef struct PsyYamlField PsyYamlField;
struct PsyYamlField {
	const char *key;
	PsyYamlKind kind;
	size_t target; /* offsetof(struct, member) */
	bool required;
	const char *unless; /* required only when this key of the same mapping is not given */
	/* Taken as if it had been typed when the key is not given (scalar kinds only). */
	const char *otherwise;
	double min, max;
	const PsyYamlChoice *choices;
	const PsyYamlField *fields; /* MAP, MAPS: the keys of the struct */
	size_t size;                /* MAPS: sizeof(struct) */
	size_t count;               /* TEXTS, NUMBERS, MAPS: offsetof(struct, size_t member) */
	const char *text_as;        /* MAP, MAPS: a plain text X stands for {text_as: X} */
	const char *alias;          /* an older or second name of the key that is accepted too */
	const char *help;           /* N_(): one line for editors, or NULL */
};

/* Fills the struct at `target` from a mapping. Every struct that a table fills (also those
 * of MAP and MAPS) begins with a member `const PsyYamlNode *node`, which is set to its
 * mapping, so that later checks find places: psy_yaml_get(thing->node, "jpl"). For a MAP
 * that is not given `node` is NULL and the members have their `otherwise`.
 *
 * Findings: unknown key ("did you mean"), missing or empty required key, wrong shape,
 * number out of range, and so on. A value with an error is left as if not given. Returns
 * false when an error was reported; all that was right is filled in any case. The value of an unknown key that is
 * probably another's ('metod') is read as that one's, after the finding. */
bool psy_yaml_fill(const PsyYamlNode *node, const PsyYamlField *fields, void *target,
		   PsyDiags *diags);

/* The same for a whole file, whose root must have `format: 1` and `jenis: KIND`. */
bool psy_yaml_fill_file(const PsyYaml *yaml, const char *kind, const PsyYamlField *fields,
			void *target, PsyDiags *diags);

/* Whether `jenis` says KIND, in capitals or not. */
bool psy_yaml_is_kind(const PsyYaml *yaml, const char *kind);

/* "08:00" or "8.00" to minutes since midnight; false for anything else. */
bool psy_yaml_time(const char *text, PsyYamlTime *time);

/* From one time of day to another as official timetables write it: "07.30- 08.00",
 * "10.15–11.45", "12.45 s.d 15.45 WIB". False for anything else. */
bool psy_yaml_span(const char *text, PsyYamlSpan *span);

/* The value of a word of `choices`, or false. */
bool psy_yaml_choose(const PsyYamlChoice *choices, const char *word, int *value);

/* The proper word of a value, or "". Static. */
const char *psy_yaml_word(const PsyYamlChoice *choices, int value);

/* The JSON Schema (draft 7) of a file of this kind, for editors. The caller frees. */
char *psy_yaml_schema(const char *kind, const char *title, const PsyYamlField *fields);

/* Codes of this room: yaml/... */
extern const PsyExplanation psy_yaml_codes[];

#endif

/* curriculum.h - the door of the curriculum room: what is taught, for how long, in which order
 *
 * A curriculum is a list of mata pelatihan (modules) in teaching order, each in one of three
 * groups (MPD, MPI, MPP) and with hours (JPL) of three kinds: T theory, P practice in class,
 * PL field practice. The kinds have their own minutes, 45/45/60 unless the curriculum says
 * otherwise (Kemenkes guide of 2023; facts: domain 7). A module may be written in the
 * curriculum or taken by `pakai` from a module file, so that a sector is written once.
 *
 * A PsyCurriculum owns everything below it; all pointers here are borrowed from it. Texts are
 * never NULL. Every struct begins with the mapping it was filled from, so that later rooms can
 * place their findings: psy_yaml_finding(psy_yaml_get(module->node, "jpl"), ...).
 */
#ifndef PSY_CURRICULUM_H
#define PSY_CURRICULUM_H

#include "base/base.h"
#include "table/table.h"
#include "yaml/yaml.h"

typedef enum {
	PSY_GROUP_NONE,
	PSY_GROUP_MPD, /* Mata Pelatihan Dasar */
	PSY_GROUP_MPI, /* Mata Pelatihan Inti */
	PSY_GROUP_MPP, /* Mata Pelatihan Penunjang */
	PSY_N_GROUPS
} PsyGroup;

/* The six fields of Posyandu services (SPM; Permendagri 13/2024). */
typedef enum {
	PSY_SECTOR_NONE,
	PSY_SECTOR_PENDIDIKAN,
	PSY_SECTOR_KESEHATAN,
	PSY_SECTOR_PEKERJAAN_UMUM,
	PSY_SECTOR_PERUMAHAN_RAKYAT,
	PSY_SECTOR_KETERTIBAN_UMUM,
	PSY_SECTOR_SOSIAL,
	PSY_N_SECTORS
} PsySector;

typedef enum { PSY_JPL_T, PSY_JPL_P, PSY_JPL_PL, PSY_N_JPL } PsyJplKind;

/* Hours by kind. The total is computed, never taken from the file. */
typedef struct {
	const PsyYamlNode *node;
	unsigned of[PSY_N_JPL];
	unsigned stated; /* `jumlah` of the file, only there to be checked */
} PsyJpl;

unsigned psy_jpl_total(const PsyJpl *jpl);

typedef struct {
	const PsyYamlNode *node;
	const char *name;   /* Peraturan Menteri Dalam Negeri */
	const char *number; /* 13 */
	unsigned year;
	const char *about;
	const char *article; /* "" for the whole */
} PsyLaw;

typedef struct {
	const PsyYamlNode *node;
	const char *id;
	const char *title;
	const char *group; /* of skills: "pengelolaan", "bayi-balita"; "" for none */
} PsyCompetency;

/* A level that a person can reach (Purwa, Madya, Utama): which skills make it. */
typedef struct {
	const PsyYamlNode *node;
	const char *id;
	const char *title;
	const char *const *competencies; /* each of these */
	const char *const *groups;       /* and all of these groups of skills */
	unsigned more_groups;            /* and as many other groups as this */
	const char *const *sources;
} PsyLevel;

typedef struct {
	const PsyYamlNode *node;
	const char *how; /* cara */
	const char *instrument;
} PsyEvaluation;

/* A line of an assessment sheet. */
typedef struct {
	const PsyYamlNode *node;
	const char *aspect;
	double weight;
} PsyAspect;

/* A mata pelatihan. */
typedef struct {
	const PsyYamlNode *node; /* where it is written: in the curriculum or in its own file */
	const PsyYamlNode *used; /* the mapping with `pakai`; NULL when written in full */
	const char *use;         /* `pakai`, "" when written in full */
	const char *id;
	const char *title;
	int group;  /* PsyGroup */
	int sector; /* PsySector */
	bool practical;
	bool whole; /* utuh: hours of a kind are never laid on two days */
	PsyJpl jpl;
	const char *const *agencies; /* instansi_pengampu */
	const char *const *prerequisites;
	const char *const *teaches; /* ids of competencies */
	const char *const *assesses;
	const char *const *goals;  /* tujuan */
	const char *const *topics; /* materi_pokok */
	const char *const *methods;
	const char *const *media;
	const char *const *tools; /* alat_bantu */
	const char *room;         /* kind of room: kelas, lapangan ... */
	const char *const *steps; /* langkah_praktik */
	const PsyEvaluation *evaluations;
	size_t n_evaluations;
	const PsyAspect *sheet;
	size_t n_sheet;
	const char *const *sources; /* "usulan": our proposal, no source */
} PsyModule;

/* A line of a timetable, with or without hours. */
typedef struct {
	const PsyYamlNode *node; /* NULL when the program made it */
	unsigned day;            /* of the training, from 1 */
	int weekday;             /* nama_hari: Monday = 1 to Sunday = 7; 0 unknown */
	PsyYamlTime start, end;  /* also when the file has them in one text ... */
	PsyYamlSpan span;        /* ... jam: 08.00-09.30 */
	const char *activity;    /* acara: what stands in the timetable */
	const char *module;      /* id, "" for a line without hours */
	int kind;                /* PsyJplKind, -1 when no module */
	unsigned jpl;
	const char *room;
} PsySession;

/* Lower and upper bound of a share in per cent, both allowed. */
typedef struct {
	const PsyYamlNode *node; /* NULL: the guide's bounds hold */
	double min, max;
} PsyShare;

/* Minutes of one JPL of each kind. */
typedef struct {
	const PsyYamlNode *node;
	unsigned of[PSY_N_JPL];
} PsyJplMinutes;

typedef enum {
	PSY_SHARE_MPD,
	PSY_SHARE_MPI,
	PSY_SHARE_MPP,
	PSY_SHARE_T,        /* theory */
	PSY_SHARE_PRACTICE, /* P + PL */
	PSY_N_SHARES
} PsyShareOf;

typedef struct {
	const PsyYamlNode *node;
	PsyShare of[PSY_N_SHARES];
} PsyShares;

/* Warnings that a curriculum may switch off (ketentuan.peringatan), each with its reason in a
 * comment of the file. */
typedef enum {
	PSY_RULE_SHARES,      /* proporsi */
	PSY_RULE_MPI_COUNT,   /* jumlah_mpi */
	PSY_RULE_JPL_PER_DAY, /* jpl_per_hari */
	PSY_RULE_BLC,         /* blc */
	PSY_RULE_RTL,         /* rtl */
	PSY_RULE_TEST,        /* tes */
	PSY_RULE_CLASS_SIZE,  /* kelas */
	PSY_RULE_RATIO,       /* rasio */
	PSY_RULE_SECTORS,     /* bidang */
	PSY_N_RULES
} PsyRule;

typedef struct {
	const PsyYamlNode *node;
	bool on[PSY_N_RULES];
} PsyWarnings;

/* What a curriculum lays down (ketentuan). */
typedef struct {
	const PsyYamlNode *node;
	PsyJplMinutes minutes;
	unsigned days;               /* lama_hari; 0 not laid down */
	unsigned jpl_per_day;        /* 10 */
	bool technical;              /* teknis: skills that need a smaller class */
	unsigned class_size;         /* peserta_per_kelas; 0 not laid down */
	unsigned per_facilitator;    /* participants for one facilitator; 0 not laid down */
	double attendance;           /* least per cent of JPL; 0 not laid down */
	const PsyYamlNumber *scores; /* least score by name: post_test ... */
	size_t n_scores;
	const PsyYamlNumber *weights; /* in per cent, by name */
	size_t n_weights;
	PsyShares shares;
	PsyWarnings warnings;
} PsyRules;

typedef struct PsyCurriculum PsyCurriculum;

/* Where the curriculum called `name` is: a path to a YAML file as it stands when it has a
 * slash or ends in .yaml (taken as relative to `folder`), else an id, looked for in `folder`,
 * in `folder`/kurikulum and then in `library` (share/posyandu/curricula). NULL when there is
 * none. `folder` and `library` may be NULL. The caller frees. */
char *psy_curriculum_find(const char *name, const char *folder, const char *library);

/* Loads and composes a curriculum and reports what is wrong with its form. Modules are looked
 * for under the folder of `path`, then in `library` (may be NULL), never outside these roots.
 * NULL when nothing of it can be used (file not readable, not YAML, not a curriculum); else
 * all that was right is there, and the errors are in `diags`. */
PsyCurriculum *psy_curriculum_load(const char *path, const char *library, PsyDiags *diags);

void psy_curriculum_free(PsyCurriculum *curriculum);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyCurriculum, psy_curriculum_free)

/* Reports what is wrong with its content: sums, order, competencies, timetable (errors) and
 * the guide's rules (warnings, each with its source; switched off by ketentuan.peringatan). */
void psy_curriculum_check(const PsyCurriculum *curriculum, PsyDiags *diags);

/* What `curriculum validate` does with one file: loads a curriculum and checks it, or checks
 * the modules of a module file. `seen` remembers the ids of one run over many files, so that
 * an id that stands in two of them is found; it starts as psy_curriculum_ids_new(). */
void psy_curriculum_validate(const char *path, const char *library, GHashTable *seen,
			     PsyDiags *diags);
GHashTable *psy_curriculum_ids_new(void);

/* The JSON Schema of the kind "kurikulum" or "mata_pelatihan"; NULL for another kind. The
 * caller frees. */
char *psy_curriculum_schema(const char *kind);

const char *psy_curriculum_path(const PsyCurriculum *curriculum);
const char *psy_curriculum_id(const PsyCurriculum *curriculum);
const char *psy_curriculum_title(const PsyCurriculum *curriculum);
const char *psy_curriculum_version(const PsyCurriculum *curriculum);
const char *psy_curriculum_goal(const PsyCurriculum *curriculum);
const char *const *psy_curriculum_sources(const PsyCurriculum *curriculum);

const PsyModule *psy_curriculum_modules(const PsyCurriculum *curriculum, size_t *n);
const PsyModule *psy_curriculum_module(const PsyCurriculum *curriculum, const char *id);
const PsyCompetency *psy_curriculum_competencies(const PsyCurriculum *curriculum, size_t *n);
const PsyLevel *psy_curriculum_levels(const PsyCurriculum *curriculum, size_t *n);
const PsyLaw *psy_curriculum_laws(const PsyCurriculum *curriculum, size_t *n);
const PsySession *psy_curriculum_sessions(const PsyCurriculum *curriculum, size_t *n);
const PsyRules *psy_curriculum_rules(const PsyCurriculum *curriculum);

/* Hours of one group, or of all with PSY_GROUP_NONE. */
PsyJpl psy_curriculum_jpl(const PsyCurriculum *curriculum, PsyGroup group);

/* ---- the modules that `pakai` can name ---- */

typedef struct {
	const char *use; /* bidang/kesehatan/kunjungan-rumah */
	const PsyModule *module;
} PsyCatalogEntry;

/* The modules of all module files below some folders. Files that cannot be read or have nothing
 * to use are passed over without a finding, as are hidden files and links; folders are looked
 * through four levels deep. */
typedef struct PsyCatalog PsyCatalog;
PsyCatalog *psy_catalog_new(void);
void psy_catalog_free(PsyCatalog *catalog);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyCatalog, psy_catalog_free)

/* Adds what lies below `root`, in the order in which `pakai` looks: what is there already under
 * the same name stays. */
void psy_catalog_add(PsyCatalog *catalog, const char *root);

/* In the order of their names. Borrowed, valid until the next psy_catalog_add(). */
const PsyCatalogEntry *psy_catalog_entries(const PsyCatalog *catalog, size_t *n);

/* The name that was probably meant by `use`, or NULL. Borrowed. */
const char *psy_catalog_suggest(const PsyCatalog *catalog, const char *use);

/* ---- a timetable made of the structure ---- */

typedef struct {
	unsigned days; /* as many and no more; 0: ketentuan.lama_hari, else as many as needed */
	PsyDate first; /* unset: no dates, and Fridays are not known */
	const PsyDate *dates; /* of each of the `days`; NULL: from `first` on, Monday to Friday */
	bool ramadan;         /* shorter days without coffee (facts: domain 11) */
} PsyFrameOptions;

/* Lays the modules into days: registration, opening, coffee, ISHOMA (on Fridays the prayer),
 * reflection in the morning, evaluation and closing; prerequisites first, theory before its
 * practice, sessions split around breaks. Deterministic. Hours that do not fit are named in
 * timetable/does-not-fit. Returns an array of PsySession without nodes, whose texts belong to
 * the curriculum or are static; NULL after curriculum/cycle. The caller unrefs. */
GArray *psy_curriculum_frame(const PsyCurriculum *curriculum, const PsyFrameOptions *options,
			     PsyDiags *diags);

/* The checks of a timetable (psy_curriculum_check()) for sessions that are not in the file. */
void psy_curriculum_check_sessions(const PsyCurriculum *curriculum, const PsySession *sessions,
				   size_t n, PsyDiags *diags);

/* The date of day `day` from 1 when the first is `first`: Saturdays and Sundays are passed
 * over; unset when `first` is. */
PsyDate psy_frame_date(PsyDate first, unsigned day);

/* ---- jadwal.csv (design section 4) ---- */

/* An empty table with its columns. The caller frees. */
PsyTable *psy_timetable_new(void);

/* Adds the lines of a timetable, each on dates[day - 1] (may be unset). A lesson gets the key
 * H1-S2 (day, lesson of the day), with A3- in front for batch 3 (0: no batch). `teacher` (may be
 * NULL) names who teaches a lesson; what it returns is borrowed until the next call. */
typedef const char *(*PsyTeacherFunc)(const PsySession *session, PsyDate date, void *data);
void psy_timetable_add(PsyTable *table, const PsySession *sessions, size_t n, const PsyDate *dates,
		       unsigned batch, PsyTeacherFunc teacher, void *data);

/* Words for people, of documents rather than messages: "Mata Pelatihan Inti",
 * "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat"; "" for NONE. */
const char *psy_group_name(PsyGroup group);
const char *psy_sector_name(PsySector sector);
/* Words of files: "MPI", "ketertiban_umum", "PL"; "" for NONE. */
const char *psy_group_word(PsyGroup group);
const char *psy_sector_word(PsySector sector);
const char *psy_jpl_word(PsyJplKind kind);
/* Sector of a word as people write it ("Trantibum Linmas"), or NONE. */
PsySector psy_sector_from_word(const char *word);

/* Codes of this room: curriculum/..., jpl/..., timetable/... */
extern const PsyExplanation psy_curriculum_codes[];

#endif

/* model.h - a curriculum as its file has it (private to the room) */
#ifndef PSY_CURRICULUM_MODEL_H
#define PSY_CURRICULUM_MODEL_H

#include "curriculum/curriculum.h"

/* The sums that a file may state (jumlah). Whether one is given tells its node. */
typedef struct {
	const PsyYamlNode *node;
	unsigned of_group[PSY_N_GROUPS]; /* at PSY_GROUP_NONE: total */
	unsigned of_kind[PSY_N_JPL];
} PsyStatedSums;

struct PsyCurriculum {
	const PsyYamlNode *node;
	const char *id;
	const char *title;
	const char *version;
	const char *goal;
	const char *const *sources;
	PsyLaw *laws;
	size_t n_laws;
	PsyCompetency *competencies;
	size_t n_competencies;
	PsyLevel *levels;
	size_t n_levels;
	PsyModule *modules; /* composed: a used one is a copy with its own overrides */
	size_t n_modules;
	PsyStatedSums sums;
	PsyRules rules;
	PsySession *sessions;
	size_t n_sessions;

	PsyYaml *yaml;
	GPtrArray *files; /* PsyModuleFile *, of used modules */
	/* A used module was not found. What would follow from that (sums, references, rules) is
	 * not told, it would only hide the one finding that counts. */
	bool incomplete;
	bool hours_unread; /* some hours were refused, so that no sum is certain */
};

/* A file of jenis mata_pelatihan: one module at its root, or several in a list. */
typedef struct {
	const PsyYamlNode *node;
	PsyModule single;
	PsyModule *list;
	size_t n_list;

	PsyYaml *yaml;
	PsyModule *modules; /* &single or list */
	size_t n_modules;
} PsyModuleFile;

/* Tables for psy_yaml_fill() (fields.c). */
extern const PsyYamlField psy_curriculum_fields[];     /* PsyCurriculum */
extern const PsyYamlField psy_module_fields[];         /* PsyModule, with pakai */
extern const PsyYamlField psy_written_module_fields[]; /* PsyModule */
extern const PsyYamlField psy_module_list_fields[];    /* PsyModuleFile with a list */
extern const PsyYamlField psy_module_file_fields[];    /* either, for the schema only */
extern const char *const psy_rule_keys[PSY_N_RULES];

/* The modules of a file; NULL after a finding when nothing of it can be used. The first takes
 * `yaml` over in any case. */
PsyModuleFile *psy_module_file_new(PsyYaml *yaml, PsyDiags *diags);
PsyModuleFile *psy_module_file_load(const char *path, PsyDiags *diags);
void psy_module_file_free(PsyModuleFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyModuleFile, psy_module_file_free)

/* Puts the modules that `pakai` names into their places (compose.c). */
void psy_curriculum_compose(PsyCurriculum *curriculum, const char *library, PsyDiags *diags);

/* Ids with slashes, as `pakai` has them: no absolute path, no "..", nothing outside the
 * roots. */
bool psy_is_module_name(const char *use);

/* False when an hour of the module was refused; it counts as none then. */
bool psy_module_hours_are_read(const PsyModule *module);

/* A finding at `key` of a module, or at the item `text` of its list when that is not NULL: where
 * the curriculum overrides it, else where the module is written; then the hint names the line
 * that uses it. The caller frees `*hint` (may be NULL). */
PsyFinding psy_module_finding(const PsyModule *module, const char *key, const char *text,
			      PsySeverity severity, const char *code, char **hint);

/* One hour of a module, the smallest piece that a frame lays. */
typedef struct {
	const PsyModule *module;
	int kind; /* PsyJplKind */
} PsyLesson;

/* All hours (of PsyLesson) in the order of the file, but no module before its prerequisites and
 * no practice before its theory. NULL when prerequisites go round in a circle. The caller
 * unrefs. */
GArray *psy_lessons_in_order(const PsyCurriculum *curriculum);

/* ---- the checks, one topic a file ---- */

void psy_check_sums(const PsyCurriculum *curriculum, PsyDiags *diags);
void psy_check_module(const PsyModule *module, PsyDiags *diags); /* what needs no curriculum */
void psy_check_order(const PsyCurriculum *curriculum, PsyDiags *diags);
void psy_check_competencies(const PsyCurriculum *curriculum, PsyDiags *diags);
void psy_check_timetable(const PsyCurriculum *curriculum, PsyDiags *diags);
void psy_check_rules(const PsyCurriculum *curriculum, PsyDiags *diags);
void psy_check_days(const PsyCurriculum *curriculum, PsyDiags *diags); /* the rule of days alone */

/* "is meant" for an id that is not among those of the curriculum's modules; borrowed. */
const char *psy_suggest_module(const PsyCurriculum *curriculum, const char *id);

#endif

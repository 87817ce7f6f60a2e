/* tree.h - inside a PsyYaml: its source, its memory, its lines (private to the room) */
#ifndef PSY_YAML_TREE_H
#define PSY_YAML_TREE_H

#include "yaml/yaml.h"

enum {
	PSY_YAML_MOST_BYTES = 1000000,
	PSY_YAML_MOST_LEVELS = 64,
	PSY_YAML_MOST_NODES = 20000,
	PSY_YAML_LONGEST_KEY = 1024, /* libyaml looks no further for the colon */
};

struct PsyYaml {
	char *path;
	char *source; /* UTF-8 without byte-order mark, ended by NUL */
	size_t length;
	GArray *lines;     /* size_t: where each line begins; made when first needed */
	GString *excerpt;  /* of the last finding */
	GPtrArray *blocks; /* the arena ... */
	char *unused;      /* ... and what is left of its last block */
	size_t n_unused;
	const PsyYamlNode *root;
};

/* A new file with its bytes made UTF-8; NULL after a finding. */
PsyYaml *psy_yaml_new(const char *path, const void *bytes, size_t length, PsyDiags *diags);

/* Zeroed memory that lives as long as the file. Never NULL. */
void *psy_yaml_alloc(PsyYaml *yaml, size_t size);
char *psy_yaml_copy(PsyYaml *yaml, const char *text, size_t length);

/* A finding at a place that need not be a node; `width` in code points, 0 = one. */
PsyFinding psy_yaml_finding_at(PsyYaml *yaml, unsigned line, unsigned column, unsigned width,
			       PsySeverity severity, const char *code);

/* The place of a byte of the source. */
void psy_yaml_locate(PsyYaml *yaml, size_t offset, unsigned *line, unsigned *column);

/* Line `line` of the source, without its end. */
PsySlice psy_yaml_line(PsyYaml *yaml, unsigned line);

/* As psy_yaml_get(), but 'Jenis' is found too; what is exact goes first. */
const PsyYamlNode *psy_yaml_get_like(const PsyYamlNode *node, const char *key);

/* From now on the key of `child` is `key`, which is static. */
void psy_yaml_rename(const PsyYamlNode *child, const char *key);

/* What `jenis` says, or "" when it says nothing. Borrowed. */
const char *psy_yaml_kind(const PsyYaml *yaml);

/* Builds yaml->root; false after a finding. */
bool psy_yaml_build(PsyYaml *yaml, PsyDiags *diags);

/* Long runs of digits become stars: they are numbers of people (NIK, phone, account). */
void psy_yaml_mask(GString *text);

/* A value for a message: in one line, masked, shortened. The caller frees. */
char *psy_yaml_show(const char *value);

#endif

/* keys.h - the keys of a mapping against a table of fields (private to the room) */
#ifndef PSY_YAML_KEYS_H
#define PSY_YAML_KEYS_H

#include "yaml/yaml.h"

/* Gives every known key its proper name and reports keys that no field has and that are not
 * among `passed` (may be NULL). One that was probably meant to be another is told and then read
 * as that one, so that a slip of the keyboard is one finding and not ten. False after a
 * finding. */
bool psy_yaml_check_keys(const PsyYamlNode *node, const PsyYamlField *fields,
			 const char *const *passed, PsyDiags *diags);

/* The same for keys that stand in no table: 'Format' and 'Jenis' are told, then read as they
 * were meant. */
bool psy_yaml_check_head(const PsyYamlNode *root, const char *const *keys, PsyDiags *diags);

/* The value of a field under its name or its alias; NULL when the key is not there. */
const PsyYamlNode *psy_yaml_value_of(const PsyYamlNode *node, const PsyYamlField *field);

#endif

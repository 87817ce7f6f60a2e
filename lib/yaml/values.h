/* values.h - one scalar of a file into one member of a struct (private to the room) */
#ifndef PSY_YAML_VALUES_H
#define PSY_YAML_VALUES_H

#include "yaml/yaml.h"

/* True for the kinds that are written as one text. */
bool psy_yaml_is_value(PsyYamlKind kind);

/* What the member holds when nothing was given: "", 0, false, no date, -1 (a choice, a time). */
void psy_yaml_clear_value(PsyYamlKind kind, void *member);

/* Reads `node`, a scalar, by the field's kind into `member`, which is left alone when a
 * finding was reported; then returns false. */
bool psy_yaml_read_value(const PsyYamlNode *node, const PsyYamlField *field, void *member,
			 PsyDiags *diags);

/* The same for a text that stands in a table and must be right. */
void psy_yaml_take_default(const PsyYamlField *field, void *member);

/* The text of a scalar without blanks at its ends. Lives as long as the file. */
const char *psy_yaml_trimmed(const PsyYamlNode *node);

#endif

/* scanner.h - what libyaml cannot read, in words for people (private to the room) */
#ifndef PSY_YAML_SCANNER_H
#define PSY_YAML_SCANNER_H

#include <yaml.h>

#include "yaml/yaml.h"

/* Reports the error at which `parser` stopped, at the place where a person would mend it;
 * that is not always the place where libyaml noticed. */
void psy_yaml_report_scanner(PsyYaml *yaml, const yaml_parser_t *parser, PsyDiags *diags);

#endif

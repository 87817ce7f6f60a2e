#include "commands.h"

#include <string.h>

#include "cert/cert.h"
#include "clean/clean.h"
#include "curriculum/curriculum.h"
#include "event/event.h"
#include "page/page.h"
#include "plan/plan.h"
#include "region/region.h"
#include "roster/roster.h"
#include "yaml/yaml.h"

extern const PsyCommand psy_cmd_batch_check;
extern const PsyCommand psy_cmd_batch_plan;
extern const PsyCommand psy_cmd_cert_print;
extern const PsyCommand psy_cmd_curriculum_frame;
extern const PsyCommand psy_cmd_curriculum_list;
extern const PsyCommand psy_cmd_curriculum_schema;
extern const PsyCommand psy_cmd_curriculum_show;
extern const PsyCommand psy_cmd_curriculum_validate;
extern const PsyCommand psy_cmd_explain;
extern const PsyCommand psy_cmd_help;
extern const PsyCommand psy_cmd_init;
extern const PsyCommand psy_cmd_roster_diff;
extern const PsyCommand psy_cmd_roster_import;
extern const PsyCommand psy_cmd_roster_match;
extern const PsyCommand psy_cmd_roster_validate;

/* One line a verb, one line a room: two people who add one do not meet. */
const PsyCommand *const psy_commands[] = {
	/* clang-format off */
	&psy_cmd_batch_check,
	&psy_cmd_batch_plan,
	&psy_cmd_cert_print,
	&psy_cmd_curriculum_frame,
	&psy_cmd_curriculum_list,
	&psy_cmd_curriculum_schema,
	&psy_cmd_curriculum_show,
	&psy_cmd_curriculum_validate,
	&psy_cmd_roster_diff,
	&psy_cmd_roster_import,
	&psy_cmd_roster_match,
	&psy_cmd_roster_validate,
	&psy_cmd_init,
	&psy_cmd_explain,
	&psy_cmd_help,
	NULL,
	/* clang-format on */
};

const PsyExplanation *const psy_code_tables[] = {
	/* clang-format off */
	psy_base_codes,
	psy_table_codes,
	psy_yaml_codes,
	psy_page_codes,
	psy_region_codes,
	psy_curriculum_codes,
	psy_event_codes,
	psy_clean_codes,
	psy_roster_codes,
	psy_plan_codes,
	psy_cert_codes,
	NULL,
	/* clang-format on */
};

const PsyExplanation *psy_code_find(const char *code)
{
	for (const PsyExplanation *const *table = psy_code_tables; *table; table++)
		for (const PsyExplanation *row = *table; row->code; row++)
			if (strcmp(row->code, code) == 0)
				return row;
	return NULL;
}

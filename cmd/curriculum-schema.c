#include "curriculum.h"

#include <string.h>

#include "event/event.h"

typedef struct {
	const char *kind;
} Args;

static const char *const kinds[] = { "kurikulum", "mata_pelatihan", "kegiatan", NULL };

static const PsyOption options[] = {
	{ "kind", 0, PSY_OPT_CHOICE, offsetof(Args, kind), N_("KIND"),
	  N_("kurikulum (when nothing is said), mata_pelatihan or kegiatan"), kinds },
	{ 0 },
};

static bool run(PsyCli *cli, const void *any)
{
	const Args *args = any;
	const char *kind = args->kind ? args->kind : kinds[0];
	g_autofree char *schema =
		strcmp(kind, "kegiatan") == 0 ? psy_event_schema() : psy_curriculum_schema(kind);
	PsyOutput *output = psy_output_open(cli->output, PSY_OUTPUT_PLAIN, cli->diags);

	if (!output)
		return false;
	fprintf(psy_output_stream(output), "%s\n", schema);
	return psy_output_commit(output, cli->diags);
}

const PsyCommand psy_cmd_curriculum_schema = {
	.noun = "curriculum",
	.verb = "schema",
	.summary = N_("print the JSON Schema of our YAML files, for editors"),
	.takes = PSY_TAKES_OUTPUT,
	.options = options,
	.args_size = sizeof(Args),
	.run = run,
	.description = N_("With it an editor completes keys and underlines mistakes. For Visual "
			  "Studio Code with the YAML extension, put into the first line of a "
			  "file:\n"
			  "# yaml-language-server: $schema=kurikulum.schema.json"),
	.examples = "posyandu curriculum schema -o kurikulum.schema.json\n"
		    "posyandu curriculum schema --kind kegiatan -o kegiatan.schema.json",
};

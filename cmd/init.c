#include "command.h"
#include "event/event.h"

static bool run(PsyCli *cli, const void *args)
{
	const char *folder = cli->files[0];

	(void)args;
	if (!psy_event_init(folder, cli->diags))
		return false;
	psy_cli_say(cli, _("an event to start from is in %s; go on there with:"), folder);
	psy_cli_say(cli, "  posyandu roster import daftar/* -o peserta.csv\n"
			 "  posyandu batch plan -e kegiatan.yaml peserta.csv -o rencana.csv\n"
			 "  posyandu cert print -e kegiatan.yaml rencana.csv -o contoh.pdf");
	return true;
}

const PsyCommand psy_cmd_init = {
	.noun = "init",
	.summary = N_("make a folder with a commented event to start from"),
	.operands = N_("DIR"),
	.min_operands = 1,
	.max_operands = 1,
	.run = run,
	.description = N_("Writes kegiatan.yaml with every key explained, libur.csv, README.md and "
			  "sample lists of invented people in daftar/. Nothing is overwritten."),
	.examples = "posyandu init pelatihan-lebak",
};

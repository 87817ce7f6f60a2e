#include "event.h"

#include "curriculum.h"

PsyEvent *psy_cli_load_event(PsyCli *cli)
{
	g_autofree char *library = psy_cli_library(cli);
	g_autoptr(PsyEvent) event = psy_event_load(cli->event, library, cli->diags);

	if (!event || psy_diags_count(cli->diags, PSY_ERROR) > 0)
		return NULL;
	psy_cli_set_reference_date(cli, event->dates.first);
	return g_steal_pointer(&event);
}

#include "list/relay.h"

typedef struct {
	guint number;
	PsyFinding *finding;
} Waiting;

struct PsyRelay {
	PsyDiags *target, *diags;
	GQueue waiting; /* of Waiting, the first in front */
	guint number;
	bool open;
};

static void pass_on(PsyDiags *target, const PsyFinding *finding)
{
	psy_report(target, finding, "%s", finding->message);
}

static void waiting_free(gpointer data)
{
	Waiting *waiting = data;

	psy_finding_free(waiting->finding);
	g_free(waiting);
}

static void take(const PsyFinding *finding, void *data)
{
	PsyRelay *relay = data;
	Waiting *waiting;

	if (relay->open) {
		pass_on(relay->target, finding);
		return;
	}
	waiting = g_new0(Waiting, 1);
	waiting->number = relay->number;
	waiting->finding = psy_finding_copy(finding);
	g_queue_push_tail(&relay->waiting, waiting);
}

PsyRelay *psy_relay_new(PsyDiags *target)
{
	PsyRelay *relay = g_new0(PsyRelay, 1);

	relay->target = target;
	relay->diags = psy_diags_new(take, relay);
	relay->open = true;
	g_queue_init(&relay->waiting);
	return relay;
}

void psy_relay_free(PsyRelay *relay)
{
	if (!relay)
		return;
	psy_diags_free(relay->diags);
	g_queue_clear_full(&relay->waiting, waiting_free);
	g_free(relay);
}

PsyDiags *psy_relay_diags(PsyRelay *relay)
{
	return relay->diags;
}

void psy_relay_hold(PsyRelay *relay, guint number)
{
	relay->open = false;
	relay->number = number;
}

void psy_relay_open(PsyRelay *relay)
{
	relay->open = true;
}

void psy_relay_release(PsyRelay *relay, guint number)
{
	Waiting *waiting;

	while ((waiting = g_queue_peek_head(&relay->waiting)) && waiting->number < number) {
		g_queue_pop_head(&relay->waiting);
		pass_on(relay->target, waiting->finding);
		waiting_free(waiting);
	}
}

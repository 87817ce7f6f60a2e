#include "roster/relay.h"

#include <stdint.h>

typedef struct {
	guint number;
	PsyFinding finding; /* all texts are its own */
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
	PsyFinding *finding = &waiting->finding;
	const char *texts[] = { finding->at.file, finding->at.sheet, finding->person,
				finding->field,   finding->hint,     finding->excerpt,
				finding->message };

	for (size_t i = 0; i < G_N_ELEMENTS(texts); i++)
		g_free((char *)(void *)(uintptr_t)texts[i]);
	g_free(waiting);
}

static void take(const PsyFinding *finding, void *data)
{
	PsyRelay *relay = data;
	Waiting *waiting;
	PsyFinding *copy;

	if (relay->open) {
		pass_on(relay->target, finding);
		return;
	}
	waiting = g_new0(Waiting, 1);
	waiting->number = relay->number;
	copy = &waiting->finding;
	*copy = *finding; /* codes are static */
	copy->at.file = g_strdup(finding->at.file);
	copy->at.sheet = g_strdup(finding->at.sheet);
	copy->person = g_strdup(finding->person);
	copy->field = g_strdup(finding->field);
	copy->hint = g_strdup(finding->hint);
	copy->excerpt = g_strdup(finding->excerpt);
	copy->message = g_strdup(finding->message);
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
		pass_on(relay->target, &waiting->finding);
		waiting_free(waiting);
	}
}

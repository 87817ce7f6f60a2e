/* The facts of one certificate, from the plan and the event. */

#include <string.h>

#include "cert/batch.h"

/* Texts of the register have no line ends, no double blanks and nothing invisible. */
static const char *keep(PsyCertBatch *batch, const char *text)
{
	g_autofree char *clean = psy_text_clean(text, strlen(text));

	return g_string_chunk_insert_const(batch->texts, clean);
}

/* The fourth part of a region code begins with 1 for a kelurahan and with 2 for a desa
 * (Kepmendagri 300.2.2-2430/2025); a roster has both in one column. */
static const char *kind_of_desa(const char *code)
{
	const char *last = strrchr(code, '.');

	if (!last || strlen(code) < strlen("36.02.14.1001"))
		return "Desa/Kelurahan";
	return last[1] == '1' ? "Kelurahan" : "Desa";
}

static char *desa_of(const People *people, size_t person)
{
	const char *name = cert_people_get(people, person, PLAN_DESA);
	g_autofree char *folded = psy_text_fold(name, strlen(name));

	if (!*name || g_str_has_prefix(folded, "desa ") || g_str_has_prefix(folded, "kelurahan ") ||
	    g_str_has_prefix(folded, "kel "))
		return g_strdup(name);
	return g_strconcat(kind_of_desa(cert_people_get(people, person, PLAN_CODE)), " ", name,
			   NULL);
}

/* Without an office the kind of person stands there: "Kader". */
static char *office_of(const People *people, size_t person)
{
	const char *office = cert_people_get(people, person, PLAN_OFFICE);
	char *kind;

	if (*office)
		return g_strdup(office);
	kind = g_strdup(cert_people_get(people, person, PLAN_KIND));
	*kind = g_ascii_toupper(*kind);
	return kind;
}

static void add_part(GString *out, const char *between, const char *text)
{
	g_autofree char *clean = psy_text_clean(text, strlen(text));

	g_strdelimit(clean, "|", '/'); /* it parts the parts */
	if (*clean)
		g_string_append_printf(out, "%s%s", between, clean);
}

static char *signers_of(const PsyCertificateRules *rules)
{
	GString *out = g_string_new(NULL);

	for (size_t i = 0; i < rules->n_signers; i++) {
		add_part(out, i > 0 ? " || " : "", rules->signers[i].office);
		add_part(out, " | ", rules->signers[i].name);
		add_part(out, " | ", rules->signers[i].nip);
	}
	return g_string_free(out, FALSE);
}

static bool read_day(const PsyCertBatch *batch, size_t person, PlanField field, PsyDate *date,
		     PsyDiags *diags)
{
	const People *people = &batch->people;
	const char *text = cert_people_get(people, person, field);
	int column = people->columns[field];

	if (cert_read_date(text, date))
		return true;
	psy_report(diags,
		   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "cert/date",
				  psy_table_place(people->table, person, column),
				  .person = cert_people_get(people, person, PLAN_NAME),
				  .field = psy_table_column_name(people->table, (size_t)column),
				  .hint = _("write it like 2025-04-15") },
		   _("the date cannot be read"));
	return false;
}

/* Days of the person's batch: those of the plan, else of the event. */
static bool days_of(const PsyCertBatch *batch, size_t person, PsyDate *first, PsyDate *last,
		    PsyDiags *diags)
{
	*first = batch->event->dates.first;
	*last = batch->event->dates.last;
	if (!batch->has_plan)
		return true;
	if (!read_day(batch, person, PLAN_FIRST, first, diags))
		return false;
	*last = *first;
	return batch->people.columns[PLAN_LAST] < 0 ||
	       read_day(batch, person, PLAN_LAST, last, diags);
}

static const char *venue_of(const PsyCertBatch *batch, size_t person)
{
	const PsyEvent *event = batch->event;

	if (batch->people.columns[PLAN_VENUE] >= 0)
		return cert_people_get(&batch->people, person, PLAN_VENUE);
	return event->n_venues == 1 ? event->venues[0].name : "";
}

bool cert_draft(PsyCertBatch *batch, size_t person, const char *ground, RegisterRow *row,
		PsyDiags *diags)
{
	static const struct {
		RegisterField to;
		PlanField from;
	} copied[] = {
		{ REG_ID, PLAN_ID },
		{ REG_NAME, PLAN_NAME },
		{ REG_POSYANDU, PLAN_POSYANDU },
		{ REG_KECAMATAN, PLAN_KECAMATAN },
		{ REG_KABUPATEN, PLAN_KABUPATEN },
		{ REG_BATCH, PLAN_BATCH },
	};
	const PsyEvent *event = batch->event;
	const PsyCertificateRules *rules = &event->certificate;
	PsyJpl jpl = psy_curriculum_jpl(event->curriculum, PSY_GROUP_NONE);
	g_autofree char *hours = g_strdup_printf("%u", psy_jpl_total(&jpl));
	g_autofree char *desa = desa_of(&batch->people, person);
	g_autofree char *office = office_of(&batch->people, person);
	g_autofree char *signers = signers_of(rules);
	PsyDate first, last;
	PsyIsoDate day;

	if (!days_of(batch, person, &first, &last, diags))
		return false;
	for (int i = 0; i < REG_N_FIELDS; i++)
		row->of[i] = "";
	for (size_t i = 0; i < G_N_ELEMENTS(copied); i++)
		row->of[copied[i].to] =
			keep(batch, cert_people_get(&batch->people, person, copied[i].from));
	row->of[REG_ACT] = REG_ISSUE;
	row->of[REG_OFFICE] = keep(batch, office);
	row->of[REG_DESA] = keep(batch, desa);
	row->of[REG_EVENT] = keep(batch, event->name);
	row->of[REG_EVENT_DAY] = keep(batch, psy_date_to_iso(event->dates.first, day));
	row->of[REG_ORGANISER] = keep(batch, event->organiser);
	row->of[REG_VENUE] = keep(batch, venue_of(batch, person));
	row->of[REG_FIRST] = keep(batch, psy_date_to_iso(first, day));
	row->of[REG_LAST] = keep(batch, psy_date_to_iso(last, day));
	row->of[REG_JPL] = keep(batch, hours);
	row->of[REG_GROUND] = keep(batch, ground);
	row->of[REG_PLACE] = keep(batch, rules->place);
	row->of[REG_DATE] = keep(
		batch, psy_date_to_iso(psy_date_is_set(rules->date) ? rules->date : last, day));
	row->of[REG_SIGNERS] = keep(batch, signers);
	row->of[REG_SHEET] = batch->sheet;
	row->of[REG_ISSUED] = keep(batch, psy_date_to_iso(batch->options.today, day));
	return true;
}

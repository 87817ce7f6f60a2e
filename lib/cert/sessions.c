#include "cert/sessions.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cert/people.h"

static void session_clear(gpointer data)
{
	Session *session = data;

	g_free(session->key);
	g_free(session->batch);
}

static void add(Sessions *sessions, const char *key, const char *batch, PsyDate date,
		unsigned weight)
{
	Session session = { psy_text_fold(key, strlen(key)), g_strdup(batch), date, weight };

	g_array_append_val(sessions->list, session);
}

static bool read_timetable(Sessions *sessions, const char *path, PsyDiags *diags)
{
	g_autoptr(PsyTable) table = psy_table_read(path, NULL, diags);
	int key, batch, date, jpl;

	if (!table)
		return false;
	key = psy_table_find(table, "sesi");
	batch = psy_table_find(table, "angkatan");
	date = psy_table_find(table, "tanggal");
	jpl = psy_table_find(table, "jpl");
	if (key < 0 || jpl < 0) {
		psy_report(diags,
			   &(PsyFinding){ PSY_ERROR,
					  PSY_SCOPE_FILE,
					  "attendance/timetable",
					  { .file = path, .line = 1 } },
			   _("a timetable has the columns 'sesi' and 'jpl'; '%s' is missing"),
			   key < 0 ? "sesi" : "jpl");
		return false;
	}
	for (size_t row = 0; row < psy_table_n_rows(table); row++) {
		unsigned weight = (unsigned)strtoul(psy_table_cell(table, row, jpl), NULL, 10);
		PsyDate day = { 0 };

		cert_read_date(psy_table_cell(table, row, date), &day);
		if (weight > 0)
			add(sessions, psy_table_cell(table, row, key),
			    psy_table_cell(table, row, batch), day, weight);
	}
	return true;
}

bool cert_sessions_init(Sessions *sessions, const char *path, PsyDiags *diags)
{
	sessions->list = g_array_new(FALSE, FALSE, sizeof(Session));
	sessions->timetable = path != NULL;
	g_array_set_clear_func(sessions->list, session_clear);
	return !path || read_timetable(sessions, path, diags);
}

void cert_sessions_clear(Sessions *sessions)
{
	g_clear_pointer(&sessions->list, g_array_unref);
}

static const Session *at(const Sessions *sessions, guint i)
{
	return &g_array_index(sessions->list, Session, i);
}

/* A key that means a day. */
typedef struct {
	unsigned number; /* of the batch, 0: none */
	PsyDate date;
} Day;

static Day day_of(const char *folded, const char *typed)
{
	Day day = { 0 };
	char rest;

	if (cert_read_date(typed, &day.date))
		return day;
	if (sscanf(folded, "h%u%c", &day.number, &rest) != 1 &&
	    sscanf(folded, "hari %u%c", &day.number, &rest) != 1 &&
	    sscanf(folded, "hari ke %u%c", &day.number, &rest) != 1)
		day.number = 0;
	return day;
}

/* "a1 h2 s3" is of day 2. */
static bool is_of_day(const Session *session, unsigned number)
{
	g_autofree char *middle = g_strdup_printf(" h%u ", number);
	g_autofree char *front = g_strdup_printf("h%u ", number);

	return strstr(session->key, middle) || g_str_has_prefix(session->key, front);
}

static bool means(const Session *session, const char *folded, const Day *day)
{
	size_t length = strlen(folded);

	if (day->number > 0)
		return is_of_day(session, day->number);
	if (psy_date_is_set(day->date))
		return psy_date_compare(session->date, day->date) == 0;
	return strncmp(session->key, folded, length) == 0 &&
	       (session->key[length] == '\0' || session->key[length] == ' ');
}

static bool is_of_batch(const Session *session, const char *batch)
{
	return !*session->batch || strcmp(session->batch, batch) == 0;
}

void cert_sessions_find(Sessions *sessions, const char *key, const char *batch, GArray *found)
{
	g_autofree char *folded = psy_text_fold(key, strlen(key));
	Day day = day_of(folded, key);

	if (!*folded)
		return;
	for (guint i = 0; i < sessions->list->len; i++) {
		bool same = sessions->timetable ? means(at(sessions, i), folded, &day)
						: strcmp(at(sessions, i)->key, folded) == 0;

		if (same && is_of_batch(at(sessions, i), batch))
			g_array_append_val(found, i);
	}
	if (!sessions->timetable && found->len == 0) {
		guint last = sessions->list->len;

		add(sessions, key, batch, (PsyDate){ 0 }, 1);
		g_array_append_val(found, last);
	}
}

bool cert_sessions_know(const Sessions *sessions, const char *key)
{
	g_autofree char *folded = psy_text_fold(key, strlen(key));
	Day day = day_of(folded, key);

	for (guint i = 0; i < sessions->list->len; i++)
		if (*folded && means(at(sessions, i), folded, &day))
			return true;
	return false;
}

unsigned cert_sessions_total(const Sessions *sessions, const char *batch)
{
	unsigned total = 0;

	for (guint i = 0; i < sessions->list->len; i++)
		if (is_of_batch(at(sessions, i), batch))
			total += at(sessions, i)->weight;
	return total;
}

#include "curriculum/curriculum.h"

enum { SESI, ANGKATAN, TANGGAL, MULAI, SELESAI, ACARA, MODUL, JENIS, JPL, FASILITATOR, RUANG, N };

static const char *const columns[N] = {
	[SESI] = "sesi",
	[ANGKATAN] = "angkatan",
	[TANGGAL] = "tanggal",
	[MULAI] = "jam_mulai",
	[SELESAI] = "jam_selesai",
	[ACARA] = "acara",
	[MODUL] = "mata_pelatihan",
	[JENIS] = "jenis_jpl",
	[JPL] = "jpl",
	[FASILITATOR] = "fasilitator",
	[RUANG] = "ruang",
};

PsyTable *psy_timetable_new(void)
{
	PsyTable *table = psy_table_new();

	for (size_t i = 0; i < N; i++)
		psy_table_add_column(table, columns[i]);
	return table;
}

static void G_GNUC_PRINTF(4, 5)
	set(PsyTable *table, size_t row, size_t column, const char *format, ...)
{
	g_autofree char *text = NULL;
	va_list args;

	va_start(args, format);
	text = g_strdup_vprintf(format, args);
	va_end(args);
	psy_table_set(table, row, column, text);
}

static size_t add_line(PsyTable *table, const PsySession *session, PsyDate date, unsigned batch)
{
	size_t row = psy_table_add_row(table, NULL);
	PsyIsoDate iso;

	if (batch > 0)
		set(table, row, ANGKATAN, "%u", batch);
	psy_table_set(table, row, TANGGAL, psy_date_to_iso(date, iso));
	set(table, row, MULAI, "%02d:%02d", session->start / 60, session->start % 60);
	set(table, row, SELESAI, "%02d:%02d", session->end / 60, session->end % 60);
	psy_table_set(table, row, ACARA, session->activity);
	psy_table_set(table, row, RUANG, session->room);
	return row;
}

static void add_hours(PsyTable *table, size_t row, const PsySession *session, unsigned batch,
		      unsigned lesson)
{
	g_autofree char *front = batch > 0 ? g_strdup_printf("A%u-", batch) : NULL;

	set(table, row, SESI, "%sH%u-S%u", front ? front : "", session->day, lesson);
	psy_table_set(table, row, MODUL, session->module);
	psy_table_set(table, row, JENIS, psy_jpl_word((PsyJplKind)session->kind));
	set(table, row, JPL, "%u", session->jpl);
}

void psy_timetable_add(PsyTable *table, const PsySession *sessions, size_t n, const PsyDate *dates,
		       unsigned batch, PsyTeacherFunc teacher, void *data)
{
	unsigned lesson = 0;

	for (size_t i = 0; i < n; i++) {
		const PsySession *session = &sessions[i];
		PsyDate date = dates[session->day - 1];
		size_t row = add_line(table, session, date, batch);

		if (i > 0 && session->day != sessions[i - 1].day)
			lesson = 0;
		if (!*session->module)
			continue;
		add_hours(table, row, session, batch, ++lesson);
		if (teacher)
			psy_table_set(table, row, FASILITATOR, teacher(session, date, data));
	}
}

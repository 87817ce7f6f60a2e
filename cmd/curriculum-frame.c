#include "curriculum.h"

typedef struct {
	unsigned days;
	PsyDate start;
	bool ramadan;
} Args;

static const PsyOption options[] = {
	{ "days", 0, PSY_OPT_NUMBER, offsetof(Args, days), N_("N"),
	  N_("lay it into N days; else ketentuan.lama_hari, else as many as needed") },
	{ "start", 0, PSY_OPT_DATE, offsetof(Args, start), N_("DATE"),
	  N_("the first day, so that lines have dates and Fridays their prayer") },
	{ "ramadan", 0, PSY_OPT_FLAG, offsetof(Args, ramadan), NULL,
	  N_("hours of the fasting month: 08.00 to 15.00") },
	{ 0 },
};

static const PsyColumn columns[] = {
	{ "hari", N_("Day") },
	{ "jam", N_("Time") },
	{ "acara", N_("Activity"), .max_width = 70 },
	{ "jpl", "JPL", .is_number = true },
	{ "ruang", N_("Room"), .max_width = 24 },
};

static char *time_of(const PsySession *session)
{
	return g_strdup_printf("%02d.%02d–%02d.%02d", session->start / 60, session->start % 60,
			       session->end / 60, session->end % 60);
}

static char *day_of(const PsyCli *cli, unsigned day, PsyDate date)
{
	g_autofree char *text = NULL;

	if (!psy_date_is_set(date))
		return g_strdup_printf("%u", day);
	text = psy_date_long(date, cli->language);
	return g_strdup_printf("%s, %s", psy_weekday_short(psy_date_weekday(date), cli->language),
			       text);
}

static void write_row(const PsyCli *cli, PsyWriter *writer, const PsySession *session, PsyDate date,
		      bool new_day)
{
	bool lesson = *session->module;
	g_autofree char *day = day_of(cli, session->day, date);
	g_autofree char *time = time_of(session);
	g_autofree char *jpl =
		g_strdup_printf("%u %s", session->jpl, psy_jpl_word((PsyJplKind)session->kind));

	psy_writer_row(writer, (const char *const[]){ new_day ? day : "", time, session->activity,
						      lesson ? jpl : "", session->room });
}

static bool write_for_people(PsyCli *cli, const PsySession *sessions, size_t n,
			     const PsyDate *dates, const PsyWriterOptions *how)
{
	PsyWriter *writer = psy_cli_open_writer(cli, columns, G_N_ELEMENTS(columns), how);

	if (!writer)
		return false;
	for (size_t i = 0; i < n; i++)
		write_row(cli, writer, &sessions[i], dates[sessions[i].day - 1],
			  i == 0 || sessions[i].day != sessions[i - 1].day);
	return psy_writer_commit(writer, cli->diags);
}

static bool write_data(PsyCli *cli, const PsySession *sessions, size_t n, const PsyDate *dates,
		       const PsyWriterOptions *how)
{
	g_autoptr(PsyTable) table = psy_timetable_new();

	psy_timetable_add(table, sessions, n, dates, 0, NULL, NULL);
	return psy_table_write(table, NULL, psy_table_n_rows(table), cli->output, how, cli->diags);
}

static bool write_frame(PsyCli *cli, const GArray *frame, PsyDate first)
{
	const PsySession *sessions = (const PsySession *)(void *)frame->data;
	PsyWriterOptions how = psy_cli_writer_options(cli, PSY_OUTPUT_PLAIN);
	unsigned days = frame->len > 0 ? sessions[frame->len - 1].day : 0;
	g_autofree PsyDate *dates = g_new0(PsyDate, days + 1);

	for (unsigned day = 1; day <= days; day++)
		dates[day - 1] = psy_frame_date(first, day);
	if (!cli->format && !cli->output && cli->screen_width > 0)
		how.format = PSY_FORMAT_SCREEN;
	return how.format == PSY_FORMAT_SCREEN || how.format == PSY_FORMAT_MARKDOWN
		       ? write_for_people(cli, sessions, frame->len, dates, &how)
		       : write_data(cli, sessions, frame->len, dates, &how);
}

static bool run(PsyCli *cli, const void *any)
{
	const Args *args = any;
	PsyFrameOptions how = { .days = args->days,
				.first = args->start,
				.ramadan = args->ramadan };
	g_autoptr(PsyCurriculum) curriculum = psy_cli_load_curriculum(cli, cli->files[0]);
	g_autoptr(GArray) frame = NULL;

	if (!curriculum)
		return false;
	frame = psy_curriculum_frame(curriculum, &how, cli->diags);
	return frame && write_frame(cli, frame, args->start);
}

const PsyCommand psy_cmd_curriculum_frame = {
	.noun = "curriculum",
	.verb = "frame",
	.summary = N_("lay the modules of a curriculum into days"),
	.operands = N_("FILE"),
	.min_operands = 1,
	.max_operands = 1,
	.takes = PSY_TAKES_OUTPUT | PSY_TAKES_FORMAT,
	.options = options,
	.args_size = sizeof(Args),
	.run = run,
	.description = N_("Puts registration, opening, breaks, reflection, evaluation and closing "
			  "around the lessons; the columns are those of jadwal.csv. Days are "
			  "Monday to Friday."),
	.examples = "posyandu curriculum frame posyandu-6-spm --format table\n"
		    "posyandu curriculum frame posyandu-6-spm --start 2025-04-15 -o jadwal.csv",
};

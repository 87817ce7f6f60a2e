#include "curriculum.h"

#include "curriculum/curriculum.h"

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

/* The columns of jadwal.csv. */
static const PsyColumn data_columns[] = {
	{ "sesi" },        { "angkatan" },    { "tanggal" },        { "jam_mulai" },
	{ "jam_selesai" }, { "acara" },       { "mata_pelatihan" }, { "jenis_jpl" },
	{ "jpl" },         { "fasilitator" }, { "ruang" },
};

static const PsyColumn screen_columns[] = {
	{ "hari", N_("Day") },
	{ "jam", N_("Time") },
	{ "acara", N_("Activity"), .max_width = 70 },
	{ "jpl", "JPL", .is_number = true },
	{ "ruang", N_("Room"), .max_width = 24 },
};

/* A line of the timetable with what stands in its cells. */
typedef struct {
	const PsySession *session;
	unsigned number; /* of the lesson on its day */
	PsyDate date;
} Line;

static char *clock_of(PsyYamlTime time, char point)
{
	return g_strdup_printf("%02d%c%02d", time / 60, point, time % 60);
}

static void write_data(PsyWriter *writer, const Line *line)
{
	const PsySession *session = line->session;
	bool lesson = *session->module;
	g_autofree char *key = g_strdup_printf("H%u-S%u", session->day, line->number);
	g_autofree char *start = clock_of(session->start, ':');
	g_autofree char *end = clock_of(session->end, ':');
	g_autofree char *jpl = g_strdup_printf("%u", session->jpl);
	PsyIsoDate date;

	psy_writer_row(writer, (const char *const[]){
				       lesson ? key : "", "", psy_date_to_iso(line->date, date),
				       start, end, session->activity, session->module,
				       lesson ? psy_jpl_word((PsyJplKind)session->kind) : "",
				       lesson ? jpl : "", "", session->room });
}

static char *day_of(const PsyCli *cli, const Line *line)
{
	g_autofree char *date = NULL;

	if (!psy_date_is_set(line->date))
		return g_strdup_printf("%u", line->session->day);
	date = psy_date_long(line->date, cli->language);
	return g_strdup_printf(
		"%s, %s", psy_weekday_short(psy_date_weekday(line->date), cli->language), date);
}

static void write_for_people(const PsyCli *cli, PsyWriter *writer, const Line *line, bool new_day)
{
	const PsySession *session = line->session;
	bool lesson = *session->module;
	g_autofree char *day = day_of(cli, line);
	g_autofree char *start = clock_of(session->start, '.');
	g_autofree char *end = clock_of(session->end, '.');
	g_autofree char *time = g_strdup_printf("%s–%s", start, end);
	g_autofree char *jpl =
		g_strdup_printf("%u %s", session->jpl, psy_jpl_word((PsyJplKind)session->kind));

	psy_writer_row(writer, (const char *const[]){ new_day ? day : "", time, session->activity,
						      lesson ? jpl : "", session->room });
}

static bool write_frame(PsyCli *cli, const GArray *sessions, PsyDate first)
{
	PsyWriterOptions how = psy_cli_writer_options(cli, PSY_OUTPUT_PLAIN);
	PsyColumn shown[G_N_ELEMENTS(screen_columns)];
	PsyWriter *writer;
	bool people;
	unsigned number = 0, day = 0;

	if (!cli->format && !cli->output && cli->screen_width > 0)
		how.format = PSY_FORMAT_SCREEN;
	people = how.format == PSY_FORMAT_SCREEN || how.format == PSY_FORMAT_MARKDOWN;
	for (size_t i = 0; i < G_N_ELEMENTS(shown); i++) {
		shown[i] = screen_columns[i];
		shown[i].heading = _(screen_columns[i].heading);
	}
	writer = people ? psy_writer_open(cli->output, shown, G_N_ELEMENTS(shown), &how, cli->diags)
			: psy_writer_open(cli->output, data_columns, G_N_ELEMENTS(data_columns),
					  &how, cli->diags);
	if (!writer)
		return false;
	for (guint i = 0; i < sessions->len; i++) {
		const PsySession *session = &g_array_index(sessions, PsySession, i);
		bool new_day = session->day != day;
		Line line = { session, 0, psy_frame_date(first, session->day) };

		day = session->day;
		number = (new_day ? 0 : number) + (*session->module != '\0');
		line.number = number;
		if (people)
			write_for_people(cli, writer, &line, new_day);
		else
			write_data(writer, &line);
	}
	return psy_writer_commit(writer, cli->diags);
}

static bool run(PsyCli *cli, const void *any)
{
	const Args *args = any;
	PsyFrameOptions how = { .days = args->days,
				.first = args->start,
				.ramadan = args->ramadan };
	g_autofree char *library = psy_cli_library(cli);
	g_autofree char *path = psy_cli_find_curriculum(cli, cli->files[0]);
	g_autoptr(PsyCurriculum) curriculum = NULL;
	g_autoptr(GArray) sessions = NULL;

	if (!path)
		return false;
	curriculum = psy_curriculum_load(path, library, cli->diags);
	if (!curriculum)
		return false;
	sessions = psy_curriculum_frame(curriculum, &how, cli->diags);
	return sessions && write_frame(cli, sessions, args->start);
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

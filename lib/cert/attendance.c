#include "cert/attendance.h"

#include <string.h>

#include "roster/roster.h"

typedef enum { MARK_UNKNOWN, MARK_PRESENT, MARK_SICK, MARK_EXCUSED, MARK_ABSENT } Mark;

/* Folded, as psy_text_fold() does; signs that folding drops are compared as typed. */
static const struct {
	const char *word;
	Mark mark;
} marks[] = {
	/* clang-format off: one line a mark */
	{ "h", MARK_PRESENT },          { "hadir", MARK_PRESENT },
	{ "v", MARK_PRESENT },          { "1", MARK_PRESENT },
	{ "✓", MARK_PRESENT },          { "√", MARK_PRESENT },
	{ "✔", MARK_PRESENT },          { "s", MARK_SICK },
	{ "sakit", MARK_SICK },         { "i", MARK_EXCUSED },
	{ "izin", MARK_EXCUSED },       { "ijin", MARK_EXCUSED },
	{ "a", MARK_ABSENT },           { "alpa", MARK_ABSENT },
	{ "alpha", MARK_ABSENT },       { "tk", MARK_ABSENT },
	{ "tidak hadir", MARK_ABSENT }, { "0", MARK_ABSENT },
	{ "-", MARK_ABSENT },
	/* clang-format on */
};

struct Attendance {
	const People *people;
	Sessions sessions;
	GHashTable *known; /* person << 32 | session -> Mark; a gint64 key */
	GHashTable *seen;  /* rows of the plan with at least one mark */
};

/* A sheet while it is read. */
typedef struct {
	Attendance *attendance;
	const PsyTable *table;
	int id, name;
	GHashTable *reported; /* keys of sessions that are not known */
	PsyDiags *diags;
} Sheet;

static Mark read_mark(const char *text)
{
	g_autofree char *folded = psy_text_fold(text, strlen(text));

	for (size_t i = 0; i < G_N_ELEMENTS(marks); i++)
		if (strcmp(marks[i].word, folded) == 0 || strcmp(marks[i].word, text) == 0)
			return marks[i].mark;
	return MARK_UNKNOWN;
}

static void G_GNUC_PRINTF(6, 7) refuse(const Sheet *sheet, size_t row, int column, const char *code,
				       const char *hint, const char *format, ...)
{
	const char *name = psy_table_cell(sheet->table, row, sheet->name);
	gssize person = cert_people_find(sheet->attendance->people,
					 psy_table_cell(sheet->table, row, sheet->id));
	g_autofree char *message = NULL;
	va_list args;

	if (person >= 0)
		name = cert_people_get(sheet->attendance->people, (size_t)person, PLAN_NAME);
	va_start(args, format);
	message = g_strdup_vprintf(format, args);
	va_end(args);
	psy_report(sheet->diags,
		   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, code,
				  psy_table_place(sheet->table, row, column),
				  .person = *name ? name : NULL,
				  .field = psy_table_column_name(sheet->table, (size_t)column),
				  .hint = hint },
		   "%s", message);
}

/* Each key once: a wrong heading would else be reported for every person. */
static void report_session(const Sheet *sheet, size_t row, int column, const char *key,
			   const char *batch)
{
	bool known = cert_sessions_know(&sheet->attendance->sessions, key);
	char *once = g_strjoin("\n", key, known ? batch : "", NULL);

	if (!g_hash_table_add(sheet->reported, once))
		return;
	if (known)
		refuse(sheet, row, column, "attendance/other-batch", NULL,
		       _("'%s' is a session of another batch than %s"), key, batch);
	else
		refuse(sheet, row, column, "attendance/unknown-session",
		       _("sessions are named as in the timetable: A1-H1-S2, or A1-H1 for a day"),
		       _("the timetable has no session '%s'"), key);
}

static void note(const Sheet *sheet, size_t row, int column, size_t person, guint session,
		 Mark mark)
{
	gint64 key = (gint64)person << 32 | session;
	Mark old = (Mark)GPOINTER_TO_INT(g_hash_table_lookup(sheet->attendance->known, &key));

	if (old != MARK_UNKNOWN && old != mark) {
		refuse(sheet, row, column, "attendance/twice",
		       _("leave the mark that is right; until then the session counts as missed"),
		       _("two different marks for one session"));
		mark = MARK_ABSENT;
	}
	g_hash_table_insert(sheet->attendance->known, g_memdup2(&key, sizeof(key)),
			    GINT_TO_POINTER(mark));
}

/* One mark of one person, in a session that `key` names. */
static void take(const Sheet *sheet, size_t row, int key_column, int column, size_t person,
		 const char *key)
{
	Attendance *attendance = sheet->attendance;
	const char *batch = cert_people_get(attendance->people, person, PLAN_BATCH);
	g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(guint));
	const char *text = psy_table_cell(sheet->table, row, column);
	Mark mark = read_mark(text);

	if (mark == MARK_UNKNOWN) {
		g_autofree char *shown = cert_show_cell(text);

		refuse(sheet, row, column, "attendance/status",
		       _("H is present, S sick, I excused, A absent"), _("'%s' is no mark"), shown);
		return;
	}
	cert_sessions_find(&attendance->sessions, key, batch, found);
	if (found->len == 0)
		report_session(sheet, row, key_column, key, batch);
	g_hash_table_add(attendance->seen, GSIZE_TO_POINTER(person + 1));
	for (guint i = 0; i < found->len; i++)
		note(sheet, row, column, person, g_array_index(found, guint, i), mark);
}

static gssize person_of(const Sheet *sheet, size_t row)
{
	return cert_people_match(sheet->attendance->people, sheet->table, row, sheet->id,
				 sheet->name, "attendance/unknown-id", "attendance/other-name",
				 sheet->diags);
}

static void read_long(const Sheet *sheet, int session, int status)
{
	for (size_t row = 0; row < psy_table_n_rows(sheet->table); row++) {
		gssize person = person_of(sheet, row);
		const char *key = psy_table_cell(sheet->table, row, session);

		if (person >= 0 && !*key)
			refuse(sheet, row, session, "attendance/unknown-session", NULL,
			       _("no session is named"));
		else if (person >= 0)
			take(sheet, row, session, status, (size_t)person, key);
	}
}

/* A column of marks: of the cells that are filled, at least half are marks. So a remark or a
 * telephone number is no session, and a typing error among marks is still found. */
static bool is_session_column(const Sheet *sheet, int column)
{
	size_t filled = 0, good = 0;

	if (column == sheet->id || column == sheet->name ||
	    psy_field_from_name(psy_table_column_name(sheet->table, (size_t)column)) <
		    PSY_N_COLUMNS)
		return false;
	for (size_t row = 0; row < psy_table_n_rows(sheet->table); row++) {
		const char *text = psy_table_cell(sheet->table, row, column);

		filled += *text != '\0';
		good += *text && read_mark(text) != MARK_UNKNOWN;
	}
	return filled > 0 && 2 * good >= filled;
}

/* In a column of running numbers "1" is no mark. */
static bool is_number_column(const char *heading)
{
	g_autofree char *folded = psy_text_fold(heading, strlen(heading));

	return strcmp(folded, "no") == 0 || strcmp(folded, "nomor") == 0 ||
	       strcmp(folded, "angkatan") == 0 || strcmp(folded, "jumlah") == 0;
}

static bool read_wide(const Sheet *sheet)
{
	size_t n_columns = psy_table_n_columns(sheet->table);
	g_autofree bool *use = g_new0(bool, n_columns);
	bool any = false;

	for (size_t i = 0; i < n_columns; i++) {
		use[i] = is_session_column(sheet, (int)i) &&
			 !is_number_column(psy_table_column_name(sheet->table, i));
		any = any || use[i];
	}
	for (size_t row = 0; any && row < psy_table_n_rows(sheet->table); row++) {
		gssize person = person_of(sheet, row);

		for (size_t i = 0; person >= 0 && i < n_columns; i++) {
			if (use[i] && *psy_table_cell(sheet->table, row, (int)i))
				take(sheet, row, (int)i, (int)i, (size_t)person,
				     psy_table_column_name(sheet->table, i));
		}
	}
	return any;
}

static bool read_sheet(Attendance *attendance, const PsyTable *table, PsyDiags *diags)
{
	g_autoptr(GHashTable) reported =
		g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	Sheet sheet = {
		attendance, table, psy_table_find(table, "id"), psy_table_find(table, "nama"),
		reported,   diags
	};
	int session = psy_table_find(table, "sesi"), status = psy_table_find(table, "status");

	if (sheet.id >= 0 && session >= 0 && status >= 0) {
		read_long(&sheet, session, status);
		return true;
	}
	if (sheet.id >= 0 && read_wide(&sheet))
		return true;
	psy_report(diags,
		   &(PsyFinding){ PSY_ERROR,
				  PSY_SCOPE_FILE,
				  "attendance/columns",
				  { .file = psy_table_file(table), .line = 1 },
				  .hint = _("id,sesi,status; or id and a column of H, S, I, A for "
					    "each session or day") },
		   sheet.id < 0 ? _("there is no column 'id'")
				: _("there is no column with marks"));
	return false;
}

Attendance *cert_attendance_read(const char *path, const char *timetable, const People *people,
				 PsyDiags *diags)
{
	g_autoptr(Attendance) attendance = g_new0(Attendance, 1);
	g_autoptr(PsyTable) table = NULL;

	attendance->people = people;
	attendance->known = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	attendance->seen = g_hash_table_new(NULL, NULL);
	if (!cert_sessions_init(&attendance->sessions, timetable, diags))
		return NULL;
	table = psy_table_read(path, NULL, diags);
	if (!table || !read_sheet(attendance, table, diags))
		return NULL;
	return g_steal_pointer(&attendance);
}

void cert_attendance_free(Attendance *attendance)
{
	if (!attendance)
		return;
	cert_sessions_clear(&attendance->sessions);
	g_hash_table_unref(attendance->known);
	g_hash_table_unref(attendance->seen);
	g_free(attendance);
}

bool cert_attendance_of(const Attendance *attendance, size_t person, unsigned *attended,
			unsigned *total)
{
	const GArray *list = attendance->sessions.list;

	if (!g_hash_table_contains(attendance->seen, GSIZE_TO_POINTER(person + 1)))
		return false;
	*attended = 0;
	for (guint i = 0; i < list->len; i++) {
		gint64 key = (gint64)person << 32 | i;

		if (GPOINTER_TO_INT(g_hash_table_lookup(attendance->known, &key)) == MARK_PRESENT)
			*attended += g_array_index(list, Session, i).weight;
	}
	*total = cert_sessions_total(&attendance->sessions,
				     cert_people_get(attendance->people, person, PLAN_BATCH));
	return true;
}

#include <string.h>

#include "event/model.h"
#include "table/table.h"

/* Headings of a file of holidays, the proper one first. */
static const char *const date_headings[] = { "tanggal", "tgl", "date", NULL };
static const char *const kind_headings[] = { "jenis_libur", "jenis", NULL };
static const char *const name_headings[] = { "nama", "keterangan", "uraian", NULL };

static bool is_among(const char *const *headings, const char *folded)
{
	for (; *headings; headings++) {
		g_autofree char *known = psy_text_fold(*headings, strlen(*headings));

		if (strcmp(known, folded) == 0)
			return true;
	}
	return false;
}

static bool is_heading(const char *text, size_t length)
{
	g_autofree char *folded = psy_text_fold(text, length);

	return is_among(date_headings, folded) || is_among(kind_headings, folded) ||
	       is_among(name_headings, folded);
}

static int find_column(const PsyTable *table, const char *const *headings)
{
	int column = -1;

	for (; *headings && column < 0; headings++)
		column = psy_table_find(table, *headings);
	return column;
}

/* ISO, or the day first as Excel writes a date back: 15/04/2025, 15-04-2025. */
static bool read_date(const char *cell, PsyDate *date)
{
	int parts[3] = { 0 };
	size_t part = 0;

	if (psy_date_from_iso(cell, date))
		return true;
	for (const char *p = cell; *p; p++) {
		if (g_ascii_isdigit(*p) && parts[part] < 1000)
			parts[part] = parts[part] * 10 + g_ascii_digit_value(*p);
		else if ((*p == '/' || *p == '-' || *p == '.') && part < 2)
			part++;
		else
			return false;
	}
	if (!psy_date_is_valid(parts[2], parts[1], parts[0]))
		return false;
	*date = (PsyDate){ (short)parts[2], (signed char)parts[1], (signed char)parts[0] };
	return true;
}

static bool is_collective_leave(const char *kind)
{
	g_autofree char *folded = psy_text_fold(kind, strlen(kind));

	return g_str_has_prefix(folded, "cuti");
}

static gint by_date(gconstpointer a, gconstpointer b)
{
	return psy_date_compare(((const PsyHoliday *)a)->date, ((const PsyHoliday *)b)->date);
}

static bool read_rows(PsyEvent *event, const PsyTable *table, PsyDiags *diags)
{
	int date_column = find_column(table, date_headings);
	int kind_column = find_column(table, kind_headings);
	int name_column = find_column(table, name_headings);

	if (date_column < 0) {
		psy_report(diags,
			   &(PsyFinding){ PSY_ERROR,
					  PSY_SCOPE_FILE,
					  "event/holiday-columns",
					  { .file = psy_table_file(table) } },
			   _("there is no column 'tanggal', so holidays are not known"));
		return false;
	}
	for (size_t row = 0; row < psy_table_n_rows(table); row++) {
		const char *cell = psy_table_cell(table, row, date_column);
		PsyHoliday holiday = { 0 };

		if (!read_date(cell, &holiday.date)) {
			psy_report(diags,
				   &(PsyFinding){ PSY_ERROR, PSY_SCOPE_ROW, "event/holiday-row",
						  psy_table_place(table, row, date_column),
						  .hint = _("write year-month-day: 2025-04-18") },
				   _("'%s' is no date"), cell);
			continue;
		}
		holiday.collective_leave =
			is_collective_leave(psy_table_cell(table, row, kind_column));
		holiday.name = g_strdup(psy_table_cell(table, row, name_column));
		g_array_append_val(event->holidays, holiday);
	}
	g_array_sort(event->holidays, by_date);
	return true;
}

static void clear_holiday(gpointer holiday)
{
	g_free(((PsyHoliday *)holiday)->name);
}

/* A file that ends before the event would pass for a year without holidays. */
static void check_years(const PsyEvent *event, PsyDiags *diags)
{
	for (int year = event->dates.first.year; year <= event->dates.last.year; year++) {
		PsyFinding finding = psy_event_finding(event->dates.node, "libur", PSY_WARNING,
						       "event/holiday-year");
		bool known = false;

		for (guint i = 0; i < event->holidays->len && !known; i++)
			known = g_array_index(event->holidays, PsyHoliday, i).date.year == year;
		if (known)
			continue;
		finding.hint = _("add the holidays from the joint decree of the three ministers");
		psy_report(diags, &finding, _("'%s' has no holiday in %d"), event->dates.holidays,
			   year);
		return;
	}
}

void psy_event_load_holidays(PsyEvent *event, PsyDiags *diags)
{
	static const PsySourceOptions options = { .is_heading = is_heading };
	PsyFinding finding =
		psy_event_finding(event->dates.node, "libur", PSY_WARNING, "event/no-holidays");
	g_autofree char *path = psy_event_resolve(event, event->dates.holidays);
	g_autoptr(PsyTable) table = NULL;

	event->holidays = g_array_new(FALSE, FALSE, sizeof(PsyHoliday));
	g_array_set_clear_func(event->holidays, clear_holiday);
	if (!event->dates.node)
		return;
	if (!*event->dates.holidays) {
		finding.hint = _("name a file: 'libur: libur.csv'; 'posyandu init' makes one");
		psy_report(diags, &finding,
			   _("no file of holidays is named, so only the weekdays count"));
		return;
	}
	if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
		finding.severity = PSY_ERROR;
		finding.hint = _("'posyandu init' makes one, with the holidays known so far");
		psy_report(diags, &finding, _("there is no file '%s'"), event->dates.holidays);
		return;
	}
	table = psy_table_read(path, &options, diags);
	if (table && read_rows(event, table, diags) && psy_event_has_dates(event))
		check_years(event, diags);
}

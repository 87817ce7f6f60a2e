/* roster-report.c - what a team asks about its lists: how many of how many, and what to tell the
 * people who sent them */
#include <string.h>

#include "roster.h"

/* ---- quotas ---- */

/* A row of the table: the places that a quota speaks of, or a kab/kota without one. */
typedef struct {
	const PsyQuota *quota; /* NULL: none */
	char *name;
	PsyRosterPlace sum;
} Line;

static void line_clear(gpointer data)
{
	g_free(((Line *)data)->name);
}

/* "Serang" may be a kabupaten or a kota, and is neither until somebody says which; a number or a
 * date is none either, and is not to be shown. */
static const char *line_name(const PsyRosterPlace *place)
{
	g_autofree char *shown = psy_mask_text(place->kabupaten);

	return place->ambiguous || strcmp(shown, place->kabupaten) != 0 ? "" : place->kabupaten;
}

static Line *find_line(GArray *lines, const PsyRosterPlace *place)
{
	const char *names[] = { place->kabupaten, place->kecamatan, place->desa };
	const char *kabupaten = line_name(place);
	Line *best = NULL;

	for (guint i = 0; i < lines->len; i++) {
		Line *line = &g_array_index(lines, Line, i);
		const PsyQuota *quota = line->quota;

		if (!quota && strcmp(line->name, kabupaten) == 0)
			return best ? best : line;
		/* The deepest quota that speaks of the place counts. */
		if (quota && !place->ambiguous &&
		    psy_place_is_meant(quota->kabupaten, quota->kecamatan, quota->desa, names) &&
		    (!best || *quota->desa || (*quota->kecamatan && !*best->quota->desa)))
			best = line;
	}
	return best;
}

static char *quota_name(const PsyQuota *quota)
{
	const char *parts[4] = { 0 };
	size_t n = 0;

	if (*quota->desa)
		parts[n++] = quota->desa;
	if (*quota->kecamatan)
		parts[n++] = quota->kecamatan;
	if (*quota->kabupaten)
		parts[n++] = quota->kabupaten;
	return g_strjoinv(", ", (char **)(void *)parts);
}

static GArray *make_lines(const PsyEvent *event, const PsyRosterReport *report)
{
	GArray *lines = g_array_new(FALSE, TRUE, sizeof(Line));

	g_array_set_clear_func(lines, line_clear);
	for (size_t i = 0; i < event->batches.n_quotas; i++) {
		Line line = { .quota = &event->batches.quotas[i] };

		line.name = quota_name(line.quota);
		g_array_append_val(lines, line);
	}
	for (guint i = 0; i < report->places->len; i++) {
		const PsyRosterPlace *place = report->places->pdata[i];
		Line *line = find_line(lines, place);

		if (!line) {
			Line new_line = { .name = g_strdup(line_name(place)) };

			g_array_append_val(lines, new_line);
			line = &g_array_index(lines, Line, lines->len - 1);
		}
		line->sum.entered += place->entered;
		line->sum.held += place->held;
		line->sum.no_phone += place->no_phone;
		line->sum.no_nik += place->no_nik;
	}
	return lines;
}

/* `quota` is negative where there is none. */
static void write_line(PsyWriter *writer, const char *name, long quota, const PsyRosterPlace *sum)
{
	char numbers[6][24];
	const char *cells[7] = { name };
	long values[] = { quota,
			  (long)sum->entered,
			  (long)sum->held,
			  (long)sum->entered - quota,
			  (long)sum->no_phone,
			  (long)sum->no_nik };

	for (size_t i = 0; i < G_N_ELEMENTS(values); i++) {
		bool of_quota = i == 0 || i == 3;

		g_snprintf(numbers[i], sizeof(numbers[i]), i == 3 ? "%+ld" : "%ld", values[i]);
		cells[i + 1] = of_quota && quota < 0 ? "" : numbers[i];
	}
	if (quota >= 0 && values[3] == 0)
		cells[4] = "0";
	psy_writer_row(writer, cells);
}

static void write_lines(PsyWriter *writer, const GArray *lines)
{
	PsyRosterPlace total = { 0 };
	long quotas = -1;

	for (guint i = 0; i < lines->len; i++) {
		const Line *line = &g_array_index(lines, Line, i);
		long quota = line->quota ? (long)line->quota->people : -1;

		write_line(writer, *line->name ? line->name : _("(not known)"), quota, &line->sum);
		if (quota >= 0)
			quotas = MAX(quotas, 0) + quota;
		total.entered += line->sum.entered;
		total.held += line->sum.held;
		total.no_phone += line->sum.no_phone;
		total.no_nik += line->sum.no_nik;
	}
	write_line(writer, _("Total"), quotas, &total);
}

bool psy_cli_roster_counts(PsyCli *cli, const PsyRosterReport *report)
{
	static const PsyColumn columns[] = {
		{ "berkas", "Berkas", false, 0 },    { "dibaca", "Dibaca", true, 0 },
		{ "masuk", "Masuk", true, 0 },       { "belum", "Belum", true, 0 },
		{ "dilewati", "Dilewati", true, 0 }, { "diperbaiki", "Diperbaiki", true, 0 },
	};
	PsyWriterOptions options = psy_cli_writer_options(cli, PSY_OUTPUT_PLAIN);
	PsyWriter *writer =
		psy_writer_open(cli->output, columns, G_N_ELEMENTS(columns), &options, cli->diags);

	if (!writer)
		return false;
	for (guint i = 0; i < report->files->len; i++) {
		const PsyRosterFile *file = report->files->pdata[i];
		const unsigned long values[] = { file->read, file->accepted, file->held,
						 file->skipped, file->fixed };
		char numbers[G_N_ELEMENTS(values)][24];
		const char *cells[G_N_ELEMENTS(columns)] = { file->file };

		for (size_t c = 0; c < G_N_ELEMENTS(values); c++) {
			g_snprintf(numbers[c], sizeof(numbers[c]), "%lu", values[c]);
			cells[c + 1] = numbers[c];
		}
		psy_writer_row(writer, cells);
	}
	return psy_writer_commit(writer, cli->diags);
}

bool psy_cli_roster_quotas(PsyCli *cli, const PsyEvent *event, const PsyRosterReport *report)
{
	const PsyColumn columns[] = {
		{ "wilayah", _("District/city"), false, 0 },
		{ "kuota", _("Quota"), true, 0 },
		{ "masuk", _("Entered"), true, 0 },
		{ "belum", _("Held"), true, 0 },
		{ "selisih", _("Difference"), true, 0 },
		{ "tanpa_telepon", _("No phone"), true, 0 },
		{ "tanpa_nik", _("No NIK"), true, 0 },
	};
	PsyWriterOptions options = psy_cli_writer_options(cli, PSY_OUTPUT_PLAIN);
	g_autoptr(GArray) lines = make_lines(event, report);
	PsyWriter *writer;

	if (!cli->format && !cli->output)
		options.format = PSY_FORMAT_SCREEN;
	writer = psy_writer_open(cli->output, columns, G_N_ELEMENTS(columns), &options, cli->diags);
	if (!writer)
		return false;
	write_lines(writer, lines);
	return psy_writer_commit(writer, cli->diags);
}

/* ---- messages ---- */

static void print_held(const PsyHeldRow *held)
{
	if (held->line == 0)
		printf(_("- all rows: %s\n"), held->reason);
	else if (held->person)
		printf(_("- row %u, %s: %s\n"), held->line, held->person, held->reason);
	else
		printf(_("- row %u: %s\n"), held->line, held->reason);
}

static void print_all_in(const char *name, const PsyRosterFile *file)
{
	unsigned long n = file->accepted + file->duplicates;

	if (n == 0)
		printf(_("Dear colleague, there is nobody in the list %s. Was the right file "
			 "sent?\n"),
		       name);
	else if (file->duplicates > 0)
		printf(_("Dear colleague, of the list %s all %lu people are in; %lu of them were "
			 "there already. Thank you.\n"),
		       name, n, file->duplicates);
	else
		printf(_("Dear colleague, of the list %s all %lu people are in. Thank you.\n"),
		       name, n);
}

static void print_message(const PsyRosterReport *report, const PsyRosterFile *file)
{
	g_autofree char *name = psy_roster_list_name(report, file->file);
	bool whole_list = false;

	if (file->unreadable) {
		printf(_("The list %s could not be opened here, so nothing is to be asked of its "
			 "sender.\n"),
		       name);
		return;
	}
	if (file->refused) {
		printf(_("Dear colleague, the list %s cannot be read. Please send it again as "
			 ".xlsx or CSV, without a password, with a row of headings on the "
			 "first sheet.\n"),
		       name);
		return;
	}
	if (file->held == 0) {
		print_all_in(name, file);
		return;
	}
	printf(_("Dear colleague, of the list %s %lu people are in, %lu not yet. Please "
		 "correct:\n"),
	       name, file->accepted + file->duplicates, file->held);
	for (guint i = 0; i < file->held_rows->len; i++) {
		const PsyHeldRow *held = file->held_rows->pdata[i];

		print_held(held);
		whole_list |= held->line == 0;
	}
	if (file->held > file->held_rows->len && !whole_list)
		printf(_("- and %lu more\n"), file->held - file->held_rows->len);
	printf("%s\n", _("Please send the corrected rows. Thank you."));
}

void psy_cli_roster_messages(const PsyRosterReport *report, bool below)
{
	for (guint i = 0; i < report->files->len; i++) {
		if (i > 0 || below)
			printf("\n");
		print_message(report, report->files->pdata[i]);
	}
}

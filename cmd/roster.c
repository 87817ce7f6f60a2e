#include "roster.h"

#include <string.h>

/* What people call the encodings that the table room knows. */
static const struct {
	const char *typed, *name;
} encodings[] = {
	{ "utf-8", "utf-8" },
	{ "utf8", "utf-8" },
	{ "windows-1252", "windows-1252" },
	{ "cp1252", "windows-1252" },
	{ "ansi", "windows-1252" },
	{ "utf-16le", "utf-16le" },
	{ "utf-16be", "utf-16be" },
};

static const char *find_encoding(const char *typed)
{
	for (size_t i = 0; i < G_N_ELEMENTS(encodings); i++)
		if (g_ascii_strcasecmp(typed, encodings[i].typed) == 0)
			return encodings[i].name;
	return NULL;
}

/* The names that --map takes. */
static char *list_fields(void)
{
	GString *out = g_string_new(NULL);

	for (PsyField field = 0; field < PSY_FIELD_UNKNOWN; field++)
		g_string_append_printf(out, "%s%s", field ? ", " : "", psy_field_name(field));
	return g_string_free(out, FALSE);
}

static bool check_map(PsyCli *cli, const char *map)
{
	g_auto(GStrv) sides = g_strsplit(map, "=", 2);
	g_autofree char *fields = NULL;

	if (!sides[0] || !sides[1] || !*sides[1])
		return psy_cli_usage(
			cli, _("--map wants FIELD=HEADING or FIELD=NUMBER, like nama=2, not '%s'"),
			map);
	if (psy_field_from_name(sides[0]) != PSY_FIELD_UNKNOWN)
		return true;
	fields = list_fields();
	return psy_cli_usage(cli, _("--map knows no field '%s'; the fields are %s"), sides[0],
			     fields);
}

static bool check_settings(PsyCli *cli, const PsyRosterArgs *args)
{
	for (char **map = args->map; map && *map; map++)
		if (!check_map(cli, *map))
			return false;
	for (char **set = args->set; set && *set; set++) {
		g_auto(GStrv) sides = g_strsplit(*set, "=", 2);

		if (!sides[0] || !sides[1] || psy_field_from_name(sides[0]) >= PSY_N_COLUMNS)
			return psy_cli_usage(cli,
					     _("--set wants a roster column, like kabupaten=\"Kab. "
					       "Lebak\", not '%s'"),
					     *set);
	}
	if (args->delimiter && strlen(args->delimiter) != 1 && strcmp(args->delimiter, "tab") != 0)
		return psy_cli_usage(cli, _("--delimiter wants one character or tab, not '%s'"),
				     args->delimiter);
	if (args->encoding && !find_encoding(args->encoding))
		return psy_cli_usage(cli,
				     _("--encoding knows utf-8, windows-1252, utf-16le and "
				       "utf-16be, not '%s'"),
				     args->encoding);
	return true;
}

bool psy_cli_roster_options(PsyCli *cli, const PsyRosterArgs *args, PsyRosterOptions *options,
			    PsyRegions **regions)
{
	if (!check_settings(cli, args))
		return false;
	*options = (PsyRosterOptions){
		.list = { .map = args->map,
			  .encoding = args->encoding ? find_encoding(args->encoding) : NULL,
			  .name = args->sheet,
			  .header_row = args->header_row },
		.set = args->set,
		.keep = args->keep,
		.today = cli->today,
		.into = args->into,
		.names = args->names,
		.decisions = args->decisions,
		.without_broken_nik = args->without_broken_nik,
		.no_match = args->no_match,
		.rejects = args->rejects,
		.all_or_nothing = cli->all_or_nothing
	};
	if (args->delimiter)
		options->list.delimiter =
			strcmp(args->delimiter, "tab") == 0 ? '\t' : args->delimiter[0];
	if (args->regions) {
		*regions = psy_regions_load(args->regions, cli->diags);
		if (!*regions)
			return false;
		options->list.regions = *regions;
	}
	return true;
}

char *const *psy_cli_roster_files(const PsyCli *cli)
{
	static char dash[] = "-";
	static char *const standard_input[] = { dash, NULL };

	return cli->files[0] ? cli->files : standard_input;
}

static void say_row(PsyCli *cli, const char *name, unsigned width, const PsyRosterFile *n)
{
	unsigned used = psy_text_points(name, strlen(name));

	psy_cli_say(cli, "%s%*s  %8lu %8lu %8lu %8lu %10lu", name,
		    (int)(width > used ? width - used : 0), "", n->read, n->accepted, n->held,
		    n->skipped, n->fixed);
}

/* Words above the numbers, right-aligned; widths in letters, not bytes. */
static void say_heading(PsyCli *cli, unsigned width)
{
	const char *words[] = { _("read"), _("taken"), _("held"), _("skipped"), _("repaired") };
	static const unsigned widths[] = { 8, 8, 8, 8, 10 };
	g_autoptr(GString) line = g_string_new(_("File"));

	while (psy_text_points(line->str, line->len) < width + 1)
		g_string_append_c(line, ' ');
	for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
		unsigned used = psy_text_points(words[i], strlen(words[i]));

		g_string_append_printf(line, " %*s%s",
				       (int)(widths[i] > used ? widths[i] - used : 0), "",
				       words[i]);
	}
	psy_cli_say(cli, "%s", line->str);
}

void psy_cli_roster_summary(PsyCli *cli, const PsyRosterReport *report)
{
	PsyRosterFile total = psy_roster_report_total(report);
	unsigned width = 12;

	for (guint i = 0; i < report->files->len; i++) {
		const PsyRosterFile *file = report->files->pdata[i];

		width = MAX(width, psy_text_points(file->file, strlen(file->file)));
	}
	psy_cli_say(cli, " ");
	say_heading(cli, width);
	for (guint i = 0; i < report->files->len; i++) {
		const PsyRosterFile *file = report->files->pdata[i];

		say_row(cli, file->file, width, file);
	}
	if (report->files->len > 1)
		say_row(cli, _("Total"), width, &total);
	psy_cli_set_tally(cli,
			  &(PsyTally){ total.read, total.accepted, total.held, total.skipped });
}

char *psy_cli_roster_lists(const char *into)
{
	return into ? g_strconcat(_("FILE..."), " --into ", into, NULL) : g_strdup(_("FILE..."));
}

void psy_cli_roster_say_pairs(PsyCli *cli, const PsyRosterReport *report, const char *into)
{
	g_autofree char *files = psy_cli_roster_lists(into);

	if (report->pairs > 0)
		psy_cli_say(cli,
			    P_("%lu pair waits for a decision; to write a table of it:\n"
			       "  posyandu roster match %s -o keputusan.csv",
			       "%lu pairs wait for a decision; to write a table of them:\n"
			       "  posyandu roster match %s -o keputusan.csv",
			       report->pairs),
			    report->pairs, files);
}

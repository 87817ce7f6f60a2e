/* cli.c - the calls that verbs have (command.h) */
#include <string.h>

#include "report.h"

void psy_cli_say(PsyCli *cli, const char *format, ...)
{
	g_autofree char *line = NULL;
	va_list args;

	va_start(args, format);
	line = g_strdup_vprintf(format, args);
	va_end(args);
	psy_reporter_say(cli->reporter, line);
}

void psy_cli_say_counts(PsyCli *cli)
{
	unsigned long errors = psy_diags_count(cli->diags, PSY_ERROR);
	unsigned long warnings = psy_diags_count(cli->diags, PSY_WARNING);
	g_autofree char *first = g_strdup_printf(P_("%lu error", "%lu errors", errors), errors);
	g_autofree char *second =
		g_strdup_printf(P_("%lu warning", "%lu warnings", warnings), warnings);

	psy_cli_say(cli, "%s, %s", first, second);
}

void psy_cli_set_tally(PsyCli *cli, const PsyTally *tally)
{
	psy_reporter_set_tally(cli->reporter, tally);
}

bool psy_cli_usage(PsyCli *cli, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	g_free(cli->usage);
	cli->usage = g_strdup_vprintf(format, args);
	va_end(args);
	return false;
}

bool psy_cli_is_workbook(const char *output)
{
	size_t length = output ? strlen(output) : 0;

	return length > 5 && g_ascii_strcasecmp(output + length - 5, ".xlsx") == 0;
}

PsyWriterOptions psy_cli_writer_options(const PsyCli *cli, PsyOutputMode mode)
{
	static const struct {
		const char *name;
		PsyFormat format;
	} formats[] = { { "table", PSY_FORMAT_SCREEN },
			{ "csv", PSY_FORMAT_CSV },
			{ "json", PSY_FORMAT_JSON },
			{ "jsonl", PSY_FORMAT_JSONL },
			{ "markdown", PSY_FORMAT_MARKDOWN } };
	PsyWriterOptions options = { .format = PSY_FORMAT_CSV,
				     .mode = mode,
				     .screen_width = cli->screen_width,
				     .findings = psy_reporter_findings(cli->reporter) };

	if (psy_cli_is_workbook(cli->output))
		options.format = PSY_FORMAT_XLSX;
	for (size_t i = 0; i < G_N_ELEMENTS(formats); i++)
		if (g_strcmp0(cli->format, formats[i].name) == 0)
			options.format = formats[i].format;
	return options;
}

const char *psy_cli_input(const PsyCli *cli)
{
	return cli->files[0] ? cli->files[0] : "-";
}

void psy_cli_set_reference_date(PsyCli *cli, PsyDate date)
{
	cli->today = date;
}

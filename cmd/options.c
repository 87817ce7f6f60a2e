#include "options.h"

#include <string.h>

static const char *const formats[] = { "table", "csv", "json", "jsonl", "markdown", NULL };
static const char *const languages[] = { "id", "en", NULL };
static const char *const whens[] = { "auto", "always", "never", NULL };
static const char *const forms[] = { "text", "json", "github", NULL };

#define COMMON(member) offsetof(PsyCommonArgs, member)

const PsyCommonOption psy_common_options[] = {
	{ { "event", 'e', PSY_OPT_FILE, COMMON(event), N_("FILE"),
	    N_("the event (kegiatan.yaml)") },
	  PSY_TAKES_EVENT },
	{ { "output", 'o', PSY_OPT_FILE, COMMON(output), N_("FILE"),
	    N_("write to FILE instead of standard output; replaced in one step or left as it "
	       "was") },
	  PSY_TAKES_OUTPUT },
	{ { "format", 0, PSY_OPT_CHOICE, COMMON(format), N_("FORM"),
	    N_("table, csv, json, jsonl or markdown"), formats },
	  PSY_TAKES_FORMAT },
	{ { "all-or-nothing", 0, PSY_OPT_FLAG, COMMON(all_or_nothing), NULL,
	    N_("write nothing when any row is held") },
	  PSY_TAKES_ALL_OR_NOTHING },
	{ { "today", 0, PSY_OPT_DATE, COMMON(today), N_("DATE"),
	    N_("count ages and defaults from DATE (2025-04-15) instead of today") } },
	{ { "strict", 0, PSY_OPT_FLAG, COMMON(strict), NULL, N_("warnings count as errors") } },
	{ { "diagnostics", 0, PSY_OPT_CHOICE, COMMON(diagnostics), N_("FORM"),
	    N_("findings as text, as json lines or as github annotations"), forms } },
	{ { "lang", 0, PSY_OPT_CHOICE, COMMON(language), N_("LANGUAGE"),
	    N_("language of messages: id or en"), languages } },
	{ { "color", 0, PSY_OPT_CHOICE, COMMON(color), N_("WHEN"), N_("auto, always or never"),
	    whens } },
	{ { "quiet", 'q', PSY_OPT_FLAG, COMMON(quiet), NULL, N_("errors and warnings only") } },
	{ { "verbose", 'v', PSY_OPT_FLAG, COMMON(verbose), NULL,
	    N_("show every finding, also repairs and notes") } },
	{ { "help", 'h', PSY_OPT_FLAG, COMMON(help), NULL, N_("show this help") } },
	{ { "version", 'V', PSY_OPT_FLAG, COMMON(version), NULL, N_("show the version") } },
	{ { 0 } },
};

/* Where an option's value goes. */
typedef struct {
	const PsyOption *option;
	void *base;
} Slot;

typedef struct {
	GArray *slots;
	GPtrArray *arena;
	char *complaint;
} Reading;

static bool has_name(const PsyOption *option, const char *typed)
{
	if (g_str_has_prefix(typed, "--"))
		return strcmp(typed + 2, option->name) == 0;
	return typed[0] == '-' && option->letter && typed[1] == option->letter && !typed[2];
}

static const Slot *find_slot(const Reading *reading, const char *typed)
{
	for (guint i = 0; i < reading->slots->len; i++) {
		const Slot *slot = &g_array_index(reading->slots, Slot, i);

		if (has_name(slot->option, typed))
			return slot;
	}
	return NULL;
}

static const char *keep(Reading *reading, const char *value)
{
	char *copy = g_strdup(value);

	g_ptr_array_add(reading->arena, copy);
	return copy;
}

static void add_to_list(Reading *reading, char ***list, const char *value)
{
	guint n = *list ? g_strv_length(*list) : 0;
	char **longer = g_new0(char *, n + 2);

	if (n > 0)
		memcpy(longer, *list, n * sizeof(*longer));
	longer[n] = (char *)keep(reading, value);
	g_ptr_array_add(reading->arena, longer);
	*list = longer;
}

static bool read_number(const char *value, unsigned *number)
{
	guint64 parsed;

	if (!g_ascii_string_to_unsigned(value, 10, 1, G_MAXUINT, &parsed, NULL))
		return false;
	*number = (unsigned)parsed;
	return true;
}

/* Puts the value in its place; returns what is wrong with it, or NULL. */
static char *store(Reading *reading, const Slot *slot, const char *typed, const char *value)
{
	void *target = (char *)slot->base + slot->option->offset;

	switch (slot->option->kind) {
	case PSY_OPT_FLAG:
		*(bool *)target = true;
		break;
	case PSY_OPT_DATE:
		if (!psy_date_from_iso(value, target))
			return g_strdup_printf(_("%s wants a date like 2025-04-15, not '%s'"),
					       typed, value);
		break;
	case PSY_OPT_NUMBER:
		if (!read_number(value, target))
			return g_strdup_printf(_("%s wants a whole number from 1, not '%s'"), typed,
					       value);
		break;
	case PSY_OPT_LIST:
		add_to_list(reading, target, value);
		break;
	case PSY_OPT_CHOICE:
		if (!g_strv_contains(slot->option->choices, value)) {
			g_autofree char *choices = g_strjoinv(", ", (char **)slot->option->choices);

			return g_strdup_printf(_("%s knows %s, not '%s'"), typed, choices, value);
		}
		*(const char **)target = keep(reading, value);
		break;
	case PSY_OPT_TEXT:
	case PSY_OPT_FILE:
	case PSY_OPT_DIR:
	case PSY_OPT_END:
		*(const char **)target = keep(reading, value);
	}
	return NULL;
}

static gboolean take_option(const char *typed, const char *value, gpointer data, GError **error)
{
	Reading *reading = data;
	char *complaint = store(reading, find_slot(reading, typed), typed, value);

	if (!complaint)
		return TRUE;
	g_set_error_literal(error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, complaint);
	g_free(reading->complaint);
	reading->complaint = complaint;
	return FALSE;
}

static gint entry_flags(PsyOptionKind kind)
{
	switch (kind) {
	case PSY_OPT_FLAG:
		return G_OPTION_FLAG_NO_ARG;
	case PSY_OPT_FILE:
	case PSY_OPT_DIR:
		return G_OPTION_FLAG_FILENAME;
	default:
		return G_OPTION_FLAG_NONE;
	}
}

static void add_slot(Reading *reading, GArray *entries, const PsyOption *option, void *base)
{
	GOptionEntry entry = { .long_name = option->name,
			       .short_name = option->letter,
			       .flags = entry_flags(option->kind),
			       .arg = G_OPTION_ARG_CALLBACK,
			       .arg_data = (gpointer)take_option };
	Slot slot = { option, base };

	g_array_append_val(entries, entry);
	g_array_append_val(reading->slots, slot);
}

static GArray *make_entries(Reading *reading, const PsyCommand *command, PsyCommonArgs *common,
			    void *args)
{
	GArray *entries = g_array_new(TRUE, TRUE, sizeof(GOptionEntry));

	for (const PsyCommonOption *o = psy_common_options; o->option.name; o++)
		if (!o->takes || (command && (command->takes & o->takes)))
			add_slot(reading, entries, &o->option, common);
	for (const PsyOption *o = command ? command->options : NULL; o && o->name; o++)
		add_slot(reading, entries, o, args);
	return entries;
}

static char *unknown_option(const Reading *reading, const char *typed)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	g_autofree char *name = g_strndup(typed, strcspn(typed, "="));
	const char *meant;

	for (guint i = 0; i < reading->slots->len; i++)
		g_ptr_array_add(names,
				(gpointer)g_array_index(reading->slots, Slot, i).option->name);
	g_ptr_array_add(names, NULL);
	meant = g_str_has_prefix(name, "--")
			? psy_text_suggest(name + 2, (const char *const *)names->pdata)
			: NULL;
	if (meant)
		return g_strdup_printf(_("option %s is not known; perhaps you meant --%s"), name,
				       meant);
	return g_strdup_printf(_("option %s is not known"), name);
}

/* What GOption left over: operands, and options that nobody knows. */
static char *sort_rest(const Reading *reading, char **rest, GPtrArray *operands)
{
	bool only_operands = false;

	for (; *rest; rest++) {
		if (!only_operands && strcmp(*rest, "--") == 0)
			only_operands = true;
		else if (!only_operands && (*rest)[0] == '-' && (*rest)[1])
			return unknown_option(reading, *rest);
		else
			g_ptr_array_add(operands, *rest);
	}
	return NULL;
}

static char *parse(Reading *reading, GArray *entries, char **argv, GPtrArray *operands)
{
	GOptionContext *context = g_option_context_new(NULL);
	GOptionGroup *group = g_option_group_new("posyandu", "", "", reading, NULL);
	const char *last = argv[g_strv_length(argv) - 1];
	g_autofree char **rest = g_memdup2(argv, (g_strv_length(argv) + 1) * sizeof(*argv));
	int n = (int)g_strv_length(argv);
	char *complaint;

	g_option_group_add_entries(group, (const GOptionEntry *)(void *)entries->data);
	g_option_context_set_main_group(context, group);
	g_option_context_set_help_enabled(context, FALSE);
	g_option_context_set_ignore_unknown_options(context, TRUE);
	if (g_option_context_parse(context, &n, &rest, NULL))
		complaint = sort_rest(reading, rest + 1, operands);
	else if (reading->complaint)
		complaint = g_steal_pointer(&reading->complaint);
	else
		complaint = g_strdup_printf(_("option %s needs a value"), last);
	g_option_context_free(context);
	return complaint;
}

char *psy_options_read(const PsyCommand *command, char **argv, PsyCommonArgs *common, void *args,
		       GPtrArray *arena, GPtrArray *operands)
{
	Reading reading = { g_array_new(FALSE, FALSE, sizeof(Slot)), arena, NULL };
	g_autoptr(GArray) entries = make_entries(&reading, command, common, args);
	char *complaint = parse(&reading, entries, argv, operands);

	g_array_unref(reading.slots);
	g_free(reading.complaint);
	return complaint;
}

#include <string.h>

#include "yaml/tree.h"
#include "yaml/values.h"

enum { LONGEST_NUMBER = 12 };

/* Reports at `node` and returns false, so that a reader can end with it. */
static bool G_GNUC_PRINTF(5, 6) refuse(PsyDiags *diags, const PsyYamlNode *node, const char *code,
				       const char *hint, const char *format, ...)
{
	PsyFinding finding = psy_yaml_finding(node, PSY_ERROR, code);
	g_autofree char *message = NULL;
	va_list args;

	finding.hint = hint;
	va_start(args, format);
	message = g_strdup_vprintf(format, args);
	va_end(args);
	psy_report(diags, &finding, "%s", message);
	return false;
}

const char *psy_yaml_trimmed(const PsyYamlNode *node)
{
	const char *start = node->text;
	size_t length = strlen(start);

	while (length > 0 && g_ascii_isspace(start[length - 1]))
		length--;
	while (length > 0 && g_ascii_isspace(*start)) {
		start++;
		length--;
	}
	if (!start[length])
		return start;
	return psy_yaml_copy(node->file, start, length);
}

/* ---- one reader for each kind ---- */

typedef bool Reader(const PsyYamlNode *node, const char *text, const PsyYamlField *field,
		    void *member, PsyDiags *diags);

static bool read_text(const PsyYamlNode *node, const char *text, const PsyYamlField *field,
		      void *member, PsyDiags *diags)
{
	(void)node, (void)field, (void)diags;
	*(const char **)member = text;
	return true;
}

static bool read_id(const PsyYamlNode *node, const char *text, const PsyYamlField *field,
		    void *member, PsyDiags *diags)
{
	(void)field;
	for (const char *p = text; *p; p++)
		if (!g_ascii_islower(*p) && !g_ascii_isdigit(*p) && *p != '-')
			return refuse(diags, node, "yaml/not-id",
				      _("for example penanganan-kebakaran"),
				      _("an id has only small letters, digits and hyphens"));
	*(const char **)member = text;
	return true;
}

static bool check_range(const PsyYamlNode *node, const PsyYamlField *field, double number,
			PsyDiags *diags)
{
	if (field->max > 0 && (number < field->min || number > field->max))
		return refuse(diags, node, "yaml/out-of-range", NULL, _("must be from %g to %g"),
			      field->min, field->max);
	if (number < field->min)
		return refuse(diags, node, "yaml/out-of-range", NULL, _("must be at least %g"),
			      field->min);
	return true;
}

/* Digits with at most one sign and one point; what strtod takes beyond that is no number
 * to a person (hexadecimal, exponents, "inf"). */
static bool scan_number(const char *text, double *number)
{
	const char *p = text + (*text == '-');
	size_t digits = strspn(p, "0123456789");
	size_t length = digits;

	if (digits > 0 && p[digits] == '.')
		length += 1 + strspn(p + digits + 1, "0123456789");
	if (digits == 0 || p[length] || p[length - 1] == '.' || length > LONGEST_NUMBER)
		return false;
	*number = g_ascii_strtod(text, NULL);
	return true;
}

static bool read_number(const PsyYamlNode *node, const char *text, const PsyYamlField *field,
			void *member, PsyDiags *diags)
{
	g_autofree char *shown = NULL;
	double number;

	if (!scan_number(text, &number)) {
		shown = psy_yaml_show(text);
		return refuse(diags, node, "yaml/not-number",
			      strchr(text, ',')   ? _("write a point: 2.5")
			      : strchr(text, '%') ? _("leave the per cent sign out")
						  : NULL,
			      _("a number is expected, found '%s'"), shown);
	}
	if (!check_range(node, field, number, diags))
		return false;
	*(double *)member = number;
	return true;
}

/* Printed tables have a dash where there is nothing. */
static bool is_dash(const char *text)
{
	return strcmp(text, "-") == 0 || strcmp(text, "–") == 0;
}

static bool read_count(const PsyYamlNode *node, const char *text, const PsyYamlField *field,
		       void *member, PsyDiags *diags)
{
	g_autofree char *shown = psy_yaml_show(text);
	double number;

	if (!scan_number(text, &number) || strchr(text, '.') || number > G_MAXINT)
		return refuse(diags, node, "yaml/not-number",
			      is_dash(text) ? _("write 0 for none") : NULL,
			      _("a whole number is expected, found '%s'"), shown);
	if (!check_range(node, field, number, diags))
		return false;
	if (text[0] == '0' && text[1]) {
		PsyFinding finding = psy_yaml_finding(node, PSY_WARNING, "yaml/leading-zero");

		psy_report(diags, &finding, _("'%s' is read as %.0f"), shown, number);
	}
	*(unsigned *)member = (unsigned)number;
	return true;
}

static const PsyYamlChoice yes_no[] = {
	{ "ya", 1 },   { "tidak", 0 }, { "yes", 1 }, { "no", 0 },
	{ "true", 1 }, { "false", 0 }, { 0 },
};

static bool read_yes_no(const PsyYamlNode *node, const char *text, const PsyYamlField *field,
			void *member, PsyDiags *diags)
{
	int value;

	(void)field;
	if (!psy_yaml_choose(yes_no, text, &value)) {
		g_autofree char *shown = psy_yaml_show(text);

		return refuse(diags, node, "yaml/not-yes-no", NULL,
			      _("'ya' or 'tidak' is expected, found '%s'"), shown);
	}
	*(bool *)member = value;
	return true;
}

static bool read_date(const PsyYamlNode *node, const char *text, const PsyYamlField *field,
		      void *member, PsyDiags *diags)
{
	(void)field;
	if (!psy_date_from_iso(text, member)) {
		g_autofree char *shown = psy_yaml_show(text);

		return refuse(diags, node, "yaml/not-date", _("write year-month-day: 2025-04-15"),
			      _("'%s' is no date"), shown);
	}
	return true;
}

static bool read_time(const PsyYamlNode *node, const char *text, const PsyYamlField *field,
		      void *member, PsyDiags *diags)
{
	PsyYamlSpan span;

	(void)field;
	if (!psy_yaml_time(text, member)) {
		g_autofree char *shown = psy_yaml_show(text);

		return refuse(diags, node, "yaml/not-time",
			      psy_yaml_span(text, &span) ? _("only one time goes here: 08:00")
							 : _("write hours and minutes: 08:00"),
			      _("'%s' is no time of day"), shown);
	}
	return true;
}

static bool read_span(const PsyYamlNode *node, const char *text, const PsyYamlField *field,
		      void *member, PsyDiags *diags)
{
	(void)field;
	if (!psy_yaml_span(text, member)) {
		g_autofree char *shown = psy_yaml_show(text);

		return refuse(diags, node, "yaml/not-time", _("write begin and end: 08:00-09:30"),
			      _("'%s' is not a begin and an end"), shown);
	}
	return true;
}

/* The proper words: the first one of each value. */
static char *list_words(const PsyYamlChoice *choices)
{
	GString *list = g_string_new(NULL);

	for (const PsyYamlChoice *c = choices; c->word; c++)
		if (psy_yaml_word(choices, c->value) == c->word)
			g_string_append_printf(list, "%s%s", list->len ? ", " : "", c->word);
	return g_string_free(list, FALSE);
}

enum { SHORT_WORD = 5 };

/* The word that was probably meant, or NULL; short ones (MPD, MPI) are too near each other. */
static const char *suggest_word(const PsyYamlChoice *choices, const char *text)
{
	g_autoptr(GPtrArray) words = g_ptr_array_new();

	if (strlen(text) < SHORT_WORD)
		return NULL;
	for (const PsyYamlChoice *c = choices; c->word; c++)
		g_ptr_array_add(words, (gpointer)c->word);
	g_ptr_array_add(words, NULL);
	return psy_text_suggest(text, (const char *const *)words->pdata);
}

static bool read_choice(const PsyYamlNode *node, const char *text, const PsyYamlField *field,
			void *member, PsyDiags *diags)
{
	g_autofree char *shown = NULL;
	g_autofree char *words = NULL;
	g_autofree char *hint = NULL;
	const char *meant;

	if (psy_yaml_choose(field->choices, text, member))
		return true;
	shown = psy_yaml_show(text);
	words = list_words(field->choices);
	meant = suggest_word(field->choices, text);
	hint = meant ? psy_yaml_meant(meant) : g_strdup_printf(_("use one of: %s"), words);
	return refuse(diags, node, "yaml/unknown-word", hint, _("'%s' is not known here"), shown);
}

static Reader *const readers[] = {
	[PSY_YAML_TEXT] = read_text,     [PSY_YAML_ID] = read_id,
	[PSY_YAML_COUNT] = read_count,   [PSY_YAML_NUMBER] = read_number,
	[PSY_YAML_YES_NO] = read_yes_no, [PSY_YAML_DATE] = read_date,
	[PSY_YAML_TIME] = read_time,     [PSY_YAML_CHOICE] = read_choice,
	[PSY_YAML_SPAN] = read_span,
};

/* ---- the door of this file ---- */

bool psy_yaml_is_value(PsyYamlKind kind)
{
	return (size_t)kind < G_N_ELEMENTS(readers);
}

void psy_yaml_clear_value(PsyYamlKind kind, void *member)
{
	switch (kind) {
	case PSY_YAML_TEXT:
	case PSY_YAML_ID:
		*(const char **)member = "";
		break;
	case PSY_YAML_TIME:
		*(PsyYamlTime *)member = PSY_YAML_NO_TIME;
		break;
	case PSY_YAML_SPAN:
		*(PsyYamlSpan *)member = (PsyYamlSpan){ PSY_YAML_NO_TIME, PSY_YAML_NO_TIME };
		break;
	default: /* structs come zeroed */
		break;
	}
}

bool psy_yaml_read_value(const PsyYamlNode *node, const PsyYamlField *field, void *member,
			 PsyDiags *diags)
{
	return readers[field->kind](node, psy_yaml_trimmed(node), field, member, diags);
}

void psy_yaml_take_default(const PsyYamlField *field, void *member)
{
	if (!readers[field->kind](NULL, field->otherwise, field, member, NULL))
		g_error("the default of '%s' is not of its kind", field->key);
}

/* The time that begins at `text`; its end, or NULL when there is none. */
static const char *scan_time(const char *text, PsyYamlTime *time)
{
	size_t hours = strspn(text, "0123456789");
	int hour, minute;

	if (hours < 1 || hours > 2 || (text[hours] != ':' && text[hours] != '.') ||
	    strspn(text + hours + 1, "0123456789") != 2)
		return NULL;
	hour = (int)g_ascii_strtoll(text, NULL, 10);
	minute = (int)g_ascii_strtoll(text + hours + 1, NULL, 10);
	if (minute > 59 || hour > 24 || (hour == 24 && minute > 0))
		return NULL;
	*time = hour * 60 + minute;
	return text + hours + 3;
}

bool psy_yaml_time(const char *text, PsyYamlTime *time)
{
	PsyYamlTime found;
	const char *end = scan_time(text, &found);

	if (!end || *end)
		return false;
	*time = found;
	return true;
}

/* The rest of `text` behind the first of `words` that it begins with, else NULL; blanks around
 * the word do not count. */
static const char *skip_word(const char *text, const char *const *words)
{
	text += strspn(text, " ");
	for (; *words; words++)
		if (g_ascii_strncasecmp(text, *words, strlen(*words)) == 0)
			return text + strlen(*words) + strspn(text + strlen(*words), " ");
	return NULL;
}

bool psy_yaml_span(const char *text, PsyYamlSpan *span)
{
	static const char *const to[] = { "-",   "–",   "—",      "s.d.", "s.d",
					  "s/d", "sd.", "sampai", "sd",   NULL };
	static const char *const zones[] = { "WIB", "WITA", "WIT", "", NULL };
	PsyYamlSpan found;

	text = scan_time(text, &found.start);
	text = text ? skip_word(text, to) : NULL;
	text = text ? scan_time(text, &found.end) : NULL;
	text = text ? skip_word(text, zones) : NULL;
	if (!text || *text)
		return false;
	*span = found;
	return true;
}

bool psy_yaml_choose(const PsyYamlChoice *choices, const char *word, int *value)
{
	g_autofree char *folded = psy_text_fold(word, strlen(word));

	for (; choices->word; choices++) {
		g_autofree char *known = psy_text_fold(choices->word, strlen(choices->word));

		if (strcmp(known, folded) == 0) {
			*value = choices->value;
			return true;
		}
	}
	return false;
}

const char *psy_yaml_word(const PsyYamlChoice *choices, int value)
{
	for (; choices->word; choices++)
		if (choices->value == value)
			return choices->word;
	return "";
}

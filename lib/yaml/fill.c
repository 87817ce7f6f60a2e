#include <string.h>

#include "yaml/keys.h"
#include "yaml/tree.h"
#include "yaml/values.h"

typedef struct {
	PsyYaml *yaml;
	PsyDiags *diags;
	bool sound; /* no error so far */
} Filler;

static void fill_mapping(Filler *filler, const PsyYamlNode *node, const PsyYamlField *fields,
			 const char *const *passed, char *target);

static void *member_of(void *target, size_t offset)
{
	return (char *)target + offset;
}

/* ---- shapes ---- */

static const char *shape_name(PsyYamlShape shape)
{
	switch (shape) {
	case PSY_YAML_LIST:
		return _("a list");
	case PSY_YAML_MAPPING:
		return _("a mapping (key: value)");
	default:
		return _("a text");
	}
}

static bool has_shape(Filler *filler, const PsyYamlNode *node, PsyYamlShape shape)
{
	PsyFinding finding;

	if (node->shape == shape)
		return true;
	finding = psy_yaml_finding(node, PSY_ERROR, "yaml/wrong-shape");
	if (shape == PSY_YAML_LIST && node->shape == PSY_YAML_MAPPING)
		finding.hint = _("begin every item with '- '");
	psy_report(filler->diags, &finding, _("%s is expected, found %s"), shape_name(shape),
		   shape_name(node->shape));
	filler->sound = false;
	return false;
}

/* ---- kinds that are more than one scalar ---- */

static void fill_texts(Filler *filler, const PsyYamlNode *node, const PsyYamlField *field,
		       char *target)
{
	bool single = node->shape == PSY_YAML_SCALAR;
	const char **texts;
	size_t n = 0;

	if (!single && !has_shape(filler, node, PSY_YAML_LIST))
		return;
	texts = psy_yaml_alloc(filler->yaml, sizeof(*texts) * (node->n_children + 2));
	for (const PsyYamlNode *item = single ? node : node->first; item;
	     item = single ? NULL : item->next) {
		const char *text;

		if (!has_shape(filler, item, PSY_YAML_SCALAR))
			continue;
		text = psy_yaml_trimmed(item);
		if (*text && !psy_yaml_is_empty(item))
			texts[n++] = text;
	}
	*(const char *const **)(target + field->target) = texts;
	if (field->count)
		*(size_t *)(target + field->count) = n;
}

static void fill_numbers(Filler *filler, const PsyYamlNode *node, const PsyYamlField *field,
			 char *target)
{
	PsyYamlField number = { .kind = PSY_YAML_NUMBER, .min = field->min, .max = field->max };
	PsyYamlNumber *numbers;
	size_t n = 0;

	if (!has_shape(filler, node, PSY_YAML_MAPPING))
		return;
	numbers = psy_yaml_alloc(filler->yaml, sizeof(*numbers) * (node->n_children + 1));
	for (const PsyYamlNode *item = node->first; item; item = item->next) {
		if (!has_shape(filler, item, PSY_YAML_SCALAR))
			continue;
		if (!psy_yaml_read_value(item, &number, &numbers[n].number, filler->diags)) {
			filler->sound = false;
			continue;
		}
		numbers[n].node = item;
		numbers[n++].name = item->key->text;
	}
	*(const PsyYamlNumber **)(target + field->target) = numbers;
	*(size_t *)(target + field->count) = n;
}

/* A text stands for the field `text_as` of the struct. */
static bool fill_from_text(Filler *filler, const PsyYamlNode *node, const PsyYamlField *field,
			   char *target)
{
	const PsyYamlField *inner = field->fields;

	if (!field->text_as || node->shape != PSY_YAML_SCALAR)
		return false;
	fill_mapping(filler, NULL, field->fields, NULL, target);
	while (strcmp(inner->key, field->text_as) != 0)
		inner++;
	*(const PsyYamlNode **)target = node;
	if (!psy_yaml_read_value(node, inner, target + inner->target, filler->diags))
		filler->sound = false;
	return true;
}

static bool fill_map(Filler *filler, const PsyYamlNode *node, const PsyYamlField *field,
		     char *target)
{
	if (fill_from_text(filler, node, field, target))
		return true;
	if (!has_shape(filler, node, PSY_YAML_MAPPING))
		return false;
	fill_mapping(filler, node, field->fields, NULL, target);
	return true;
}

static void fill_maps(Filler *filler, const PsyYamlNode *node, const PsyYamlField *field,
		      char *target)
{
	bool single = field->text_as && node->shape == PSY_YAML_SCALAR;
	char *structs;
	size_t n = 0;

	if (!single && !has_shape(filler, node, PSY_YAML_LIST))
		return;
	structs = psy_yaml_alloc(filler->yaml, field->size * (node->n_children + 1));
	for (const PsyYamlNode *item = single ? node : node->first; item;
	     item = single ? NULL : item->next)
		if (fill_map(filler, item, field, structs + n * field->size))
			n++;
	*(char **)(target + field->target) = structs;
	*(size_t *)(target + field->count) = n;
}

static void fill_field(Filler *filler, const PsyYamlNode *node, const PsyYamlField *field,
		       char *target)
{
	switch (field->kind) {
	case PSY_YAML_TEXTS:
		fill_texts(filler, node, field, target);
		break;
	case PSY_YAML_NUMBERS:
		fill_numbers(filler, node, field, target);
		break;
	case PSY_YAML_MAP:
		fill_map(filler, node, field, target + field->target);
		break;
	case PSY_YAML_MAPS:
		fill_maps(filler, node, field, target);
		break;
	case PSY_YAML_ANY:
		*(const PsyYamlNode **)(target + field->target) = node;
		break;
	default:
		if (!has_shape(filler, node, PSY_YAML_SCALAR) ||
		    !psy_yaml_read_value(node, field, target + field->target, filler->diags))
			filler->sound = false;
		break;
	}
}

/* ---- what is not given ---- */

static void clear_field(Filler *filler, const PsyYamlField *field, char *target)
{
	static const char *const none[] = { NULL };

	if (field->kind == PSY_YAML_TEXTS)
		*(const char *const **)(target + field->target) = none;
	else if (field->kind == PSY_YAML_MAP)
		fill_mapping(filler, NULL, field->fields, NULL, target + field->target);
	else if (psy_yaml_is_value(field->kind))
		psy_yaml_clear_value(field->kind, member_of(target, field->target));
	if (field->otherwise)
		psy_yaml_take_default(field, member_of(target, field->target));
}

static bool is_given(const PsyYamlNode *value)
{
	return value && !psy_yaml_is_empty(value) &&
	       (value->shape != PSY_YAML_SCALAR || *psy_yaml_trimmed(value));
}

static void report_missing(Filler *filler, const PsyYamlNode *node, const PsyYamlNode *value,
			   const PsyYamlField *field)
{
	PsyFinding finding = psy_yaml_finding(value ? value : node, PSY_ERROR,
					      value ? "yaml/empty" : "yaml/missing-key");

	if (value) {
		psy_report(filler->diags, &finding, _("'%s' is empty"), field->key);
	} else {
		finding.width = 1;
		psy_report(filler->diags, &finding, _("'%s' is missing here"), field->key);
	}
	filler->sound = false;
}

static bool is_required(const PsyYamlNode *node, const PsyYamlField *field)
{
	return field->required && !(field->unless && is_given(psy_yaml_get(node, field->unless)));
}

static void fill_mapping(Filler *filler, const PsyYamlNode *node, const PsyYamlField *fields,
			 const char *const *passed, char *target)
{
	if (node && !psy_yaml_check_keys(node, fields, passed, filler->diags))
		filler->sound = false;
	*(const PsyYamlNode **)target = node;
	for (const PsyYamlField *field = fields; field->key; field++) {
		const PsyYamlNode *value = psy_yaml_value_of(node, field);

		clear_field(filler, field, target);
		if (is_given(value))
			fill_field(filler, value, field, target);
		else if (node && is_required(node, field))
			report_missing(filler, node, value, field);
	}
}

/* ---- the door of this file ---- */

bool psy_yaml_fill(const PsyYamlNode *node, const PsyYamlField *fields, void *target,
		   PsyDiags *diags)
{
	Filler filler = { node->file, diags, true };

	if (has_shape(&filler, node, PSY_YAML_MAPPING))
		fill_mapping(&filler, node, fields, NULL, target);
	else
		fill_mapping(&filler, NULL, fields, NULL, target);
	return filler.sound;
}

static bool is_format_1(const PsyYamlNode *root, PsyDiags *diags)
{
	const PsyYamlNode *format = psy_yaml_get(root, "format");
	PsyFinding finding = psy_yaml_finding(format ? format : root, PSY_ERROR, "yaml/format");

	if (format && format->shape == PSY_YAML_SCALAR && strcmp(format->text, "1") == 0)
		return true;
	if (format) {
		finding.hint = _("a newer posyandu may be needed");
		psy_report(diags, &finding, _("only format 1 is known"));
	} else {
		finding.width = 1;
		psy_report(diags, &finding, _("the file must begin with 'format: 1'"));
	}
	return false;
}

static bool is_kind(const PsyYaml *yaml, const char *kind, PsyDiags *diags)
{
	const PsyYamlNode *root = psy_yaml_root(yaml);
	const PsyYamlNode *node = psy_yaml_get(root, "jenis");
	PsyFinding finding = psy_yaml_finding(node ? node : root, PSY_ERROR, "yaml/kind");
	g_autofree char *shown = psy_yaml_show(psy_yaml_kind(yaml));

	if (psy_yaml_is_kind(yaml, kind))
		return true;
	finding.scope = PSY_SCOPE_FILE;
	if (node) {
		psy_report(diags, &finding, _("this file is of kind '%s', expected '%s'"), shown,
			   kind);
	} else {
		finding.width = 1;
		psy_report(diags, &finding, _("'jenis: %s' is missing"), kind);
	}
	return false;
}

bool psy_yaml_fill_file(const PsyYaml *yaml, const char *kind, const PsyYamlField *fields,
			void *target, PsyDiags *diags)
{
	static const char *const passed[] = { "format", "jenis", NULL };
	const PsyYamlNode *root = psy_yaml_root(yaml);
	Filler filler = { root->file, diags, true };

	if (!psy_yaml_check_head(root, passed, diags))
		filler.sound = false;
	if (!has_shape(&filler, root, PSY_YAML_MAPPING) || !is_kind(yaml, kind, diags)) {
		fill_mapping(&filler, NULL, fields, NULL, target);
		return false;
	}
	if (!is_format_1(root, diags))
		filler.sound = false;
	fill_mapping(&filler, root, fields, passed, target);
	return filler.sound;
}

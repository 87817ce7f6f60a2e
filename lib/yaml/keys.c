#include "yaml/keys.h"

#include <string.h>

#include "yaml/tree.h"

static bool names(const PsyYamlField *field, const char *key)
{
	return strcmp(field->key, key) == 0 || (field->alias && strcmp(field->alias, key) == 0);
}

const PsyYamlNode *psy_yaml_value_of(const PsyYamlNode *node, const PsyYamlField *field)
{
	if (!node)
		return NULL;
	for (const PsyYamlNode *child = node->first; child; child = child->next)
		if (names(field, child->key->text))
			return child;
	return NULL;
}

/* The keys that are not given, ended by NULL: what an unknown one may have meant. */
static GPtrArray *list_missing(const PsyYamlNode *node, const PsyYamlField *fields)
{
	GPtrArray *missing = g_ptr_array_new();

	for (; fields->key; fields++)
		if (!psy_yaml_value_of(node, fields))
			g_ptr_array_add(missing, (gpointer)fields->key);
	g_ptr_array_add(missing, NULL);
	return missing;
}

/* {cara: unjuk kerja, dan latihan 6}: the comma has made a key of what was text. */
static bool is_rest_of_text(const PsyYamlNode *child)
{
	return child->shape == PSY_YAML_SCALAR && child->plain && !*child->text &&
	       child->line == child->key->end_line && child->column == child->key->end_column;
}

static void report_unknown(const PsyYamlNode *child, const char *meant, PsyDiags *diags)
{
	PsyFinding finding = psy_yaml_finding(child->key, PSY_ERROR, "yaml/unknown-key");
	g_autofree char *hint = psy_yaml_meant(meant);
	g_autofree char *shown = psy_yaml_show(child->key->text);

	finding.hint = hint;
	if (!hint && is_rest_of_text(child))
		finding.hint = _("a comma begins a new key in {...}; put the text in quotes");
	psy_report(diags, &finding, _("the key '%s' is not known here"), shown);
}

static void report_twice(const PsyYamlNode *child, const PsyYamlField *field, PsyDiags *diags)
{
	PsyFinding finding = psy_yaml_finding(child->key, PSY_ERROR, "yaml/duplicate-key");

	psy_report(diags, &finding, _("'%s' and '%s' are the same key; keep one"), field->key,
		   field->alias);
}

/* A key that no field has; one that it was taken for is missing no more. */
static void check_unknown(const PsyYamlNode *child, GPtrArray *missing, PsyDiags *diags)
{
	const char *meant = psy_text_suggest(child->key->text, (const char *const *)missing->pdata);

	report_unknown(child, meant, diags);
	if (!meant)
		return;
	psy_yaml_rename(child, meant);
	g_ptr_array_remove(missing, (gpointer)meant);
}

bool psy_yaml_check_keys(const PsyYamlNode *node, const PsyYamlField *fields,
			 const char *const *passed, PsyDiags *diags)
{
	bool sound = true;
	g_autoptr(GPtrArray) missing = NULL;

	for (const PsyYamlNode *child = node->first; child; child = child->next) {
		const PsyYamlField *field = fields;

		while (field->key && !names(field, child->key->text))
			field++;
		if (field->key && psy_yaml_value_of(node, field) == child) {
			psy_yaml_rename(child, field->key);
		} else if (field->key) {
			report_twice(child, field, diags);
			sound = false;
		} else if (!passed || !g_strv_contains(passed, child->key->text)) {
			if (!missing)
				missing = list_missing(node, fields);
			check_unknown(child, missing, diags);
			sound = false;
		}
	}
	return sound;
}

bool psy_yaml_check_head(const PsyYamlNode *root, const char *const *keys, PsyDiags *diags)
{
	bool sound = true;

	for (; *keys; keys++) {
		const PsyYamlNode *child = psy_yaml_get_like(root, *keys);

		if (child && strcmp(child->key->text, *keys) != 0) {
			report_unknown(child, *keys, diags);
			psy_yaml_rename(child, *keys);
			sound = false;
		}
	}
	return sound;
}

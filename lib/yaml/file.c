#include <string.h>

#include "yaml/tree.h"

enum { BLOCK = 4096, LONGEST_EXCERPT = 200, SHOWN = 40, LONG_NUMBER = 9 };

/* ---- memory ---- */

void *psy_yaml_alloc(PsyYaml *yaml, size_t size)
{
	void *place;

	size = (size + 15) / 16 * 16;
	if (size > yaml->n_unused) {
		yaml->n_unused = MAX(size, BLOCK);
		yaml->unused = g_malloc0(yaml->n_unused);
		g_ptr_array_add(yaml->blocks, yaml->unused);
	}
	place = yaml->unused;
	yaml->unused += size;
	yaml->n_unused -= size;
	return place;
}

char *psy_yaml_copy(PsyYaml *yaml, const char *text, size_t length)
{
	char *copy = psy_yaml_alloc(yaml, length + 1);

	memcpy(copy, text, length);
	return copy;
}

/* ---- the source ---- */

/* Windows programs save "Unicode" as UTF-16; its byte-order mark tells. NULL when the bytes
 * are not what the mark promises. */
static char *to_utf8(const char *bytes, size_t length, size_t *written)
{
	const char *from = NULL;
	char *copy;

	if (length >= 2 && memcmp(bytes, "\xFF\xFE", 2) == 0)
		from = "UTF-16LE";
	else if (length >= 2 && memcmp(bytes, "\xFE\xFF", 2) == 0)
		from = "UTF-16BE";
	if (from)
		return g_convert(bytes + 2, (gssize)length - 2, "UTF-8", from, NULL, written, NULL);

	if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		bytes += 3;
		length -= 3;
	}
	copy = g_malloc(length + 1);
	memcpy(copy, bytes, length);
	copy[length] = '\0';
	*written = length;
	return copy;
}

PsyYaml *psy_yaml_new(const char *path, const void *bytes, size_t length, PsyDiags *diags)
{
	PsyFinding finding = { PSY_ERROR, PSY_SCOPE_FILE, "file/too-large", { .file = path } };
	PsyYaml *yaml;
	char *source;
	size_t written;

	if (length > PSY_YAML_MOST_BYTES) {
		psy_report(diags, &finding, _("larger than %d kB, so it is not read"),
			   PSY_YAML_MOST_BYTES / 1000);
		return NULL;
	}
	source = to_utf8(bytes, length, &written);
	if (!source) {
		finding.code = "yaml/encoding";
		psy_report(diags, &finding, _("begins like UTF-16, but is not; save it as UTF-8"));
		return NULL;
	}
	yaml = g_new0(PsyYaml, 1);
	yaml->path = g_strdup(path);
	yaml->source = source;
	yaml->length = written;
	yaml->excerpt = g_string_new(NULL);
	yaml->blocks = g_ptr_array_new_with_free_func(g_free);
	return yaml;
}

void psy_yaml_free(PsyYaml *yaml)
{
	if (!yaml)
		return;
	g_free(yaml->path);
	g_free(yaml->source);
	if (yaml->lines)
		g_array_unref(yaml->lines);
	g_string_free(yaml->excerpt, TRUE);
	g_ptr_array_unref(yaml->blocks);
	g_free(yaml);
}

PsyYaml *psy_yaml_parse(const char *path, const void *bytes, size_t length, PsyDiags *diags)
{
	PsyYaml *yaml = psy_yaml_new(path, bytes, length, diags);

	if (yaml && !psy_yaml_build(yaml, diags))
		g_clear_pointer(&yaml, psy_yaml_free);
	return yaml;
}

PsyYaml *psy_yaml_read(const char *path, PsyDiags *diags)
{
	g_autoptr(GBytes) bytes = psy_file_read(path, PSY_YAML_MOST_BYTES, diags);
	const void *data;
	gsize length;

	if (!bytes)
		return NULL;
	data = g_bytes_get_data(bytes, &length);
	return psy_yaml_parse(path, data ? data : "", length, diags);
}

const char *psy_yaml_path(const PsyYaml *yaml)
{
	return yaml->path;
}

const PsyYamlNode *psy_yaml_root(const PsyYaml *yaml)
{
	return yaml->root;
}

/* ---- lines ---- */

/* Bytes of the line end at `p`, 0 when there is none. libyaml also ends lines at NEL
 * (U+0085), LS and PS (U+2028, U+2029). */
static size_t line_end(const char *p)
{
	if (*p == '\r')
		return p[1] == '\n' ? 2 : 1;
	if (*p == '\n')
		return 1;
	if (strncmp(p, "\xC2\x85", 2) == 0)
		return 2;
	return strncmp(p, "\xE2\x80\xA8", 3) == 0 || strncmp(p, "\xE2\x80\xA9", 3) == 0 ? 3 : 0;
}

static void find_lines(PsyYaml *yaml)
{
	const char *end = yaml->source + yaml->length;
	size_t start = 0;

	if (yaml->lines)
		return;
	yaml->lines = g_array_new(FALSE, FALSE, sizeof(size_t));
	g_array_append_val(yaml->lines, start);
	for (const char *p = yaml->source; p < end;) {
		size_t skip = line_end(p);

		p += MAX(skip, 1);
		start = (size_t)(p - yaml->source);
		if (skip > 0)
			g_array_append_val(yaml->lines, start);
	}
}

/* Bytes of the line end that ends at `end`. */
static size_t line_end_before(const char *start, const char *end)
{
	size_t left = (size_t)(end - start);

	for (size_t n = MIN(left, 3); n > 0; n--)
		if (line_end(end - n) == n)
			return n;
	return 0;
}

/* A line may be the whole file, and every finding asks for one: nothing is gone through. */
PsySlice psy_yaml_line(PsyYaml *yaml, unsigned line)
{
	PsySlice slice = { "", 0 };
	const char *end = yaml->source + yaml->length;

	find_lines(yaml);
	if (line == 0 || line > yaml->lines->len)
		return slice;
	slice.text = yaml->source + g_array_index(yaml->lines, size_t, line - 1);
	if (line < yaml->lines->len) {
		end = yaml->source + g_array_index(yaml->lines, size_t, line);
		end -= line_end_before(slice.text, end);
	}
	slice.length = (size_t)(end - slice.text);
	return slice;
}

void psy_yaml_locate(PsyYaml *yaml, size_t offset, unsigned *line, unsigned *column)
{
	unsigned n = 0;
	size_t start;

	find_lines(yaml);
	offset = MIN(offset, yaml->length);
	while (n + 1 < yaml->lines->len && g_array_index(yaml->lines, size_t, n + 1) <= offset)
		n++;
	start = g_array_index(yaml->lines, size_t, n);
	*line = n + 1;
	*column = psy_text_points(yaml->source + start, offset - start) + 1;
}

/* ---- findings ---- */

void psy_yaml_mask(GString *text)
{
	for (gsize i = 0, run = 0; i <= text->len; i++) {
		if (g_ascii_isdigit(text->str[i])) {
			run++;
			continue;
		}
		if (run >= LONG_NUMBER)
			memset(text->str + i - run, '*', run);
		run = 0;
	}
}

char *psy_yaml_show(const char *value)
{
	g_autofree char *clean = psy_text_clean(value, strlen(value));
	GString *shown = g_string_new(clean);

	psy_yaml_mask(shown);
	if (g_utf8_strlen(shown->str, -1) > SHOWN) {
		g_string_truncate(
			shown, (gsize)(g_utf8_offset_to_pointer(shown->str, SHOWN) - shown->str));
		g_string_append(shown, "…");
	}
	return g_string_free(shown, FALSE);
}

/* The line as far as it is worth showing; nothing when the place lies far to the right. */
static const char *make_excerpt(PsyYaml *yaml, unsigned line, unsigned column, unsigned width)
{
	PsySlice slice = psy_yaml_line(yaml, line);
	g_autofree char *text = NULL;
	unsigned most = MAX(column + width + SHOWN, LONGEST_EXCERPT);

	if (line == 0 || column > LONGEST_EXCERPT)
		return NULL;
	slice.length = MIN(slice.length, 6 * (size_t)most);
	text = g_utf8_make_valid(slice.text, (gssize)slice.length);
	if (g_utf8_strlen(text, -1) > most)
		*g_utf8_offset_to_pointer(text, most) = '\0';
	for (char *p = text; *p; p++)
		if (g_ascii_iscntrl(*p) && *p != '\t')
			*p = ' ';
	g_string_assign(yaml->excerpt, text);
	psy_yaml_mask(yaml->excerpt);
	return yaml->excerpt->str;
}

PsyFinding psy_yaml_finding_at(PsyYaml *yaml, unsigned line, unsigned column, unsigned width,
			       PsySeverity severity, const char *code)
{
	PsyFinding finding = { severity, PSY_SCOPE_NONE, code };

	finding.at.file = yaml->path;
	finding.at.line = line;
	finding.at.column = column;
	finding.width = MIN(width, LONGEST_EXCERPT);
	finding.excerpt = make_excerpt(yaml, line, column, finding.width);
	return finding;
}

PsyFinding psy_yaml_finding(const PsyYamlNode *node, PsySeverity severity, const char *code)
{
	unsigned width = 0;

	if (!node)
		return (PsyFinding){ severity, PSY_SCOPE_NONE, code };
	if (node->end_line == node->line)
		width = node->end_column - node->column;
	return psy_yaml_finding_at(node->file, node->line, node->column, width, severity, code);
}

char *psy_yaml_meant(const char *meant)
{
	return meant ? g_strdup_printf(_("perhaps '%s' is meant"), meant) : NULL;
}

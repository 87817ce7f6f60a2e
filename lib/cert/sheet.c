/* The paper: which template, and the digest by which a later print knows it again. */

#include <string.h>

#include "cert/batch.h"

enum { DIGEST_SHOWN = 16, MOST_TEMPLATE = 1 << 20 };

static int by_name(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Names of the shipped templates, for the hint. */
static char *shipped_names(const char *folder)
{
	g_autoptr(GDir) dir = folder ? g_dir_open(folder, 0, NULL) : NULL;
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	const char *file;

	while (dir && (file = g_dir_read_name(dir)))
		if (g_str_has_suffix(file, ".yaml"))
			g_ptr_array_add(names, g_strndup(file, strlen(file) - strlen(".yaml")));
	g_ptr_array_sort(names, by_name);
	g_ptr_array_add(names, NULL);
	return g_strjoinv(", ", (char **)names->pdata);
}

/* A path is relative to the event; a bare name is a shipped template. */
static char *template_path(const PsyCertBatch *batch, PsyDiags *diags)
{
	const char *name = batch->event->certificate.template_name;
	g_autofree char *file = g_strconcat(name, ".yaml", NULL);
	g_autofree char *path = NULL;
	g_autofree char *shipped = NULL;
	g_autofree char *hint = NULL;
	PsyFinding finding;

	if (strchr(name, '/') || g_str_has_suffix(name, ".yaml"))
		return cert_beside(batch->event->folder, name);
	path = g_build_filename(batch->options.templates ? batch->options.templates : "", file,
				NULL);
	if (g_file_test(path, G_FILE_TEST_EXISTS))
		return g_steal_pointer(&path);
	shipped = shipped_names(batch->options.templates);
	hint = g_strdup_printf(_("shipped are: %s; or name a file: ./mine.yaml"), shipped);
	finding = psy_yaml_finding(psy_yaml_get(batch->event->certificate.node, "templat"),
				   PSY_ERROR, "template/not-found");
	finding.scope = PSY_SCOPE_FILE;
	finding.hint = hint;
	psy_report(diags, &finding, _("there is no template '%s'"), name);
	return NULL;
}

static void add_text(GChecksum *sum, const char *text)
{
	g_checksum_update(sum, (const guchar *)text, (gssize)strlen(text) + 1);
}

static char *digest(const PsyCertBatch *batch, const PagesSetting *setting, const char *path,
		    PsyDiags *diags)
{
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
	g_autoptr(GBytes) file = psy_file_read(path, MOST_TEMPLATE, diags);
	size_t n;
	const PsyModule *modules = psy_curriculum_modules(batch->event->curriculum, &n);

	if (file)
		g_checksum_update(sum, g_bytes_get_data(file, NULL),
				  (gssize)g_bytes_get_size(file));
	for (size_t i = 0; i < G_N_ELEMENTS(setting->letterhead); i++)
		add_text(sum, setting->letterhead[i]);
	for (size_t i = 0; i < n; i++) {
		g_autofree char *hours =
			g_strdup_printf("%d %u %u %u", modules[i].group, modules[i].jpl.of[0],
					modules[i].jpl.of[1], modules[i].jpl.of[2]);

		add_text(sum, modules[i].title);
		add_text(sum, hours);
	}
	add_text(sum, batch->language == PSY_LANGUAGE_EN ? "en" : "id");
	return g_strndup(g_checksum_get_string(sum), DIGEST_SHOWN);
}

bool cert_open_pages(PsyCertBatch *batch, PsyDiags *diags)
{
	const PsyEvent *event = batch->event;
	const PsyLetterhead *head = &event->certificate.letterhead;
	g_autofree char *path = template_path(batch, diags);
	g_autofree char *logo = NULL;
	PagesSetting setting = { .curriculum = event->curriculum,
				 .language = batch->language,
				 .sample = batch->options.mode == PSY_CERT_SAMPLE,
				 .at = { .file = event->path },
				 .letterhead = { head->government ? head->government : "",
						 head->office && *head->office ? head->office
									       : event->organiser,
						 head->address ? head->address : "" } };

	if (!path)
		return false;
	if (head->logo && *head->logo)
		logo = cert_beside(event->folder, head->logo);
	batch->fonts = psy_fonts_new();
	batch->template = cert_template_load(path, logo, batch->language, batch->fonts, diags);
	if (!batch->template)
		return false;
	setting.template = batch->template;
	batch->sheet = digest(batch, &setting, path, diags);
	batch->pages = cert_pages_new(&setting, batch->fonts, diags);
	return batch->pages != NULL;
}

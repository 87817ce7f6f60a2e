/* What people start from: sound, theirs alone, and never over something else. */
#include "findings.h"

#include "event/event.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static const char *const files[] = { "kegiatan.yaml", "libur.csv", "README.md",
				     "daftar/kec-cibadak.csv", "daftar/kec-rangkasbitung.csv" };

typedef struct {
	Findings findings;
	char *parent, *folder;
} Fixture;

static void set_up(Fixture *f)
{
	findings_init(&f->findings);
	f->parent = g_dir_make_tmp("init-XXXXXX", NULL);
	f->folder = g_build_filename(f->parent, "kegiatan", NULL);
}

static void drop(Fixture *f)
{
	g_autofree char *lists = g_build_filename(f->folder, "daftar", NULL);

	for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
		g_autofree char *path = g_build_filename(f->folder, files[i], NULL);

		g_unlink(path);
	}
	g_rmdir(lists);
	g_rmdir(f->folder);
	assert_int_equal(g_rmdir(f->parent), 0);
	g_free(f->folder);
	g_free(f->parent);
	findings_clear(&f->findings);
}

static void the_event_has_no_finding(void **state)
{
	g_autofree char *path = NULL;
	PsyEvent *event;
	Fixture f;

	(void)state;
	set_up(&f);
	assert_true(psy_event_init(f.folder, f.findings.diags));
	path = g_build_filename(f.folder, "kegiatan.yaml", NULL);
	event = psy_event_load(path, POSYANDU_SOURCE "/curricula", f.findings.diags);
	assert_string_equal(f.findings.text->str, "");
	assert_true(event->holidays->len > 50);
	psy_event_free(event);
	drop(&f);
}

static void lists_of_persons_are_private(void **state)
{
	Fixture f;

	(void)state;
	set_up(&f);
	assert_true(psy_event_init(f.folder, f.findings.diags));
	for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
		g_autofree char *path = g_build_filename(f.folder, files[i], NULL);
		struct stat info;

		assert_int_equal(g_stat(path, &info), 0);
		if (g_str_has_prefix(files[i], "daftar/"))
			assert_int_equal(info.st_mode & 0777, 0600);
	}
	drop(&f);
}

static void one_file_in_the_way_stops_all(void **state)
{
	g_autofree char *holidays = NULL;
	g_autofree char *event = NULL;
	g_autofree char *text = NULL;
	Fixture f;

	(void)state;
	set_up(&f);
	holidays = g_build_filename(f.folder, "libur.csv", NULL);
	event = g_build_filename(f.folder, "kegiatan.yaml", NULL);
	assert_int_equal(g_mkdir(f.folder, 0777), 0);
	assert_true(g_file_set_contents(holidays, "milik orang\n", -1, NULL));
	assert_false(psy_event_init(f.folder, f.findings.diags));
	assert_string_equal(f.findings.codes->str, "error event/exists 0:0\n");
	assert_true(g_file_get_contents(holidays, &text, NULL, NULL));
	assert_string_equal(text, "milik orang\n");
	assert_false(g_file_test(event, G_FILE_TEST_EXISTS));
	drop(&f);
}

static void a_failure_leaves_nothing(void **state)
{
	g_autofree char *lists = NULL;
	g_autofree char *event = NULL;
	Fixture f;

	(void)state;
	set_up(&f);
	lists = g_build_filename(f.folder, "daftar", NULL);
	event = g_build_filename(f.folder, "kegiatan.yaml", NULL);
	assert_int_equal(g_mkdir(f.folder, 0777), 0);
	assert_true(g_file_set_contents(lists, "no folder\n", -1, NULL));
	assert_false(psy_event_init(f.folder, f.findings.diags));
	assert_string_equal(f.findings.codes->str, "error file/write 0:0\n");
	assert_false(g_file_test(event, G_FILE_TEST_EXISTS));
	assert_int_equal(g_unlink(lists), 0);
	drop(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_event_has_no_finding),
		cmocka_unit_test(lists_of_persons_are_private),
		cmocka_unit_test(one_file_in_the_way_stops_all),
		cmocka_unit_test(a_failure_leaves_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

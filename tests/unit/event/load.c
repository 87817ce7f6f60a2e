/* A file in, an event and all findings out. */
#include "findings.h"

#include "event/event.h"

#include <glib/gstdio.h>
#include <string.h>

#define LIBRARY POSYANDU_SOURCE "/curricula"

static const char good[] =
	"format: 1\n"
	"jenis: kegiatan\n"
	"nama_kegiatan: Pelatihan Kader\n"
	"penyelenggara: Dinas Rekaan\n"
	"kurikulum: posyandu-6-spm\n"
	"tempat:\n"
	"  - {nama: Aula Utama, kapasitas: 150}\n"
	"  - {nama: Aula Kecil, kapasitas: 70, kabupaten: [Kab. Lebak], hari: [kamis]}\n"
	"tanggal:\n"
	"  mulai: 2025-04-14\n"
	"  sampai: 2025-04-22\n"
	"  libur: libur.csv\n"
	"angkatan:\n"
	"  minimal: 60\n"
	"  maksimal: 140\n"
	"  jaga_bersama: [kabupaten, kecamatan]\n"
	"  boleh_pecah: kecamatan\n"
	"  kuota:\n"
	"    - {kabupaten: Kab. Lebak, peserta: 90}\n"
	"    - {kabupaten: Kab. Lebak, kecamatan: Cibadak, peserta: 40}\n"
	"  kunci:\n"
	"    - {kabupaten: Kab. Lebak, angkatan: 1, tanggal: 2025-04-15}\n"
	"    - {kabupaten: Kota Serang, angkatan: 2, tanggal: 2025-04-16}\n"
	"narasumber:\n"
	"  - {nama: Encep Rekaan, mata_pelatihan: [kebakaran-kompor-gas]}\n"
	"sertifikat:\n"
	"  pola_nomor: 893.3/{urut}/TPP-BTN/{bulan_romawi}/{tahun}\n"
	"  penanda_tangan:\n"
	"    - {jabatan: Ketua, nama: Ratna Rekaan, nip: \"19690817 199503 1 999\"}\n";

static const char holidays[] = "tanggal;jenis_libur;nama\n"
			       "2025-04-18;libur;Wafat Yesus Kristus\n"
			       "21/04/2025;cuti bersama;Libur contoh\n";

typedef struct {
	Findings findings;
	char *folder, *path;
	PsyEvent *event;
} Fixture;

static void write_file(const char *folder, const char *name, const char *text)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);

	assert_true(g_file_set_contents(path, text, -1, NULL));
}

/* Loads the good event with `from` replaced by `to`. */
static void load(Fixture *f, const char *from, const char *to)
{
	g_autoptr(GString) text = g_string_new(good);

	if (*from)
		assert_int_equal(g_string_replace(text, from, to, 1), 1);
	findings_init(&f->findings);
	f->folder = g_dir_make_tmp("event-XXXXXX", NULL);
	f->path = g_build_filename(f->folder, "kegiatan.yaml", NULL);
	write_file(f->folder, "kegiatan.yaml", text->str);
	write_file(f->folder, "libur.csv", holidays);
	f->event = psy_event_load(f->path, LIBRARY, f->findings.diags);
}

static void drop(Fixture *f)
{
	g_autofree char *libur = g_build_filename(f->folder, "libur.csv", NULL);

	psy_event_free(f->event);
	findings_clear(&f->findings);
	g_unlink(libur);
	g_unlink(f->path);
	g_rmdir(f->folder);
	g_free(f->folder);
	g_free(f->path);
}

static void a_good_event_is_filled(void **state)
{
	g_autofree char *register_path = NULL;
	const PsyEvent *event;
	Fixture f;

	(void)state;
	load(&f, "", "");
	event = f.event;
	assert_string_equal(f.findings.text->str, "");
	assert_string_equal(event->name, "Pelatihan Kader");
	assert_int_equal(event->language, PSY_LANGUAGE_ID);
	assert_string_equal(psy_curriculum_id(event->curriculum), "posyandu-6-spm");
	assert_int_equal(event->n_venues, 2);
	assert_int_equal(event->venues[1].capacity, 70);
	assert_string_equal(event->venues[1].kabupaten[0], "Kab. Lebak");
	assert_int_equal(event->batches.max, 140);
	assert_int_equal(event->batches.days, 1);
	assert_string_equal(event->batches.keep[1], "kecamatan");
	assert_int_equal(event->batches.quotas[1].people, 40);
	assert_int_equal(event->batches.locks[1].batch, 2);
	assert_string_equal(event->facilitators[0].modules[0], "kebakaran-kompor-gas");
	assert_int_equal(event->certificate.digits, 3);
	assert_string_equal(event->certificate.template_name, "dinas");
	register_path = g_build_filename(f.folder, "register.csv", NULL);
	assert_string_equal(event->certificate.register_path, register_path);
	drop(&f);
}

static void holidays_are_read_in_any_dialect(void **state)
{
	PsyDate friday = { 2025, 4, 18 }, monday = { 2025, 4, 21 }, tuesday = { 2025, 4, 22 };
	Fixture f;

	(void)state;
	load(&f, "", "");
	assert_int_equal(f.event->holidays->len, 2);
	assert_string_equal(psy_event_holiday(f.event, friday)->name, "Wafat Yesus Kristus");
	assert_true(psy_event_holiday(f.event, monday)->collective_leave);
	assert_false(psy_event_is_working_day(f.event, monday));
	assert_true(psy_event_is_working_day(f.event, tuesday));
	drop(&f);
}

static void one_day_needs_no_last_day(void **state)
{
	Fixture f;

	(void)state;
	load(&f, "  mulai: 2025-04-14\n  sampai: 2025-04-22\n", "  mulai: 2025-04-15\n");
	assert_string_equal(f.findings.codes->str, "error event/venue-closed 8:70\n"
						   "error event/lock-date 22:54\n");
	assert_int_equal(f.event->dates.last.day, 15);
	drop(&f);
}

static void every_slip_is_found(void **state)
{
	static const struct {
		const char *from, *to;
		const char *findings;
	} cases[] = {
		{ "kegiatan\nnama", "kurikulum\nnama", "error yaml/kind 2:8\n" },
		{ "posyandu-6-spm", "posyandu-6-smp", "error curriculum/not-found 5:12\n" },
		/* dates */
		{ "2025-04-22", "2025-04-12", "error event/dates 11:11\n" },
		{ "2025-04-22", "2026-05-22",
		  "warning event/dates 11:11\nwarning event/holiday-year 12:10\n" },
		{ "2025-04-22", "2205-04-22", "error event/dates 11:11\n" },
		{ "2025-04-22", "22 April 2025", "error yaml/not-date 11:11\n" },
		{ "libur.csv", "hari-libur.csv", "error event/no-holidays 12:10\n" },
		{ "  libur: libur.csv\n", "", "warning event/no-holidays 10:3\n" },
		{ "  libur:", "  hari: [senin, rbu]\n  libur:", "error event/unknown-day 12:17\n" },
		{ "  boleh_pecah", "  lama_hari: 6\n  boleh_pecah",
		  "error event/batch-too-long 17:14\n"
		  "error event/lock-batch 24:42\n" },
		/* venues */
		{ "tempat:\n", "tempat: []\nlokasi:\n",
		  "error event/no-venue 6:9\n"
		  "error yaml/unknown-key 7:1\n" },
		{ "Aula Kecil", "aula utama", "error event/duplicate-venue 8:12\n" },
		{ "kapasitas: 70", "kapasitas: 50", "error event/capacity 8:35\n" },
		{ "[kamis]", "[2025-04-17, 2025-04-18, kamsi]",
		  "warning event/venue-day 8:83\nerror event/unknown-day 8:95\n" },
		{ "[kamis]", "[sabtu]", "error event/venue-closed 8:70\n" },
		/* batches */
		{ "minimal: 60", "minimal: 160", "error event/batch-size 14:12\n" },
		{ "[kabupaten, kecamatan]", "[kabupaten, kecamatn, kabupaten]",
		  "error event/unknown-level 16:29\nerror event/unknown-level 16:39\n" },
		{ "pecah: kecamatan", "pecah: semua", "error event/unknown-level 17:16\n" },
		/* places */
		{ "Kab. Lebak, peserta: 90", "Kab. Lebakk, peserta: 90",
		  "warning event/place 19:19\n" },
		{ "{kabupaten: Kab. Lebak, peserta: 90}", "{kabupaten: Kab. Lebak, peserta: 30}",
		  "error event/quota-sum 19:40\n" },
		{ "kecamatan: Cibadak", "kecamatan: Ciruas", "warning event/place 20:42\n" },
		{ "kecamatan: Cibadak", "desa: Mekarsari", "warning event/place-above 20:37\n" },
		{ "kecamatan: Cibadak, ", "", "error event/duplicate-place 20:19\n" },
		{ "kabupaten: Kab. Lebak, kecamatan: Cibadak, ", "",
		  "error event/no-place 20:7\n" },
		{ "Kota Serang", "Cilegon", "warning event/place 23:19\n" },
		{ "Kota Serang", "LEBAK", "error event/duplicate-place 23:19\n" },
		{ "kapasitas: 150", "kabupaten: Kota Cilegon", "error event/no-venue-for 23:19\n" },
		/* locks */
		{ "2025-04-16", "2025-04-19", "error event/lock-date 23:54\n" },
		{ "2025-04-16", "2025-04-18", "error event/lock-date 23:54\n" },
		{ "2025-04-16", "2025-04-23", "error event/lock-date 23:54\n" },
		{ "2025-04-16", "2025-04-14", "error event/lock-conflict 23:54\n" },
		{ "angkatan: 2", "angkatan: 1", "error event/lock-conflict 23:54\n" },
		{ "angkatan: 2", "angkatan: 11", "error event/lock-batch 23:42\n" },
		{ ", angkatan: 2, tanggal: 2025-04-16", "", "error event/lock-empty 23:7\n" },
		{ "angkatan: 2", "tempat: Aula Kcil", "error event/unknown-venue 23:40\n" },
		{ "angkatan: 2", "tempat: Aula Kecil",
		  "error event/lock-venue 23:40\nerror event/lock-venue 23:40\n" },
		/* people */
		{ "kebakaran-kompor-gas", "kebakaran-kompor-gass",
		  "error event/unknown-module 25:43\n" },
		{ "sertifikat:\n", "  - encep rekaan\nsertifikat:\n",
		  "warning event/duplicate-facilitator 26:5\n" },
		{ "sertifikat:\n", "fasilitator: [Lilis Rekaan]\nsertifikat:\n",
		  "error yaml/duplicate-key 26:1\n" },
		/* certificates */
		{ "{urut}", "{nomor}",
		  "error event/number-pattern 27:15\nerror event/number-pattern 27:15\n" },
		{ "TPP-BTN", "{kode}", "error event/number-pattern 27:15\n" },
		{ "{tahun}", "{tahun", "error event/number-pattern 27:15\n" },
		{ "199503 1 999", "199503 1 99", "warning event/nip 29:49\n" },
		{ "  penanda_tangan:\n", "  tanggal: 2025-04-13\n  penanda_tangan:\n",
		  "warning event/certificate-date 28:12\n" },
		{ "  penanda_tangan:\n    - {", "  penanda_tangan: []\n  syarat_lulus: {",
		  "warning event/no-signer 28:19\nerror yaml/unknown-key 29:18\n"
		  "error yaml/unknown-key 29:34\nerror yaml/unknown-key 29:54\n" },
	};
	unsigned wrong = 0;

	(void)state;
	for (size_t i = 0; i < G_N_ELEMENTS(cases); i++) {
		Fixture f;

		load(&f, cases[i].from, cases[i].to);
		if (strcmp(f.findings.codes->str, cases[i].findings) != 0) {
			print_message("case '%s':\n%s", cases[i].to, f.findings.text->str);
			wrong++;
		}
		drop(&f);
	}
	assert_int_equal(wrong, 0);
}

static void what_cannot_be_an_event_gives_none(void **state)
{
	Fixture f;

	(void)state;
	load(&f, "jenis: kegiatan", "jenis: kurikulum");
	assert_null(f.event);
	drop(&f);
}

static void a_message_never_shows_a_nip(void **state)
{
	Fixture f;

	(void)state;
	load(&f, "199503 1 999", "199503 1");
	assert_non_null(strstr(f.findings.text->str, "event/nip"));
	assert_null(strstr(f.findings.text->str, "19690817"));
	drop(&f);
}

static void the_example_has_no_finding(void **state)
{
	Findings findings;
	PsyEvent *event;

	(void)state;
	findings_init(&findings);
	event = psy_event_load(POSYANDU_SOURCE "/examples/banten-2025/kegiatan.yaml", LIBRARY,
			       findings.diags);
	assert_string_equal(findings.text->str, "");
	assert_int_equal(event->batches.n_quotas, 8);
	psy_event_free(event);
	findings_clear(&findings);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_good_event_is_filled),
		cmocka_unit_test(holidays_are_read_in_any_dialect),
		cmocka_unit_test(one_day_needs_no_last_day),
		cmocka_unit_test(every_slip_is_found),
		cmocka_unit_test(what_cannot_be_an_event_gives_none),
		cmocka_unit_test(a_message_never_shows_a_nip),
		cmocka_unit_test(the_example_has_no_finding),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "event/model.h"

/* The keys of kegiatan.yaml (design section 4). A key's help is what an editor shows. */

enum { MOST_DAYS = 60, MOST_PEOPLE = 100000, MOST_DIGITS = 8 };

static const PsyYamlChoice languages[] = {
	{ "id", PSY_LANGUAGE_ID },
	{ "indonesia", PSY_LANGUAGE_ID },
	{ "en", PSY_LANGUAGE_EN },
	{ "inggris", PSY_LANGUAGE_EN },
	{ 0 },
};

static const PsyYamlField venue_fields[] = {
	{ "nama", PSY_YAML_TEXT, .target = offsetof(PsyVenue, name), .required = true,
	  .help = N_("name of the venue, each its own") },
	{ "alamat", PSY_YAML_TEXT, .target = offsetof(PsyVenue, address) },
	{ "kapasitas", PSY_YAML_COUNT, .target = offsetof(PsyVenue, capacity), .min = 1,
	  .max = MOST_PEOPLE, .help = N_("how many people it holds") },
	{ "kabupaten", PSY_YAML_TEXTS, .target = offsetof(PsyVenue, kabupaten),
	  .help = N_("only people from there") },
	{ "hari", PSY_YAML_TEXTS, .target = offsetof(PsyVenue, days),
	  .help = N_("only these dates or weekdays") },
	{ 0 },
};

static const PsyYamlField dates_fields[] = {
	{ "mulai", PSY_YAML_DATE, .target = offsetof(PsyEventDates, first), .required = true,
	  .help = N_("first day") },
	{ "sampai", PSY_YAML_DATE, .target = offsetof(PsyEventDates, last),
	  .help = N_("last day; the first one when not given") },
	{ "hari", PSY_YAML_TEXTS, .target = offsetof(PsyEventDates, weekdays),
	  .help = N_("weekdays that count; Monday to Friday when not given") },
	{ "libur", PSY_YAML_TEXT, .target = offsetof(PsyEventDates, holidays),
	  .help = N_("file of holidays: tanggal, jenis_libur, nama") },
	{ 0 },
};

static const PsyYamlField quota_fields[] = {
	{ "kabupaten", PSY_YAML_TEXT, .target = offsetof(PsyQuota, kabupaten) },
	{ "kecamatan", PSY_YAML_TEXT, .target = offsetof(PsyQuota, kecamatan) },
	{ "desa", PSY_YAML_TEXT, .target = offsetof(PsyQuota, desa) },
	{ "peserta", PSY_YAML_COUNT, .target = offsetof(PsyQuota, people), .required = true,
	  .help = N_("how many people are invited from there") },
	{ 0 },
};

static const PsyYamlField lock_fields[] = {
	{ "kabupaten", PSY_YAML_TEXT, .target = offsetof(PsyLock, kabupaten) },
	{ "kecamatan", PSY_YAML_TEXT, .target = offsetof(PsyLock, kecamatan) },
	{ "desa", PSY_YAML_TEXT, .target = offsetof(PsyLock, desa) },
	{ "tanggal", PSY_YAML_DATE, .target = offsetof(PsyLock, date),
	  .help = N_("day on which the batch of these people begins") },
	{ "angkatan", PSY_YAML_COUNT, .target = offsetof(PsyLock, batch), .min = 1,
	  .help = N_("number of the batch of these people") },
	{ "tempat", PSY_YAML_TEXT, .target = offsetof(PsyLock, venue),
	  .help = N_("venue of these people") },
	{ 0 },
};

static const PsyYamlField batch_fields[] = {
	{ "minimal", PSY_YAML_COUNT, .target = offsetof(PsyBatchRules, min), .otherwise = "1",
	  .min = 1, .max = MOST_PEOPLE, .help = N_("least people in a batch") },
	{ "maksimal", PSY_YAML_COUNT, .target = offsetof(PsyBatchRules, max), .required = true,
	  .min = 1, .max = MOST_PEOPLE, .help = N_("most people in a batch") },
	{ "lama_hari", PSY_YAML_COUNT, .target = offsetof(PsyBatchRules, days), .otherwise = "1",
	  .min = 1, .max = MOST_DAYS, .help = N_("working days of a batch") },
	{ "jaga_bersama", PSY_YAML_TEXTS, .target = offsetof(PsyBatchRules, keep),
	  .help = N_("what stays together, most important first: kabupaten, kecamatan, desa, "
		     "posyandu") },
	{ "boleh_pecah", PSY_YAML_TEXT, .target = offsetof(PsyBatchRules, split),
	  .help = N_("narrowest level that may be split, or tidak") },
	{ "kuota", PSY_YAML_MAPS, .target = offsetof(PsyBatchRules, quotas),
	  .count = offsetof(PsyBatchRules, n_quotas), .fields = quota_fields,
	  .size = sizeof(PsyQuota), .help = N_("how many people are invited from which place") },
	{ "kunci", PSY_YAML_MAPS, .target = offsetof(PsyBatchRules, locks),
	  .count = offsetof(PsyBatchRules, n_locks), .fields = lock_fields, .size = sizeof(PsyLock),
	  .help = N_("what is settled and not planned anew") },
	{ 0 },
};

static const PsyYamlField facilitator_fields[] = {
	{ "nama", PSY_YAML_TEXT, .target = offsetof(PsyFacilitator, name), .required = true },
	{ "instansi", PSY_YAML_TEXT, .target = offsetof(PsyFacilitator, agency),
	  .help = N_("agency of the facilitator") },
	{ "mata_pelatihan", PSY_YAML_TEXTS, .target = offsetof(PsyFacilitator, modules),
	  .help = N_("ids of the modules that this person teaches") },
	{ 0 },
};

static const PsyYamlField signer_fields[] = {
	{ "jabatan", PSY_YAML_TEXT, .target = offsetof(PsySigner, office), .required = true,
	  .help = N_("office of the signer, as printed") },
	{ "nama", PSY_YAML_TEXT, .target = offsetof(PsySigner, name), .required = true },
	{ "nip", PSY_YAML_TEXT, .target = offsetof(PsySigner, nip),
	  .help = N_("number of a civil servant, in quotes") },
	{ 0 },
};

static const PsyYamlField passing_fields[] = {
	{ "kehadiran_minimal", PSY_YAML_NUMBER, .target = offsetof(PsyPassing, attendance),
	  .max = 100, .help = N_("least attendance in per cent of JPL") },
	{ "nilai_minimal", PSY_YAML_NUMBERS, .target = offsetof(PsyPassing, scores),
	  .count = offsetof(PsyPassing, n_scores), .max = 100,
	  .help = N_("least score by kind: post_test ...") },
	{ 0 },
};

static const PsyYamlField letterhead_fields[] = {
	{ "instansi", PSY_YAML_TEXT, .target = offsetof(PsyLetterhead, government),
	  .help = N_("first line: the government") },
	{ "unit", PSY_YAML_TEXT, .target = offsetof(PsyLetterhead, office),
	  .help = N_("second line: the office; 'penyelenggara' when not given") },
	{ "alamat", PSY_YAML_TEXT, .target = offsetof(PsyLetterhead, address),
	  .help = N_("third line: the address") },
	{ "logo", PSY_YAML_TEXT, .target = offsetof(PsyLetterhead, logo),
	  .help = N_("a PNG or JPEG, of 300 pixels or more") },
	{ 0 },
};

static const PsyYamlField certificate_fields[] = {
	{ "pola_nomor", PSY_YAML_TEXT, .target = offsetof(PsyCertificateRules, pattern),
	  .required = true,
	  .help = N_("pattern of the numbers with {urut}, {tahun}, {bulan}, {bulan_romawi}, "
		     "{kode}") },
	{ "kode", PSY_YAML_TEXT, .target = offsetof(PsyCertificateRules, code),
	  .help = N_("what stands for {kode} in the numbers") },
	{ "digit", PSY_YAML_COUNT, .target = offsetof(PsyCertificateRules, digits),
	  .otherwise = "3", .min = 1, .max = MOST_DIGITS,
	  .help = N_("digits of {urut}: 3 gives 001") },
	{ "tempat", PSY_YAML_TEXT, .target = offsetof(PsyCertificateRules, place),
	  .help = N_("place in front of the date") },
	{ "tanggal", PSY_YAML_DATE, .target = offsetof(PsyCertificateRules, date),
	  .help = N_("date above the signatures; the last day of the batch when not given") },
	{ "penanda_tangan", PSY_YAML_MAPS, .target = offsetof(PsyCertificateRules, signers),
	  .count = offsetof(PsyCertificateRules, n_signers), .fields = signer_fields,
	  .size = sizeof(PsySigner), .alias = "penandatangan" },
	{ "templat", PSY_YAML_TEXT, .target = offsetof(PsyCertificateRules, template_name),
	  .otherwise = "dinas", .alias = "template",
	  .help = N_("name of a shipped template or path of one") },
	{ "kop", PSY_YAML_MAP, .target = offsetof(PsyCertificateRules, letterhead),
	  .fields = letterhead_fields },
	{ "syarat_lulus", PSY_YAML_MAP, .target = offsetof(PsyCertificateRules, passing),
	  .fields = passing_fields,
	  .help = N_("who gets a certificate; the rules of the curriculum when not given") },
	{ "register", PSY_YAML_TEXT, .target = offsetof(PsyCertificateRules, register_name),
	  .otherwise = "register.csv",
	  .help = N_("file of issued certificates; events may share one") },
	{ 0 },
};

const PsyYamlField psy_event_fields[] = {
	{ "nama_kegiatan", PSY_YAML_TEXT, .target = offsetof(PsyEvent, name), .required = true,
	  .help = N_("name of the event, as on the certificate") },
	{ "penyelenggara", PSY_YAML_TEXT, .target = offsetof(PsyEvent, organiser), .required = true,
	  .help = N_("who organises the event") },
	{ "kurikulum", PSY_YAML_TEXT, .target = offsetof(PsyEvent, curriculum_name),
	  .required = true, .help = N_("id of a curriculum, or path of one") },
	{ "bahasa", PSY_YAML_CHOICE, .target = offsetof(PsyEvent, language), .choices = languages,
	  .otherwise = "id", .help = N_("language of the documents") },
	{ "tempat", PSY_YAML_MAPS, .target = offsetof(PsyEvent, venues), .required = true,
	  .count = offsetof(PsyEvent, n_venues), .fields = venue_fields, .size = sizeof(PsyVenue),
	  .text_as = "nama" },
	{ "tanggal", PSY_YAML_MAP, .target = offsetof(PsyEvent, dates), .required = true,
	  .fields = dates_fields },
	{ "angkatan", PSY_YAML_MAP, .target = offsetof(PsyEvent, batches), .required = true,
	  .fields = batch_fields },
	{ "fasilitator", PSY_YAML_MAPS, .target = offsetof(PsyEvent, facilitators),
	  .count = offsetof(PsyEvent, n_facilitators), .fields = facilitator_fields,
	  .size = sizeof(PsyFacilitator), .text_as = "nama", .alias = "narasumber" },
	{ "sertifikat", PSY_YAML_MAP, .target = offsetof(PsyEvent, certificate),
	  .fields = certificate_fields },
	{ 0 },
};

char *psy_event_schema(void)
{
	return psy_yaml_schema("kegiatan", _("event of posyandu"), psy_event_fields);
}

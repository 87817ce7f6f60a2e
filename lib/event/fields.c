#include "event/model.h"

/* The keys of kegiatan.yaml (design section 4). */

enum { MOST_DAYS = 60, MOST_PEOPLE = 100000, MOST_DIGITS = 8 };

static const PsyYamlChoice languages[] = {
	{ "id", PSY_LANGUAGE_ID },
	{ "indonesia", PSY_LANGUAGE_ID },
	{ "en", PSY_LANGUAGE_EN },
	{ "inggris", PSY_LANGUAGE_EN },
	{ 0 },
};

static const PsyYamlField venue_fields[] = {
	{ "nama", PSY_YAML_TEXT, .target = offsetof(PsyVenue, name), .required = true },
	{ "alamat", PSY_YAML_TEXT, .target = offsetof(PsyVenue, address) },
	{ "kapasitas", PSY_YAML_COUNT, .target = offsetof(PsyVenue, capacity), .min = 1,
	  .max = MOST_PEOPLE },
	{ "kabupaten", PSY_YAML_TEXTS, .target = offsetof(PsyVenue, kabupaten) },
	{ "hari", PSY_YAML_TEXTS, .target = offsetof(PsyVenue, days) },
	{ 0 },
};

static const PsyYamlField dates_fields[] = {
	{ "mulai", PSY_YAML_DATE, .target = offsetof(PsyEventDates, first), .required = true },
	{ "sampai", PSY_YAML_DATE, .target = offsetof(PsyEventDates, last) },
	{ "hari", PSY_YAML_TEXTS, .target = offsetof(PsyEventDates, weekdays) },
	{ "libur", PSY_YAML_TEXT, .target = offsetof(PsyEventDates, holidays) },
	{ 0 },
};

static const PsyYamlField quota_fields[] = {
	{ "kabupaten", PSY_YAML_TEXT, .target = offsetof(PsyQuota, kabupaten) },
	{ "kecamatan", PSY_YAML_TEXT, .target = offsetof(PsyQuota, kecamatan) },
	{ "desa", PSY_YAML_TEXT, .target = offsetof(PsyQuota, desa) },
	{ "peserta", PSY_YAML_COUNT, .target = offsetof(PsyQuota, people), .required = true },
	{ 0 },
};

static const PsyYamlField lock_fields[] = {
	{ "kabupaten", PSY_YAML_TEXT, .target = offsetof(PsyLock, kabupaten) },
	{ "kecamatan", PSY_YAML_TEXT, .target = offsetof(PsyLock, kecamatan) },
	{ "desa", PSY_YAML_TEXT, .target = offsetof(PsyLock, desa) },
	{ "tanggal", PSY_YAML_DATE, .target = offsetof(PsyLock, date) },
	{ "angkatan", PSY_YAML_COUNT, .target = offsetof(PsyLock, batch), .min = 1 },
	{ "tempat", PSY_YAML_TEXT, .target = offsetof(PsyLock, venue) },
	{ 0 },
};

static const PsyYamlField batch_fields[] = {
	{ "minimal", PSY_YAML_COUNT, .target = offsetof(PsyBatchRules, min), .otherwise = "1",
	  .min = 1, .max = MOST_PEOPLE },
	{ "maksimal", PSY_YAML_COUNT, .target = offsetof(PsyBatchRules, max), .required = true,
	  .min = 1, .max = MOST_PEOPLE },
	{ "lama_hari", PSY_YAML_COUNT, .target = offsetof(PsyBatchRules, days), .otherwise = "1",
	  .min = 1, .max = MOST_DAYS },
	{ "jaga_bersama", PSY_YAML_TEXTS, .target = offsetof(PsyBatchRules, keep) },
	{ "boleh_pecah", PSY_YAML_TEXT, .target = offsetof(PsyBatchRules, split) },
	{ "kuota", PSY_YAML_MAPS, .target = offsetof(PsyBatchRules, quotas),
	  .count = offsetof(PsyBatchRules, n_quotas), .fields = quota_fields,
	  .size = sizeof(PsyQuota) },
	{ "kunci", PSY_YAML_MAPS, .target = offsetof(PsyBatchRules, locks),
	  .count = offsetof(PsyBatchRules, n_locks), .fields = lock_fields,
	  .size = sizeof(PsyLock) },
	{ 0 },
};

static const PsyYamlField facilitator_fields[] = {
	{ "nama", PSY_YAML_TEXT, .target = offsetof(PsyFacilitator, name), .required = true },
	{ "instansi", PSY_YAML_TEXT, .target = offsetof(PsyFacilitator, agency) },
	{ "mata_pelatihan", PSY_YAML_TEXTS, .target = offsetof(PsyFacilitator, modules) },
	{ 0 },
};

static const PsyYamlField signer_fields[] = {
	{ "jabatan", PSY_YAML_TEXT, .target = offsetof(PsySigner, office), .required = true },
	{ "nama", PSY_YAML_TEXT, .target = offsetof(PsySigner, name), .required = true },
	{ "nip", PSY_YAML_TEXT, .target = offsetof(PsySigner, nip) },
	{ 0 },
};

static const PsyYamlField passing_fields[] = {
	{ "kehadiran_minimal", PSY_YAML_NUMBER, .target = offsetof(PsyPassing, attendance),
	  .max = 100 },
	{ "nilai_minimal", PSY_YAML_NUMBERS, .target = offsetof(PsyPassing, scores),
	  .count = offsetof(PsyPassing, n_scores), .max = 100 },
	{ 0 },
};

static const PsyYamlField certificate_fields[] = {
	{ "pola_nomor", PSY_YAML_TEXT, .target = offsetof(PsyCertificateRules, pattern),
	  .required = true },
	{ "kode", PSY_YAML_TEXT, .target = offsetof(PsyCertificateRules, code) },
	{ "digit", PSY_YAML_COUNT, .target = offsetof(PsyCertificateRules, digits),
	  .otherwise = "3", .min = 1, .max = MOST_DIGITS },
	{ "tempat", PSY_YAML_TEXT, .target = offsetof(PsyCertificateRules, place) },
	{ "tanggal", PSY_YAML_DATE, .target = offsetof(PsyCertificateRules, date) },
	{ "penanda_tangan", PSY_YAML_MAPS, .target = offsetof(PsyCertificateRules, signers),
	  .count = offsetof(PsyCertificateRules, n_signers), .fields = signer_fields,
	  .size = sizeof(PsySigner), .alias = "penandatangan" },
	{ "templat", PSY_YAML_TEXT, .target = offsetof(PsyCertificateRules, template_name),
	  .otherwise = "dinas", .alias = "template" },
	{ "syarat_lulus", PSY_YAML_MAP, .target = offsetof(PsyCertificateRules, passing),
	  .fields = passing_fields },
	{ "register", PSY_YAML_TEXT, .target = offsetof(PsyCertificateRules, register_name),
	  .otherwise = "register.csv" },
	{ 0 },
};

const PsyYamlField psy_event_fields[] = {
	{ "nama_kegiatan", PSY_YAML_TEXT, .target = offsetof(PsyEvent, name), .required = true },
	{ "penyelenggara", PSY_YAML_TEXT, .target = offsetof(PsyEvent, organiser),
	  .required = true },
	{ "kurikulum", PSY_YAML_TEXT, .target = offsetof(PsyEvent, curriculum_name),
	  .required = true },
	{ "bahasa", PSY_YAML_CHOICE, .target = offsetof(PsyEvent, language), .choices = languages,
	  .otherwise = "id" },
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

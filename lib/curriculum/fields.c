#include "curriculum/model.h"

/* The keys of curriculum and module files. A key's help is what an editor shows. */

static const PsyYamlChoice groups[] = {
	{ "MPD", PSY_GROUP_MPD },
	{ "MPI", PSY_GROUP_MPI },
	{ "MPP", PSY_GROUP_MPP },
	{ "dasar", PSY_GROUP_MPD },
	{ "inti", PSY_GROUP_MPI },
	{ "penunjang", PSY_GROUP_MPP },
	{ "Mata Pelatihan Dasar", PSY_GROUP_MPD },
	{ "Mata Pelatihan Inti", PSY_GROUP_MPI },
	{ "Mata Pelatihan Penunjang", PSY_GROUP_MPP },
	{ 0 },
};

/* Spellings from the seed event, the press and older papers (facts: domain 4). */
static const PsyYamlChoice sectors[] = {
	{ "pendidikan", PSY_SECTOR_PENDIDIKAN },
	{ "kesehatan", PSY_SECTOR_KESEHATAN },
	{ "pekerjaan_umum", PSY_SECTOR_PEKERJAAN_UMUM },
	{ "perumahan_rakyat", PSY_SECTOR_PERUMAHAN_RAKYAT },
	{ "ketertiban_umum", PSY_SECTOR_KETERTIBAN_UMUM },
	{ "sosial", PSY_SECTOR_SOSIAL },
	{ "PEND", PSY_SECTOR_PENDIDIKAN },
	{ "KES", PSY_SECTOR_KESEHATAN },
	{ "PU", PSY_SECTOR_PEKERJAAN_UMUM },
	{ "PUPR", PSY_SECTOR_PEKERJAAN_UMUM },
	{ "pekerjaan umum dan penataan ruang", PSY_SECTOR_PEKERJAAN_UMUM },
	{ "PR", PSY_SECTOR_PERUMAHAN_RAKYAT },
	{ "perumahan", PSY_SECTOR_PERUMAHAN_RAKYAT },
	{ "perumahan rakyat dan kawasan permukiman", PSY_SECTOR_PERUMAHAN_RAKYAT },
	{ "TRANTIB", PSY_SECTOR_KETERTIBAN_UMUM },
	{ "trantibum", PSY_SECTOR_KETERTIBAN_UMUM },
	{ "trantibumlinmas", PSY_SECTOR_KETERTIBAN_UMUM },
	{ "trantibum linmas", PSY_SECTOR_KETERTIBAN_UMUM },
	{ "ketertiban umum dan perlindungan masyarakat", PSY_SECTOR_KETERTIBAN_UMUM },
	{ "ketertiban umum dan pelindungan masyarakat", PSY_SECTOR_KETERTIBAN_UMUM },
	{ "ketenteraman, ketertiban umum dan perlindungan masyarakat", PSY_SECTOR_KETERTIBAN_UMUM },
	{ "ketenteraman, ketertiban umum, dan pelindungan masyarakat", PSY_SECTOR_KETERTIBAN_UMUM },
	{ "ketentraman, ketertiban umum dan perlindungan masyarakat", PSY_SECTOR_KETERTIBAN_UMUM },
	{ "SOS", PSY_SECTOR_SOSIAL },
	{ 0 },
};

static const PsyYamlChoice kinds[] = {
	{ "T", PSY_JPL_T },
	{ "P", PSY_JPL_P },
	{ "PL", PSY_JPL_PL },
	{ 0 },
};

static const PsyYamlChoice weekdays[] = {
	{ "senin", 1 },  { "selasa", 2 }, { "rabu", 3 },   { "kamis", 4 }, { "jumat", 5 },
	{ "jum'at", 5 }, { "sabtu", 6 },  { "minggu", 7 }, { "ahad", 7 },  { 0 },
};

enum { MOST_JPL = 1000, MOST_MINUTES = 240 };

#define OF(type, member) .target = offsetof(type, member)

static const PsyYamlField jpl_fields[] = {
	{ "T", PSY_YAML_COUNT, OF(PsyJpl, of[PSY_JPL_T]), .max = MOST_JPL,
	  .help = N_("hours of theory in class") },
	{ "P", PSY_YAML_COUNT, OF(PsyJpl, of[PSY_JPL_P]), .max = MOST_JPL,
	  .help = N_("hours of practice in class") },
	{ "PL", PSY_YAML_COUNT, OF(PsyJpl, of[PSY_JPL_PL]), .max = MOST_JPL,
	  .help = N_("hours of practice in the field") },
	{ "jumlah", PSY_YAML_COUNT, OF(PsyJpl, stated), .max = MOST_JPL,
	  .help = N_("sum of T, P and PL; it is checked") },
	{ 0 },
};

static const PsyYamlField evaluation_fields[] = {
	{ "cara", PSY_YAML_TEXT, OF(PsyEvaluation, how), .required = true,
	  .help = N_("way of assessing") },
	{ "instrumen", PSY_YAML_TEXT, OF(PsyEvaluation, instrument),
	  .help = N_("what is used for it") },
	{ 0 },
};

static const PsyYamlField aspect_fields[] = {
	{ "aspek", PSY_YAML_TEXT, OF(PsyAspect, aspect), .required = true,
	  .help = N_("what the assessor looks at") },
	{ "bobot", PSY_YAML_NUMBER, OF(PsyAspect, weight), .max = 100,
	  .help = N_("weight in per cent") },
	{ 0 },
};

#define MODULE_FIELDS(other)                                                                       \
	{ "id",                                                                                    \
	  PSY_YAML_ID,                                                                             \
	  OF(PsyModule, id),                                                                       \
	  .required = true,                                                                        \
	  .unless = other,                                                                         \
	  .help = N_("short name for references") },                                               \
		{ "judul",          PSY_YAML_TEXT,   OF(PsyModule, title),                         \
		  .required = true, .unless = other, .help = N_("title, as on the certificate") }, \
		{ "kelompok", PSY_YAML_CHOICE, OF(PsyModule, group), .choices = groups,            \
		  .help = N_("MPD (basic), MPI (core) or MPP (supporting)") },                     \
		{ "bidang", PSY_YAML_CHOICE, OF(PsyModule, sector), .choices = sectors,            \
		  .help = N_("which of the six SPM sectors") },                                    \
		{ "praktik", PSY_YAML_YES_NO, OF(PsyModule, practical),                            \
		  .help = N_("'ya' for a practical module") },                                     \
		{ "utuh", PSY_YAML_YES_NO, OF(PsyModule, whole),                                   \
		  .help = N_("'ya': a frame never parts its hours over two days") },               \
		{ "jpl",                                                                           \
		  PSY_YAML_MAP,                                                                    \
		  OF(PsyModule, jpl),                                                              \
		  .required = true,                                                                \
		  .unless = other,                                                                 \
		  .fields = jpl_fields,                                                            \
		  .help = N_("hours by kind") },                                                   \
		{ "instansi_pengampu", PSY_YAML_TEXTS, OF(PsyModule, agencies),                    \
		  .help = N_("agencies that teach it") },                                          \
		{ "prasyarat", PSY_YAML_TEXTS, OF(PsyModule, prerequisites),                       \
		  .help = N_("ids of modules that must come before") },                            \
		{ "mengajarkan", PSY_YAML_TEXTS, OF(PsyModule, teaches),                           \
		  .help = N_("ids of the competencies it teaches") },                              \
		{ "menilai", PSY_YAML_TEXTS, OF(PsyModule, assesses),                              \
		  .help = N_("ids of the competencies it assesses") },                             \
		{ "tujuan", PSY_YAML_TEXTS, OF(PsyModule, goals),                                  \
		  .help = N_("what participants can do afterwards") },                             \
		{ "materi_pokok", PSY_YAML_TEXTS, OF(PsyModule, topics), .help = N_("topics") },   \
		{ "metode", PSY_YAML_TEXTS, OF(PsyModule, methods), .help = N_("methods") },       \
		{ "media", PSY_YAML_TEXTS, OF(PsyModule, media), .help = N_("media") },            \
		{ "alat_bantu", PSY_YAML_TEXTS, OF(PsyModule, tools),                              \
		  .help = N_("tools and materials") },                                             \
		{ "ruang", PSY_YAML_TEXT, OF(PsyModule, room), .help = N_("kind of room") },       \
		{ "langkah_praktik", PSY_YAML_TEXTS, OF(PsyModule, steps),                         \
		  .help = N_("steps of the practice in their order") },                            \
		{ "evaluasi",                                                                      \
		  PSY_YAML_MAPS,                                                                   \
		  OF(PsyModule, evaluations),                                                      \
		  .count = offsetof(PsyModule, n_evaluations),                                     \
		  .fields = evaluation_fields,                                                     \
		  .size = sizeof(PsyEvaluation),                                                   \
		  .text_as = "cara",                                                               \
		  .help = N_("how it is assessed") },                                              \
		{ "lembar_penilaian",      PSY_YAML_MAPS,                                          \
		  OF(PsyModule, sheet),    .count = offsetof(PsyModule, n_sheet),                  \
		  .fields = aspect_fields, .size = sizeof(PsyAspect),                              \
		  .text_as = "aspek",      .help = N_("the assessment sheet") },                   \
	{                                                                                          \
		"sumber", PSY_YAML_TEXTS, OF(PsyModule, sources),                                  \
			.help = N_("where figures come from; 'usulan' is our proposal")            \
	}

const PsyYamlField psy_module_fields[] = {
	{ "pakai", PSY_YAML_TEXT, OF(PsyModule, use),
	  .help = N_("take a module from a module file: bidang/kesehatan/kunjungan-rumah") },
	MODULE_FIELDS("pakai"),
	{ 0 },
};

const PsyYamlField psy_written_module_fields[] = { MODULE_FIELDS(NULL), { 0 } };

#define MODULE_LIST                                                                                \
	{                                                                                          \
		"mata_pelatihan", PSY_YAML_MAPS, OF(PsyModuleFile, list),                          \
			.count = offsetof(PsyModuleFile, n_list),                                  \
			.fields = psy_written_module_fields, .size = sizeof(PsyModule),            \
			.help = N_("the modules of this file")                                     \
	}

const PsyYamlField psy_module_list_fields[] = { MODULE_LIST, { 0 } };
const PsyYamlField psy_module_file_fields[] = { MODULE_FIELDS("mata_pelatihan"),
						MODULE_LIST,
						{ 0 } };

static const PsyYamlField law_fields[] = {
	{ "nama", PSY_YAML_TEXT, OF(PsyLaw, name), .required = true,
	  .help = N_("kind of law: Peraturan Menteri Dalam Negeri") },
	{ "nomor", PSY_YAML_TEXT, OF(PsyLaw, number), .help = N_("its number") },
	{ "tahun", PSY_YAML_COUNT, OF(PsyLaw, year), .min = 1900, .max = 2200,
	  .help = N_("its year") },
	{ "tentang", PSY_YAML_TEXT, OF(PsyLaw, about), .help = N_("what it is about") },
	{ "pasal", PSY_YAML_TEXT, OF(PsyLaw, article), .help = N_("article, if only one counts") },
	{ 0 },
};

static const PsyYamlField competency_fields[] = {
	{ "id", PSY_YAML_TEXT, OF(PsyCompetency, id), .required = true,
	  .help = N_("short name for references") },
	{ "judul", PSY_YAML_TEXT, OF(PsyCompetency, title), .required = true,
	  .help = N_("what a person can do") },
	{ "kelompok", PSY_YAML_TEXT, OF(PsyCompetency, group), .help = N_("group of skills") },
	{ 0 },
};

static const PsyYamlField level_fields[] = {
	{ "id", PSY_YAML_ID, OF(PsyLevel, id), .required = true,
	  .help = N_("short name for references") },
	{ "judul", PSY_YAML_TEXT, OF(PsyLevel, title), .required = true,
	  .help = N_("name of the level: Purwa, Madya, Utama") },
	{ "kompetensi", PSY_YAML_TEXTS, OF(PsyLevel, competencies),
	  .help = N_("ids of competencies that it needs") },
	{ "kelompok", PSY_YAML_TEXTS, OF(PsyLevel, groups),
	  .help = N_("groups of skills that it needs whole") },
	{ "kelompok_lain", PSY_YAML_COUNT, OF(PsyLevel, more_groups), .max = 100,
	  .help = N_("how many other groups it needs whole") },
	{ "sumber", PSY_YAML_TEXTS, OF(PsyLevel, sources),
	  .help = N_("where the rule comes from") },
	{ 0 },
};

#define SUM(key, member)                                                                           \
	{                                                                                          \
		key, PSY_YAML_COUNT, OF(PsyStatedSums, member),                                    \
			.max = MOST_JPL, .help = N_("sum of hours; it is checked")                 \
	}

static const PsyYamlField sum_fields[] = {
	SUM("MPD", of_group[PSY_GROUP_MPD]),    SUM("MPI", of_group[PSY_GROUP_MPI]),
	SUM("MPP", of_group[PSY_GROUP_MPP]),    SUM("T", of_kind[PSY_JPL_T]),
	SUM("P", of_kind[PSY_JPL_P]),           SUM("PL", of_kind[PSY_JPL_PL]),
	SUM("total", of_group[PSY_GROUP_NONE]), { 0 },
};

/* 45, 45 and 60 minutes: guide of Kemenkes, 2023 (facts: domain 7). */
static const PsyYamlField minute_fields[] = {
	{ "T", PSY_YAML_COUNT, OF(PsyJplMinutes, of[PSY_JPL_T]), .min = 10, .max = MOST_MINUTES,
	  .otherwise = "45", .help = N_("minutes of one JPL of theory") },
	{ "P", PSY_YAML_COUNT, OF(PsyJplMinutes, of[PSY_JPL_P]), .min = 10, .max = MOST_MINUTES,
	  .otherwise = "45", .help = N_("minutes of one JPL of practice") },
	{ "PL", PSY_YAML_COUNT, OF(PsyJplMinutes, of[PSY_JPL_PL]), .min = 10, .max = MOST_MINUTES,
	  .otherwise = "60", .help = N_("minutes of one JPL of field practice") },
	{ 0 },
};

static const PsyYamlField share_fields[] = {
	{ "minimal", PSY_YAML_NUMBER, OF(PsyShare, min), .max = 100, .otherwise = "0",
	  .help = N_("least share in per cent") },
	{ "maksimal", PSY_YAML_NUMBER, OF(PsyShare, max), .max = 100, .otherwise = "100",
	  .help = N_("largest share in per cent") },
	{ 0 },
};

#define SHARE(key, which)                                                                          \
	{                                                                                          \
		key, PSY_YAML_MAP, OF(PsyShares, of[which]),                                       \
			.fields = share_fields, .help = N_("bounds of its share of all JPL")       \
	}

static const PsyYamlField shares_fields[] = {
	SHARE("MPD", PSY_SHARE_MPD),          SHARE("MPI", PSY_SHARE_MPI),
	SHARE("MPP", PSY_SHARE_MPP),          SHARE("T", PSY_SHARE_T),
	SHARE("praktik", PSY_SHARE_PRACTICE), { 0 },
};

const char *const psy_rule_keys[PSY_N_RULES] = {
	[PSY_RULE_SHARES] = "proporsi",
	[PSY_RULE_MPI_COUNT] = "jumlah_mpi",
	[PSY_RULE_JPL_PER_DAY] = "jpl_per_hari",
	[PSY_RULE_BLC] = "blc",
	[PSY_RULE_RTL] = "rtl",
	[PSY_RULE_TEST] = "tes",
	[PSY_RULE_CLASS_SIZE] = "kelas",
	[PSY_RULE_RATIO] = "rasio",
	[PSY_RULE_SECTORS] = "bidang",
};

#define SWITCH(key, rule)                                                                          \
	{                                                                                          \
		key, PSY_YAML_YES_NO, OF(PsyWarnings, on[rule]),                                   \
			.otherwise = "ya", .help = N_("'tidak' switches this warning off")         \
	}

static const PsyYamlField warning_fields[] = {
	SWITCH("proporsi", PSY_RULE_SHARES),
	SWITCH("jumlah_mpi", PSY_RULE_MPI_COUNT),
	SWITCH("jpl_per_hari", PSY_RULE_JPL_PER_DAY),
	SWITCH("blc", PSY_RULE_BLC),
	SWITCH("rtl", PSY_RULE_RTL),
	SWITCH("tes", PSY_RULE_TEST),
	SWITCH("kelas", PSY_RULE_CLASS_SIZE),
	SWITCH("rasio", PSY_RULE_RATIO),
	SWITCH("bidang", PSY_RULE_SECTORS),
	{ 0 },
};

static const PsyYamlField rule_fields[] = {
	{ "menit", PSY_YAML_MAP, OF(PsyRules, minutes), .fields = minute_fields,
	  .help = N_("minutes of one JPL") },
	{ "lama_hari", PSY_YAML_COUNT, OF(PsyRules, days), .min = 1, .max = 365,
	  .help = N_("days that the training lasts") },
	{ "jpl_per_hari", PSY_YAML_COUNT, OF(PsyRules, jpl_per_day), .min = 1, .max = 24,
	  .otherwise = "10", .help = N_("most JPL on one day") },
	{ "teknis", PSY_YAML_YES_NO, OF(PsyRules, technical),
	  .help = N_("'ya' for skills that need a smaller class") },
	{ "peserta_per_kelas", PSY_YAML_COUNT, OF(PsyRules, class_size), .min = 1, .max = 10000,
	  .help = N_("most participants in a class") },
	{ "peserta_per_fasilitator", PSY_YAML_COUNT, OF(PsyRules, per_facilitator), .min = 1,
	  .max = 10000, .help = N_("participants for one facilitator in practice") },
	{ "kehadiran_minimal", PSY_YAML_NUMBER, OF(PsyRules, attendance), .max = 100,
	  .help = N_("least attendance in per cent of JPL") },
	{ "nilai_minimal", PSY_YAML_NUMBERS, OF(PsyRules, scores),
	  .count = offsetof(PsyRules, n_scores), .max = 100,
	  .help = N_("least scores: {post_test: 75}") },
	{ "bobot_nilai", PSY_YAML_NUMBERS, OF(PsyRules, weights),
	  .count = offsetof(PsyRules, n_weights), .max = 100,
	  .help = N_("weights of the scores, 100 in all") },
	{ "proporsi", PSY_YAML_MAP, OF(PsyRules, shares), .fields = shares_fields,
	  .help = N_("bounds of shares that replace the guide's") },
	{ "peringatan", PSY_YAML_MAP, OF(PsyRules, warnings), .fields = warning_fields,
	  .help = N_("warnings that are switched off") },
	{ 0 },
};

static const PsyYamlField session_fields[] = {
	{ "hari", PSY_YAML_COUNT, OF(PsySession, day), .required = true, .min = 1, .max = 365,
	  .help = N_("day of the training, from 1") },
	{ "nama_hari", PSY_YAML_CHOICE, OF(PsySession, weekday), .choices = weekdays,
	  .help = N_("weekday, when it is known") },
	{ "jam", PSY_YAML_SPAN, OF(PsySession, span), .alias = "waktu",
	  .help = N_("begins and ends at, 08:00-09:30; or jam_mulai and jam_selesai") },
	{ "jam_mulai", PSY_YAML_TIME, OF(PsySession, start), .required = true, .unless = "jam",
	  .help = N_("begins at, 08:00") },
	{ "jam_selesai", PSY_YAML_TIME, OF(PsySession, end), .required = true, .unless = "jam",
	  .help = N_("ends at, 09:30") },
	{ "acara", PSY_YAML_TEXT, OF(PsySession, activity), .required = true,
	  .unless = "mata_pelatihan", .help = N_("what stands in the timetable") },
	{ "mata_pelatihan", PSY_YAML_TEXT, OF(PsySession, module), .help = N_("id of the module") },
	{ "jenis_jpl", PSY_YAML_CHOICE, OF(PsySession, kind), .choices = kinds, .otherwise = "T",
	  .help = N_("T, P or PL") },
	{ "jpl", PSY_YAML_COUNT, OF(PsySession, jpl), .max = 24, .help = N_("hours") },
	{ "ruang", PSY_YAML_TEXT, OF(PsySession, room), .help = N_("room") },
	{ 0 },
};

const PsyYamlField psy_curriculum_fields[] = {
	{ "id", PSY_YAML_ID, OF(PsyCurriculum, id), .required = true,
	  .help = N_("short name for references") },
	{ "judul", PSY_YAML_TEXT, OF(PsyCurriculum, title), .required = true,
	  .help = N_("title of the training") },
	{ "versi", PSY_YAML_TEXT, OF(PsyCurriculum, version), .help = N_("version") },
	{ "tujuan", PSY_YAML_TEXT, OF(PsyCurriculum, goal),
	  .help = N_("what participants can do afterwards") },
	{ "sumber", PSY_YAML_TEXTS, OF(PsyCurriculum, sources),
	  .help = N_("where figures come from; 'usulan' is our proposal") },
	{ "dasar_hukum", PSY_YAML_MAPS, OF(PsyCurriculum, laws),
	  .count = offsetof(PsyCurriculum, n_laws), .fields = law_fields, .size = sizeof(PsyLaw),
	  .text_as = "nama", .help = N_("laws it stands on") },
	{ "kompetensi", PSY_YAML_MAPS, OF(PsyCurriculum, competencies),
	  .count = offsetof(PsyCurriculum, n_competencies), .fields = competency_fields,
	  .size = sizeof(PsyCompetency), .help = N_("what participants learn to do") },
	{ "tingkat", PSY_YAML_MAPS, OF(PsyCurriculum, levels),
	  .count = offsetof(PsyCurriculum, n_levels), .fields = level_fields,
	  .size = sizeof(PsyLevel), .help = N_("levels that a person can reach") },
	{ "mata_pelatihan", PSY_YAML_MAPS, OF(PsyCurriculum, modules),
	  .count = offsetof(PsyCurriculum, n_modules), .fields = psy_module_fields,
	  .size = sizeof(PsyModule), .required = true, .text_as = "pakai",
	  .help = N_("the modules in teaching order") },
	{ "jumlah", PSY_YAML_MAP, OF(PsyCurriculum, sums), .fields = sum_fields,
	  .help = N_("sums of hours; they are checked") },
	{ "ketentuan", PSY_YAML_MAP, OF(PsyCurriculum, rules), .fields = rule_fields,
	  .help = N_("what the curriculum lays down") },
	{ "jadwal", PSY_YAML_MAPS, OF(PsyCurriculum, sessions),
	  .count = offsetof(PsyCurriculum, n_sessions), .fields = session_fields,
	  .size = sizeof(PsySession), .help = N_("timetable") },
	{ 0 },
};

PsySector psy_sector_from_word(const char *word)
{
	int sector = PSY_SECTOR_NONE;

	psy_yaml_choose(sectors, word, &sector);
	return (PsySector)sector;
}

const char *psy_group_word(PsyGroup group)
{
	return psy_yaml_word(groups, (int)group);
}

const char *psy_sector_word(PsySector sector)
{
	return psy_yaml_word(sectors, (int)sector);
}

const char *psy_jpl_word(PsyJplKind kind)
{
	return psy_yaml_word(kinds, (int)kind);
}

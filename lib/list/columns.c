#include "list/columns.h"

#include <string.h>

const PsyColumn psy_roster_columns[PSY_N_COLUMNS] = {
	[PSY_COL_ID] = { "id", N_("ID"), true, 0 },
	[PSY_COL_NAMA] = { "nama", N_("Name"), false, 0 },
	[PSY_COL_NIK] = { "nik", N_("NIK"), false, 0 },
	[PSY_COL_JK] = { "jk", N_("Sex"), false, 0 },
	[PSY_COL_TEMPAT_LAHIR] = { "tempat_lahir", N_("Place of birth"), false, 0 },
	[PSY_COL_TANGGAL_LAHIR] = { "tanggal_lahir", N_("Date of birth"), false, 0 },
	[PSY_COL_TELEPON] = { "telepon", N_("Phone"), false, 0 },
	[PSY_COL_TELEPON_LAIN] = { "telepon_lain", N_("Other phones"), false, 0 },
	[PSY_COL_UNSUR] = { "unsur", N_("Role"), false, 0 },
	[PSY_COL_JABATAN] = { "jabatan", N_("Post"), false, 0 },
	[PSY_COL_POSYANDU] = { "posyandu", N_("Posyandu"), false, 0 },
	[PSY_COL_DESA] = { "desa", N_("Village"), false, 0 },
	[PSY_COL_KECAMATAN] = { "kecamatan", N_("Subdistrict"), false, 0 },
	[PSY_COL_KABUPATEN] = { "kabupaten", N_("District"), false, 0 },
	[PSY_COL_KODE_WILAYAH] = { "kode_wilayah", N_("Region code"), false, 0 },
	[PSY_COL_STATUS] = { "status", N_("Status"), false, 0 },
	[PSY_COL_SUMBER] = { "sumber", N_("Source"), false, 0 },
};

/* Column headings people use, as psy_text_fold() leaves them (facts: roster rules 5). */
static const struct {
	const char *heading;
	PsyField field;
} headings[] = {
	{ "id", PSY_COL_ID },
	{ "nama", PSY_COL_NAMA },
	{ "nama lengkap", PSY_COL_NAMA },
	{ "nama peserta", PSY_COL_NAMA },
	{ "nama kader", PSY_COL_NAMA },
	{ "nama kader posyandu", PSY_COL_NAMA },
	{ "nama anggota posyandu", PSY_COL_NAMA },
	{ "nama sertifikat", PSY_FIELD_NAMA_SERTIFIKAT },
	{ "nama di sertifikat", PSY_FIELD_NAMA_SERTIFIKAT },
	{ "nama untuk sertifikat", PSY_FIELD_NAMA_SERTIFIKAT },
	{ "nik", PSY_COL_NIK },
	{ "no nik", PSY_COL_NIK },
	{ "no ktp", PSY_COL_NIK },
	{ "nik nip", PSY_COL_NIK },
	{ "nik ktp", PSY_COL_NIK },
	{ "nomor induk kependudukan", PSY_COL_NIK },
	{ "no identitas", PSY_COL_NIK },
	{ "nomor nik", PSY_COL_NIK },
	{ "nomor ktp", PSY_COL_NIK },
	{ "ktp", PSY_COL_NIK },
	{ "l p", PSY_COL_JK },
	{ "jk", PSY_COL_JK },
	{ "jenis kelamin", PSY_COL_JK },
	{ "jenis kelamin l p", PSY_COL_JK },
	{ "kelamin", PSY_COL_JK },
	{ "gender", PSY_COL_JK },
	{ "sex", PSY_COL_JK },
	{ "tempat lahir", PSY_COL_TEMPAT_LAHIR },
	{ "tanggal lahir", PSY_COL_TANGGAL_LAHIR },
	{ "tgl lahir", PSY_COL_TANGGAL_LAHIR },
	{ "telepon", PSY_COL_TELEPON },
	{ "no hp", PSY_COL_TELEPON },
	{ "nomor hp", PSY_COL_TELEPON },
	{ "hp", PSY_COL_TELEPON },
	{ "hp wa", PSY_COL_TELEPON },
	{ "no hp wa", PSY_COL_TELEPON },
	{ "no telp", PSY_COL_TELEPON },
	{ "no telepon", PSY_COL_TELEPON },
	{ "nomor telepon", PSY_COL_TELEPON },
	{ "nomor telp", PSY_COL_TELEPON },
	{ "no tlp", PSY_COL_TELEPON },
	{ "no telp hp", PSY_COL_TELEPON },
	{ "no hp telp", PSY_COL_TELEPON },
	{ "no hp whatsapp", PSY_COL_TELEPON },
	{ "nomor hp wa", PSY_COL_TELEPON },
	{ "no hp aktif", PSY_COL_TELEPON },
	{ "nomor hp aktif", PSY_COL_TELEPON },
	{ "no hp wa aktif", PSY_COL_TELEPON },
	{ "nomor hp wa aktif", PSY_COL_TELEPON },
	{ "handphone", PSY_COL_TELEPON },
	{ "no handphone", PSY_COL_TELEPON },
	{ "nomor handphone", PSY_COL_TELEPON },
	{ "telp", PSY_COL_TELEPON },
	{ "no wa", PSY_COL_TELEPON },
	{ "nomor wa", PSY_COL_TELEPON },
	{ "wa", PSY_COL_TELEPON },
	{ "whatsapp", PSY_COL_TELEPON },
	{ "no whatsapp", PSY_COL_TELEPON },
	{ "nomor whatsapp", PSY_COL_TELEPON },
	{ "no kontak", PSY_COL_TELEPON },
	{ "nomor kontak", PSY_COL_TELEPON },
	{ "kontak", PSY_COL_TELEPON },
	{ "kontak hp", PSY_COL_TELEPON },
	{ "telepon lain", PSY_COL_TELEPON_LAIN },
	{ "unsur", PSY_COL_UNSUR },
	{ "jabatan", PSY_COL_JABATAN },
	{ "tugas", PSY_COL_JABATAN },
	{ "kedudukan", PSY_COL_JABATAN },
	{ "peran", PSY_COL_JABATAN },
	{ "posyandu", PSY_COL_POSYANDU },
	{ "nama posyandu", PSY_COL_POSYANDU },
	{ "asal posyandu", PSY_COL_POSYANDU },
	{ "desa", PSY_COL_DESA },
	{ "kelurahan", PSY_COL_DESA },
	{ "kel", PSY_COL_DESA },
	{ "desa kelurahan", PSY_COL_DESA },
	{ "kelurahan desa", PSY_COL_DESA },
	{ "desa kel", PSY_COL_DESA },
	{ "nama desa", PSY_COL_DESA },
	{ "kel desa", PSY_COL_DESA },
	{ "nama desa kelurahan", PSY_COL_DESA },
	{ "asal desa", PSY_COL_DESA },
	{ "asal desa kelurahan", PSY_COL_DESA },
	{ "kecamatan", PSY_COL_KECAMATAN },
	{ "kec", PSY_COL_KECAMATAN },
	{ "nama kecamatan", PSY_COL_KECAMATAN },
	{ "kabupaten", PSY_COL_KABUPATEN },
	{ "kab", PSY_COL_KABUPATEN },
	{ "nama kabupaten", PSY_COL_KABUPATEN },
	{ "nama kabupaten kota", PSY_COL_KABUPATEN },
	{ "kab kota", PSY_COL_KABUPATEN },
	{ "kabupaten kota", PSY_COL_KABUPATEN },
	{ "kota", PSY_COL_KABUPATEN },
	{ "kode wilayah", PSY_COL_KODE_WILAYAH },
	{ "kode desa", PSY_COL_KODE_WILAYAH },
	{ "status", PSY_COL_STATUS },
	{ "sumber", PSY_COL_SUMBER },
	{ "no", PSY_FIELD_NO },
	{ "nomor", PSY_FIELD_NO },
	{ "no urut", PSY_FIELD_NO },
	{ "nomor urut", PSY_FIELD_NO },
	{ "ttl", PSY_FIELD_LAHIR },
	{ "lahir", PSY_FIELD_LAHIR },
	{ "tempat tanggal lahir", PSY_FIELD_LAHIR },
	{ "tempat dan tanggal lahir", PSY_FIELD_LAHIR },
	{ "tempat tgl lahir", PSY_FIELD_LAHIR },
	{ "tempat dan tgl lahir", PSY_FIELD_LAHIR },
	{ "tempat dd mm yyyy", PSY_FIELD_LAHIR },
	{ "nokk", PSY_FIELD_KK },
	{ "kk", PSY_FIELD_KK },
	{ "nkk", PSY_FIELD_KK },
	{ "nama ibu", PSY_FIELD_SECRET },
	{ "nama ibu kandung", PSY_FIELD_SECRET },
	{ "ibu kandung", PSY_FIELD_SECRET },
	{ "nama bank", PSY_FIELD_SECRET },
	{ "ttd", PSY_FIELD_IGNORED },
	{ "tanda tangan", PSY_FIELD_IGNORED },
	{ "paraf", PSY_FIELD_IGNORED },
	{ "alasan", PSY_FIELD_IGNORED },
};

/* Words that make any heading one to protect: "No. Rekening BRI", "Atas Nama Rekening". */
static const struct {
	const char *words;
	PsyField field;
} guarded[] = {
	{ " rekening ", PSY_FIELD_SECRET },   { " rek ", PSY_FIELD_SECRET },
	{ " npwp ", PSY_FIELD_SECRET },       { " ibu kandung ", PSY_FIELD_SECRET },
	{ " kartu keluarga ", PSY_FIELD_KK }, { " no kk ", PSY_FIELD_KK },
	{ " nomor kk ", PSY_FIELD_KK },
};

/* Headings that people put together: one of these words, and of others only those beside it. */
static const struct {
	PsyField field;
	const char *one_of, *beside;
} composed[] = {
	{ PSY_COL_NAMA, " nama ",
	  " lengkap calon peserta kader anggota dan dengan beserta gelar sesuai ktp " },
	{ PSY_COL_NIK, " nik ktp ", " no nomor e sesuai dengan " },
	{ PSY_COL_JK, " kelamin jk ", " jenis jns l p " },
	{ PSY_COL_TELEPON, " hp wa telp tlp telepon whatsapp handphone kontak ",
	  " no nomor aktif person 1 2 " },
	{ PSY_COL_JABATAN, " jabatan ", " di dalam dlm pada tim posyandu " },
	{ PSY_COL_DESA, " desa kelurahan kel ", " nama asal " },
	{ PSY_COL_KECAMATAN, " kecamatan kec ", " nama asal " },
	{ PSY_COL_KABUPATEN, " kabupaten kab ", " nama asal kota " },
};

/* `list` has a blank on both sides of each word. */
static bool has_word(const char *list, const char *word, size_t length)
{
	for (list++; *list; list += strcspn(list, " ") + 1)
		if (strncmp(list, word, length) == 0 && list[length] == ' ')
			return true;
	return false;
}

static bool is_composed_of(const char *folded, const char *one_of, const char *beside)
{
	bool found = false;

	while (*folded) {
		size_t length = strcspn(folded, " ");

		if (has_word(one_of, folded, length))
			found = true;
		else if (!has_word(beside, folded, length))
			return false;
		folded += length + (folded[length] == ' ');
	}
	return found;
}

static PsyField field_of_words(const char *folded)
{
	for (size_t i = 0; i < G_N_ELEMENTS(composed); i++)
		if (is_composed_of(folded, composed[i].one_of, composed[i].beside))
			return composed[i].field;
	return PSY_FIELD_UNKNOWN;
}

/* "n a m a" becomes "nama"; two letters stay apart, "l p" is no word. */
static void join_spaced(char *folded)
{
	size_t n = 1;

	while (folded[2 * n - 2] && folded[2 * n - 1] == ' ')
		n++;
	if (n < 3 || !folded[2 * n - 2] || folded[2 * n - 1])
		return;
	for (size_t i = 1; i < n; i++)
		folded[i] = folded[2 * i];
	folded[n] = '\0';
}

static PsyField field_of_folded(const char *folded)
{
	g_autofree char *padded = NULL;

	for (size_t i = 0; i < G_N_ELEMENTS(headings); i++)
		if (strcmp(folded, headings[i].heading) == 0)
			return headings[i].field;
	padded = g_strdup_printf(" %s ", folded);
	for (size_t i = 0; i < G_N_ELEMENTS(guarded); i++)
		if (strstr(padded, guarded[i].words))
			return guarded[i].field;
	return field_of_words(folded);
}

/* The length without a note in parentheses at the end: "Jenis Kelamin (L/P)". A note on whose
 * cell it is stays: "Nama (Suami)" is nobody of the list. */
static size_t without_note(const char *text, size_t length)
{
	static const char *const others[] = { "ibu",  "ayah", "suami",    "istri", "anak",
					      "bayi", "wali", "pasangan", "orang", "balita" };
	const char *open = memchr(text, '(', length);
	g_autofree char *note = NULL;

	while (length > 0 && g_ascii_isspace(text[length - 1]))
		length--;
	if (!open || open == text || text[length - 1] != ')')
		return 0;
	note = g_ascii_strdown(open, (gssize)(text + length - open));
	for (size_t i = 0; i < G_N_ELEMENTS(others); i++)
		if (strstr(note, others[i]))
			return 0;
	return (size_t)(open - text);
}

PsyField psy_field_from_heading(const char *text, size_t length)
{
	g_autofree char *folded = psy_text_fold(text, length);
	PsyField field;
	size_t shorter;

	join_spaced(folded);
	field = field_of_folded(folded);
	if (field != PSY_FIELD_UNKNOWN)
		return field;
	shorter = without_note(text, length);
	return shorter > 0 ? psy_field_from_heading(text, shorter) : PSY_FIELD_UNKNOWN;
}

const char *psy_heading_suggest(const char *text)
{
	enum { SHORTEST = 5 }; /* below, one slip makes another word of it: "Ket" and "Kec" */
	g_autofree char *folded = psy_text_fold(text, strlen(text));

	for (size_t i = 0; strlen(folded) >= SHORTEST && i < G_N_ELEMENTS(headings); i++)
		if (headings[i].field < PSY_N_COLUMNS &&
		    psy_text_distance(folded, headings[i].heading, 1) <= 1)
			return psy_field_heading(headings[i].field);
	return NULL;
}

static const struct {
	const char *name, *heading;
} other_fields[] = {
	{ "no", "No" },
	{ "lahir", "TTL" },
	{ "nama_sertifikat", "Nama di Sertifikat" },
	{ "kk", "No. KK" },
	{ "rahasia", "No. Rekening" },
	{ "abaikan", "Paraf" },
	{ "", NULL },
	{ "", NULL },
};

const char *psy_field_heading(PsyField field)
{
	return field < PSY_N_COLUMNS ? psy_column_heading(psy_roster_columns[field].name)
				     : other_fields[field - PSY_N_COLUMNS].heading;
}

const char *psy_field_name(PsyField field)
{
	return field < PSY_N_COLUMNS ? psy_roster_columns[field].name
				     : other_fields[field - PSY_N_COLUMNS].name;
}

PsyField psy_field_from_name(const char *name)
{
	for (PsyField field = 0; field < PSY_FIELD_UNKNOWN; field++)
		if (strcmp(name, psy_field_name(field)) == 0)
			return field;
	return PSY_FIELD_UNKNOWN;
}

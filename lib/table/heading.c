/* heading.c - the columns of our tables and how people head them (design section 4) */
#include <string.h>

#include "table/table.h"

static const struct {
	const char *name, *heading;
} columns[] = {
	/* the roster */
	{ "id", "ID" },
	{ "nama", "Nama" },
	{ "nik", "NIK" },
	{ "jk", "JK" },
	{ "tempat_lahir", "Tempat Lahir" },
	{ "tanggal_lahir", "Tanggal Lahir" },
	{ "telepon", "Telepon" },
	{ "telepon_lain", "Telepon Lain" },
	{ "unsur", "Unsur" },
	{ "jabatan", "Jabatan" },
	{ "posyandu", "Posyandu" },
	{ "desa", "Desa/Kelurahan" },
	{ "kecamatan", "Kecamatan" },
	{ "kabupaten", "Kabupaten/Kota" },
	{ "kode_wilayah", "Kode Wilayah" },
	{ "status", "Status" },
	{ "sumber", "Sumber" },
	/* the plan */
	{ "angkatan", "Angkatan" },
	{ "tempat", "Tempat" },
	{ "tanggal_mulai", "Tanggal Mulai" },
	{ "tanggal_selesai", "Tanggal Selesai" },
	/* the timetable, attendance and scores */
	{ "sesi", "Sesi" },
	{ "tanggal", "Tanggal" },
	{ "jam_mulai", "Jam Mulai" },
	{ "jam_selesai", "Jam Selesai" },
	{ "acara", "Acara" },
	{ "mata_pelatihan", "Mata Pelatihan" },
	{ "jenis_jpl", "Jenis JPL" },
	{ "jpl", "JPL" },
	{ "fasilitator", "Fasilitator" },
	{ "ruang", "Ruang" },
	{ "jenis_nilai", "Jenis Nilai" },
	{ "nilai", "Nilai" },
	/* the table of decisions, which has two people in a row */
	{ "keputusan", "Keputusan" },
	{ "kesamaan", "Kesamaan" },
	{ "alasan", "Alasan" },
	{ "sumber_1", "Sumber 1" },
	{ "sumber_2", "Sumber 2" },
	{ "nama_1", "Nama 1" },
	{ "nama_2", "Nama 2" },
	{ "nik_1", "NIK 1" },
	{ "nik_2", "NIK 2" },
	{ "tanggal_lahir_1", "Tanggal Lahir 1" },
	{ "tanggal_lahir_2", "Tanggal Lahir 2" },
	{ "jk_1", "JK 1" },
	{ "jk_2", "JK 2" },
	{ "telepon_1", "Telepon 1" },
	{ "telepon_2", "Telepon 2" },
	{ "jabatan_1", "Jabatan 1" },
	{ "jabatan_2", "Jabatan 2" },
	{ "posyandu_1", "Posyandu 1" },
	{ "posyandu_2", "Posyandu 2" },
	{ "desa_1", "Desa/Kelurahan 1" },
	{ "desa_2", "Desa/Kelurahan 2" },
	{ "kecamatan_1", "Kecamatan 1" },
	{ "kecamatan_2", "Kecamatan 2" },
	{ "kabupaten_1", "Kabupaten/Kota 1" },
	{ "kabupaten_2", "Kabupaten/Kota 2" },
	{ "kunci_1", "Kunci 1" },
	{ "kunci_2", "Kunci 2" },
};

const char *psy_column_heading(const char *name)
{
	for (size_t i = 0; i < G_N_ELEMENTS(columns); i++)
		if (strcmp(name, columns[i].name) == 0)
			return columns[i].heading;
	return name;
}

static bool folds_to(const char *text, const char *wanted)
{
	g_autofree char *folded = psy_text_fold(text, strlen(text));

	return strcmp(folded, wanted) == 0;
}

const char *psy_column_name(const char *heading)
{
	g_autofree char *wanted = psy_text_fold(heading, strlen(heading));

	for (size_t i = 0; i < G_N_ELEMENTS(columns); i++)
		if (folds_to(columns[i].name, wanted) || folds_to(columns[i].heading, wanted))
			return columns[i].name;
	return NULL;
}

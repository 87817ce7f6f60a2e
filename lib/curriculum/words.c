#include "curriculum/model.h"

/* Names as official papers print them; words of files are in fields.c. */
static const char *const group_names[PSY_N_GROUPS] = {
	[PSY_GROUP_NONE] = "",
	[PSY_GROUP_MPD] = "Mata Pelatihan Dasar",
	[PSY_GROUP_MPI] = "Mata Pelatihan Inti",
	[PSY_GROUP_MPP] = "Mata Pelatihan Penunjang",
};

static const char *const sector_names[PSY_N_SECTORS] = {
	[PSY_SECTOR_NONE] = "",
	[PSY_SECTOR_PENDIDIKAN] = "Pendidikan",
	[PSY_SECTOR_KESEHATAN] = "Kesehatan",
	[PSY_SECTOR_PEKERJAAN_UMUM] = "Pekerjaan Umum",
	[PSY_SECTOR_PERUMAHAN_RAKYAT] = "Perumahan Rakyat",
	[PSY_SECTOR_KETERTIBAN_UMUM] = "Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat",
	[PSY_SECTOR_SOSIAL] = "Sosial",
};

const char *psy_group_name(PsyGroup group)
{
	return group_names[group];
}

const char *psy_sector_name(PsySector sector)
{
	return sector_names[sector];
}

unsigned psy_jpl_total(const PsyJpl *jpl)
{
	return jpl->of[PSY_JPL_T] + jpl->of[PSY_JPL_P] + jpl->of[PSY_JPL_PL];
}

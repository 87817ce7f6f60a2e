#include "cert/cert.h"

const PsyExplanation psy_cert_codes[] = {
	{ "register/chain", N_("the register was changed by hand"),
	  N_("Each line of the register holds a hash of itself and of the line before. From the "
	     "line named here on they do not agree, so it was edited, re-sorted or saved by a "
	     "spreadsheet. Nothing is added to such a register: put back a copy from before.") },
	{ "template/blurry", N_("a picture has too few pixels"),
	  N_("In print a picture needs about 150 pixels an inch, or it looks blurred. Take a "
	     "larger "
	     "picture, or give it less room.") },
	{ "template/incomplete", N_("a template does not print what every certificate needs"),
	  N_("A certificate names the person and its number. Put {nama} and {nomor} into texts of "
	     "the template.") },
	{ "template/ink", N_("a colour is not understood"),
	  N_("Colours are written as six hexadecimal digits behind a #, two each for red, green "
	     "and blue, in quotes.") },
	{ "template/outside", N_("a block stands outside the paper"),
	  N_("Printers leave an edge blank, so nothing may stand nearer to the edge than 'tepi'. "
	     "Lengths are millimetres from the top left corner.") },
	{ "template/paper", N_("a paper is not known"),
	  N_("'kertas' is one of the papers that the hint names. F4 is 215 x 330 mm, Folio 210 x "
	     "330.") },
	{ "template/unknown-block", N_("a kind of block is not known"),
	  N_("A page is a list of blocks, each with a 'jenis': teks, garis, bingkai, bidang, "
	     "guilloche, gambar, tabel_mata_pelatihan or penanda_tangan.") },
	{ "template/unknown-style", N_("a style is not in the list of styles"),
	  N_("'gaya' of a block names one of the styles that the template defines under 'gaya'.") },
	{ "template/unknown-word", N_("a text uses a word that is not known"),
	  N_("In texts {nama} stands for a fact, ** begins and ends bold, and what stands in [ ] "
	     "vanishes when a fact in it is empty. The words are nama, nomor, identitas, jabatan, "
	     "posyandu, desa, kecamatan, kabupaten, kegiatan, penyelenggara, angkatan, tempat, "
	     "tanggal, jpl, jpl_terbilang, tempat_tanggal, kurikulum, kop_instansi, kop_unit and "
	     "kop_alamat.") },
	{ 0 },
};

#include "cert/cert.h"

const PsyExplanation psy_cert_codes[] = {
	{ "attendance/columns", N_("the attendance has no columns of marks"),
	  N_("Attendance is a table with id, sesi and status, one mark a row; or with id and a "
	     "column for each session or day, one person a row. The id is that of the plan.") },
	{ "attendance/other-batch", N_("a mark in a session of another batch"),
	  N_("The session belongs to another batch than the person, so the mark counts for "
	     "nothing. If the person changed batches, change the plan too.") },
	{ "attendance/other-name", N_("the attendance has another name for an id"),
	  N_("The name beside the id is not the one in the plan. Mostly a column was sorted "
	     "without the others, and then every mark is somebody else's. The row is not used.") },
	{ "attendance/status", N_("a mark is not understood"),
	  N_("Marks are H (hadir), S (sakit), I (izin) and A (alpa), or these words. Until it is "
	     "corrected the session counts as missed.") },
	{ "attendance/timetable", N_("the timetable lacks a column"),
	  N_("A timetable has the columns sesi and jpl, and angkatan and tanggal where batches and "
	     "days are told apart.") },
	{ "attendance/twice", N_("two different marks for one session"),
	  N_("The attendance says two things about one person and one session. Leave the one that "
	     "is right; until then the session counts as missed.") },
	{ "attendance/unknown-id", N_("nobody in the plan has this id"),
	  N_("The attendance names an id that the plan does not have. Look for the person in the "
	     "plan, and whether Excel changed the id.") },
	{ "attendance/unknown-session", N_("a session is not in the timetable"),
	  N_("Sessions are named as in the timetable, A1-H1-S2; A1-H1, H1, 'Hari 1' or a date "
	     "stand for all sessions of a day.") },
	{ "cert/columns", N_("the table is no roster"),
	  N_("Certificates are printed for the people of a table with at least id and nama, as "
	     "'posyandu roster import' and 'posyandu batch plan' write it.") },
	{ "cert/date", N_("a date of the plan cannot be read"),
	  N_("tanggal_mulai and tanggal_selesai are dates such as 2025-04-15. A spreadsheet may "
	     "have changed them.") },
	{ "cert/frozen", N_("the register has something else than the plan or the event"),
	  N_("A certificate is printed as it was first issued, whatever became of the plan, the "
	     "event or the template since ('lembar' is the template and the table of modules). To "
	     "correct a certificate, replace it.") },
	{ "cert/id", N_("an id is missing or stands twice"),
	  N_("A certificate belongs to an id, so each person has exactly one. Import the list "
	     "again, or correct the column.") },
	{ "cert/left-out", N_("somebody gets no certificate"),
	  N_("The reason stands in the message: called off, in reserve, without a batch, or not "
	     "enough attendance or score by the rules (syarat_lulus of the event, else ketentuan "
	     "of the curriculum).") },
	{ "cert/no-plan", N_("the table has no batches"),
	  N_("Without the columns angkatan and tanggal_mulai every certificate gets the dates of "
	     "the whole event. 'posyandu batch plan' adds them.") },
	{ "cert/no-rules", N_("the event says nothing about certificates"),
	  N_("An event that prints certificates has a part 'sertifikat' with pola_nomor and "
	     "penanda_tangan. 'posyandu init' shows one.") },
	{ "cert/renamed", N_("a name is not that of the certificate"),
	  N_("The register has a certificate for this id in another name. It is not printed, so "
	     "that nobody gets a certificate of somebody else; a spelling is corrected by "
	     "replacing the certificate.") },
	{ "register/chain", N_("the register was changed by hand"),
	  N_("Each line of the register holds a hash of itself and of the line before. From the "
	     "line named here on they do not agree, so it was edited, re-sorted or saved by a "
	     "spreadsheet. Nothing is added to such a register: put back a copy from before.") },
	{ "scores/columns", N_("a score that the rules ask for is nowhere"),
	  N_("Scores are a table with id, jenis_nilai and nilai, one score a row; or with id and a "
	     "column for each kind of score, one person a row.") },
	{ "scores/missing", N_("the rules ask for scores"),
	  N_("syarat_lulus of the event, else ketentuan of the curriculum, asks for a least score. "
	     "Give the scores with --scores, or write 'nilai_minimal: {}' in the event.") },
	{ "scores/other-name", N_("the scores have another name for an id"),
	  N_("The name beside the id is not the one in the plan. Mostly a column was sorted "
	     "without the others. The row is not used.") },
	{ "scores/twice", N_("two different scores of one kind"),
	  N_("The scores say two things about one person. The first counts; leave the one that is "
	     "right.") },
	{ "scores/unknown-id", N_("nobody in the plan has this id"),
	  N_("The scores name an id that the plan does not have.") },
	{ "scores/value", N_("a score is not understood"),
	  N_("Scores are numbers from 0 to 100, with a point or a comma.") },
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
	{ "template/not-found", N_("there is no such template"),
	  N_("'templat' names a shipped template, or a file by a path with a slash or '.yaml', "
	     "which is relative to the event.") },
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

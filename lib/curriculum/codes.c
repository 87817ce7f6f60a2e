#include "curriculum/curriculum.h"

const PsyExplanation psy_curriculum_codes[] = {
	{ "curriculum/cycle", N_("prerequisites go round in a circle"),
	  N_("Each module of the circle needs another one first, so none can begin. Take one of "
	     "the prerequisites out."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 1}, prasyarat: [tumbuh]}\n"
		 "  - {id: tumbuh, judul: Tumbuh kembang, jpl: {T: 1}, prasyarat: [gizi]}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: tumbuh, judul: Tumbuh kembang, jpl: {T: 1}}\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1}, prasyarat: [tumbuh]}\n" },
	{ "curriculum/day-too-long", N_("more hours than the days hold"),
	  N_("ketentuan.lama_hari times ketentuan.jpl_per_hari is less than the sum of hours. Add "
	     "a "
	     "day, or take hours away."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 4, P: 8}}\n"
		 "ketentuan: {lama_hari: 1, jpl_per_hari: 10}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 4, P: 8}}\n"
		  "ketentuan: {lama_hari: 2, jpl_per_hari: 10}\n" },
	{ "curriculum/duplicate-id", N_("an id stands twice"),
	  N_("References go by id, so an id must be unique: among the modules and competencies of "
	     "a "
	     "curriculum and among all files given in one call."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi balita, jpl: {T: 1}}\n"
		 "  - {id: gizi, judul: Gizi ibu hamil, jpl: {T: 1}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi-balita, judul: Gizi balita, jpl: {T: 1}}\n"
		  "  - {id: gizi-ibu-hamil, judul: Gizi ibu hamil, jpl: {T: 1}}\n" },
	{ "curriculum/not-assessed", N_("a competency is taught, but not assessed"),
	  N_("Some module must list the competency under 'menilai', else nobody finds out whether "
	     "it was learned."),
	  .bad = "kompetensi:\n"
		 "  - {id: menimbang, judul: menimbang balita}\n"
		 "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {P: 2}, mengajarkan: [menimbang]}\n",
	  .good = "kompetensi:\n"
		  "  - {id: menimbang, judul: menimbang balita}\n"
		  "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {P: 2}, mengajarkan: [menimbang], menilai: "
		  "[menimbang]}\n" },
	{ "curriculum/not-found", N_("there is no such curriculum"),
	  N_("A curriculum is given as a file, or by the id of one that lies beside the event, in "
	     "the folder kurikulum, or among the shipped ones ('posyandu curriculum list').") },
	{ "curriculum/not-taught", N_("no module teaches a competency"),
	  N_("Some module must list the competency under 'mengajarkan'; otherwise take it out of "
	     "'kompetensi'."),
	  .bad = "kompetensi:\n"
		 "  - {id: menimbang, judul: menimbang balita}\n"
		 "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {P: 2}, menilai: [menimbang]}\n",
	  .good = "kompetensi:\n"
		  "  - {id: menimbang, judul: menimbang balita}\n"
		  "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {P: 2}, mengajarkan: [menimbang], menilai: "
		  "[menimbang]}\n" },
	{ "curriculum/order", N_("a module stands before one that it needs"),
	  N_("Modules stand in teaching order. Move the module behind its prerequisite."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 1}, prasyarat: [tumbuh]}\n"
		 "  - {id: tumbuh, judul: Tumbuh kembang, jpl: {T: 1}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: tumbuh, judul: Tumbuh kembang, jpl: {T: 1}}\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1}, prasyarat: [tumbuh]}\n" },
	{ "curriculum/override", N_("a text of a used module is changed"),
	  N_("A module taken with 'pakai' may get other hours, another group or other "
	     "prerequisites. Its texts are changed in its own file, so that nobody teaches "
	     "from two versions."),
	  .bad = "mata_pelatihan:\n"
		 "  - pakai: praktik/kebakaran-kompor-gas\n"
		 "    judul: Kompor gas\n",
	  .good = "mata_pelatihan:\n"
		  "  - pakai: praktik/kebakaran-kompor-gas\n"
		  "    jpl: {P: 3}\n" },
	{ "curriculum/unknown-id", N_("a reference to something that is not there"),
	  N_("The id is not that of a module or competency of this curriculum. Correct it, or add "
	     "what is missing."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: tumbuh, judul: Tumbuh kembang, jpl: {T: 1}}\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 1}, prasyarat: [tumbuhh]}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: tumbuh, judul: Tumbuh kembang, jpl: {T: 1}}\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1}, prasyarat: [tumbuh]}\n" },
	{ "curriculum/unknown-module", N_("a module that is not found"),
	  N_("'pakai: bidang/kesehatan/kunjungan-rumah' means the file "
	     "bidang/kesehatan/kunjungan-rumah.yaml, or the module kunjungan-rumah in "
	     "bidang/kesehatan.yaml, below the folder of the curriculum or among the shipped "
	     "ones; 'posyandu curriculum list --modules' shows all. Paths and links that lead out "
	     "of "
	     "these folders are not followed."),
	  .bad = "mata_pelatihan:\n"
		 "  - pakai: praktik/kompor\n",
	  .good = "mata_pelatihan:\n"
		  "  - pakai: praktik/kebakaran-kompor-gas\n" },
	{ "jpl/group-sum", N_("the hours of a group do not add up"),
	  N_("'jumlah' states another number for MPD, MPI or MPP than its modules have."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, kelompok: MPI, jpl: {T: 1, P: 2}}\n"
		 "jumlah: {MPI: 4}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, kelompok: MPI, jpl: {T: 1, P: 2}}\n"
		  "jumlah: {MPI: 3}\n" },
	{ "jpl/kind-sum", N_("the hours of a kind do not add up"),
	  N_("'jumlah' states another number for T, P or PL than the modules have."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 1, P: 2}}\n"
		 "jumlah: {T: 2, P: 2}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1, P: 2}}\n"
		  "jumlah: {T: 1, P: 2}\n" },
	{ "jpl/none", N_("a module without hours"),
	  N_("T, P and PL are all zero, so the module takes no time."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 0}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n" },
	{ "jpl/sum", N_("the hours of a module do not add up"),
	  N_("'jumlah' of a module is not T + P + PL. Correct the one that is wrong, or leave "
	     "'jumlah' out."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 1, P: 1, jumlah: 3}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1, P: 2, jumlah: 3}}\n" },
	{ "jpl/total", N_("the total of hours does not add up"),
	  N_("'jumlah.total' is not the sum of all modules."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 1, P: 2}}\n"
		 "jumlah: {total: 4}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1, P: 2}}\n"
		  "jumlah: {total: 3}\n" },
	{ "rule/class-size", N_("a class is large"),
	  N_("At most 30 participants learn in a class, 25 where skills are practised (teknis: "
	     "ya).\n\nThe rule is from the guide of Kemenkes for curricula and modules (2023). "
	     "Switch it off with ketentuan.peringatan.kelas."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n"
		 "ketentuan: {peserta_per_kelas: 60}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n"
		  "ketentuan: {peserta_per_kelas: 30}\n" },
	{ "rule/jpl-per-day", N_("a long day"),
	  N_("A day of the timetable has more JPL than ketentuan.jpl_per_hari (10 when nothing is "
	     "said; the system of Kemenkes refuses more). Switch it off with "
	     "ketentuan.peringatan.jpl_per_hari."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 11}}\n"
		 "jadwal:\n"
		 "  - {hari: 1, jam_mulai: 03.45, jam_selesai: 12.00, mata_pelatihan: gizi, jpl: "
		 "11}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 11}}\n"
		  "jadwal:\n"
		  "  - {hari: 1, jam_mulai: 08.15, jam_selesai: 12.00, mata_pelatihan: gizi, jpl: "
		  "5}\n"
		  "  - {hari: 2, jam_mulai: 07.30, jam_selesai: 12.00, mata_pelatihan: gizi, jpl: "
		  "6}\n" },
	{ "rule/missing-blc", N_("no Building Learning Commitment"),
	  N_("Official courses begin with BLC, in which the group agrees how it will learn. Switch "
	     "it off with ketentuan.peringatan.blc."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: blc, judul: Membangun komitmen belajar, jpl: {P: 2}}\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n" },
	{ "rule/missing-rtl", N_("no follow-up plan"),
	  N_("Official courses end with a plan of what each participant will do at home (RTL). "
	     "Switch it off with ketentuan.peringatan.rtl."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n"
		  "  - {id: rtl, judul: Rencana tindak lanjut, jpl: {P: 1}}\n" },
	{ "rule/missing-test", N_("no pre-test or post-test"),
	  N_("Learning is measured by comparing a post-test with a pre-test. They may stand in "
	     "'evaluasi' of a module, in the timetable or in ketentuan.nilai_minimal. Switch it "
	     "off with ketentuan.peringatan.tes."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1}, evaluasi: [pre-test, post-test]}\n" },
	{ "rule/mpi-count", N_("core modules and competencies do not match"),
	  N_("In the guide of Kemenkes each competency has one core module (MPI). Switch it off "
	     "with ketentuan.peringatan.jumlah_mpi."),
	  .bad = "kompetensi:\n"
		 "  - {id: menimbang, judul: menimbang balita}\n"
		 "  - {id: mencatat, judul: mencatat hasil}\n"
		 "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, kelompok: MPI, jpl: {P: 2}}\n",
	  .good = "kompetensi:\n"
		  "  - {id: menimbang, judul: menimbang balita}\n"
		  "  - {id: mencatat, judul: mencatat hasil}\n"
		  "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, kelompok: MPI, jpl: {P: 2}}\n"
		  "  - {id: catat, judul: Pencatatan, kelompok: MPI, jpl: {P: 2}}\n" },
	{ "rule/proportion", N_("a group or kind has too many or too few hours"),
	  N_("MPD at most 20 %, MPI 60 to 70 %, MPP at most 15 % of all JPL; theory below 40 %, "
	     "practice at least 60 %. The official hour tables break these too, so it is a "
	     "warning. Set other bounds with ketentuan.proporsi, or switch it off with "
	     "ketentuan.peringatan.proporsi."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: dasar, judul: Kebijakan, kelompok: MPD, jpl: {T: 4}}\n"
		 "  - {id: gizi, judul: Gizi, kelompok: MPI, jpl: {T: 2, P: 2}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: dasar, judul: Kebijakan, kelompok: MPD, jpl: {T: 2}}\n"
		  "  - {id: gizi, judul: Gizi, kelompok: MPI, jpl: {T: 1, P: 6}}\n"
		  "  - {id: rtl, judul: RTL, kelompok: MPP, jpl: {P: 1}}\n" },
	{ "rule/ratio", N_("many participants for one facilitator"),
	  N_("In practice one facilitator watches at most 5 participants. Switch it off with "
	     "ketentuan.peringatan.rasio."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {P: 1}}\n"
		 "ketentuan: {peserta_per_fasilitator: 15}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {P: 1}}\n"
		  "ketentuan: {peserta_per_fasilitator: 5}\n" },
	{ "rule/sector-without-module", N_("an SPM sector has no module"),
	  N_("A curriculum that covers several of the six sectors should cover all six. Switch it "
	     "off with ketentuan.peringatan.bidang."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, bidang: kesehatan, jpl: {T: 1}}\n"
		 "  - {id: paud, judul: PAUD, bidang: pendidikan, jpl: {T: 1}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, bidang: kesehatan, jpl: {T: 1}}\n"
		  "  - {id: paud, judul: PAUD, bidang: pendidikan, jpl: {T: 1}}\n"
		  "ketentuan: {peringatan: {bidang: tidak}}\n" },
	{ "score/name", N_("a score whose name looks misspelt"),
	  N_("The usual names are pre_test, post_test, praktik, penugasan, sikap. Another name is "
	     "allowed, but then the sheet of scores must use it too."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n"
		 "ketentuan: {nilai_minimal: {post_tes: 75}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n"
		  "ketentuan: {nilai_minimal: {post_test: 75}}\n" },
	{ "score/weights", N_("weights do not add up to 100"),
	  N_("The weights of an assessment sheet or of the scores are per cent and must make "
	     "100."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n"
		 "ketentuan: {bobot_nilai: {post_test: 40, sikap: 50}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n"
		  "ketentuan: {bobot_nilai: {post_test: 40, sikap: 60}}\n" },
	{ "timetable/does-not-fit", N_("hours are left over"),
	  N_("The days of the frame cannot hold all hours; the message names those that are left. "
	     "Give it more days (--days or ketentuan.lama_hari), or allow more JPL a day "
	     "(ketentuan.jpl_per_hari).") },
	{ "timetable/duration", N_("time and hours do not match"),
	  N_("JPL times the minutes of one JPL (ketentuan.menit: 45 for T and P, 60 for PL) is not "
	     "the time between begin and end."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 2}}\n"
		 "jadwal:\n"
		 "  - {hari: 1, jam_mulai: 10.15, jam_selesai: 12.00, mata_pelatihan: gizi, jpl: "
		 "2}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 2}}\n"
		  "jadwal:\n"
		  "  - {hari: 1, jam_mulai: 10.15, jam_selesai: 11.45, mata_pelatihan: gizi, jpl: "
		  "2}\n" },
	{ "timetable/end-before-start", N_("a session ends before it begins"),
	  N_("Correct jam_mulai or jam_selesai."),
	  .bad = "jadwal:\n"
		 "  - {hari: 1, jam_mulai: 13.30, jam_selesai: 03.00, acara: Penutupan}\n",
	  .good = "jadwal:\n"
		  "  - {hari: 1, jam_mulai: 13.30, jam_selesai: 15.00, acara: Penutupan}\n" },
	{ "timetable/over-scheduled", N_("more hours in the timetable than in the structure"),
	  N_("The sessions of a module have more hours of a kind than the module."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n"
		 "jadwal:\n"
		 "  - {hari: 1, jam_mulai: 08.00, jam_selesai: 09.30, mata_pelatihan: gizi, jpl: "
		 "2}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 2}}\n"
		  "jadwal:\n"
		  "  - {hari: 1, jam_mulai: 08.00, jam_selesai: 09.30, mata_pelatihan: gizi, jpl: "
		  "2}\n" },
	{ "timetable/overlap", N_("two sessions at the same time"),
	  N_("A session begins before the one above it has ended."),
	  .bad = "jadwal:\n"
		 "  - {hari: 1, jam_mulai: 08.00, jam_selesai: 08.30, acara: Pre-test}\n"
		 "  - {hari: 1, jam_mulai: 08.00, jam_selesai: 09.30, acara: Pembukaan}\n",
	  .good = "jadwal:\n"
		  "  - {hari: 1, jam_mulai: 08.00, jam_selesai: 08.30, acara: Pre-test}\n"
		  "  - {hari: 1, jam_mulai: 08.30, jam_selesai: 09.30, acara: Pembukaan}\n" },
	{ "timetable/through-break", N_("a session runs through lunch or Friday prayer"),
	  N_("ISHOMA lies between 12.00 and 13.00, on Fridays the prayer from 11.30 to 13.00. "
	     "Split "
	     "the session around it."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: lapangan, judul: Praktik lapangan, jpl: {PL: 5}}\n"
		 "jadwal:\n"
		 "  - {hari: 1, jam_mulai: 08.45, jam_selesai: 13.45, mata_pelatihan: lapangan, "
		 "jenis_jpl: PL, jpl: 5}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: lapangan, judul: Praktik lapangan, jpl: {PL: 5}}\n"
		  "jadwal:\n"
		  "  - {hari: 1, jam_mulai: 09.00, jam_selesai: 12.00, mata_pelatihan: lapangan, "
		  "jenis_jpl: PL, jpl: 3}\n"
		  "  - {hari: 1, jam_mulai: 13.00, jam_selesai: 15.00, mata_pelatihan: lapangan, "
		  "jenis_jpl: PL, jpl: 2}\n" },
	{ "timetable/under-scheduled", N_("hours of the structure are not in the timetable"),
	  N_("The sessions of a module have fewer hours of a kind than the module."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 2}}\n"
		 "jadwal:\n"
		 "  - {hari: 1, jam_mulai: 08.00, jam_selesai: 08.45, mata_pelatihan: gizi, jpl: "
		 "1}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 2}}\n"
		  "jadwal:\n"
		  "  - {hari: 1, jam_mulai: 08.00, jam_selesai: 09.30, mata_pelatihan: gizi, jpl: "
		  "2}\n" },
	{ "timetable/unknown-module", N_("hours for something that is no module"),
	  N_("A line with hours must name a module of the curriculum; registration, opening, "
	     "reflection, tests and breaks have none."),
	  .bad = "jadwal:\n"
		 "  - {hari: 1, jam_mulai: 08.00, jam_selesai: 08.45, acara: Refleksi, jpl: 1}\n",
	  .good = "jadwal:\n"
		  "  - {hari: 1, jam_mulai: 08.00, jam_selesai: 08.45, acara: Refleksi}\n" },
	{ 0 },
};

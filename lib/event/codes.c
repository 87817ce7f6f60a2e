#include "event/event.h"

const PsyExplanation psy_event_codes[] = {
	{ "event/batch-size", N_("the smallest batch is larger than the largest"),
	  N_("In 'angkatan', 'minimal' may not be more than 'maksimal'.") },
	{ "event/batch-too-long", N_("a batch lasts longer than the event"),
	  N_("'lama_hari' counts working days. Give the event more days under 'tanggal', or make "
	     "the batch shorter.") },
	{ "event/capacity", N_("a venue is too small for any batch"),
	  N_("The venue holds fewer people than 'angkatan.minimal', so no batch can be there. "
	     "Lower 'minimal', correct 'kapasitas' or take the venue out.") },
	{ "event/certificate-date", N_("certificates are dated before the event"),
	  N_("'sertifikat.tanggal' is printed above the signatures. Leave it out to take the last "
	     "day of each person's batch.") },
	{ "event/dates", N_("the dates of the event cannot be right"),
	  N_("'sampai' is the last day and may not lie before 'mulai'. Dates that are years apart "
	     "are taken for a slip in the year; up to five years are accepted.") },
	{ "event/duplicate-facilitator", N_("a facilitator is listed twice"),
	  N_("One person in two entries would count as two people who can teach at the same time. "
	     "Put all modules of the person into one entry.") },
	{ "event/duplicate-place", N_("a place has two quotas or two locks"),
	  N_("Each place may stand once under 'kuota' and once under 'kunci'. A smaller place "
	     "inside it (a kecamatan of a kabupaten) may have an entry of its own, which then "
	     "counts for its people.") },
	{ "event/duplicate-venue", N_("two venues have one name"),
	  N_("Locks and plans name a venue by its name, so each needs its own: 'Aula lantai 1' and "
	     "'Aula lantai 2'.") },
	{ "event/exists", N_("'init' would overwrite a file"),
	  N_("'posyandu init' writes only where none of its files is yet, and else nothing at all. "
	     "Give a new or empty folder.") },
	{ "event/holiday-columns", N_("a file of holidays without dates"),
	  N_("The file needs the columns tanggal, jenis_libur and nama; 'posyandu init' makes an "
	     "example.") },
	{ "event/holiday-row", N_("the date of a holiday cannot be read"),
	  N_("Dates are written 2025-04-18. Excel's 18/04/2025 is understood too, the day always "
	     "first. The row is left out, so that day would count as a working day.") },
	{ "event/holiday-year", N_("the file of holidays lacks a year of the event"),
	  N_("The holidays of a year are fixed by a joint decree of three ministers in the year "
	     "before and may change later. Add them to the file; until then only weekends are "
	     "left out.") },
	{ "event/hours", N_("the curriculum needs more days than a batch has"),
	  N_("The curriculum's hours (JPL) are more than 'lama_hari' times the hours it allows in "
	     "a day. Give the batch more days or use a shorter curriculum.") },
	{ "event/lock-batch", N_("a lock names a batch that cannot exist"),
	  N_("Each venue holds one batch at a time, so dates and venues allow only so many.") },
	{ "event/lock-conflict", N_("two locks contradict each other"),
	  N_("A batch begins on one date, and batches are numbered in the order of their dates. "
	     "Correct the date or the number of one of the two locks.") },
	{ "event/lock-date", N_("a lock names a day on which no batch can begin"),
	  N_("The day lies outside the event, is a holiday or no weekday of the event, or no venue "
	     "is open. Choose another day, or widen 'tanggal'.") },
	{ "event/lock-empty", N_("a lock that holds nothing"),
	  N_("A lock says for some place on which date ('tanggal'), in which batch ('angkatan') or "
	     "at which venue ('tempat') its people are.") },
	{ "event/lock-venue", N_("a lock and its venue contradict each other"),
	  N_("The venue is not open on the date of the lock ('hari'), or takes people from "
	     "elsewhere only ('kabupaten').") },
	{ "event/nip", N_("a NIP has the wrong number of digits"),
	  N_("The number of a civil servant has 18 digits, blanks do not count. Put it in quotes. "
	     "Who has none leaves 'nip' out.") },
	{ "event/no-holidays", N_("holidays are not known"),
	  N_("Without a file under 'tanggal.libur' only the weekdays count, and a batch may land "
	     "on a public holiday. 'posyandu init' makes a file with the holidays known so "
	     "far.") },
	{ "event/no-place", N_("a quota or lock without a place"),
	  N_("Name the place: {kabupaten: Kab. Lebak, ...}; kecamatan and desa may be added.") },
	{ "event/no-signer", N_("nobody signs the certificates"),
	  N_("Under 'penanda_tangan' stand one or two people with 'jabatan' and 'nama'.") },
	{ "event/no-venue", N_("the event has no venue"),
	  N_("'tempat' needs at least one venue with a name.") },
	{ "event/no-venue-for", N_("no venue takes the people of a place"),
	  N_("Every venue has a list 'kabupaten', and the place is in none of them. Add it to one, "
	     "or leave the list out.") },
	{ "event/no-working-day", N_("no day of the event is a working day"),
	  N_("All days from 'mulai' to 'sampai' are holidays or no weekdays of the event. 'hari' "
	     "says which weekdays count; without it Monday to Friday do.") },
	{ "event/number-pattern", N_("the pattern of certificate numbers does not work"),
	  N_("A pattern holds {urut}, the running number, and may hold {kode}, {bulan}, "
	     "{bulan_romawi} and {tahun}: 893.3/{urut}/TPP-BTN/{bulan_romawi}/{tahun}.") },
	{ "event/place", N_("a place that the official table does not have like this"),
	  N_("A quota, lock or venue whose place nobody comes from has no effect. Compare the "
	     "spelling, and write 'Kab.' or 'Kota' in front. The built-in table knows the desa of "
	     "Banten only.") },
	{ "event/place-above", N_("a desa without its kecamatan"),
	  N_("Names of villages repeat: Mekarsari is five villages of Lebak. Give the kecamatan "
	     "too.") },
	{ "event/quota-sum", N_("inner quotas are more than the outer one"),
	  N_("The quotas of the kecamatan of a kabupaten, or of the desa of a kecamatan, may not "
	     "add up to more than the quota of the whole.") },
	{ "event/unknown-day", N_("a word that is no weekday"),
	  N_("Weekdays are senin, selasa, rabu, kamis, jumat, sabtu, minggu. For a venue dates are "
	     "possible too: 2025-04-15.") },
	{ "event/unknown-level", N_("a word that is no level of places"),
	  N_("'jaga_bersama' lists what stays together, most important first: kabupaten, "
	     "kecamatan, desa, posyandu, each once. 'boleh_pecah' takes one of them or 'tidak'.") },
	{ "event/unknown-module", N_("a facilitator teaches a module that is not there"),
	  N_("'mata_pelatihan' of a facilitator lists ids of the event's curriculum; 'posyandu "
	     "curriculum show' prints them.") },
	{ "event/unknown-venue", N_("a lock names a venue that is not there"),
	  N_("Write the name of the venue as it stands under 'tempat'.") },
	{ "event/venue-closed", N_("a venue is never open"),
	  N_("None of the days under the venue's 'hari' is a working day of the event.") },
	{ "event/venue-day", N_("a venue is open on a day without work"),
	  N_("The date under the venue's 'hari' lies outside the event, is a holiday or no weekday "
	     "of the event, so it is never used.") },
	{ 0 },
};

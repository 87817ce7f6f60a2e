#include "plan/plan.h"

const PsyExplanation psy_plan_codes[] = {
	{ "plan/missing-column", N_("a column is missing"),
	  N_("Planning needs a roster: nama and the column of the level that stays together first. "
	     "Checking needs a plan: angkatan, tempat, tanggal_mulai and tanggal_selesai. 'roster "
	     "import' makes the one, 'batch plan' the other.") },
	{ "plan/nobody", N_("nobody takes part"),
	  N_("The roster is empty, or everybody has the status batal or cadangan.") },
	{ "plan/nowhere", N_("people without a place"),
	  N_("They have no kabupaten (or no name at the level that stays together first). They are "
	     "placed as one group of their own. Fill the column in to keep them with their "
	     "people.") },
	{ "plan/too-few-dates", N_("there are too few dates"),
	  N_("The people do not find room in all batches that dates and venues allow, so there is "
	     "no "
	     "plan. Add days to 'tanggal', a venue to 'tempat', or let batches be larger. A number "
	     "that the hint names was tried.") },
	{ "plan/lock-room", N_("more people are locked to a batch than it holds"),
	  N_("The locks (kunci) send more people to a date or venue than find room there. Lock "
	     "fewer "
	     "of them, another day, or add a venue for that day.") },
	{ "plan/no-slot", N_("people who cannot be anywhere"),
	  N_("No venue takes people from there, or none is open when the lock says, or not on "
	     "enough working days in a row ('lama_hari').") },
	{ "plan/minimum", N_("too few people for the smallest batch"),
	  N_("So many people need a number of batches that the minimum does not allow: with 25 to "
	     "30 a batch, 31 to 49 people fit neither one batch nor two. Lower 'minimal' or raise "
	     "'maksimal'.") },
	{ "plan/group-too-large", N_("a group that must stay together is larger than a batch"),
	  N_("'boleh_pecah' forbids to split it. Allow a narrower level to be split, or let "
	     "batches "
	     "be larger.") },
	{ "plan/impossible", N_("sizes and locks contradict each other"),
	  N_("There is room for all, but every way to put these people into batches breaks a rule. "
	     "All were tried, so this is certain.") },
	{ "plan/not-found", N_("no plan was found"),
	  N_("The search ended without one. That none exists is not proven; more room or fewer "
	     "rules will help.") },
	{ "plan/lock-conflict", N_("two locks contradict each other"),
	  N_("They name the same people and fix another date, batch or venue. A lock of a deeper "
	     "level (desa) overrides one of a wider level (kabupaten); two of one level must "
	     "agree.") },
	{ "plan/lock-batch", N_("locks by number cannot be kept"),
	  N_("Batches are numbered in the order of their dates. No choice of dates gives these "
	     "people the batches that their locks name.") },
	{ "plan/keep", N_("the old plan cannot be kept"),
	  N_("With --keep people stay in the batches of an older plan, and the others take free "
	     "seats. Here somebody finds none, or a batch stays too small. Plan anew.") },
	{ "plan/no-batch", N_("a person without a batch"),
	  N_("Everybody has a batch, except people whose status is batal or cadangan.") },
	{ "plan/not-taking-part", N_("a batch for somebody who does not take part"),
	  N_("People with status batal or cadangan keep the four columns empty.") },
	{ "plan/bad-number", N_("this is no number of a batch"),
	  N_("The column angkatan holds 1, 2, 3 and so on.") },
	{ "plan/bad-date", N_("this is no date"),
	  N_("The columns tanggal_mulai and tanggal_selesai hold dates like 2025-04-15.") },
	{ "plan/differs", N_("rows of one batch differ"),
	  N_("All people of a batch have the same venue and dates. The first row of the batch "
	     "counts.") },
	{ "plan/twice", N_("the same person twice"),
	  N_("Two rows have the same id or NIK, so a person would have two places.") },
	{ "plan/too-small", N_("a batch with too few people"),
	  N_("'angkatan.minimal' of the event says how many there must be.") },
	{ "plan/too-large", N_("a batch with too many people"),
	  N_("'angkatan.maksimal' of the event says how many there may be.") },
	{ "plan/capacity", N_("more people than the venue holds"),
	  N_("'kapasitas' of the venue says how many find room.") },
	{ "plan/unknown-venue", N_("a venue that the event does not have"),
	  N_("The column tempat holds a name that stands under 'tempat' of the event.") },
	{ "plan/no-working-day", N_("a batch on a day that is none"),
	  N_("Batches are on working days of the event, never on a holiday, and only when the "
	     "venue is open.") },
	{ "plan/length", N_("a batch of the wrong length"),
	  N_("From tanggal_mulai to tanggal_selesai there are as many working days as 'lama_hari' "
	     "says.") },
	{ "plan/venue-twice", N_("two batches in one venue at a time"),
	  N_("Move one of them to another day or venue.") },
	{ "plan/numbering", N_("batches are not numbered by date"),
	  N_("Batch 1 is the first to begin, and no number is left out.") },
	{ "plan/lock", N_("a lock that is not kept"),
	  N_("The event fixes a date, batch or venue for these people ('kunci').") },
	{ "plan/other-venue", N_("a venue that does not take these people"),
	  N_("The venue is limited to other kabupaten.") },
	{ "plan/split", N_("a group that was split"),
	  N_("'boleh_pecah' of the event says what may be split; this group may not.") },
	{ "plan/quota-exceeded", N_("more people than the quota"),
	  N_("More people come from there than 'kuota' of the event allows. They are planned; give "
	     "the surplus the status cadangan, or raise the quota.") },
	{ "plan/quota-left", N_("a quota that is not used up"),
	  N_("Fewer people come from there than 'kuota' of the event allows.") },
	{ "timetable/facilitator-busy", N_("nobody is free to teach a lesson"),
	  N_("Batches that meet at the same time need as many facilitators for a module. Add one, "
	     "or let the batches meet on different days.") },
	{ "timetable/no-facilitator", N_("nobody teaches a module"),
	  N_("No facilitator of the event lists the module under mata_pelatihan. The timetable "
	     "leaves the name empty.") },
	{ 0 },
};

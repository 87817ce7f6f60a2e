#include "roster/roster.h"

const PsyExplanation psy_roster_codes[] = {
	{ "nik/other-name", N_("one NIK on two names"),
	  N_("Two people cannot have the same NIK. The first is kept, the second row is held; ask "
	     "which number is right. Perhaps it is the number of their family card (No. KK).") },
	{ "nik/two-people", N_("one NIK for two people"),
	  N_("The table of decisions says that these are two people, but their NIK is the same, "
	     "and nobody shares one. The second row is held; ask both for the identity card and "
	     "correct the list.") },
	{ "phone/shared", N_("a phone that two people share"),
	  N_("Families share phones, so this is only a note.") },
	{ "name/match-strong", N_("two rows that are most likely one person"),
	  N_("Same name, and the same birth date or village, and at least one has no NIK that "
	     "could prove it. Both are kept. Write a table with 'roster match', decide, and import "
	     "with --decisions.") },
	{ "name/match-possible", N_("two rows that may be one person"),
	  N_("The names or the phone and birth date agree, which can be chance. Both are kept. "
	     "Decide with 'roster match' when it matters.") },
	{ "name/match-nik", N_("two NIKs one digit apart on one name"),
	  N_("Probably a typing mistake in one of them. Both are kept; ask for the identity card, "
	     "then correct the list or decide with 'roster match'.") },
	{ "match/nobody", N_("a decision that is about nobody here"),
	  N_("The two people of this row of the table were not found in the lists, or not "
	     "together. "
	     "Most often a list is missing, or was corrected since: write the table anew with "
	     "'roster match' and decide once more.") },
	{ "match/merged", N_("two rows taken as one person"),
	  N_("The table of decisions says so. 'sama' fills gaps from the second row, 'ganti' takes "
	     "what the second row says.") },
	{ "match/unclear", N_("a decision that cannot be used"),
	  N_("The column keputusan knows sama, ganti and beda; the columns kunci_1 and kunci_2 say "
	     "who is meant and must stay as they are; one pair cannot be decided twice in two "
	     "ways.") },
	{ "match/no-decisions", N_("this is no table of decisions"),
	  N_("--decisions takes the table that 'roster match' wrote, filled in.") },
	{ "match/revision", N_("a list that looks like a newer version of another"),
	  N_("More than half of its people stand in the other list already. If it is a correction, "
	     "import the newer one with --into the roster made from the older one, instead of "
	     "both together.") },
	{ "csv/read-as", N_("how the file was read"),
	  N_("Delimiter, encoding, line ends and the line of the heading, as found. Say it "
	     "yourself with --delimiter, --encoding and --header-row when the guess is wrong.") },
	{ "xlsx/read-as", N_("how the workbook was read"),
	  N_("The sheet that was read, how many there are, and the row of the heading, as found. "
	     "Say it yourself with --sheet and --header-row when the guess is wrong.") },
	{ "roster/no-heading", N_("no heading row"),
	  N_("Among the first 40 lines none names a column of names and another column. Give the "
	     "columns by number with --map, or the line with --header-row.") },
	{ "roster/no-name-column", N_("no column of names"),
	  N_("A list needs a column headed Nama, Nama Lengkap, Nama Peserta or Nama Kader. Say "
	     "with --map nama=HEADING which one it is.") },
	{ "roster/double-column", N_("a column that stands twice"),
	  N_("Two headings mean the same, and it is not clear which one counts. Say it with --map, "
	     "for example --map nama=1.") },
	{ "roster/nik-column", N_("a column that seems to hold NIKs"),
	  N_("No heading says NIK, but most cells of a column are numbers of 16 digits. Without "
	     "NIKs nobody is checked and people of two lists are hard to tell apart. Say with "
	     "--map nik=NUMBER that it is the column; a column of family cards is none.") },
	{ "roster/form", N_("a form instead of a list"),
	  N_("The headings stand below each other in the first column, as on a form for one "
	     "person. "
	     "A list has them beside each other in one row, and below it a row for each person.") },
	{ "roster/map", N_("a --map that fits nothing"),
	  N_("--map takes FIELD=HEADING or FIELD=NUMBER, for example nama=Peserta or nik=3.") },
	{ "roster/too-many-cells", N_("more cells than the heading"),
	  N_("Most often a delimiter inside a cell that is not in quotes. The row is held; with "
	     "--rejects the cells left over stand behind the reason.") },
	{ "roster/too-few-cells", N_("fewer cells than the heading"),
	  N_("Programs leave empty cells at the end of a row out. What is missing is taken as "
	     "empty; look whether a delimiter was lost.") },
	{ "roster/duplicate", N_("the same person twice"),
	  N_("Same NIK and same name. The first row is kept; what differs is named.") },
	{ "roster/error-value", N_("an error of a formula in a cell"),
	  N_("The cell says #N/A, #REF! or the like, which a spreadsheet shows instead of a value. "
	     "It "
	     "counts as empty. Type the value itself.") },
	{ "roster/total", N_("the total of the list is wrong"),
	  N_("The number behind JUMLAH is neither the number of rows read nor of those since the "
	     "total before. Perhaps rows are missing.") },
	{ "roster/skipped", N_("lines that are no people"),
	  N_("Totals and signatures at the end of a list are passed over. Look whether the lines "
	     "named hold nobody.") },
	{ "roster/second-table", N_("people again below totals or signatures"),
	  N_("The file seems to hold a second table under the first. Its people were taken; look "
	     "whether they belong to the list.") },
	{ "roster/left-out", N_("perhaps people below the signatures"),
	  N_("The rows have a name and something more, but not all that the people above have, and "
	     "signatures look like that too. They were not taken. If they are people, put them "
	     "above "
	     "the totals and signatures.") },
	{ "roster/other-table", N_("a second table with other columns"),
	  N_("Below the list comes a heading with other columns, or in another order. Its rows "
	     "would "
	     "get into the wrong columns, so they were not taken. Put that table into a file of "
	     "its "
	     "own.") },
	{ "roster/number-gap", N_("a gap in the running numbers"),
	  N_("The column No. jumps. Perhaps a row was deleted by mistake, or is held.") },
	{ "roster/no-people", N_("a list without people"),
	  N_("There is a heading and nothing below it.") },
	{ "roster/unknown", N_("columns that are not understood"),
	  N_("They pass through into the roster under their own heading, or under their number "
	     "when "
	     "they have none. If one of them is a column of the roster, rename it or say so with "
	     "--map.") },
	{ "roster/title-place", N_("a place taken from the title rows"),
	  N_("Lines above the heading name a kabupaten, kecamatan or desa. Who has an empty cell "
	     "there, or whose list has no such column, gets it. A line inside the list that only "
	     "names a place, as DESA AWEH, counts for the rows below it. --set says otherwise.") },
	{ "roster/old-rejects", N_("held rows of an earlier run"),
	  N_("The folder of --rejects has a file for this list, but now every row was taken. The "
	     "file "
	     "was left as it is, in case it holds corrections.") },
	{ "roster/dropped", N_("columns that are not kept"),
	  N_("Family card numbers, bank accounts and the like are not needed for a training and "
	     "are left out, unless asked for with --keep.") },
	{ "roster/into", N_("the older roster cannot be used"),
	  N_("--into takes a file that 'roster import' wrote, whole: with its columns id and nama, "
	     "no id twice, and no number that a spreadsheet has broken since. The new roster would "
	     "replace it, so nothing is done until it is right.") },
	{ "roster/changed", N_("a cell that a newer list changed"),
	  N_("The person was in the older roster; the newer list says something else, and its word "
	     "was taken. An empty cell never takes a word away.") },
	{ "roster/undecided", N_("a name, NIK or birth date that a newer list has otherwise"),
	  N_("These say who somebody is, so they never change on the word of a list alone. Write a "
	     "table of decisions with 'roster match --into', decide, and import with "
	     "--decisions.") },
	{ "roster/new", N_("somebody who is not in the older roster"),
	  N_("The person was added behind the others and got the next id.") },
	{ "roster/missing", N_("a person that no list has"),
	  N_("The person is in the older roster and in none of the new lists, or only in a row "
	     "that is held, and was kept. Set the status to batal when she does not take part any "
	     "more.") },
	{ "roster/new-ids", N_("ids were replaced"),
	  N_("The lists bring ids of their own, and two lists may use the same. People were "
	     "numbered anew. To keep the ids of a roster, name it with --into.") },
	{ 0 },
};

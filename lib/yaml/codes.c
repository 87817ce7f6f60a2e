#include "yaml/yaml.h"

const PsyExplanation psy_yaml_codes[] = {
	{ "yaml/alias", N_("a reference (& or *)"),
	  N_("YAML can name a value with & and repeat it with *. In files that many people "
	     "edit this hides what stands where, so it is refused. Write the value out. If a text "
	     "begins with & or *, put it in quotes."),
	  .bad = "jpl: &jam {T: 1}\n", .good = "jpl: {T: 1}\n" },
	{ "yaml/colon-in-text", N_("a second colon in one line"),
	  N_("A colon with a blank behind it separates a key from its value, so a text that "
	     "holds one must stand in quotes: judul: \"Modul 2: Gizi\"."),
	  .bad = "tujuan: Modul 2: Gizi\n", .good = "tujuan: \"Modul 2: Gizi\"\n" },
	{ "yaml/complex-key", N_("a key that is a list or mapping"),
	  N_("Keys are single words. Often a line that begins with a bracket and holds a colon "
	     "was meant as a text: put it in quotes."),
	  .bad = "{gizi: 1}: balita\n", .good = "gizi: balita\n" },
	{ "yaml/control-character", N_("an invisible control character"),
	  N_("The file holds a character that shows as nothing. Delete it; it mostly came in by "
	     "copying. A file full of them is no YAML file but a document or a picture.") },
	{ "yaml/directive", N_("a line that begins with %"),
	  N_("Directives of YAML (lines with % in front) are not used here. Leave the line out, or "
	     "put the text in quotes."),
	  .bad = "%YAML 1.1\n"
		 "---\n"
		 "judul: Gizi\n",
	  .good = "judul: Gizi\n" },
	{ "yaml/duplicate-key", N_("a key stands twice"),
	  N_("A key may stand once in its group. The first value is used; delete the one that is "
	     "wrong. Some keys have a second name that counts as the same key."),
	  .bad = "judul: Gizi\n"
		 "judul: Gizi balita\n",
	  .good = "judul: Gizi balita\n" },
	{ "yaml/empty", N_("a key without a value"),
	  N_("This key must have a value. A plain ~ or null also means that nothing was given; "
	     "as a text it must stand in quotes."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: \"\", jpl: {T: 1}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 1}}\n" },
	{ "yaml/empty-file", N_("nothing is in the file"),
	  N_("The file is empty or holds only comments."), .bad = "# belum diisi\n",
	  .good = "judul: Gizi\n" },
	{ "yaml/encoding", N_("not UTF-8"),
	  N_("The file was saved in another encoding, so letters like é are broken. Save it as "
	     "UTF-8; in Notepad: Save as, Encoding UTF-8.") },
	{ "yaml/escape", N_("a backslash in double quotes"),
	  N_("In double quotes a backslash begins a special character. Use single quotes, where "
	     "it is a plain character: 'C:\\daftar'."),
	  .bad = "media: \"C:\\daftar\"\n", .good = "media: 'C:\\daftar'\n" },
	{ "yaml/format", N_("format: 1 is missing"),
	  N_("Every file begins with 'format: 1' and 'jenis: ...', so that later versions of the "
	     "program know what they read."),
	  .bad = "jenis: kurikulum\n"
		 "id: gizi\n",
	  .good = "format: 1\n"
		  "jenis: kurikulum\n"
		  "id: gizi\n" },
	{ "yaml/indentation", N_("a line is indented wrongly"),
	  N_("Blanks in front of a line say what it belongs to: keys of one group begin in the "
	     "same column, items of one list too."),
	  .bad = "jpl:\n"
		 "  T: 1\n"
		 " P: 1\n",
	  .good = "jpl:\n"
		  "  T: 1\n"
		  "  P: 1\n" },
	{ "yaml/kind", N_("a file of another kind"),
	  N_("'jenis' says what the file is: kurikulum, mata_pelatihan, kegiatan or templat. Give "
	     "the file that the command expects, or correct 'jenis'."),
	  .bad = "format: 1\n"
		 "jenis: kurikulm\n"
		 "id: gizi\n",
	  .good = "format: 1\n"
		  "jenis: kurikulum\n"
		  "id: gizi\n" },
	{ "yaml/leading-zero", N_("a number with a zero in front"),
	  N_("Some programs read 010 as 8. Here it is 10; leave the zero out."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 02}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 2}}\n" },
	{ "yaml/long-key", N_("a very long key"),
	  N_("A key has at most 1,024 characters. Probably a long text holds a colon and must "
	     "stand in quotes.") },
	{ "yaml/missing-colon", N_("a key without a colon"),
	  N_("A key is followed by a colon and a blank: judul: Gizi balita."),
	  .bad = "judul Gizi\n"
		 "versi: 1\n",
	  .good = "judul: Gizi\n"
		  "versi: 1\n" },
	{ "yaml/missing-key", N_("a key is missing"),
	  N_("This group must have the key that is named. Add it, with the same indentation as "
	     "the other keys."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 2}}\n" },
	{ "yaml/not-date", N_("not a date"),
	  N_("Dates in files are written year-month-day: 2025-04-15.") },
	{ "yaml/not-id", N_("not an id"),
	  N_("An id is used in file names and references, so it has only small letters, digits "
	     "and hyphens: penanganan-kebakaran."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: Gizi Balita, judul: Gizi, jpl: {T: 2}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi-balita, judul: Gizi, jpl: {T: 2}}\n" },
	{ "yaml/not-number", N_("not a number"),
	  N_("A number in digits is expected here, without unit: 45, and 2.5 with a point."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: dua}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 2}}\n" },
	{ "yaml/not-time", N_("not a time of day"),
	  N_("Times are written with hours and minutes of the day: 08:00 or 08.00."),
	  .bad = "jadwal:\n"
		 "  - {hari: 1, jam_mulai: jam delapan, jam_selesai: 09.00, acara: Pembukaan}\n",
	  .good = "jadwal:\n"
		  "  - {hari: 1, jam_mulai: 08.00, jam_selesai: 09.00, acara: Pembukaan}\n" },
	{ "yaml/not-yes-no", N_("neither yes nor no"),
	  N_("Write ya or tidak (yes, no, true and false are read too)."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, praktik: kadang, jpl: {T: 2}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, praktik: ya, jpl: {T: 2}}\n" },
	{ "yaml/open-bracket", N_("a bracket is not closed"),
	  N_("A list in brackets ends with ], a mapping in braces with }, and commas stand "
	     "between the items."),
	  .bad = "metode: [ceramah, simulasi\n"
		 "media: poster\n",
	  .good = "metode: [ceramah, simulasi]\n"
		  "media: poster\n" },
	{ "yaml/open-quote", N_("a quotation mark is not closed"),
	  N_("A text that begins with a quotation mark ends with the same one. An apostrophe "
	     "inside single quotes is written twice: 'Jum''at'."),
	  .bad = "judul: \"Gizi\n", .good = "judul: \"Gizi\"\n" },
	{ "yaml/out-of-range", N_("a number is too small or too large"),
	  N_("The number makes no sense here; the message says from where to where it may "
	     "be."),
	  .bad = "ketentuan: {kehadiran_minimal: 950}\n",
	  .good = "ketentuan: {kehadiran_minimal: 95}\n" },
	{ "yaml/several-documents", N_("two documents in one file"),
	  N_("A line with --- begins a second document. Put it into a file of its own."),
	  .bad = "judul: Gizi\n"
		 "---\n"
		 "judul: ASI\n",
	  .good = "judul: Gizi\n" },
	{ "yaml/special-character", N_("a value begins with a special character"),
	  N_("A value that begins with @ ` % * & or ! must stand in quotes: nama: "
	     "\"@posyandu\"."),
	  .bad = "nama: @posyandu\n", .good = "nama: \"@posyandu\"\n" },
	{ "yaml/syntax", N_("this cannot be read as YAML"),
	  N_("Look at the line and the one above it: indentation, a missing colon, a quotation "
	     "mark or bracket that is not closed."),
	  .bad = "judul: ]\n", .good = "judul: \"]\"\n" },
	{ "yaml/tab", N_("a tab stands where lines are indented"),
	  N_("YAML indents with blanks only, as a tab is as wide as each editor likes. Replace the "
	     "tab by blanks."),
	  .bad = "jpl:\n"
		 "\tT: 1\n",
	  .good = "jpl:\n"
		  "  T: 1\n" },
	{ "yaml/tag", N_("a tag (!)"),
	  N_("Tags of YAML are not used here. If a text begins with !, put it in quotes."),
	  .bad = "judul: !gizi\n", .good = "judul: \"!gizi\"\n" },
	{ "yaml/text-after-value", N_("something stands behind a value"),
	  N_("A value in quotes or brackets ends its line. Put the whole text in quotes, or the "
	     "rest on a line of its own."),
	  .bad = "judul: \"Gizi\" balita\n", .good = "judul: \"Gizi balita\"\n" },
	{ "yaml/too-deep", N_("too many levels inside each other"),
	  N_("Lists and mappings may stand 64 levels inside each other. No sensible file needs "
	     "that; perhaps a bracket was typed many times.") },
	{ "yaml/too-many", N_("too many values"),
	  N_("A file holds at most 20,000 values. Split it.") },
	{ "yaml/unknown-key", N_("a key that is not known"),
	  N_("Only the keys of the manual are read, so that a slip of the finger is not passed "
	     "over. Correct it, or make a comment of it with #."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, jpl: {T: 2}, metod: [ceramah]}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 2}, metode: [ceramah]}\n" },
	{ "yaml/unknown-word", N_("a word that is not known"),
	  N_("Only certain words may stand here; the message lists them."),
	  .bad = "mata_pelatihan:\n"
		 "  - {id: gizi, judul: Gizi, bidang: kesehatn, jpl: {T: 2}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, bidang: kesehatan, jpl: {T: 2}}\n" },
	{ "yaml/wrong-shape", N_("a text, a list or a mapping was expected"),
	  N_("The value has the wrong form. A list has items that begin with '- ' (or stands in "
	     "brackets); a mapping has keys with values below it."),
	  .bad = "mata_pelatihan: {id: gizi, judul: Gizi, jpl: {T: 2}}\n",
	  .good = "mata_pelatihan:\n"
		  "  - {id: gizi, judul: Gizi, jpl: {T: 2}}\n" },
	{ 0 },
};

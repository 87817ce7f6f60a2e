#include "base/codes.h"

#include "base/i18n.h"

const PsyExplanation psy_base_codes[] = {
	{ "file/open", N_("the file cannot be opened"),
	  N_("The system refused to open the file: it does not exist, or the program may not read "
	     "it. "
	     "Check the name and the folder, and whether another program holds the file.") },
	{ "file/read", N_("the file cannot be read"),
	  N_("The file was opened, but reading failed. A folder, a broken disk or a lost network "
	     "drive does this. Give a file, or copy it to this machine first.") },
	{ "file/write", N_("the file cannot be written"),
	  N_("Writing failed: the disk is full, the folder is missing or may not be written to. "
	     "The old file, if there was one, is as it was.") },
	{ "file/too-large", N_("the file is larger than this kind of file may be"),
	  N_("Curricula, events and templates are small text files. One this large is most likely "
	     "something else, so it is not read at all.") },
	{ 0 },
};

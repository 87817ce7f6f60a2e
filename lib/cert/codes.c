#include "cert/register.h"

extern const PsyExplanation psy_cert_codes[];

const PsyExplanation psy_cert_codes[] = {
	{ "register/chain", N_("the register was changed by hand"),
	  N_("Each line of the register holds a hash of itself and of the line before. From the "
	     "line named here on they do not agree, so it was edited, re-sorted or saved by a "
	     "spreadsheet. Nothing is added to such a register: put back a copy from before.") },
	{ 0 },
};

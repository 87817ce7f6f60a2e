#include "page/page.h"

const PsyExplanation psy_page_codes[] = {
	{ "font/missing", N_("a font is not on this machine"),
	  N_("A document names its fonts. When one is missing, another would quietly take its "
	     "place "
	     "and the paper would look different, so nothing is drawn. Install the package that "
	     "the hint names, or name another font.") },
	{ "font/glyph", N_("no font has a character"),
	  N_("The text holds a character for which no installed font has a shape; it would be "
	     "printed as an empty box. Mostly it came in by copying: type it again. If it is "
	     "right, install a font that has it.") },
	{ "text/too-long", N_("a text does not fit on the paper"),
	  N_("Text shrinks and then breaks its lines, but not below the size that can still be "
	     "read. Shorten the text, or give it more room.") },
	{ "image/format", N_("a picture is no PNG or JPEG"),
	  N_("Pictures on a document are PNG or JPEG files. Open the picture in any program and "
	     "save it as one of the two.") },
	{ 0 },
};

/* words.h - numbers as official papers write them */
#ifndef PSY_WORDS_H
#define PSY_WORDS_H

#include "base/date.h"

/* 20 gives "dua puluh", 115 "seratus lima belas"; English likewise. Any unsigned long
 * below 10^15. The caller frees. */
char *psy_number_words(unsigned long number, PsyLanguage language);

/* 4 gives "IV". 1 to 3999; anything else gives the digits. The caller frees. */
char *psy_number_roman(unsigned number);

#endif

/* phone-display.c - a phone number as people write it */
#include "clean/phone-digits.h"
#include "clean/phone.h"

/* Area codes of two digits, without the 0; all others have three. */
static size_t area_length(const char *nsn)
{
	static const char *const short_areas[] = { "21", "22", "24", "31", "61" };

	for (size_t i = 0; i < G_N_ELEMENTS(short_areas); i++)
		if (g_str_has_prefix(nsn, short_areas[i]))
			return 2;
	return 3;
}

const char *psy_phone_display(const char *number, PsyPhoneText buffer)
{
	const char *nsn = number + 3;
	size_t n;

	g_strlcpy(buffer, number, sizeof(PsyPhoneText));
	if (!g_str_has_prefix(number, "+62"))
		return buffer;
	n = strlen(nsn);
	if (nsn[0] == '8' && n >= MOBILE_MIN && n <= MOBILE_DEBATED) {
		int middle = n == MOBILE_MIN ? 3 : 4;

		g_snprintf(buffer, sizeof(PsyPhoneText), "0%.3s-%.*s-%s", nsn, middle, nsn + 3,
			   nsn + 3 + middle);
	} else if (nsn[0] != '8' && n >= LANDLINE_MIN) {
		int area = (int)area_length(nsn);

		g_snprintf(buffer, sizeof(PsyPhoneText), "0%.*s-%s", area, nsn, nsn + area);
	}
	return buffer;
}

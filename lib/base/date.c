#include "base/date.h"

#include <glib.h>
#include <stdio.h>
#include <string.h>

static const char *const months[][12] = {
	[PSY_LANGUAGE_ID] = { "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
			      "Agustus", "September", "Oktober", "November", "Desember" },
	[PSY_LANGUAGE_EN] = { "January", "February", "March", "April", "May", "June", "July",
			      "August", "September", "October", "November", "December" },
};

static const char *const weekdays[][7] = {
	[PSY_LANGUAGE_ID] = { "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu" },
	[PSY_LANGUAGE_EN] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
			      "Sunday" },
};

static const char *const short_weekdays[][7] = {
	[PSY_LANGUAGE_ID] = { "Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min" },
	[PSY_LANGUAGE_EN] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" },
};

bool psy_date_is_set(PsyDate date)
{
	return date.day != 0;
}

bool psy_date_is_valid(int year, int month, int day)
{
	return year >= 1583 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
	       g_date_valid_dmy((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

int psy_date_compare(PsyDate a, PsyDate b)
{
	if (a.year != b.year)
		return a.year - b.year;
	return a.month != b.month ? a.month - b.month : a.day - b.day;
}

int psy_date_to_number(PsyDate date)
{
	GDate day;

	g_date_clear(&day, 1);
	g_date_set_dmy(&day, (GDateDay)date.day, (GDateMonth)date.month, (GDateYear)date.year);
	return (int)g_date_get_julian(&day);
}

PsyDate psy_date_from_number(int number)
{
	GDate day;

	g_date_clear(&day, 1);
	g_date_set_julian(&day, (guint32)number);
	return (PsyDate){ (short)g_date_get_year(&day), (signed char)g_date_get_month(&day),
			  (signed char)g_date_get_day(&day) };
}

PsyDate psy_date_add_days(PsyDate date, int days)
{
	return psy_date_from_number(psy_date_to_number(date) + days);
}

int psy_date_weekday(PsyDate date)
{
	return (psy_date_to_number(date) + 6) % 7 + 1;
}

int psy_date_age(PsyDate birth, PsyDate on)
{
	bool before_birthday =
		on.month < birth.month || (on.month == birth.month && on.day < birth.day);

	return on.year - birth.year - before_birthday;
}

bool psy_date_from_iso(const char *text, PsyDate *date)
{
	static const char form[] = "dddd-dd-dd";
	int year, month, day;

	if (strlen(text) != sizeof(form) - 1)
		return false;
	for (size_t i = 0; i < sizeof(form) - 1; i++)
		if (form[i] == 'd' ? !g_ascii_isdigit(text[i]) : text[i] != form[i])
			return false;
	if (sscanf(text, "%d-%d-%d", &year, &month, &day) != 3 ||
	    !psy_date_is_valid(year, month, day))
		return false;
	*date = (PsyDate){ (short)year, (signed char)month, (signed char)day };
	return true;
}

const char *psy_date_to_iso(PsyDate date, PsyIsoDate buffer)
{
	int number = (date.year * 100 + date.month) * 100 + date.day;

	buffer[0] = '\0';
	if (!psy_date_is_set(date))
		return buffer;
	for (int i = 9; i >= 0; i--) {
		if (i == 4 || i == 7) {
			buffer[i] = '-';
			continue;
		}
		buffer[i] = (char)(number % 10 + '0');
		number /= 10;
	}
	buffer[10] = '\0';
	return buffer;
}

char *psy_date_long(PsyDate date, PsyLanguage language)
{
	return g_strdup_printf("%d %s %d", date.day, psy_month_name(date.month, language),
			       date.year);
}

const char *psy_month_name(int month, PsyLanguage language)
{
	return months[language][month - 1];
}

const char *psy_weekday_name(int weekday, PsyLanguage language)
{
	return weekdays[language][weekday - 1];
}

const char *psy_weekday_short(int weekday, PsyLanguage language)
{
	return short_weekdays[language][weekday - 1];
}

char *psy_date_range(PsyDate from, PsyDate to, PsyLanguage language)
{
	g_autofree char *last = psy_date_long(to, language);
	const char *until = language == PSY_LANGUAGE_ID ? "s.d." : "to";

	if (psy_date_compare(from, to) == 0)
		return g_steal_pointer(&last);
	if (from.year != to.year) {
		g_autofree char *first = psy_date_long(from, language);

		return g_strdup_printf("%s %s %s", first, until, last);
	}
	if (from.month != to.month)
		return g_strdup_printf("%d %s %s %s", from.day,
				       psy_month_name(from.month, language), until, last);
	return g_strdup_printf("%d %s %s", from.day, until, last);
}

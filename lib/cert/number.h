/* number.h - certificate numbers from a pattern (private to the certificate room)
 *
 * A pattern is the agency's own, such as "893.3/{urut}/TPP-BTN/{bulan_romawi}/{tahun}"
 * (facts: domain 14). A number is text from end to end.
 *
 *	{urut}          the running number, zero-padded
 *	{bulan}         month in two digits
 *	{bulan_romawi}  month as IV
 *	{tahun}         year
 *	{kode}          the agency's code
 */
#ifndef PSY_CERT_NUMBER_H
#define PSY_CERT_NUMBER_H

#include "base/base.h"

/* The number for a date; serial 0 prints CONTOH in its place. The caller frees. What is in braces and unknown stays as it is. */
char *cert_number(const char *pattern, const char *code, unsigned long serial, unsigned digits,
		  PsyDate date);

/* Which numbers count on together: the pattern with the year filled in. A series goes on over
 * the months and begins again with a year when the pattern has one. The caller frees. */
char *cert_number_series(const char *pattern, PsyDate date);

#endif

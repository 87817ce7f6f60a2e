/* report.h - filling in the report of an import (roster.h) */
#ifndef PSY_ROSTER_REPORT_H
#define PSY_ROSTER_REPORT_H

#include "roster/people.h"

PsyRosterFile *psy_report_add_file(PsyRosterReport *report, const char *path);

/* Keeps a held row for the message to the sender; line 0 is the list as a whole. The count is
 * the caller's. */
void psy_report_add_held(PsyRosterFile *file, unsigned line, const char *person,
			 const char *reason);

/* The counts of a place, made when it is new. */
PsyRosterPlace *psy_report_place(PsyRosterReport *report, const char *kabupaten,
				 const char *kecamatan, const char *desa);

/* Counts the people from a row on as held. */
void psy_report_hold_places(PsyRosterReport *report, const PsyPeople *people, size_t from);

/* Counts the people by place; those with the status batal do not take part. */
void psy_report_count_places(PsyRosterReport *report, const PsyPeople *people);

/* Marks the places whose kabupaten may be several. */
void psy_report_mark_ambiguous(PsyRosterReport *report, const PsyRegions *regions);

#endif

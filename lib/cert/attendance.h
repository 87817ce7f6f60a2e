/* attendance.h - who was there (private to the certificate room)
 *
 * hadir.csv has one fact a row (id, sesi, status) or one person a row with a column for each
 * session or day; which, follows from its columns. Only H counts as being there: S (sick), I
 * (excused) and A (absent) do not, and neither does a session without a mark.
 */
#ifndef PSY_CERT_ATTENDANCE_H
#define PSY_CERT_ATTENDANCE_H

#include "cert/people.h"
#include "cert/sessions.h"

typedef struct Attendance Attendance;

/* `timetable` may be NULL; `people` is borrowed. NULL after a finding of scope file. */
Attendance *cert_attendance_read(const char *path, const char *timetable, const People *people,
				 PsyDiags *diags);
void cert_attendance_free(Attendance *attendance);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Attendance, cert_attendance_free)

/* What the person (a row of the plan) attended and what there was, in weights. False when the
 * sheet says nothing of the person. */
bool cert_attendance_of(const Attendance *attendance, size_t person, unsigned *attended,
			unsigned *total);

#endif

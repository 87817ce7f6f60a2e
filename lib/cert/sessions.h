/* sessions.h - the sessions that attendance speaks of, and what each weighs (private to the
 * certificate room)
 *
 * From the timetable (jadwal.csv: sesi, angkatan, tanggal, jpl), where a session weighs its
 * JPL and lines without JPL (breaks, opening) count for nothing. Without a timetable a session
 * is what the attendance of a batch names, and all weigh the same.
 */
#ifndef PSY_CERT_SESSIONS_H
#define PSY_CERT_SESSIONS_H

#include "table/table.h"

typedef struct {
	char *key;   /* folded: "a1 h1 s2" */
	char *batch; /* "": of every batch */
	PsyDate date;
	unsigned weight;
} Session;

typedef struct {
	GArray *list;   /* of Session */
	bool timetable; /* false: sessions are added as they come */
} Sessions;

/* `path` NULL: without a timetable. False after a finding of scope file. */
bool cert_sessions_init(Sessions *sessions, const char *path, PsyDiags *diags);
void cert_sessions_clear(Sessions *sessions);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Sessions, cert_sessions_clear)

/* Appends the indices (guint) of the sessions that `key` means for a batch: one session
 * ("A1-H1-S2"), or all of a day ("A1-H1", "H1", "Hari 1", "Hari ke-1", "2025-04-15",
 * "15/04/2025"). None: the key is not known, or is a session of another batch. */
void cert_sessions_find(Sessions *sessions, const char *key, const char *batch, GArray *found);

/* True when some batch knows the key. */
bool cert_sessions_know(const Sessions *sessions, const char *key);

/* What all sessions of a batch weigh. */
unsigned cert_sessions_total(const Sessions *sessions, const char *batch);

#endif

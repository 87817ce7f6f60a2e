/* model.h - what the files of the event room share (private to the room)
 *
 * Checks report at the YAML place of what they speak of and go on; psy_event_load() sorts
 * the findings by place.
 */
#ifndef PSY_EVENT_MODEL_H
#define PSY_EVENT_MODEL_H

#include "event/event.h"

/* The keys of kegiatan.yaml; fills a PsyEvent. */
extern const PsyYamlField psy_event_fields[];

/* The words that jaga_bersama and hari know, ended by NULL, for "did you mean". */
extern const char *const psy_level_words[];
extern const char *const psy_weekday_words[];

/* Fills dates->works. */
void psy_event_read_weekdays(PsyEventDates *dates);

/* A path as the event means it: relative to its file. The caller frees. */
char *psy_event_resolve(const PsyEvent *event, const char *path);

/* Fills event->holidays from the file that `tanggal.libur` names. */
void psy_event_load_holidays(PsyEvent *event, PsyDiags *diags);

/* Each looks at one part of the event and needs the holidays, the last two the curriculum,
 * as far as there is one. */
void psy_check_dates(const PsyEvent *event, PsyDiags *diags);
void psy_check_venues(const PsyEvent *event, PsyDiags *diags);
void psy_check_batches(const PsyEvent *event, PsyDiags *diags);
void psy_check_places(const PsyEvent *event, PsyDiags *diags);
void psy_check_locks(const PsyEvent *event, PsyDiags *diags);
void psy_check_certificate(const PsyEvent *event, PsyDiags *diags);
void psy_check_hours(const PsyEvent *event, PsyDiags *diags);
void psy_check_facilitators(const PsyEvent *event, PsyDiags *diags);

/* A finding at the value of `key` in the mapping `node`, at the mapping itself when the key
 * is not given. */
PsyFinding psy_event_finding(const PsyYamlNode *node, const char *key, PsySeverity severity,
			     const char *code);

/* "perhaps 'kecamatan' is meant", or NULL. The caller frees. */
char *psy_event_suggest(const char *word, const char *const *known);

/* Can days be compared with those of the event? False when its first or last day is missing,
 * or the two are the wrong way round or years apart, which psy_check_dates() reports. */
bool psy_event_has_dates(const PsyEvent *event);

/* Working days from the first to the last. */
unsigned psy_event_count_days(const PsyEvent *event);

/* Why no batch can be on this day, translated, or NULL when one can. The caller frees. */
char *psy_event_why_not(const PsyEvent *event, PsyDate date);

#endif

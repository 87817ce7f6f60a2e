/* check.h - the checker's own view of a plan (private to the room)
 *
 * Nothing here knows how plans are made: batches are what the rows say.
 */
#ifndef PSY_PLAN_CHECK_H
#define PSY_PLAN_CHECK_H

#include "event/event.h"
#include "table/table.h"

/* One batch as its first row describes it. */
typedef struct {
	unsigned number;
	size_t row; /* its first row */
	const char *venue_name;
	const PsyVenue *venue; /* NULL when the event has no such venue */
	PsyDate first, last;   /* unset when they cannot be read */
	unsigned people;
} CheckBatch;

typedef struct {
	const PsyEvent *event;
	const PsyTable *plan;
	PsyLanguage language;
	PsyDiags *diags;
	int name, status, number, venue, first, last;
	GPtrArray *batches; /* of CheckBatch, in order of numbers once all rows are read */
	bool broken;        /* an error was reported */
} Check;

/* The place of a cell, with the person's name, for a finding. `field` names the column. */
PsyFinding check_finding(const Check *check, size_t row, int column, PsySeverity severity,
			 const char *code);

/* Sizes, venues, dates and numbers of all batches. */
void check_batches(Check *check);

/* People: locks, venues that are limited to a kabupaten, groups that must stay together. */
typedef struct CheckPlaces CheckPlaces;
CheckPlaces *check_places_new(Check *check);
void check_places_free(CheckPlaces *places);
void check_places_row(CheckPlaces *places, size_t row, const CheckBatch *batch);
void check_places_quotas(const CheckPlaces *places);

#endif

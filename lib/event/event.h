/* event.h - the door of the event room: kegiatan.yaml
 *
 * A PsyEvent is the whole event as its file describes it, checked in form and against its
 * curriculum. It owns everything below it; texts are never NULL, "" means not given. Every
 * struct begins with the mapping it was filled from, so that later rooms can name the line:
 * psy_yaml_finding(psy_yaml_get(event->batches.node, "maksimal"), ...).
 *
 * Paths in the file are relative to the file; the members that end in _path are resolved.
 */
#ifndef PSY_EVENT_H
#define PSY_EVENT_H

#include "base/base.h"
#include "curriculum/curriculum.h"
#include "yaml/yaml.h"

typedef struct {
	const PsyYamlNode *node;
	const char *name;
	const char *address;
	unsigned capacity;            /* people; 0: not stated, so no limit */
	const char *const *kabupaten; /* only people from there; empty: from anywhere */
	const char *const *days;      /* only these dates or weekdays; empty: every working day */
} PsyVenue;

typedef struct {
	PsyDate date;
	bool collective_leave; /* cuti bersama: no working day either */
	char *name;
} PsyHoliday;

typedef struct {
	const PsyYamlNode *node;
	PsyDate first, last;
	const char *const *weekdays; /* as typed; empty: Monday to Friday */
	const char *holidays;        /* as typed; "" when the event names no file */
	bool works[8];               /* [1] Monday to [7] Sunday: what `weekdays` says */
} PsyEventDates;

/* Which places a quota or a lock speaks of: the deepest name that is given counts, the
 * names above it must agree. Names are compared by psy_place_agrees(). */
typedef struct {
	const PsyYamlNode *node;
	const char *kabupaten, *kecamatan, *desa;
	unsigned people;
} PsyQuota;

typedef struct {
	const PsyYamlNode *node;
	const char *kabupaten, *kecamatan, *desa;
	PsyDate date;      /* the batch begins on it; unset: free */
	unsigned batch;    /* number from 1 in order of dates; 0: free */
	const char *venue; /* name of a venue; "": free */
} PsyLock;

/* Levels that can stay together, from the widest to the narrowest. */
typedef enum {
	PSY_LEVEL_KABUPATEN,
	PSY_LEVEL_KECAMATAN,
	PSY_LEVEL_DESA,
	PSY_LEVEL_POSYANDU,
	PSY_N_LEVELS
} PsyLevelOfPlace;

typedef struct {
	const PsyYamlNode *node;
	unsigned min, max;       /* people in a batch; min 1 when not given */
	unsigned days;           /* lama_hari: consecutive working days of a batch, at least 1 */
	const char *const *keep; /* jaga_bersama, as typed */
	const char *split;       /* boleh_pecah: "", "tidak" or the narrowest level to split */
	PsyQuota *quotas;
	size_t n_quotas;
	PsyLock *locks;
	size_t n_locks;
} PsyBatchRules;

typedef struct {
	const PsyYamlNode *node;
	const char *name;
	const char *agency;
	const char *const *modules; /* ids of the curriculum */
} PsyFacilitator;

typedef struct {
	const PsyYamlNode *node;
	const char *office; /* jabatan */
	const char *name;
	const char *nip; /* "" for none */
} PsySigner;

typedef struct {
	const PsyYamlNode *node;
	double attendance; /* least per cent; 0: the curriculum's rule holds */
	const PsyYamlNumber *scores;
	size_t n_scores;
} PsyPassing;

/* What stands at the head of a certificate: the government, its office, the address. */
typedef struct {
	const PsyYamlNode *node;
	const char *government, *office, *address; /* instansi, unit, alamat */
	const char *logo;                          /* PNG or JPEG; as typed */
} PsyLetterhead;

typedef struct {
	const PsyYamlNode *node;
	const char *pattern; /* pola_nomor, holds {urut} */
	const char *code;    /* kode, what {kode} in the pattern stands for */
	unsigned digits;     /* of {urut}, 3 */
	const char *place;
	PsyDate date; /* unset: the last day of the person's batch */
	PsySigner *signers;
	size_t n_signers;
	const char *template_name; /* a shipped one, or a path */
	PsyLetterhead letterhead;  /* kop */
	PsyPassing passing;
	const char *register_name;
	char *register_path; /* register.csv beside the event when not given */
} PsyCertificateRules;

typedef struct {
	const PsyYamlNode *node;
	const char *name; /* nama_kegiatan */
	const char *organiser;
	const char *curriculum_name;
	int language; /* PsyLanguage of the documents */
	PsyVenue *venues;
	size_t n_venues;
	PsyEventDates dates;
	PsyBatchRules batches;
	PsyFacilitator *facilitators;
	size_t n_facilitators;
	PsyCertificateRules certificate;

	PsyYaml *yaml;
	char *path;                /* as given */
	char *folder;              /* that of `path` */
	PsyCurriculum *curriculum; /* NULL when it could not be loaded (reported) */
	GArray *holidays;          /* of PsyHoliday, in order of dates */
} PsyEvent;

/* Loads `path` with its holidays and its curriculum, which is looked for beside the event and
 * then in `library` (share/posyandu/curricula; may be NULL), and reports everything that is
 * wrong in one run. NULL when nothing of the file can be used; else all that was right is
 * there and the errors are counted in `diags`: a verb that needs a sound event asks those. */
PsyEvent *psy_event_load(const char *path, const char *library, PsyDiags *diags);

void psy_event_free(PsyEvent *event);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PsyEvent, psy_event_free)

/* The JSON Schema of kegiatan.yaml, for editors. The caller frees. */
char *psy_event_schema(void);

/* Is this day inside the event's dates, on one of its weekdays and no holiday? */
bool psy_event_is_working_day(const PsyEvent *event, PsyDate date);

/* The holiday on this day, or NULL. Borrowed. */
const PsyHoliday *psy_event_holiday(const PsyEvent *event, PsyDate date);

/* May `venue` be used on this day, as far as its own `hari` goes? */
bool psy_venue_is_open(const PsyVenue *venue, PsyDate date);

/* May people of this kabupaten use the venue? "" is anywhere. */
bool psy_venue_takes(const PsyVenue *venue, const char *kabupaten);

/* The venue of this name, case and punctuation aside, or NULL. */
const PsyVenue *psy_event_find_venue(const PsyEvent *event, const char *name);

/* "senin" or "Sen" gives 1, "Ahad" 7; 0 for anything else. */
int psy_weekday_from_word(const char *word);
const char *psy_weekday_word(int weekday); /* "senin"; "" for none. Static. */

/* The level of a word of jaga_bersama or boleh_pecah ("kelurahan" is DESA), or false. */
bool psy_level_from_word(const char *word, PsyLevelOfPlace *level);
const char *psy_level_word(PsyLevelOfPlace level); /* "kecamatan". Static. */

/* True when two names of one level mean one place: case, blanks, hyphens and dots aside, with
 * or without "Kab.", "Kec.", "Desa", "Kel." or "Posyandu" in front. A name without anything in
 * front is the kabupaten; "Kota Serang" is another place. */
bool psy_place_agrees(const char *a, const char *b);

/* True when a lock or quota that names `kabupaten`, `kecamatan` and `desa` ("" for any) speaks of
 * the place names[0], names[1], names[2]. */
bool psy_place_is_meant(const char *kabupaten, const char *kecamatan, const char *desa,
			const char *const *names);

/* The form in which psy_place_agrees() compares, for tables of many places. The caller frees. */
char *psy_place_form(const char *name);

/* Writes the commented event that `posyandu init` gives people to start from into `folder`:
 * kegiatan.yaml, libur.csv, README.md and daftar/.
 * Nothing is overwritten: when one of the files exists, event/exists is reported and
 * nothing is written; when one cannot be written, none stays. */
bool psy_event_init(const char *folder, PsyDiags *diags);

/* Codes of this room: event/... */
extern const PsyExplanation psy_event_codes[];

#endif

/* pack.h - which groups share batches
 *
 * Pure arithmetic on head counts. A component is a set of groups that fills a number of whole
 * batches by itself. Inside it groups and batches hang together as a tree, of which every
 * edge is a fragment: a piece of a group in a batch. So
 *
 *	fragments = groups + batches - components
 *
 * and the fewest splits are the most components (facts: planning 4).
 *
 * Batches come in kinds (capacity, and who may come), groups in classes: what a lock or a
 * venue that is limited to a kabupaten says of them.
 */
#ifndef PSY_PLAN_PACK_H
#define PSY_PLAN_PACK_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

enum { PACK_KINDS = 8, PACK_CLASSES = 8, PACK_GROUPS = 12 };

typedef struct {
	unsigned size;      /* people, at least 1 */
	unsigned class_bit; /* number of the class, below PACK_CLASSES */
	unsigned near;      /* groups of the same wider area; counts only between equals */
} PackGroup;

typedef struct {
	unsigned capacity; /* most people */
	unsigned count;    /* how many such batches there can be */
	unsigned classes;  /* bit set of the classes that may come */
} PackKind;

typedef struct {
	const PackGroup *groups;
	size_t n;
	const PackKind *kinds;
	size_t n_kinds;
	unsigned min;     /* fewest people in a batch, at least 1 */
	unsigned batches; /* exactly so many */
	bool whole;       /* no group may be split: a component is one batch */
} PackTask;

/* component[i] is that of group i, numbered from 0 in order of first groups; bins[c] says how
 * many batches of each kind component c fills. */
typedef struct {
	unsigned n;
	unsigned *component;
	unsigned (*bins)[PACK_KINDS];
} PackResult;

/* TOO_LARGE: not settled within the limits of an exact search. */
typedef enum { PACK_DONE, PACK_IMPOSSIBLE, PACK_TOO_LARGE } PackOutcome;

void pack_result_clear(PackResult *result);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PackResult, pack_result_clear)

/* Exact, by dynamic programming over subsets: the most components, then the batches most
 * equal in size. Up to PACK_GROUPS groups. The result is set when DONE. */
PackOutcome pack_exactly(const PackTask *task, PackResult *result);

/* Any number of groups, one kind, one class, groups may be split: sets that fill batches to
 * the last seat, then a neighbourhood search that re-partitions a few components exactly.
 * Deterministic. Needs min * batches <= people <= capacity * batches, and then always
 * succeeds. */
void pack_many(const PackTask *task, PackResult *result);

/* Any number of groups, one kind, one class, no group split: best fit decreasing, then small
 * batches are filled up to the minimum. IMPOSSIBLE is certain only for a group larger than a
 * batch; otherwise TOO_LARGE. */
PackOutcome pack_whole(const PackTask *task, PackResult *result);

/* No packing of whole groups needs fewer batches: each two groups over half the capacity
 * need two (Martello and Toth's bound L2). */
unsigned pack_whole_least(const PackGroup *groups, size_t n, unsigned capacity);

#endif

/* Packing of many groups: sets that fill batches to the last seat are peeled off one chain of
 * all groups, then a neighbourhood search takes a few components apart again and again. */
#include "plan/pack.h"

#include <string.h>

enum {
	SINGLES = 5,      /* groups that a long component gives one by one */
	LONGEST_TURN = 2, /* one round in so many takes the longest component along */
	ITEMS = 9,        /* groups that are re-partitioned at once: 3^9 steps */
	ROUNDS = 6,       /* steps of the search for each group */
	NEIGHBOURS = 12,  /* how far away in the list a neighbour is looked for */
	ALL_ITEMS = (1 << ITEMS) - 1,
	LOST = -1000000,
};

typedef struct {
	const PackTask *task;
	unsigned cap, min;
	unsigned n_components;
	GArray **members; /* of unsigned: groups of each component; empty when not used */
	unsigned *people; /* of each component */
	unsigned *parts;  /* batches of each component */
	unsigned *home;   /* the component of each group */
	guint32 random;
	unsigned longest; /* a component that was the one with the most groups */
} Many;

static guint32 next_random(Many *many)
{
	many->random ^= many->random << 13;
	many->random ^= many->random >> 17;
	many->random ^= many->random << 5;
	return many->random;
}

static unsigned divide_up(unsigned a, unsigned b)
{
	return a / b + (a % b != 0);
}

static void join(Many *many, unsigned component, unsigned group)
{
	g_array_append_val(many->members[component], group);
	many->people[component] += many->task->groups[group].size;
	many->home[group] = component;
}

static void empty(Many *many, unsigned component)
{
	g_array_set_size(many->members[component], 0);
	many->people[component] = many->parts[component] = 0;
}

/* ---- sets that fill batches to the last seat ---- */

/* Component 0 is the chain of all that is not in another one. Moves `n` groups out of it into
 * a new component, unless the chain could then not keep the minimum. */
static bool peel(Many *many, const unsigned *groups, size_t n)
{
	unsigned people = 0, parts;
	unsigned c = many->n_components;

	for (size_t i = 0; i < n; i++)
		people += many->task->groups[groups[i]].size;
	parts = people / many->cap;
	if (people >= many->people[0] || parts >= many->parts[0] ||
	    many->people[0] - people < (guint64)(many->parts[0] - parts) * many->min)
		return false;
	many->n_components++;
	for (size_t i = 0; i < n; i++)
		join(many, c, groups[i]);
	many->parts[c] = parts;
	many->people[0] -= people;
	many->parts[0] -= parts;
	return true;
}

/* Groups alone and in pairs; `local`: only pairs of one area. Those that wait for a partner
 * are stacks, one a residue: waiting[] is the top, below[] the next one down. */
static void peel_pairs(Many *many, bool local)
{
	const PackGroup *groups = many->task->groups;
	g_autofree unsigned *waiting = g_new(unsigned, many->cap);
	g_autofree unsigned *below = g_new(unsigned, many->task->n);

	memset(waiting, 0xff, many->cap * sizeof *waiting);
	for (unsigned i = 0; i < many->task->n; i++) {
		unsigned residue = groups[i].size % many->cap;
		unsigned other = (many->cap - residue) % many->cap, mate = waiting[other];

		if (many->home[i] != 0)
			continue;
		if (residue == 0) {
			peel(many, &i, 1);
		} else if (mate != G_MAXUINT && (!local || groups[mate].near == groups[i].near)) {
			waiting[other] = below[mate];
			peel(many, (unsigned[]){ mate, i }, 2);
		} else {
			below[i] = waiting[residue];
			waiting[residue] = i;
		}
	}
}

static void peel_triples(Many *many)
{
	const PackGroup *groups = many->task->groups;
	g_autofree GArray **by_residue = g_new(GArray *, many->cap);

	for (unsigned r = 0; r < many->cap; r++)
		by_residue[r] = g_array_new(FALSE, FALSE, sizeof(unsigned));
	for (unsigned i = 0; i < many->task->n; i++)
		if (many->home[i] == 0)
			g_array_append_val(by_residue[groups[i].size % many->cap], i);
	for (unsigned a = 1; a < many->cap; a++)
		for (unsigned b = a; b < many->cap && by_residue[a]->len > 0; b++) {
			unsigned c = (2 * many->cap - a - b) % many->cap;
			GArray *lists[] = { by_residue[a], by_residue[b], by_residue[c] };

			/* Two or three of them may be the same list. */
			while (c >= b && lists[0]->len > 0 && lists[1]->len > (a == b) &&
			       lists[2]->len > (unsigned)((c == a) + (c == b))) {
				unsigned trio[3];

				for (size_t i = 0; i < 3; i++) {
					trio[i] = g_array_index(lists[i], unsigned,
								lists[i]->len - 1);
					g_array_set_size(lists[i], lists[i]->len - 1);
				}
				peel(many, trio, 3);
			}
		}
	for (unsigned r = 0; r < many->cap; r++)
		g_array_unref(by_residue[r]);
}

/* ---- neighbourhood search ---- */

/* A few components taken apart. An item is a group, or what is left of a long component. */
typedef struct {
	unsigned n;
	unsigned size[ITEMS], near[ITEMS];
	GArray *groups[ITEMS]; /* of unsigned */
	unsigned components[ITEMS];
	unsigned n_components;
	unsigned parts;
	int score;
} Piece;

/* More components first, then fewer areas in each. */
static int component_score(const unsigned *near, unsigned items)
{
	unsigned seen[ITEMS], n = 0;

	for (unsigned left = items; left != 0; left &= left - 1) {
		unsigned area = near[g_bit_nth_lsf(left, -1)], i = 0;

		while (i < n && seen[i] != area)
			i++;
		if (i == n)
			seen[n++] = area;
	}
	return 64 - (int)n;
}

static void add_item(const Many *many, Piece *piece, unsigned group)
{
	GArray *groups = piece->groups[piece->n];

	g_array_set_size(groups, 0);
	g_array_append_val(groups, group);
	piece->size[piece->n] = many->task->groups[group].size;
	piece->near[piece->n++] = many->task->groups[group].near;
}

/* A long component gives a few of its groups one by one and the others as one lump. */
static void add_long_component(Many *many, Piece *piece, GArray *members)
{
	unsigned *list = (unsigned *)(void *)members->data;
	unsigned singles = MIN(SINGLES, ITEMS - 1 - piece->n), lump = piece->n + singles;

	for (unsigned i = 0; i < singles; i++) {
		unsigned other = i + next_random(many) % (members->len - i), group = list[other];

		list[other] = list[i];
		list[i] = group;
		add_item(many, piece, group);
	}
	add_item(many, piece, list[singles]);
	for (unsigned i = singles + 1; i < members->len; i++) {
		g_array_append_val(piece->groups[lump], list[i]);
		piece->size[lump] += many->task->groups[list[i]].size;
	}
}

static bool add_component(Many *many, Piece *piece, unsigned c)
{
	GArray *members = many->members[c];
	unsigned first = piece->n;

	for (unsigned i = 0; i < piece->n_components; i++)
		if (piece->components[i] == c)
			return true;
	if (piece->n + members->len <= ITEMS) {
		for (unsigned i = 0; i < members->len; i++)
			add_item(many, piece, g_array_index(members, unsigned, i));
	} else if (piece->n + 3 <= ITEMS && members->len > ITEMS) {
		add_long_component(many, piece, members);
	} else {
		return false;
	}
	piece->components[piece->n_components++] = c;
	piece->parts += many->parts[c];
	piece->score += component_score(piece->near, ((1u << piece->n) - 1) & ~((1u << first) - 1));
	return true;
}

/* The best partition of the items into components of exactly piece->parts batches; chosen[]
 * gets the component of the lowest item of each subset. Returns its score or LOST. */
static int partition(const Many *many, const Piece *piece, guint16 *chosen)
{
	static const unsigned none = G_MAXUINT;
	int score[ALL_ITEMS + 1], best[ALL_ITEMS + 1];
	unsigned people[ALL_ITEMS + 1], parts[ALL_ITEMS + 1], used[ALL_ITEMS + 1];
	unsigned all = (1u << piece->n) - 1;

	people[0] = used[0] = 0;
	best[0] = 0;
	for (unsigned set = 1; set <= all; set++) {
		unsigned rest = set & (set - 1);

		people[set] = people[rest] + piece->size[g_bit_nth_lsf(set, -1)];
		parts[set] = divide_up(people[set], many->cap);
		if (people[set] < (guint64)parts[set] * many->min)
			parts[set] = none;
		else
			score[set] = component_score(piece->near, set);
	}
	for (unsigned set = 1; set <= all; set++) {
		unsigned lowest = set & -set, others = set ^ lowest;

		best[set] = LOST;
		used[set] = none;
		for (unsigned with = others;; with = (with - 1) & others) {
			unsigned part = with | lowest, rest = set ^ part;

			if (parts[part] != none && best[rest] != LOST &&
			    used[rest] + parts[part] <= piece->parts) {
				int sum = best[rest] + score[part];
				unsigned bins = used[rest] + parts[part];

				if (sum > best[set] || (sum == best[set] && bins < used[set])) {
					best[set] = sum;
					used[set] = bins;
					chosen[set] = (guint16)part;
				}
			}
			if (with == 0)
				break;
		}
	}
	return used[all] == piece->parts ? best[all] : LOST;
}

/* A free component number. The number of components never falls, so all are used again. */
static unsigned take_number(Many *many, Piece *piece)
{
	return piece->n_components > 0 ? piece->components[--piece->n_components]
				       : many->n_components++;
}

static void rebuild(Many *many, Piece *piece, const guint16 *chosen)
{
	for (unsigned i = 0; i < piece->n_components; i++)
		empty(many, piece->components[i]);
	for (unsigned set = (1u << piece->n) - 1; set != 0; set ^= chosen[set]) {
		unsigned c = take_number(many, piece);

		for (unsigned left = chosen[set]; left != 0; left &= left - 1) {
			const GArray *groups = piece->groups[g_bit_nth_lsf(left, -1)];

			for (unsigned i = 0; i < groups->len; i++)
				join(many, c, g_array_index(groups, unsigned, i));
		}
		many->parts[c] = divide_up(many->people[c], many->cap);
		if (many->members[c]->len > many->members[many->longest]->len)
			many->longest = c;
	}
}

/* Takes components around a random group, half of them from the neighbourhood. */
static void choose(Many *many, Piece *piece)
{
	unsigned n = (unsigned)many->task->n, centre = next_random(many) % n;

	piece->n = piece->n_components = piece->parts = 0;
	piece->score = 0;
	if (next_random(many) % LONGEST_TURN == 0)
		add_component(many, piece, many->longest);
	add_component(many, piece, many->home[centre]);
	for (unsigned tries = 0; tries < 8 && piece->n < ITEMS; tries++) {
		unsigned jump = next_random(many);
		unsigned group =
			jump & 1 ? (centre + (jump >> 1) % NEIGHBOURS) % n : (jump >> 1) % n;

		add_component(many, piece, many->home[group]);
	}
}

static void improve(Many *many)
{
	Piece piece = { 0 };
	guint16 chosen[ALL_ITEMS + 1];
	size_t rounds = (size_t)ROUNDS * many->task->n;

	for (unsigned i = 0; i < ITEMS; i++)
		piece.groups[i] = g_array_new(FALSE, FALSE, sizeof(unsigned));
	for (size_t round = 0; round < rounds; round++) {
		choose(many, &piece);
		if (partition(many, &piece, chosen) > piece.score)
			rebuild(many, &piece, chosen);
	}
	for (unsigned i = 0; i < ITEMS; i++)
		g_array_unref(piece.groups[i]);
}

static void take_result(const Many *many, PackResult *result)
{
	size_t n = many->task->n;
	g_autofree unsigned *number = g_new(unsigned, n + 1);

	memset(number, 0xff, (n + 1) * sizeof *number);
	result->n = 0;
	result->component = g_new0(unsigned, n);
	result->bins = g_malloc0_n(n, sizeof *result->bins);
	for (size_t i = 0; i < n; i++) {
		unsigned home = many->home[i];

		if (number[home] == G_MAXUINT) {
			number[home] = result->n;
			result->bins[result->n++][0] = many->parts[home];
		}
		result->component[i] = number[home];
	}
}

void pack_many(const PackTask *task, PackResult *result)
{
	size_t n = task->n;
	Many many = { .task = task,
		      .cap = task->kinds[0].capacity,
		      .min = task->min,
		      .n_components = 1,
		      .random = 2463534242u };

	many.members = g_new(GArray *, n + 1);
	for (size_t i = 0; i <= n; i++)
		many.members[i] = g_array_new(FALSE, FALSE, sizeof(unsigned));
	many.people = g_new0(unsigned, n + 1);
	many.parts = g_new0(unsigned, n + 1);
	many.home = g_new0(unsigned, n);
	many.parts[0] = task->batches;
	for (size_t i = 0; i < n; i++)
		many.people[0] += task->groups[i].size;
	peel_pairs(&many, true);
	peel_pairs(&many, false);
	peel_triples(&many);
	for (unsigned i = 0; i < n; i++)
		if (many.home[i] == 0)
			g_array_append_val(many.members[0], i);
	improve(&many);
	take_result(&many, result);
	for (size_t i = 0; i <= n; i++)
		g_array_unref(many.members[i]);
	g_free(many.members);
	g_free(many.people);
	g_free(many.parts);
	g_free(many.home);
}

/* flow.h - people of several groups into several batches, in as few pieces as they allow
 *
 * A transport problem: each group's people must all go, each batch takes from `least` to
 * `most`, and not every group may come to every batch. A solution without circles exists
 * whenever one exists; its pieces number at most groups + batches - 1.
 */
#ifndef PSY_PLAN_FLOW_H
#define PSY_PLAN_FLOW_H

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

typedef struct {
	size_t n, k;            /* groups, batches */
	const unsigned *people; /* of each group */
	unsigned *least, *most; /* of each batch */
	const bool *open;       /* [group * k + batch]: may come */
} FlowTask;

/* amount[group * k + batch], all set. When there is no solution false is returned, and
 * amount[] holds as many people as could go. */
bool flow_solve(const FlowTask *task, unsigned *amount);

/* The same with batches as equal in size as groups allow: least[] is raised and most[]
 * lowered to what the solution keeps. */
bool flow_solve_evenly(FlowTask *task, unsigned *amount);

/* Moves people around circles until there is none, without changing any batch's size. */
void flow_cut_circles(const FlowTask *task, unsigned *amount);

#endif

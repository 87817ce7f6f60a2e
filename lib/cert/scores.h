/* scores.h - what people scored (private to the certificate room)
 *
 * nilai.csv has one score a row (id, jenis_nilai, nilai) or one person a row with a column for
 * each kind. Scores are 0 to 100, with a point or a comma. Names of kinds are compared without
 * case, blanks and signs: "Post Test" is post_test.
 */
#ifndef PSY_CERT_SCORES_H
#define PSY_CERT_SCORES_H

#include "cert/people.h"
#include "yaml/yaml.h"

typedef struct Scores Scores;

/* `wanted` (n of them) are the kinds that the rules speak of; others are passed over. `people`
 * is borrowed. NULL after a finding of scope file, as when a wanted kind is nowhere. */
Scores *cert_scores_read(const char *path, const PsyYamlNumber *wanted, size_t n,
			 const People *people, PsyDiags *diags);
void cert_scores_free(Scores *scores);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scores, cert_scores_free)

/* The score of wanted kind number `kind` of a person (a row of the plan); false: none. */
bool cert_scores_of(const Scores *scores, size_t person, size_t kind, double *score);

#endif

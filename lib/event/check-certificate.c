#include <string.h>

#include "event/model.h"

/* What a number pattern may hold in braces (facts: domain 14). */
static const char *const number_words[] = {
	"urut", "bulan", "bulan_romawi", "tahun", "kode", NULL
};

enum { NIP_DIGITS = 18 };

static void check_word(const PsyCertificateRules *rules, const char *word, PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(rules->node, "pola_nomor", PSY_ERROR, "event/number-pattern");
	g_autofree char *hint = NULL;

	if (!g_strv_contains(number_words, word)) {
		hint = psy_event_suggest(word, number_words);
		finding.hint =
			hint ? hint : _("use urut, kode, bulan, bulan_romawi or tahun in braces");
		psy_report(diags, &finding, _("'{%s}' is not known in a number"), word);
	} else if (strcmp(word, "kode") == 0 && !*rules->code) {
		psy_report(diags, &finding, _("'{kode}' stands here, but 'kode' is not given"));
	}
}

static void check_pattern(const PsyCertificateRules *rules, PsyDiags *diags)
{
	PsyFinding finding =
		psy_event_finding(rules->node, "pola_nomor", PSY_ERROR, "event/number-pattern");
	const char *open = strchr(rules->pattern, '{');

	if (*rules->pattern && !strstr(rules->pattern, "{urut}"))
		psy_report(diags, &finding,
			   _("'{urut}' is missing, so all certificates would have one number"));
	while (open) {
		size_t length = strcspn(open + 1, "{}");
		g_autofree char *word = g_strndup(open + 1, length);

		if (open[1 + length] == '}')
			check_word(rules, word, diags);
		else
			psy_report(diags, &finding, _("a brace '{' is not closed"));
		open = strchr(open + 1 + length, '{');
	}
}

/* A birth date stands in a NIP, so not even its line is shown. */
static void check_nip(const PsySigner *signer, PsyDiags *diags)
{
	PsyFinding finding = psy_event_finding(signer->node, "nip", PSY_WARNING, "event/nip");
	unsigned digits = 0, others = 0;

	finding.excerpt = NULL;
	for (const char *p = signer->nip; *p; p++) {
		if (g_ascii_isdigit(*p))
			digits++;
		else if (*p != ' ')
			others++;
	}
	if (*signer->nip && (digits != NIP_DIGITS || others > 0))
		psy_report(diags, &finding, _("a NIP has %d digits, this one %u"), NIP_DIGITS,
			   digits);
}

void psy_check_certificate(const PsyEvent *event, PsyDiags *diags)
{
	const PsyCertificateRules *rules = &event->certificate;
	PsyFinding finding =
		psy_event_finding(rules->node, "penanda_tangan", PSY_WARNING, "event/no-signer");
	PsyIsoDate first;

	if (!rules->node)
		return;
	check_pattern(rules, diags);
	if (rules->n_signers == 0)
		psy_report(diags, &finding, _("nobody signs the certificates ('penanda_tangan')"));
	for (size_t i = 0; i < rules->n_signers; i++)
		check_nip(&rules->signers[i], diags);
	finding = psy_event_finding(rules->node, "tanggal", PSY_WARNING, "event/certificate-date");
	if (psy_date_is_set(rules->date) && psy_event_has_dates(event) &&
	    psy_date_compare(rules->date, event->dates.first) < 0)
		psy_report(diags, &finding, _("certificates are dated before the event begins, %s"),
			   psy_date_to_iso(event->dates.first, first));
}

/* words.h - texts of a template and the words they are filled with (private to the certificate
 * room)
 *
 * "Diberikan kepada **{nama}**[, {posyandu}]": {word} stands for a fact, what is between two
 * ** is bold, and what is in [ ] vanishes when a word in it is empty. Values are put in last
 * and are never read as any of these.
 *
 * Facts come from a row of the register, so that printing again needs nothing else.
 */
#ifndef PSY_CERT_WORDS_H
#define PSY_CERT_WORDS_H

#include "cert/register.h"
#include "page/page.h"

/* What a text, and so a block of a page, depends on: nothing, what a batch has in common, or
 * the person. */
typedef enum { LAYER_ALWAYS, LAYER_BATCH, LAYER_PERSON, N_LAYERS } Layer;

typedef enum {
	WORD_NAMA,
	WORD_NOMOR,
	WORD_IDENTITAS, /* office, Posyandu and places in one line */
	WORD_JABATAN,
	WORD_POSYANDU,
	WORD_DESA,
	WORD_KECAMATAN,
	WORD_KABUPATEN,
	WORD_KEGIATAN,
	WORD_PENYELENGGARA,
	WORD_ANGKATAN, /* Roman */
	WORD_TEMPAT,
	WORD_TANGGAL, /* days of the batch: "15 s.d. 17 April 2025" */
	WORD_JPL,
	WORD_JPL_TERBILANG,
	WORD_TEMPAT_TANGGAL, /* "Serang, 17 April 2025" */
	WORD_KURIKULUM,
	WORD_KOP_INSTANSI,
	WORD_KOP_UNIT,
	WORD_KOP_ALAMAT,
	N_WORDS
} Word;

/* Names of the words in files, in the order above, ended by NULL. */
extern const char *const cert_word_names[];

/* Texts are the struct's own, "" or NULL when empty. */
typedef struct {
	char *of[N_WORDS];
} Words;

/* Sets the words of the layers BATCH and PERSON from a row; the others are left as they are. */
void cert_words_set(Words *words, const RegisterRow *row, PsyLanguage language);
void cert_words_clear(Words *words);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Words, cert_words_clear)

typedef struct CertText CertText;

/* NULL with the name of the word that is unknown (or what is not closed) in *bad, the caller's. */
CertText *cert_text_parse(const char *source, char **bad);
void cert_text_free(CertText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CertText, cert_text_free)

Layer cert_text_layer(const CertText *text);
bool cert_text_uses(const CertText *text, Word word);

/* What findings call the text: its first word, or "isi". Static. */
const char *cert_text_name(const CertText *text);

/* The text with its words; `strong` (of PsyStrong) gets what is bold. `upper`: in capitals.
 * The caller frees. */
char *cert_text_fill(const CertText *text, const Words *words, bool upper, GArray *strong);

#endif

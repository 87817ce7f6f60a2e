/* Texts with {words}, **bold** and [what may vanish]. */

#include <string.h>

#include "cert/words.h"

typedef enum { PIECE_LITERAL, PIECE_WORD, PIECE_BOLD, PIECE_OPEN, PIECE_CLOSE } PieceKind;

typedef struct {
	PieceKind kind;
	Word word;
	char *literal;
} Piece;

struct CertText {
	GArray *pieces;
};

static void piece_clear(gpointer data)
{
	g_free(((Piece *)data)->literal);
}

static bool find_word(const char *name, size_t length, Word *word)
{
	for (int i = 0; i < N_WORDS; i++) {
		if (strlen(cert_word_names[i]) == length &&
		    strncmp(cert_word_names[i], name, length) == 0) {
			*word = (Word)i;
			return true;
		}
	}
	return false;
}

/* One piece from the front of *at, which is moved behind it. False for a bad word. */
static bool next_piece(const char **at, Piece *piece, char **bad)
{
	const char *from = *at;
	size_t length = strcspn(from, "{[]*");

	*piece = (Piece){ PIECE_LITERAL, 0, NULL };
	if (*from == '{') {
		length = strcspn(from, "}");
		*at = from + length + (from[length] == '}');
		piece->kind = PIECE_WORD;
		if (from[length] == '}' && find_word(from + 1, length - 1, &piece->word))
			return true;
		*bad = g_strndup(from + 1, length - 1);
		return false;
	}
	if (g_str_has_prefix(from, "**")) {
		piece->kind = PIECE_BOLD;
		*at = from + 2;
		return true;
	}
	if (*from == '[' || *from == ']') {
		piece->kind = *from == '[' ? PIECE_OPEN : PIECE_CLOSE;
		*at = from + 1;
		return true;
	}
	if (length == 0) /* a single * */
		length = 1;
	piece->literal = g_strndup(from, length);
	*at = from + length;
	return true;
}

CertText *cert_text_parse(const char *source, char **bad)
{
	g_autoptr(CertText) text = g_new0(CertText, 1);
	bool bold = false, open = false;

	text->pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
	g_array_set_clear_func(text->pieces, piece_clear);
	while (*source) {
		Piece piece;

		if (!next_piece(&source, &piece, bad))
			return NULL;
		g_array_append_val(text->pieces, piece);
		if (piece.kind == PIECE_BOLD)
			bold = !bold;
		if ((piece.kind == PIECE_OPEN && open) || (piece.kind == PIECE_CLOSE && !open)) {
			*bad = g_strdup(piece.kind == PIECE_OPEN ? "[" : "]");
			return NULL;
		}
		if (piece.kind == PIECE_OPEN || piece.kind == PIECE_CLOSE)
			open = !open;
	}
	if (bold || open) {
		*bad = g_strdup(bold ? "**" : "[");
		return NULL;
	}
	return g_steal_pointer(&text);
}

void cert_text_free(CertText *text)
{
	if (!text)
		return;
	g_array_unref(text->pieces);
	g_free(text);
}

bool cert_text_uses(const CertText *text, Word word)
{
	for (guint i = 0; i < text->pieces->len; i++) {
		const Piece *piece = &g_array_index(text->pieces, Piece, i);

		if (piece->kind == PIECE_WORD && piece->word == word)
			return true;
	}
	return false;
}

const char *cert_text_name(const CertText *text)
{
	for (guint i = 0; i < text->pieces->len; i++) {
		const Piece *piece = &g_array_index(text->pieces, Piece, i);

		if (piece->kind == PIECE_WORD)
			return cert_word_names[piece->word];
	}
	return "isi";
}

static Layer layer_of(Word word)
{
	if (word <= WORD_KABUPATEN)
		return LAYER_PERSON;
	return word < WORD_KURIKULUM ? LAYER_BATCH : LAYER_ALWAYS;
}

Layer cert_text_layer(const CertText *text)
{
	Layer layer = LAYER_ALWAYS;

	for (guint i = 0; i < text->pieces->len; i++) {
		const Piece *piece = &g_array_index(text->pieces, Piece, i);

		if (piece->kind == PIECE_WORD)
			layer = MAX(layer, layer_of(piece->word));
	}
	return layer;
}

/* The text is filled piece by piece; [ ] is undone when a word in it was empty. */
typedef struct {
	GString *out;
	GArray *strong;
	bool upper;
	bool bold, empty; /* inside ** and inside [ ] with an empty word */
	PsyStrong range;
	gsize open; /* where [ began */
	guint open_strong;
} Filling;

static void append(Filling *filling, const char *text)
{
	g_autofree char *capitals = filling->upper ? g_utf8_strup(text, -1) : NULL;

	g_string_append(filling->out, capitals ? capitals : text);
}

static void toggle_bold(Filling *filling)
{
	if (!filling->bold) {
		filling->range.from = filling->out->len;
	} else {
		filling->range.to = filling->out->len;
		if (filling->range.to > filling->range.from)
			g_array_append_val(filling->strong, filling->range);
	}
	filling->bold = !filling->bold;
}

static void fill_piece(Filling *filling, const Piece *piece, const Words *words)
{
	const char *value;

	switch (piece->kind) {
	case PIECE_LITERAL:
		append(filling, piece->literal);
		break;
	case PIECE_WORD:
		value = words->of[piece->word];
		if (value && *value)
			append(filling, value);
		else
			filling->empty = true;
		break;
	case PIECE_BOLD:
		toggle_bold(filling);
		break;
	case PIECE_OPEN:
		filling->open = filling->out->len;
		filling->open_strong = filling->strong->len;
		filling->empty = false;
		break;
	case PIECE_CLOSE:
		if (filling->empty) {
			g_string_truncate(filling->out, filling->open);
			g_array_set_size(filling->strong, filling->open_strong);
		}
		break;
	}
}

char *cert_text_fill(const CertText *text, const Words *words, bool upper, GArray *strong)
{
	Filling filling = { .out = g_string_new(NULL), .strong = strong, .upper = upper };

	for (guint i = 0; i < text->pieces->len; i++)
		fill_piece(&filling, &g_array_index(text->pieces, Piece, i), words);
	return g_string_free(filling.out, FALSE);
}

/* template.h - templates of certificates (private to the certificate room)
 *
 * A template is a file (`format: 1`, `jenis: templat`) with pages made of blocks, so that a
 * new look needs no C. Lengths are mm from the top left corner of the page, sizes of letters
 * and lines are points. Blocks are drawn in the order of the file, but those that depend on
 * the batch stand above those that never change, and those that depend on the person above
 * both, as each kind is drawn only as often as needed.
 */
#ifndef PSY_CERT_TEMPLATE_H
#define PSY_CERT_TEMPLATE_H

#include "cert/words.h"
#include "yaml/yaml.h"

typedef struct {
	const PsyYamlNode *node;
	const char *name;
	bool upper; /* kapital: values too are printed in capitals */
	const char *ink;
	int align, valign, flow;
	PsyTextStyle text;
} Style;

typedef enum {
	BLOCK_TEXT,      /* teks */
	BLOCK_LINE,      /* garis */
	BLOCK_FRAME,     /* bingkai */
	BLOCK_FILL,      /* bidang */
	BLOCK_GUILLOCHE, /* guilloche */
	BLOCK_IMAGE,     /* gambar */
	BLOCK_MODULES,   /* tabel_mata_pelatihan */
	BLOCK_SIGNERS,   /* penanda_tangan */
	N_BLOCKS
} BlockKind;

/* A text in the languages of documents; what has no English is the same in both. */
typedef struct {
	const PsyYamlNode *node;
	const char *id, *en;
} Phrase;

/* Members that a kind does not have are zero. */
typedef struct {
	const PsyYamlNode *node;
	int kind; /* BlockKind */
	PsyBox box;
	Layer layer;
	Phrase phrase; /* TEXT */
	CertText *text;
	const char *style_name, *name_style_name;
	const Style *style;      /* TEXT, MODULES; SIGNERS: of office, date and NIP */
	const Style *name_style; /* SIGNERS: of the names */
	double points;           /* of lines */
	const char *ink_name, *tint_name;
	unsigned ink, tint;
	int guilloche;    /* PsyGuilloche */
	double depth;     /* GUILLOCHE: of a band */
	const char *file; /* IMAGE: path, or "{logo}" for that of the event */
	PsyImage *image;  /* NULL: nothing to draw */
	double room;      /* SIGNERS: free height for signature, stamp or the box of a BSrE code */
	int single;       /* SIGNERS: where one signer stands, PsyAlign */
} Block;

typedef struct {
	const PsyYamlNode *node;
	const char *name;
	const PsyYamlNode *content;
	Block *blocks;
	size_t n_blocks;
} TemplatePage;

typedef struct {
	const PsyYamlNode *node;
	const char *name;
	const char *paper_name;
	int portrait; /* arah */
	const char *font;
	const char *ink_name;
	double margin; /* mm that nothing may cross */
	Style *styles;
	size_t n_styles;
	TemplatePage *pages;
	size_t n_pages;

	PsyYaml *yaml;
	PsySize paper;
	PsyTextStyle watermark;
} CertTemplate;

/* Loads a template and reports all that is wrong with it. `logo` is the picture behind {logo},
 * or NULL. NULL after an error: no certificate is printed with half a template. */
CertTemplate *cert_template_load(const char *path, const char *logo, PsyLanguage language,
				 PsyFonts *fonts, PsyDiags *diags);
void cert_template_free(CertTemplate *template);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(CertTemplate, cert_template_free)

/* `path` as seen from `folder`, short. The caller frees. */
char *cert_beside(const char *folder, const char *path);

/* The tables of template-fields.c. */
extern const PsyYamlField cert_template_fields[];
extern const PsyYamlChoice cert_block_kinds[];
extern const PsyYamlField *const cert_block_fields[N_BLOCKS];

#endif

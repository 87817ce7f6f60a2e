/* The keys of a template. */

#include "cert/template.h"

static const PsyYamlChoice aligns[] = {
	{ "kiri", PSY_ALIGN_LEFT },
	{ "tengah", PSY_ALIGN_CENTER },
	{ "kanan", PSY_ALIGN_RIGHT },
	{ "rata", PSY_ALIGN_JUSTIFY },
	{ 0 },
};

static const PsyYamlChoice valigns[] = {
	{ "atas", PSY_VALIGN_TOP },
	{ "tengah", PSY_VALIGN_MIDDLE },
	{ "bawah", PSY_VALIGN_BOTTOM },
	{ 0 },
};

static const PsyYamlChoice flows[] = {
	{ "baris", PSY_FLOW_LINE },
	{ "nama", PSY_FLOW_NAME },
	{ "alinea", PSY_FLOW_PARAGRAPH },
	{ 0 },
};

static const PsyYamlChoice guilloches[] = {
	{ "pita", PSY_GUILLOCHE_BAND },
	{ "roset", PSY_GUILLOCHE_ROSETTE },
	{ "tirai", PSY_GUILLOCHE_VEIL },
	{ 0 },
};

static const PsyYamlChoice ways[] = { { "mendatar", false }, { "tegak", true }, { 0 } };

const PsyYamlChoice cert_block_kinds[] = {
	{ "teks", BLOCK_TEXT },
	{ "garis", BLOCK_LINE },
	{ "bingkai", BLOCK_FRAME },
	{ "bidang", BLOCK_FILL },
	{ "guilloche", BLOCK_GUILLOCHE },
	{ "gambar", BLOCK_IMAGE },
	{ "tabel_mata_pelatihan", BLOCK_MODULES },
	{ "penanda_tangan", BLOCK_SIGNERS },
	{ 0 },
};

/* clang-format off: one line a key */
#define LENGTH(word, member, lowest)                                                               \
	{                                                                                          \
		word, PSY_YAML_NUMBER, offsetof(Block, member), .required = true, .min = lowest,   \
								.max = 500                         \
	}
#define KIND                                                                                       \
	{                                                                                          \
		"jenis", PSY_YAML_CHOICE, offsetof(Block, kind), .choices = cert_block_kinds       \
	}
#define BOX                                                                                        \
	KIND, LENGTH("x", box.x, 0), LENGTH("y", box.y, 0), LENGTH("lebar", box.width, 0.1),       \
		LENGTH("tinggi", box.height, 0.1)
#define INK                                                                                        \
	{                                                                                          \
		"tinta", PSY_YAML_TEXT, offsetof(Block, ink_name)                                  \
	}
#define STROKE                                                                                     \
	INK,                                                                                       \
	{                                                                                          \
		"tebal", PSY_YAML_NUMBER, offsetof(Block, points), .otherwise = "0.5",             \
								   .min = 0.05, .max = 20          \
	}
#define STYLE                                                                                      \
	{                                                                                          \
		"gaya", PSY_YAML_TEXT, offsetof(Block, style_name), .required = true               \
	}

static const PsyYamlField phrase_fields[] = {
	{ "id", PSY_YAML_TEXT, offsetof(Phrase, id), .required = true },
	{ "en", PSY_YAML_TEXT, offsetof(Phrase, en) },
	{ 0 },
};

static const PsyYamlField text_fields[] = {
	BOX,
	STYLE,
	{ "isi", PSY_YAML_MAP, offsetof(Block, phrase), .required = true, .fields = phrase_fields,
	  .text_as = "id" },
	{ 0 },
};

static const PsyYamlField line_fields[] = {
	KIND,
	LENGTH("x", box.x, 0),
	LENGTH("y", box.y, 0),
	STROKE,
	{ "lebar", PSY_YAML_NUMBER, offsetof(Block, box.width), .max = 500 },
	{ "tinggi", PSY_YAML_NUMBER, offsetof(Block, box.height), .max = 500 },
	{ 0 },
};

static const PsyYamlField frame_fields[] = { BOX, STROKE, { 0 } };

static const PsyYamlField fill_fields[] = { BOX, INK, { 0 } };

static const PsyYamlField guilloche_fields[] = {
	BOX,
	STROKE,
	{ "bentuk", PSY_YAML_CHOICE, offsetof(Block, guilloche), .required = true,
	  .choices = guilloches },
	{ "dalam", PSY_YAML_NUMBER, offsetof(Block, depth), .otherwise = "5", .min = 1, .max = 50 },
	{ 0 },
};

static const PsyYamlField image_fields[] = {
	BOX,
	{ "berkas", PSY_YAML_TEXT, offsetof(Block, file), .required = true },
	{ 0 },
};

static const PsyYamlField module_fields[] = {
	BOX,   STROKE,
	STYLE, { "warna_judul", PSY_YAML_TEXT, offsetof(Block, tint_name), .otherwise = "#eeeeee" },
	{ 0 },
};

static const PsyYamlField signer_fields[] = {
	BOX,
	STYLE,
	{ "gaya_nama", PSY_YAML_TEXT, offsetof(Block, name_style_name), .required = true },
	{ "ruang", PSY_YAML_NUMBER, offsetof(Block, room), .otherwise = "25", .min = 10,
	  .max = 60 },
	{ "sendiri", PSY_YAML_CHOICE, offsetof(Block, single), .otherwise = "kanan",
	  .choices = aligns },
	{ 0 },
};

const PsyYamlField *const cert_block_fields[N_BLOCKS] = {
	[BLOCK_TEXT] = text_fields,           [BLOCK_LINE] = line_fields,
	[BLOCK_FRAME] = frame_fields,         [BLOCK_FILL] = fill_fields,
	[BLOCK_GUILLOCHE] = guilloche_fields, [BLOCK_IMAGE] = image_fields,
	[BLOCK_MODULES] = module_fields,      [BLOCK_SIGNERS] = signer_fields,
};

static const PsyYamlField style_fields[] = {
	{ "nama", PSY_YAML_TEXT, offsetof(Style, name), .required = true },
	{ "huruf", PSY_YAML_TEXT, offsetof(Style, text.family) },
	{ "ukuran", PSY_YAML_NUMBER, offsetof(Style, text.size), .required = true, .min = 4,
	  .max = 200 },
	{ "terkecil", PSY_YAML_NUMBER, offsetof(Style, text.smallest), .min = 4, .max = 200 },
	{ "tebal", PSY_YAML_YES_NO, offsetof(Style, text.bold) },
	{ "miring", PSY_YAML_YES_NO, offsetof(Style, text.italic) },
	{ "kapital", PSY_YAML_YES_NO, offsetof(Style, upper) },
	{ "kapital_kecil", PSY_YAML_YES_NO, offsetof(Style, text.small_caps) },
	{ "garis_bawah", PSY_YAML_YES_NO, offsetof(Style, text.underline) },
	{ "jarak_huruf", PSY_YAML_NUMBER, offsetof(Style, text.tracking), .max = 1 },
	{ "jarak_baris", PSY_YAML_NUMBER, offsetof(Style, text.leading), .min = 0.8, .max = 3 },
	{ "tinta", PSY_YAML_TEXT, offsetof(Style, ink) },
	{ "rata", PSY_YAML_CHOICE, offsetof(Style, align), .otherwise = "tengah",
	  .choices = aligns },
	{ "tegak", PSY_YAML_CHOICE, offsetof(Style, valign), .otherwise = "tengah",
	  .choices = valigns },
	{ "alir", PSY_YAML_CHOICE, offsetof(Style, flow), .otherwise = "baris", .choices = flows },
	{ 0 },
};

static const PsyYamlField page_fields[] = {
	{ "nama", PSY_YAML_TEXT, offsetof(TemplatePage, name) },
	{ "isi", PSY_YAML_ANY, offsetof(TemplatePage, content), .required = true },
	{ 0 },
};

const PsyYamlField cert_template_fields[] = {
	{ "nama", PSY_YAML_TEXT, offsetof(CertTemplate, name), .required = true },
	{ "kertas", PSY_YAML_TEXT, offsetof(CertTemplate, paper_name), .otherwise = "A4" },
	{ "arah", PSY_YAML_CHOICE, offsetof(CertTemplate, portrait), .otherwise = "mendatar",
	  .choices = ways },
	{ "huruf", PSY_YAML_TEXT, offsetof(CertTemplate, font), .required = true },
	{ "tinta", PSY_YAML_TEXT, offsetof(CertTemplate, ink_name), .otherwise = "#000000" },
	{ "tepi", PSY_YAML_NUMBER, offsetof(CertTemplate, margin), .otherwise = "5", .max = 50 },
	{ "gaya", PSY_YAML_MAPS, offsetof(CertTemplate, styles), .required = true,
	  .fields = style_fields, .size = sizeof(Style),
	  .count = offsetof(CertTemplate, n_styles) },
	{ "halaman", PSY_YAML_MAPS, offsetof(CertTemplate, pages), .required = true,
	  .fields = page_fields, .size = sizeof(TemplatePage),
	  .count = offsetof(CertTemplate, n_pages) },
	{ 0 },
};
/* clang-format on */

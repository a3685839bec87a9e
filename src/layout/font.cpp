#include "layout/font.hpp"

#include <cairo-ft.h>

#include <algorithm>

namespace sitmap::layout {

namespace {

std::vector<std::string> families_of(FcPattern* pattern) {
    std::vector<std::string> names;
    FcChar8* name = nullptr;
    for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &name) == FcResultMatch; ++i) {
        names.emplace_back(reinterpret_cast<const char*>(name));
    }
    if (names.empty()) {
        names.emplace_back();
    }
    return names;
}

/// A variable font as Fontconfig wants it: "wght=700,wdth=87".
void vary(hb_font_t* font, FcPattern* pattern, unsigned named_instance) {
    if (named_instance != 0 && named_instance != 0x8000) {
        hb_font_set_var_named_instance(font, named_instance - 1);
    }
    FcChar8* text = nullptr;
    if (FcPatternGetString(pattern, FC_FONT_VARIATIONS, 0, &text) != FcResultMatch) {
        return;
    }
    std::vector<hb_variation_t> variations;
    for (std::string_view rest = reinterpret_cast<const char*>(text); !rest.empty();) {
        const std::string_view one = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        hb_variation_t variation{};
        if (hb_variation_from_string(one.data(), static_cast<int>(one.size()), &variation) != 0) {
            variations.push_back(variation);
        }
    }
    hb_font_set_variations(font, variations.data(), static_cast<unsigned>(variations.size()));
}

}  // namespace

std::unique_ptr<Font> Font::open(PatternOwner chosen) {
    FcChar8* file = nullptr;
    int index = 0;
    if (!chosen || FcPatternGetString(chosen.get(), FC_FILE, 0, &file) != FcResultMatch) {
        return nullptr;
    }
    FcPatternGetInteger(chosen.get(), FC_INDEX, 0, &index);
    hb_blob_t* blob = hb_blob_create_from_file_or_fail(reinterpret_cast<const char*>(file));
    if (blob == nullptr) {
        return nullptr;
    }
    hb_face_t* face = hb_face_create(blob, static_cast<unsigned>(index) & 0xFFFFU);
    hb_blob_destroy(blob);
    std::unique_ptr<Font> font(new Font);
    font->shaping_.reset(hb_font_create(face));
    const unsigned glyphs = hb_face_get_glyph_count(face);
    font->units_ = hb_face_get_upem(face);
    hb_face_destroy(face);
    if (glyphs == 0) {
        return nullptr;
    }
    vary(font->shaping_.get(), chosen.get(), static_cast<unsigned>(index) >> 16U);
    font->families_ = families_of(chosen.get());
    // Italics that a family lacks are slanted letters.
    cairo_matrix_init_identity(&font->slant_);
    FcMatrix* matrix = nullptr;
    if (FcPatternGetMatrix(chosen.get(), FC_MATRIX, 0, &matrix) == FcResultMatch) {
        cairo_matrix_init(&font->slant_, matrix->xx, -matrix->yx, -matrix->xy, matrix->yy, 0, 0);
    }
    hb_font_make_immutable(font->shaping_.get());
    font->drawing_.reset(cairo_ft_font_face_create_for_pattern(chosen.get()));
    return font;
}

Font::~Font() = default;

cairo_font_options_t* Font::options() {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    return options;
}

bool Font::has(char32_t character) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(shaping_.get(), character, &glyph) != 0;
}

bool Font::is_called(std::string_view family) const {
    return std::find(families_.begin(), families_.end(), family) != families_.end();
}

ScaledFontOwner Font::drawing(double size_pt) const {
    constexpr std::size_t most_sizes = 64;  // a series of ever new sizes needs no more memory than one page
    const std::lock_guard lock(mutex_);
    if (sizes_.size() > most_sizes) {
        sizes_.clear();
    }
    ScaledFontOwner& kept = sizes_[size_pt];
    if (!kept) {
        cairo_matrix_t size = slant_, page;
        cairo_matrix_scale(&size, size_pt, size_pt);
        cairo_matrix_init_identity(&page);
        cairo_font_options_t* options = Font::options();
        kept.reset(cairo_scaled_font_create(drawing_.get(), &size, &page, options));
        cairo_font_options_destroy(options);
    }
    return ScaledFontOwner(cairo_scaled_font_reference(kept.get()));
}

}  // namespace sitmap::layout

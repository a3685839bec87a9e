#include "paint/letters.hpp"

#include <pango/pangocairo.h>

namespace sitmap::paint {

std::vector<Letters> letters_of(PangoLayoutLine* line, geo::XY baseline) {
    std::vector<Letters> all;
    double x = baseline.x;
    for (GSList* node = line->runs; node != nullptr; node = node->next) {
        const auto* run = static_cast<PangoGlyphItem*>(node->data);
        const PangoGlyphString& string = *run->glyphs;
        Letters letters{pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(run->item->analysis.font)), {}};
        for (int i = 0; i < string.num_glyphs; ++i) {
            const PangoGlyphInfo& glyph = string.glyphs[i];
            if (glyph.glyph != PANGO_GLYPH_EMPTY && (glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG) == 0) {
                letters.glyphs.push_back({glyph.glyph, x + pango_units_to_double(glyph.geometry.x_offset),
                                          baseline.y + pango_units_to_double(glyph.geometry.y_offset)});
            }
            x += pango_units_to_double(glyph.geometry.width);
        }
        if (letters.font != nullptr && !letters.glyphs.empty()) {
            all.push_back(std::move(letters));
        }
    }
    return all;
}

}  // namespace sitmap::paint

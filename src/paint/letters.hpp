#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include <vector>

#include "geo/coordinates.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// Letters of one font where they stand.
struct Letters {
    cairo_scaled_font_t* font = nullptr;  ///< Pango's, as long as the line lives
    std::vector<cairo_glyph_t> glyphs;
};

/// A line's letters, its left end on the baseline at `baseline`; those that the fonts do not have are left out.
std::vector<Letters> letters_of(PangoLayoutLine* line, geo::XY baseline);

}  // namespace sitmap::paint

#pragma once

#include <cairo.h>

#include <vector>

#include "geo/coordinates.hpp"
#include "layout/shaped_line.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// Letters of one font where they stand.
struct Letters {
    layout::ScaledFontOwner font;
    std::vector<cairo_glyph_t> glyphs;
};

/// A line's letters, its left end on the baseline at `baseline`; those that the fonts do not have are left out.
std::vector<Letters> letters_of(const layout::ShapedLine& line, geo::XY baseline);

/// The letters in the current colour, with the text that they stand for where the page can hold it (PDF). Boxes stand
/// for letters that the fonts do not have.
void show_letters(cairo_t* cairo, const layout::ShapedLine& line, geo::XY baseline);
/// Their outlines are added to Cairo's path.
void trace_letters(cairo_t* cairo, const layout::ShapedLine& line, geo::XY baseline);

}  // namespace sitmap::paint

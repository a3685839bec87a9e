#pragma once

#include "event/event.hpp"
#include "geo/path.hpp"

namespace sitmap::style {

/// The outline of a family on the symbol grid (nominal radius 12), moved inwards by `inset_pt`: disc, square,
/// hexagon, diamond or shield.
geo::Path family_outline(event::Family family, double inset_pt = 0);

/// How a glyph is set into the family's outline.
struct GlyphSetting {
    double scale = 1;
    double shift_y = 0;
};
GlyphSetting glyph_setting(event::Family family);

/// Length of all sub-paths, curves measured along 16 chords.
double length_of(const geo::Path& path);

}  // namespace sitmap::style

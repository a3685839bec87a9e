#pragma once

#include "layout/measure.hpp"
#include "layout/segments.hpp"

namespace sitmap::layout {

inline constexpr double north_arrow_width_pt = 16, north_arrow_height_pt = 34;

/// Where up and north differ by more than this somewhere in the frame, the map says which way north is.
inline constexpr double north_arrow_from_deg = 3;

/// An upright arrow with an N, true at the middle of the map, in the box with this lower left corner.
Group paint_north_arrow(Measurer& measurer, const style::Style& style, const style::Page& page, XY low_left);

}  // namespace sitmap::layout

#pragma once

#include "layout/measure.hpp"
#include "layout/segments.hpp"

namespace sitmap::layout {

/// A bracket of 1, 2 or 5 × 10ⁿ km (metres for very large scales), 80 to 150 pt long or as near to that as the steps
/// allow.
struct ScaleBar {
    double length_m = 0;
    double length_pt = 0;
    bool in_metres = false;
};
/// \pre metres_per_point > 0
ScaleBar scale_bar_for(double metres_per_point);

/// The room that bar and figures take.
struct ScaleBarSize {
    double width = 0, height = 0, left_overhang = 0;
};
ScaleBarSize size_of(const ScaleBar& bar, Measurer& measurer, const style::Style& style, Language language,
                     const style::Page& page);
/// With the lower left corner of its room at `low_left`.
Group paint_scale_bar(const ScaleBar& bar, Measurer& measurer, const style::Style& style, Language language,
                      const style::Page& page, XY low_left);

}  // namespace sitmap::layout

#pragma once

#include <vector>

#include "layout/sheet.hpp"

namespace sitmap::layout {

/// A line with the way travelled up to each of its vertices, points.
struct Way {
    std::vector<XY> points;
    std::vector<double> travelled;

    double total() const { return travelled.empty() ? 0 : travelled.back(); }
    /// The spot after `s`; before the start and past the end the nearest vertex. \pre points
    XY at(double s) const;
    /// Unit vector along the line about `s`, over a few points; to the right where the line is only a spot.
    XY direction(double s) const;
};

Way way_along(const std::vector<XY>& points);

}  // namespace sitmap::layout

#pragma once

#include <optional>
#include <vector>

#include "geo/geometry.hpp"

/// Cutting of areas to an upright rectangle. Only for geo/*.cpp.
namespace sitmap::geo {

struct Bounds {
    double min_x, min_y, max_x, max_y;
};

/// The parts of a valid area inside the rectangle, in one walk along its rings: areas that the rectangle cuts are
/// closed along its edge. Nothing when the walk is in doubt, as with rings that cross themselves or only touch the
/// edge; then ask a general overlay. \pre min < max; all coordinates are finite
std::optional<std::vector<PlanePolygon>> cut_to_rectangle(const PlanePolygon& area, const Bounds& bounds);

}  // namespace sitmap::geo

#pragma once

#include <optional>
#include <vector>

#include "geo/coordinates.hpp"

namespace sitmap::geo {

/// Points, lines and areas of one feature, any of them empty. Rings are closed (first == last, at least four
/// points), shells counter-clockwise is not promised. P is LonLat on the globe or XY on a plane.
template <class P>
struct BasicPolygon {
    std::vector<P> shell;
    std::vector<std::vector<P>> holes;
    bool operator==(const BasicPolygon&) const = default;
};

template <class P>
struct BasicGeometry {
    std::vector<P> points;
    std::vector<std::vector<P>> lines;
    std::vector<BasicPolygon<P>> polygons;
    bool empty() const { return points.empty() && lines.empty() && polygons.empty(); }
    bool operator==(const BasicGeometry&) const = default;
};

using Polygon = BasicPolygon<LonLat>;
using Geometry = BasicGeometry<LonLat>;
using PlanePolygon = BasicPolygon<XY>;
using PlaneGeometry = BasicGeometry<XY>;

/// Smallest box around everything; nothing for an empty geometry.
std::optional<Box> box_of(const Geometry& geometry);

}  // namespace sitmap::geo

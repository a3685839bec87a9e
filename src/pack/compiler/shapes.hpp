#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "geo/geometry.hpp"
#include "io/error.hpp"
#include "pack/pack.hpp"

/// What the derivation steps of the base map share.
namespace sitmap::pack::compiler {

/// Features of a layer by the value of one column; parts of equal values come together.
Result<std::map<std::string, geo::Geometry>> shapes_by(const Pack& pack, std::string_view layer,
                                                       const std::string& column);

/// Only the lines of a geometry, or only its areas.
geo::Geometry lines_of(geo::Geometry geometry);
geo::Geometry areas_of(geo::Geometry geometry);

/// Everything within so many degrees, taken as plane: for slivers, where a map's true distances do not matter.
Result<geo::Geometry> grown(const geo::Geometry& shape, double degrees);

/// Lines that both outlines have. Exact: the two must share their vertices.
Result<geo::Geometry> shared_edge(const geo::Geometry& a, const geo::Geometry& b);

bool boxes_touch(const geo::Geometry& a, const geo::Geometry& b);

}  // namespace sitmap::pack::compiler

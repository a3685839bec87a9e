#pragma once

#include <map>
#include <string>

#include "geo/geometry.hpp"
#include "io/error.hpp"

namespace sitmap::pack::compiler {

/// The areas without overlaps and without small gaps between them; neighbours then share each vertex of their common
/// edge. What two areas claim goes to the one whose key comes first, a gap of up to `largest_gap_km2` to the one with
/// the longest edge on it. Errors: geometry.
Result<std::map<std::string, geo::Geometry>> partitioned(const std::map<std::string, geo::Geometry>& areas,
                                                         double largest_gap_km2);

}  // namespace sitmap::pack::compiler

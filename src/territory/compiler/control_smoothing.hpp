#pragma once

#include <vector>

#include "geo/geometry.hpp"
#include "io/error.hpp"

namespace sitmap::territory::compiler {

/// Corners of both kinds rounded at `radius` metres; necks and bays narrower than twice that disappear.
Result<geo::PlaneGeometry> rounded(const geo::PlaneGeometry& area, double radius);

/// `area` without parts smaller than `smallest` m² that hold none of `settlements`.
geo::PlaneGeometry without_fragments(const geo::PlaneGeometry& area, double smallest,
                                     const std::vector<geo::XY>& settlements);

}  // namespace sitmap::territory::compiler

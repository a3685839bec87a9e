#pragma once

#include "geo/geometry.hpp"
#include "io/error.hpp"

namespace sitmap::territory::compiler {

/// The part of `country` on the side of `inside` of the line, metres. The line is made longer at both free ends by
/// `extension` so that it reaches the outline. Errors: geometry when the line does not part the country there.
Result<geo::PlaneGeometry> part_beyond_line(const geo::PlaneGeometry& country, const geo::PlaneGeometry& line,
                                            geo::XY inside, double extension);

/// The areas closed by lines whose ends may miss each other by `tolerance` metres.
Result<geo::PlaneGeometry> closed_outline(const geo::PlaneGeometry& lines, double tolerance);

/// Areas alone: points and lines left over by an overlay are dropped.
geo::PlaneGeometry areas_of(geo::PlaneGeometry shape);

}  // namespace sitmap::territory::compiler

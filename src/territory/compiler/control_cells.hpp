#pragma once

#include <vector>

#include "geo/geometry.hpp"
#include "io/error.hpp"

namespace sitmap::territory::compiler {

/// For each site the part of `extent` nearer to it than to any other site on the same side of the former oblast's
/// outline, metres. Sites inside the oblast share its inside, the others what is left, so that fronts between
/// districts follow the outline. Empty where two sites coincide.
Result<std::vector<geo::PlaneGeometry>> settlement_cells(const std::vector<geo::XY>& sites,
                                                         const geo::PlaneGeometry& oblast, geo::XY low, geo::XY high);

}  // namespace sitmap::territory::compiler

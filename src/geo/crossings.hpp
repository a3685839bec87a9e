#pragma once

#include <cstddef>

#include "geo/geometry.hpp"

namespace sitmap::geo {

/// How often sides of an area's rings cross, touch or overlap each other, where neighbours meet in their corner left
/// out, counted up to `most`: also `most` where there are more pairs of sides beside each other than
/// `limits::side_pairs`. What a repair costs grows with it, not with the number of corners.
std::size_t crossings(const Polygon& area, std::size_t most);

}  // namespace sitmap::geo

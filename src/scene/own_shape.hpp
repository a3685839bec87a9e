#pragma once

#include <cstddef>
#include <string>

#include "geo/geometry.hpp"

namespace sitmap::scene {

/// Lines and areas of one's own end there: beyond it conic projections run off to infinity.
inline constexpr double highest_latitude = 85;

/// A feature of a user's layer as a map can take it; empty where nothing of it comes near the map.
struct OwnShape {
    geo::Geometry geometry;
    std::string fault;  ///< what was wrong with an area of it that comes near the map; "" for nothing
    /// By the repair, as a share of the larger area: 1 where there was none before or after.
    double change_of_area = 0;
    std::size_t crossings = 0;  ///< that were repaired
    bool beyond = false;        ///< the map goes on where the projection has no places any more, and so does the shape
};

/// `shape` with broken rings repaired, cut to the neighbourhood of `extent` on the globe, its long sides divided: a
/// side is straight in longitude and latitude (RFC 7946, 3.1.1), and shapes much larger than the map have corners where
/// its projection has none. A side of more than half the globe, and less than the whole, crosses the 180th meridian;
/// so may the extent (177 to 182). An area whose rings cross each other more often than `repairs` is left out.
/// \pre the extent is at most 360 degrees wide
OwnShape own_shape(const geo::Geometry& shape, const geo::Box& extent, std::size_t repairs);

}  // namespace sitmap::scene

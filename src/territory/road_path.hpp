#pragma once

#include <optional>
#include <string>
#include <vector>

#include "territory/territory.hpp"

/// The way from place to place along the roads of the pack.
namespace sitmap::territory {

struct RoadPath {
    std::vector<geo::LonLat> line;    ///< from the first place to the second, both included
    std::vector<std::string> routes;  ///< ids in the order of the way, each once
};

/// The shortest way along roads among `routes` (no railways, nothing proposed or under construction), whatever their
/// state: a road that is closed still lies there. Nothing when a place is farther than 8 km from every road, when no
/// way joins them, or when it is more than three times as long as the straight line.
std::optional<RoadPath> road_path(geo::LonLat from, geo::LonLat to, const std::vector<Route>& routes);

}  // namespace sitmap::territory

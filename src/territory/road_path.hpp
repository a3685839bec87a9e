#pragma once

#include <memory>
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

/// The roads among some routes: no railways, nothing proposed or under construction, but what is closed: such a road
/// still lies there.
class RoadMap {
public:
    explicit RoadMap(const std::vector<Route>& routes);
    ~RoadMap();

    /// The shortest way. Nothing when a place is farther than 8 km from every road, when no way joins them, or when it
    /// is more than three times as long as the straight line.
    std::optional<RoadPath> path(geo::LonLat from, geo::LonLat to) const;

private:
    class Network;
    std::unique_ptr<const Network> network_;
    std::vector<std::string> ids_;  ///< of the routes
};

}  // namespace sitmap::territory

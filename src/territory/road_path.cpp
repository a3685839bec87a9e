#include "territory/road_path.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace sitmap::territory {

namespace {

constexpr double step_km = 0.5;      ///< longest edge: a junction is found anywhere along a road
constexpr double junction_km = 1.5;  ///< generalised roads end this near to the road that they join
constexpr double access_km = 8;      ///< from a place to its road
constexpr double longest_detour = 3;

double km_between(geo::LonLat a, geo::LonLat b) {
    return geo::distance(a, b).value / 1000;
}

bool is_road(const Route& route) {
    const bool kind = route.kind == RouteKind::motorway || route.kind == RouteKind::main_road ||
                      route.kind == RouteKind::secondary_road;
    return kind && route.state != RouteState::proposed && route.state != RouteState::under_construction;
}

}  // namespace

class RoadMap::Network {
public:
    explicit Network(const std::vector<Route>& routes) {
        for (std::size_t i = 0; i < routes.size(); ++i) {
            if (is_road(routes[i])) {
                for (const auto& line : routes[i].shape.lines) {
                    add(line, i);
                }
            }
        }
        join_ends();
    }

    std::optional<std::vector<std::size_t>> way(std::size_t from, std::size_t to) const {
        std::vector<double> best(nodes_.size(), std::numeric_limits<double>::infinity());
        std::vector<std::size_t> before(nodes_.size(), nodes_.size());
        using Entry = std::pair<double, std::size_t>;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
        best[from] = 0;
        open.emplace(0, from);
        while (!open.empty()) {
            const auto [km, node] = open.top();
            open.pop();
            if (node == to) {
                break;
            }
            if (km > best[node]) {
                continue;
            }
            for (const auto& [next, edge_km] : nodes_[node].next) {
                const double there = km + edge_km;
                if (there < best[next]) {
                    best[next] = there;
                    before[next] = node;
                    open.emplace(there, next);
                }
            }
        }
        if (!std::isfinite(best[to])) {
            return std::nullopt;
        }
        std::vector<std::size_t> found{to};
        while (found.back() != from) {
            found.push_back(before[found.back()]);
        }
        std::reverse(found.begin(), found.end());
        return found;
    }

    /// The nearest node that is not of `route` (of any without one); nothing beyond `reach` km.
    std::optional<std::size_t> nearest(geo::LonLat at, double reach, std::optional<std::size_t> route = {}) const {
        std::optional<std::size_t> found;
        // No degree of latitude is shorter than 110 km.
        const double reach_deg = reach / 110;
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (nodes_[i].route == route || std::abs(nodes_[i].at.lat - at.lat) > reach_deg) {
                continue;
            }
            const double km = km_between(at, nodes_[i].at);
            if (km < reach) {
                reach = km;
                found = i;
            }
        }
        return found;
    }

    geo::LonLat at(std::size_t node) const { return nodes_[node].at; }
    std::size_t route(std::size_t node) const { return nodes_[node].route; }

private:
    struct Node {
        geo::LonLat at;
        std::size_t route;
        std::vector<std::pair<std::size_t, double>> next;  ///< and how far, in km
    };

    void add(const std::vector<geo::LonLat>& line, std::size_t route) {
        if (line.empty()) {
            return;
        }
        ends_.push_back(nodes_.size());
        for (std::size_t i = 0; i < line.size(); ++i) {
            const int pieces =
                i == 0 ? 1 : std::max(1, static_cast<int>(std::ceil(km_between(line[i - 1], line[i]) / step_km)));
            for (int piece = 1; piece <= pieces; ++piece) {
                const double share = static_cast<double>(piece) / pieces;
                const geo::LonLat from = i == 0 ? line[i] : line[i - 1];
                nodes_.push_back(
                    {{from.lon + (line[i].lon - from.lon) * share, from.lat + (line[i].lat - from.lat) * share},
                     route,
                     {}});
                if (i > 0) {
                    link(nodes_.size() - 2, nodes_.size() - 1);
                }
            }
        }
        ends_.push_back(nodes_.size() - 1);
    }

    void link(std::size_t a, std::size_t b) {
        const double km = km_between(nodes_[a].at, nodes_[b].at);
        nodes_[a].next.emplace_back(b, km);
        nodes_[b].next.emplace_back(a, km);
    }

    void join_ends() {
        for (const std::size_t end : ends_) {
            if (const auto other = nearest(nodes_[end].at, junction_km, nodes_[end].route)) {
                link(end, *other);
            }
        }
    }

    std::vector<Node> nodes_;
    std::vector<std::size_t> ends_;  ///< first and last node of each line
};

RoadMap::RoadMap(const std::vector<Route>& routes) : network_(std::make_unique<Network>(routes)) {
    for (const Route& route : routes) {
        ids_.push_back(route.id);
    }
}

RoadMap::~RoadMap() = default;

std::optional<RoadPath> RoadMap::path(geo::LonLat from, geo::LonLat to) const {
    const Network& network = *network_;
    const auto start = network.nearest(from, access_km);
    const auto goal = network.nearest(to, access_km);
    if (!start || !goal) {
        return std::nullopt;
    }
    const auto way = network.way(*start, *goal);
    if (!way) {
        return std::nullopt;
    }
    RoadPath path;
    path.line.push_back(from);
    for (const std::size_t node : *way) {
        if (!(path.line.back() == network.at(node))) {
            path.line.push_back(network.at(node));
        }
        const std::string& id = ids_[network.route(node)];
        if (std::find(path.routes.begin(), path.routes.end(), id) == path.routes.end()) {
            path.routes.push_back(id);
        }
    }
    if (!(path.line.back() == to)) {
        path.line.push_back(to);
    }
    double length = 0;
    for (std::size_t i = 1; i < path.line.size(); ++i) {
        length += km_between(path.line[i - 1], path.line[i]);
    }
    if (length > longest_detour * km_between(from, to)) {
        return std::nullopt;
    }
    return path;
}

}  // namespace sitmap::territory

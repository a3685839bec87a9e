#include "pack/compiler/partition.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "geo/operations.hpp"
#include "pack/compiler/shapes.hpp"

namespace sitmap::pack::compiler {
namespace {

using Areas = std::map<std::string, geo::Geometry>;

/// Close enough to find a point inside the thinnest sliver that still counts.
constexpr double inner_point_degrees = 1e-6;

/// All outlines cut at each other, and the faces between them.
Result<std::vector<geo::Geometry>> faces_of(const Areas& areas) {
    std::vector<geo::Geometry> outlines;
    for (const auto& [key, area] : areas) {
        SITMAP_TRY_ASSIGN(outlines.emplace_back(), geo::boundary(area));
    }
    SITMAP_TRY_ASSIGN(const auto noded, geo::union_of(outlines));
    SITMAP_TRY_ASSIGN(auto faces, geo::polygonized(lines_of(noded)));
    std::vector<geo::Geometry> single;
    for (auto& polygon : faces.polygons) {
        single.push_back({.points = {}, .lines = {}, .polygons = {std::move(polygon)}});
    }
    return single;
}

std::optional<std::string> owner_of(const geo::Geometry& face, const Areas& areas) {
    const auto inside = geo::inner_point(face, inner_point_degrees);
    if (!inside) {
        return std::nullopt;
    }
    for (const auto& [key, area] : areas) {
        if (const auto box = geo::box_of(area); box && box->contains(*inside) && geo::covers(area, *inside)) {
            return key;
        }
    }
    return std::nullopt;
}

Result<std::string> longest_neighbour(const geo::Geometry& gap, const Areas& areas) {
    std::string nearest;
    double longest = 0;
    for (const auto& [key, area] : areas) {
        if (boxes_touch(gap, area)) {
            SITMAP_TRY_ASSIGN(const auto edge, shared_edge(gap, area));
            if (const double length = geo::length_km(edge); length > longest) {
                longest = length;
                nearest = key;
            }
        }
    }
    return nearest;
}

Result<Areas> joined(const std::map<std::string, std::vector<geo::Geometry>>& parts) {
    Areas areas;
    for (const auto& [key, pieces] : parts) {
        SITMAP_TRY_ASSIGN(auto area, geo::union_of(pieces));
        areas[key] = areas_of(std::move(area));
    }
    return areas;
}

}  // namespace

Result<Areas> partitioned(const Areas& areas, double largest_gap_km2) {
    SITMAP_TRY_ASSIGN(auto faces, faces_of(areas));
    std::map<std::string, std::vector<geo::Geometry>> parts;
    std::vector<geo::Geometry> gaps;
    for (auto& face : faces) {
        if (const auto owner = owner_of(face, areas)) {
            parts[*owner].push_back(std::move(face));
        } else {
            gaps.push_back(std::move(face));
        }
    }
    SITMAP_TRY_ASSIGN(const auto without_gaps, joined(parts));
    for (auto& gap : gaps) {
        SITMAP_TRY_ASSIGN(const double size, geo::area_km2(gap));
        if (size > largest_gap_km2) {
            continue;
        }
        SITMAP_TRY_ASSIGN(const auto taker, longest_neighbour(gap, without_gaps));
        if (!taker.empty()) {
            parts[taker].push_back(std::move(gap));
        }
    }
    return joined(parts);
}

}  // namespace sitmap::pack::compiler

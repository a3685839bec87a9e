#include "scene/viewport.hpp"

#include <algorithm>
#include <functional>
#include <numbers>
#include <utility>
#include <vector>

#include "geo/operations.hpp"

namespace sitmap::scene {

namespace {

/// Points along the edge of a box: projected edges are curved, so corners alone do not bound them.
template <class P>
std::vector<P> edge_points(double x0, double y0, double x1, double y1) {
    constexpr int steps = 16;
    std::vector<P> points;
    for (int i = 0; i <= steps; ++i) {
        const double k = static_cast<double>(i) / steps;
        const double x = x0 + (x1 - x0) * k;
        const double y = y0 + (y1 - y0) * k;
        points.insert(points.end(), {P{x, y0}, P{x, y1}, P{x0, y}, P{x1, y}});
    }
    return points;
}

}  // namespace

Viewport::Viewport(geo::Projection projection, Frame frame, XY top_left_m)
    : projection_(std::move(projection)), frame_(frame), top_left_m_(top_left_m) {}

Result<Viewport> Viewport::fit(const geo::Box& extent, double width, double height) {
    if (!(extent.east > extent.west) || !(extent.north > extent.south)) {
        return failure(ErrorCode::coordinate, "the map's extent has no size", "give west,south,east,north in degrees");
    }
    SITMAP_TRY_ASSIGN(geo::Projection projection, geo::Projection::for_region(extent));
    double west = 1e30, south = 1e30, east = -1e30, north = -1e30;
    for (const geo::LonLat p : edge_points<geo::LonLat>(extent.west, extent.south, extent.east, extent.north)) {
        if (const auto m = projection.forward(p)) {
            west = std::min(west, m->x), east = std::max(east, m->x);
            south = std::min(south, m->y), north = std::max(north, m->y);
        }
    }
    if (!(east > west) || !(north > south)) {
        return failure(ErrorCode::crs, "the map's extent lies where the projection has no value");
    }
    Frame frame;
    frame.width = width;
    frame.height = height;
    frame.metres_per_point = std::max((east - west) / width, (north - south) / height);
    const XY middle{(west + east) / 2, (south + north) / 2};
    const XY top_left{middle.x - frame.metres_per_point * width / 2, middle.y + frame.metres_per_point * height / 2};
    Viewport viewport(std::move(projection), frame, top_left);

    std::vector<geo::LonLat> edge;
    for (const XY p : edge_points<XY>(0, 0, width, height)) {
        if (const auto position = viewport.to_globe(p)) {
            edge.push_back(*position);
            const auto here = viewport.to_frame(*position);
            const auto up = viewport.to_frame({position->lon, position->lat + 0.05});
            if (here && up) {
                const double angle = std::atan2(up->x - here->x, here->y - up->y) * 180 / std::numbers::pi;
                viewport.frame_.north_deviation_deg = std::max(viewport.frame_.north_deviation_deg, std::abs(angle));
            }
        }
    }
    if (edge.empty()) {
        return failure(ErrorCode::crs, "the map's frame lies where the projection has no value");
    }
    viewport.frame_.extent = geo::box_of(edge);
    return viewport;
}

std::optional<XY> Viewport::to_frame(geo::LonLat position) const {
    const auto m = projection_.forward(position);
    if (!m) {
        return std::nullopt;
    }
    return XY{(m->x - top_left_m_.x) / frame_.metres_per_point, (top_left_m_.y - m->y) / frame_.metres_per_point};
}

std::optional<geo::LonLat> Viewport::to_globe(XY point) const {
    return projection_.inverse(
        {top_left_m_.x + point.x * frame_.metres_per_point, top_left_m_.y - point.y * frame_.metres_per_point});
}

NearFrame Viewport::near_frame(double tolerance_pt, double margin_pt) const {
    /// Of the tolerance that vertices may be off: enough to leave out most of a shape that is much too fine.
    constexpr double share = 0.15;
    constexpr double metres_per_degree = 111'000;
    constexpr double least_cosine = 0.2;
    const double degrees_per_point = frame_.metres_per_point / metres_per_degree;
    const geo::Box& shown = frame_.extent;
    const double room = 2 * std::max(0.0, margin_pt) * degrees_per_point;
    const double farthest = std::max(std::abs(shown.south), std::abs(shown.north)) * std::numbers::pi / 180;
    const double room_lon = room / std::max(least_cosine, std::cos(farthest));
    return {{shown.west - room_lon, shown.south - room, shown.east + room_lon, shown.north + room},
            std::max(0.0, tolerance_pt) * share * degrees_per_point};
}

std::uint64_t Viewport::key() const {
    const geo::Box& extent = frame_.extent;
    return key_of({frame_.width, frame_.height, frame_.metres_per_point, top_left_m_.x, top_left_m_.y, extent.west,
                   extent.south, extent.east, extent.north});
}

geo::PlaneGeometry Viewport::to_frame(const geo::Geometry& shape, double tolerance_pt, double margin_pt) const {
    if (memory_ == nullptr) {
        return cut_to_frame(shape, tolerance_pt, margin_pt);
    }
    return memory_->shape(key_of(shape, key_of({tolerance_pt, margin_pt}, key())),
                          [&] { return cut_to_frame(shape, tolerance_pt, margin_pt); });
}

geo::PlaneGeometry Viewport::placed(const geo::Geometry& shape) const {
    geo::PlaneGeometry plane = projection_.forward(shape);
    const auto place = [this](std::vector<XY>& points) {
        for (XY& p : points) {
            p = {(p.x - top_left_m_.x) / frame_.metres_per_point, (top_left_m_.y - p.y) / frame_.metres_per_point};
        }
    };
    place(plane.points);
    for (auto& line : plane.lines) {
        place(line);
    }
    for (auto& polygon : plane.polygons) {
        place(polygon.shell);
        for (auto& hole : polygon.holes) {
            place(hole);
        }
    }
    return plane;
}

geo::PlaneGeometry Viewport::cut_to_frame(const geo::Geometry& shape, double tolerance_pt, double margin_pt) const {
    const NearFrame near = near_frame(tolerance_pt, margin_pt);
    geo::Geometry seen = near.of(geo::Geometry{shape.points, shape.lines, {}});
    std::vector<const geo::Polygon*> whole;
    for (const auto& area : shape.polygons) {
        if (auto part = near.of(area)) {
            seen.polygons.push_back(*std::move(part));
            whole.push_back(&area);
        }
    }
    const geo::PlaneGeometry plane = placed(seen);
    std::function<geo::PlanePolygon(std::size_t)> finer;
    // Areas without a value in the projection are gone from the plane, and then the places do not match.
    if (plane.polygons.size() == whole.size()) {
        finer = [&](std::size_t i) {
            geo::PlaneGeometry area = placed(geo::Geometry{{}, {}, {*whole[i]}});
            return area.polygons.empty() ? plane.polygons[i] : std::move(area.polygons.front());
        };
    }
    auto cut =
        geo::clipped<XY>(plane, -margin_pt, -margin_pt, frame_.width + margin_pt, frame_.height + margin_pt, finer);
    if (!cut || cut->empty()) {
        return {};
    }
    if (tolerance_pt <= 0) {
        return *std::move(cut);
    }
    auto thin = geo::thinned(*cut, tolerance_pt);
    return thin ? *std::move(thin) : *std::move(cut);
}

bool Viewport::inside(XY point, double inset_pt) const {
    return point.x >= inset_pt && point.y >= inset_pt && point.x <= frame_.width - inset_pt &&
           point.y <= frame_.height - inset_pt;
}

}  // namespace sitmap::scene

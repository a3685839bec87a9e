#include "pack/compiler/shapes.hpp"

#include <utility>

#include "geo/operations.hpp"

namespace sitmap::pack::compiler {
namespace {

geo::PlaneGeometry as_plane(const geo::Geometry& shape) {
    const auto sequence = [](const std::vector<geo::LonLat>& from) {
        std::vector<geo::XY> to;
        to.reserve(from.size());
        for (const auto& vertex : from) {
            to.push_back({vertex.lon, vertex.lat});
        }
        return to;
    };
    geo::PlaneGeometry plane;
    plane.points = sequence(shape.points);
    for (const auto& line : shape.lines) {
        plane.lines.push_back(sequence(line));
    }
    for (const auto& polygon : shape.polygons) {
        geo::PlanePolygon& copy = plane.polygons.emplace_back();
        copy.shell = sequence(polygon.shell);
        for (const auto& hole : polygon.holes) {
            copy.holes.push_back(sequence(hole));
        }
    }
    return plane;
}

geo::Geometry as_globe(const geo::PlaneGeometry& shape) {
    const auto sequence = [](const std::vector<geo::XY>& from) {
        std::vector<geo::LonLat> to;
        to.reserve(from.size());
        for (const auto& vertex : from) {
            to.push_back({vertex.x, vertex.y});
        }
        return to;
    };
    geo::Geometry globe;
    for (const auto& polygon : shape.polygons) {
        geo::Polygon& copy = globe.polygons.emplace_back();
        copy.shell = sequence(polygon.shell);
        for (const auto& hole : polygon.holes) {
            copy.holes.push_back(sequence(hole));
        }
    }
    return globe;
}

}  // namespace

Result<std::map<std::string, geo::Geometry>> shapes_by(const Pack& pack, std::string_view layer,
                                                       const std::string& column) {
    SITMAP_TRY_ASSIGN(auto features, pack.features(layer, {column}));
    std::map<std::string, geo::Geometry> shapes;
    for (auto& feature : features) {
        geo::Geometry& shape = shapes[feature.values[0]];
        for (auto& polygon : feature.geometry.polygons) {
            shape.polygons.push_back(std::move(polygon));
        }
        for (auto& line : feature.geometry.lines) {
            shape.lines.push_back(std::move(line));
        }
    }
    return shapes;
}

geo::Geometry lines_of(geo::Geometry geometry) {
    geometry.points.clear();
    geometry.polygons.clear();
    return geometry;
}

geo::Geometry areas_of(geo::Geometry geometry) {
    geometry.points.clear();
    geometry.lines.clear();
    return geometry;
}

Result<geo::Geometry> grown(const geo::Geometry& shape, double degrees) {
    SITMAP_TRY_ASSIGN(const auto plane, geo::buffer(as_plane(shape), degrees));
    return as_globe(plane);
}

Result<geo::Geometry> shared_edge(const geo::Geometry& a, const geo::Geometry& b) {
    SITMAP_TRY_ASSIGN(const auto edge_a, geo::boundary(a));
    SITMAP_TRY_ASSIGN(const auto edge_b, geo::boundary(b));
    SITMAP_TRY_ASSIGN(auto shared, geo::intersection(edge_a, edge_b));
    return geo::merged_lines(lines_of(std::move(shared)));
}

bool boxes_touch(const geo::Geometry& a, const geo::Geometry& b) {
    const auto box_a = geo::box_of(a);
    const auto box_b = geo::box_of(b);
    return box_a && box_b && box_a->west <= box_b->east && box_a->east >= box_b->west && box_a->south <= box_b->north &&
           box_a->north >= box_b->south;
}

}  // namespace sitmap::pack::compiler

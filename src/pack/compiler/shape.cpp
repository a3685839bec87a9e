#include "pack/compiler/shape.hpp"

namespace sitmap::pack::compiler {
namespace {

template <class Curve>
std::unique_ptr<Curve> curve(const std::vector<geo::LonLat>& vertices) {
    auto curve = std::make_unique<Curve>();
    curve->setNumPoints(static_cast<int>(vertices.size()), FALSE);
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        curve->setPoint(static_cast<int>(i), vertices[i].lon, vertices[i].lat);
    }
    return curve;
}

std::unique_ptr<OGRPolygon> area(const geo::Polygon& polygon) {
    auto area = std::make_unique<OGRPolygon>();
    area->addRingDirectly(curve<OGRLinearRing>(polygon.shell).release());
    for (const auto& hole : polygon.holes) {
        area->addRingDirectly(curve<OGRLinearRing>(hole).release());
    }
    return area;
}

std::unique_ptr<OGRGeometry> areas(const geo::Geometry& geometry) {
    auto areas = std::make_unique<OGRMultiPolygon>();
    for (const auto& polygon : geometry.polygons) {
        areas->addGeometryDirectly(area(polygon).release());
    }
    return areas;
}

std::unique_ptr<OGRGeometry> lines(const geo::Geometry& geometry) {
    auto lines = std::make_unique<OGRMultiLineString>();
    for (const auto& line : geometry.lines) {
        lines->addGeometryDirectly(curve<OGRLineString>(line).release());
    }
    return lines;
}

std::unique_ptr<OGRGeometry> points(const geo::Geometry& geometry) {
    if (geometry.points.size() == 1) {
        return std::make_unique<OGRPoint>(geometry.points[0].lon, geometry.points[0].lat);
    }
    auto points = std::make_unique<OGRMultiPoint>();
    for (const auto& point : geometry.points) {
        points->addGeometryDirectly(new OGRPoint(point.lon, point.lat));
    }
    return points;
}

}  // namespace

std::unique_ptr<OGRGeometry> as_ogr(const geo::Geometry& geometry) {
    if (is_of(geometry, GeometryKind::area)) {
        return areas(geometry);
    }
    if (is_of(geometry, GeometryKind::line)) {
        return lines(geometry);
    }
    if (is_of(geometry, GeometryKind::point)) {
        return points(geometry);
    }
    auto all = std::make_unique<OGRGeometryCollection>();
    if (!geometry.points.empty()) {
        all->addGeometryDirectly(points(geometry).release());
    }
    if (!geometry.lines.empty()) {
        all->addGeometryDirectly(lines(geometry).release());
    }
    if (!geometry.polygons.empty()) {
        all->addGeometryDirectly(areas(geometry).release());
    }
    return all;
}

}  // namespace sitmap::pack::compiler

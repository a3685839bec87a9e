#pragma once

#include <vector>

#include "geo/coordinates.hpp"
#include "geo/geometry.hpp"

namespace sitmap::geo {

/// An outline on the sheet: sub-paths of straight and cubic segments, in points, y down.
struct Path {
    enum class Verb { move, line, cubic, close };
    std::vector<Verb> verbs;
    std::vector<XY> points;  ///< one for move and line, three for cubic, none for close

    void move_to(XY p) { verbs.push_back(Verb::move), points.push_back(p); }
    void line_to(XY p) { verbs.push_back(Verb::line), points.push_back(p); }
    void cubic_to(XY c1, XY c2, XY p) {
        verbs.push_back(Verb::cubic);
        points.insert(points.end(), {c1, c2, p});
    }
    void close() { verbs.push_back(Verb::close); }
    bool empty() const { return verbs.empty(); }
    bool operator==(const Path&) const = default;
};

Path rectangle(double x, double y, double width, double height, double corner_radius = 0);
Path circle(XY centre, double radius);
Path polyline(const std::vector<XY>& points);
/// Areas closed, lines open, points left out.
Path path_of(const PlaneGeometry& geometry);
/// Scaled about the origin, then moved.
Path transformed(const Path& path, double scale, XY offset);

}  // namespace sitmap::geo

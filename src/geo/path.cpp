#include "geo/path.hpp"

#include <algorithm>

namespace sitmap::geo {

namespace {
/// Control distance that makes four cubics a circle, to 0.03 %.
constexpr double kappa = 0.5522847498307936;

void append_ring(Path& path, const std::vector<XY>& ring) {
    if (ring.size() < 3) {
        return;
    }
    path.move_to(ring.front());
    const std::size_t last = ring.front() == ring.back() ? ring.size() - 1 : ring.size();
    for (std::size_t i = 1; i < last; ++i) {
        path.line_to(ring[i]);
    }
    path.close();
}
}  // namespace

Path rectangle(double x, double y, double width, double height, double corner_radius) {
    Path path;
    const double r = std::min({corner_radius, width / 2, height / 2});
    if (r <= 0) {
        path.move_to({x, y});
        path.line_to({x + width, y});
        path.line_to({x + width, y + height});
        path.line_to({x, y + height});
        path.close();
        return path;
    }
    const double k = r * (1 - kappa);
    const double right = x + width;
    const double bottom = y + height;
    path.move_to({x + r, y});
    path.line_to({right - r, y});
    path.cubic_to({right - k, y}, {right, y + k}, {right, y + r});
    path.line_to({right, bottom - r});
    path.cubic_to({right, bottom - k}, {right - k, bottom}, {right - r, bottom});
    path.line_to({x + r, bottom});
    path.cubic_to({x + k, bottom}, {x, bottom - k}, {x, bottom - r});
    path.line_to({x, y + r});
    path.cubic_to({x, y + k}, {x + k, y}, {x + r, y});
    path.close();
    return path;
}

Path circle(XY centre, double radius) {
    return rectangle(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius, radius);
}

Path polyline(const std::vector<XY>& points) {
    Path path;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (i == 0) {
            path.move_to(points[i]);
        } else {
            path.line_to(points[i]);
        }
    }
    return path;
}

Path path_of(const PlaneGeometry& geometry) {
    Path path;
    for (const auto& polygon : geometry.polygons) {
        append_ring(path, polygon.shell);
        for (const auto& hole : polygon.holes) {
            append_ring(path, hole);
        }
    }
    for (const auto& line : geometry.lines) {
        const Path part = polyline(line);
        path.verbs.insert(path.verbs.end(), part.verbs.begin(), part.verbs.end());
        path.points.insert(path.points.end(), part.points.begin(), part.points.end());
    }
    return path;
}

Path transformed(const Path& path, double scale, XY offset) {
    Path result = path;
    for (XY& p : result.points) {
        p = p * scale + offset;
    }
    return result;
}

}  // namespace sitmap::geo

#include "geo/geometry.hpp"

namespace sitmap::geo {

std::optional<Box> box_of(const Geometry& geometry) {
    std::optional<Box> box;
    const auto add = [&box](const std::vector<LonLat>& points) {
        if (!points.empty()) {
            const Box more = box_of(points);
            box = box ? join(*box, more) : more;
        }
    };
    add(geometry.points);
    for (const auto& line : geometry.lines) {
        add(line);
    }
    for (const auto& polygon : geometry.polygons) {
        add(polygon.shell);
    }
    return box;
}

}  // namespace sitmap::geo

#include "territory/compiler/control_outline.hpp"

#include "geo/operations.hpp"

namespace sitmap::territory::compiler {

using geo::PlaneGeometry;
using geo::XY;

namespace {

XY beyond(XY from, XY through, double distance) {
    const XY step = through - from;
    return through + step * (distance / geo::length(step));
}

/// Ends within `tolerance` of an earlier end are moved onto it.
void snap_ends(std::vector<std::vector<XY>>& lines, double tolerance) {
    std::vector<XY> known;
    const auto snap = [&](XY& end) {
        for (const XY& other : known) {
            if (geo::length(end - other) <= tolerance) {
                end = other;
                return;
            }
        }
        known.push_back(end);
    };
    for (auto& line : lines) {
        snap(line.front());
        snap(line.back());
    }
}

}  // namespace

PlaneGeometry areas_of(PlaneGeometry shape) {
    shape.points.clear();
    shape.lines.clear();
    return shape;
}

Result<PlaneGeometry> part_beyond_line(const PlaneGeometry& country, const PlaneGeometry& line, XY inside,
                                       double extension) {
    SITMAP_TRY_ASSIGN(PlaneGeometry cut, geo::merged_lines(line));
    for (auto& part : cut.lines) {
        // The direction of the last kilometres, not of the last bend.
        const std::size_t reach = std::min<std::size_t>(part.size() - 1, 4);
        const XY before = beyond(part[reach], part.front(), extension);
        const XY after = beyond(part[part.size() - 1 - reach], part.back(), extension);
        part.insert(part.begin(), before);
        part.push_back(after);
    }
    SITMAP_TRY_ASSIGN(const PlaneGeometry outline, geo::boundary(country));
    cut.lines.insert(cut.lines.end(), outline.lines.begin(), outline.lines.end());
    SITMAP_TRY_ASSIGN(const PlaneGeometry faces, geo::polygonized(cut));
    for (const auto& face : faces.polygons) {
        const PlaneGeometry candidate{{}, {}, {face}};
        if (geo::covers(candidate, inside)) {
            if (geo::plane_area(candidate) > 0.5 * geo::plane_area(country)) {
                return failure(ErrorCode::geometry, "the line of contact does not reach the outline of the country");
            }
            return candidate;
        }
    }
    return failure(ErrorCode::geometry, "no part of the country lies beyond the line of contact");
}

Result<PlaneGeometry> closed_outline(const PlaneGeometry& lines, double tolerance) {
    PlaneGeometry snapped{{}, lines.lines, {}};
    snap_ends(snapped.lines, tolerance);
    SITMAP_TRY_ASSIGN(const PlaneGeometry faces, geo::polygonized(snapped));
    SITMAP_TRY_ASSIGN(PlaneGeometry joined, geo::union_of(std::vector{areas_of(faces)}));
    if (joined.polygons.empty()) {
        return failure(ErrorCode::geometry, "the outline of the former oblast does not close");
    }
    return joined;
}

}  // namespace sitmap::territory::compiler

#include "territory/compiler/control_smoothing.hpp"

#include <algorithm>

#include "geo/operations.hpp"
#include "territory/compiler/control_outline.hpp"

namespace sitmap::territory::compiler {

using geo::PlaneGeometry;
using geo::XY;

Result<PlaneGeometry> rounded(const PlaneGeometry& area, double radius) {
    SITMAP_TRY_ASSIGN(const PlaneGeometry closed_out, geo::buffer(area, radius));
    SITMAP_TRY_ASSIGN(const PlaneGeometry opened_in, geo::buffer(closed_out, -2 * radius));
    SITMAP_TRY_ASSIGN(const PlaneGeometry even, geo::buffer(opened_in, radius));
    // The arcs of the buffers have a vertex every few metres.
    constexpr double arc_tolerance = 15;
    SITMAP_TRY_ASSIGN(const PlaneGeometry light, geo::simplified(areas_of(even), arc_tolerance));
    return areas_of(light);
}

PlaneGeometry without_fragments(const PlaneGeometry& area, double smallest, const std::vector<XY>& settlements) {
    PlaneGeometry kept;
    for (const auto& polygon : area.polygons) {
        const PlaneGeometry part{{}, {}, {polygon}};
        const bool settled =
            std::any_of(settlements.begin(), settlements.end(), [&](XY site) { return geo::covers(part, site); });
        if (settled || geo::plane_area(part) >= smallest) {
            kept.polygons.push_back(polygon);
        }
    }
    return kept;
}

}  // namespace sitmap::territory::compiler

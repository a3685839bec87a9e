#include "territory/compiler/control_positions.hpp"

#include "geo/operations.hpp"
#include "geo/projection.hpp"
#include "territory/compiler/control_outline.hpp"

namespace sitmap::territory::compiler {

using geo::PlaneGeometry;

namespace {

class Positions {
public:
    Positions(const PositionFrame& frame, const geo::Projection& plane) : frame_(frame), plane_(plane) {}

    Result<PlaneGeometry> ground_of(const PositionFact& fact) const {
        const auto centre = plane_.forward(fact.at);
        if (!centre) {
            return failure(ErrorCode::geometry, "'" + fact.id + "' lies off the map");
        }
        SITMAP_TRY_ASSIGN(const PlaneGeometry near, geo::buffer({{*centre}, {}, {}}, fact.radius_km * 1000));
        // The whole country has tens of thousands of vertices: only what is near takes part.
        constexpr double margin_deg = 0.3;
        const geo::Geometry& country = fact.country == "AM" ? frame_.armenia : frame_.azerbaijan;
        SITMAP_TRY_ASSIGN(const PlaneGeometry land, near_part(country, fact.at, margin_deg));
        SITMAP_TRY_ASSIGN(const PlaneGeometry line, near_part(frame_.border, fact.at, margin_deg));
        SITMAP_TRY_ASSIGN(const PlaneGeometry strip, geo::buffer(line, fact.depth_km * 1000));
        SITMAP_TRY_ASSIGN(const PlaneGeometry both, geo::intersection(areas_of(near), areas_of(strip)));
        SITMAP_TRY_ASSIGN(const PlaneGeometry ground, geo::intersection(areas_of(both), areas_of(land)));
        return areas_of(ground);
    }

private:
    Result<PlaneGeometry> near_part(const geo::Geometry& shape, geo::LonLat at, double margin) const {
        SITMAP_TRY_ASSIGN(const geo::Geometry part,
                          geo::clipped(shape, at.lon - margin, at.lat - margin, at.lon + margin, at.lat + margin));
        return geo::repaired(plane_.forward(part));
    }

    const PositionFrame& frame_;
    const geo::Projection& plane_;
};

}  // namespace

Result<std::vector<ControlRow>> control_positions(const std::vector<PositionFact>& facts, const PositionFrame& frame) {
    SITMAP_TRY_ASSIGN(const geo::Projection plane, geo::Projection::equal_area(control_centre));
    const Positions positions(frame, plane);
    std::vector<ControlRow> rows;
    PlaneGeometry earlier;
    for (std::size_t i = 0; i < facts.size();) {
        const PositionFact& first = facts[i];
        PlaneGeometry shape;
        for (; i < facts.size() && facts[i].id == first.id; ++i) {
            SITMAP_TRY_ASSIGN(const PlaneGeometry ground, positions.ground_of(facts[i]));
            SITMAP_TRY_ASSIGN(shape, geo::union_of(std::vector{shape, ground}));
        }
        SITMAP_TRY_ASSIGN(const PlaneGeometry alone, geo::difference(areas_of(shape), earlier));
        SITMAP_TRY_ASSIGN(earlier, geo::union_of(std::vector{earlier, areas_of(alone)}));
        SITMAP_TRY_ASSIGN(const geo::Geometry valid, geo::repaired(plane.inverse(areas_of(alone))));
        if (valid.polygons.empty()) {
            return failure(ErrorCode::geometry, "'" + first.id + "' has no ground along the border");
        }
        rows.push_back({first.id, first.kind, first.holder, first.validity, true, first.legend, first.source,
                        geo::Geometry{{}, {}, valid.polygons}});
    }
    return rows;
}

}  // namespace sitmap::territory::compiler

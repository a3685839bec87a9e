#include "cli/corridor_contents.hpp"

#include "geo/operations.hpp"

namespace sitmap::cli {
namespace {

bool is_settlement(const gazetteer::Place& place) {
    using gazetteer::PlaceKind;
    return place.kind == PlaceKind::capital || place.kind == PlaceKind::city || place.kind == PlaceKind::town ||
           place.kind == PlaceKind::village;
}

}  // namespace

Result<std::vector<territory::Crossing>> control_crossed(const territory::Corridor& corridor,
                                                         const territory::Territory& territory) {
    std::vector<territory::Crossing> crossings;
    for (const territory::ControlArea& area : territory.areas) {
        SITMAP_TRY_ASSIGN(const geo::Geometry strip, geo::intersection(corridor.shape, area.shape));
        if (strip.polygons.empty()) {
            continue;
        }
        SITMAP_TRY_ASSIGN(const geo::Geometry line, geo::intersection(corridor.line, area.shape));
        SITMAP_TRY_ASSIGN(const double km2, geo::area_km2(strip));
        crossings.push_back({area.id, area.legend, geo::length_km(line), km2});
    }
    return crossings;
}

std::vector<const gazetteer::Place*> settlements_inside(const territory::Corridor& corridor,
                                                        const gazetteer::Gazetteer& gazetteer) {
    std::vector<const gazetteer::Place*> inside;
    if (const auto box = geo::box_of(corridor.shape)) {
        for (const gazetteer::Place* place : gazetteer.in_box(*box)) {
            if (is_settlement(*place) && geo::covers(corridor.shape, place->position)) {
                inside.push_back(place);
            }
        }
    }
    return inside;
}

}  // namespace sitmap::cli

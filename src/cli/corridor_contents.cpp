#include "cli/corridor_contents.hpp"

#include <algorithm>
#include <tuple>

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
        crossings.push_back({area.id, area.legend, geo::length_km(line), km2, {{}, {}, strip.polygons}, area.validity});
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

Result<std::vector<NearTown>> nearest_towns(const territory::Corridor& corridor,
                                            const gazetteer::Gazetteer& gazetteer) {
    std::vector<NearTown> towns;
    constexpr double reach_deg = 0.5;
    constexpr std::size_t at_most = 8;
    geo::Box near = *geo::box_of(corridor.shape);
    near = {near.west - reach_deg, near.south - reach_deg, near.east + reach_deg, near.north + reach_deg};
    for (const gazetteer::Place* place : gazetteer.in_box(near)) {
        if (is_settlement(*place) && place->kind != gazetteer::PlaceKind::village) {
            SITMAP_TRY_ASSIGN(const double km, territory::distance_km(corridor, place->position));
            towns.push_back({place, km});
        }
    }
    std::sort(towns.begin(), towns.end(), [](const NearTown& a, const NearTown& b) {
        return std::tie(a.km, a.place->id) < std::tie(b.km, b.place->id);
    });
    towns.resize(std::min(towns.size(), at_most));
    return towns;
}

}  // namespace sitmap::cli

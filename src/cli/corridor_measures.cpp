#include "cli/corridor_measures.hpp"

#include "geo/operations.hpp"
#include "geo/projection.hpp"

namespace sitmap::cli {
namespace {

using gazetteer::PlaceKind;

bool is_settlement(const gazetteer::Place& place) {
    return place.kind == PlaceKind::capital || place.kind == PlaceKind::city || place.kind == PlaceKind::town ||
           place.kind == PlaceKind::village;
}

Result<std::optional<CorridorMeasures::Crossing>> crossing(const geo::Geometry& line, const geo::Geometry& strip,
                                                           const geo::Geometry& area) {
    SITMAP_TRY_ASSIGN(const geo::Geometry common_area, geo::intersection(strip, area));
    if (common_area.polygons.empty()) {
        return std::optional<CorridorMeasures::Crossing>();
    }
    SITMAP_TRY_ASSIGN(const geo::Geometry common_line, geo::intersection(line, area));
    CorridorMeasures::Crossing found;
    found.length_km = geo::length_km(common_line);
    SITMAP_TRY_ASSIGN(found.area_km2, geo::area_km2(common_area));
    return std::optional(found);
}

}  // namespace

Result<CorridorMeasures> measured(const geo::Geometry& line, geo::Metres width, const territory::Territory& territory,
                                  const gazetteer::Gazetteer& gazetteer, const pack::Pack& pack) {
    const auto bounds = geo::box_of(line);
    if (line.lines.empty() || !bounds) {
        return failure(ErrorCode::geometry, "a corridor needs a line of at least two points");
    }
    CorridorMeasures measures;
    measures.length_km = geo::length_km(line);
    measures.width_km = width.value / 1000;
    const geo::LonLat middle{(bounds->west + bounds->east) / 2, (bounds->south + bounds->north) / 2};
    SITMAP_TRY_ASSIGN(const geo::Projection plane, geo::Projection::equal_area(middle));
    SITMAP_TRY_ASSIGN(const geo::PlaneGeometry strip, geo::buffer(plane.forward(line), width.value / 2));
    measures.area_km2 = geo::plane_area(strip) / 1e6;
    measures.strip = plane.inverse(strip);
    const auto strip_box = geo::box_of(measures.strip);
    SITMAP_TRY_ASSIGN(const auto countries, pack.features("country", {"iso2", "name"}, strip_box));
    for (const pack::Feature& country : countries) {
        SITMAP_TRY_ASSIGN(auto found, crossing(line, measures.strip, country.geometry));
        if (found) {
            found->id = country.values[0];
            found->name = country.values[1];
            measures.countries.push_back(std::move(*found));
        }
    }
    for (const territory::ControlArea& area : territory.areas) {
        SITMAP_TRY_ASSIGN(auto found, crossing(line, measures.strip, area.shape));
        if (found) {
            found->id = area.id;
            found->name = area.legend;
            measures.control.push_back(std::move(*found));
        }
    }
    for (const gazetteer::Place* place : gazetteer.in_box(*strip_box)) {
        if (is_settlement(*place) && geo::covers(measures.strip, place->position)) {
            measures.settlements.push_back(place);
        }
    }
    return measures;
}

}  // namespace sitmap::cli

#include "scene/extent.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sitmap::scene {

namespace {

/// Reporting on this conflict happens here; places outside are where people talk about it.
constexpr geo::Box theatre{43.2, 36.4, 50.6, 42.1};
/// The ground most maps of the conflict stand on, when no event has a place.
constexpr geo::Box karabakh{45.2, 38.6, 47.9, 40.7};
constexpr double min_width_km = 240;
constexpr double min_margin_km = 26;

double km_per_degree_lon(double lat) {
    return 111.32 * std::cos(lat * std::numbers::pi / 180);
}
constexpr double km_per_degree_lat = 111.0;

/// Grown about its middle to at least `width_km` by `height_km`.
geo::Box at_least(geo::Box box, double width_km, double height_km) {
    const double lat = (box.south + box.north) / 2;
    const double lon = (box.west + box.east) / 2;
    const double half_width = std::max((box.east - box.west) / 2, width_km / 2 / km_per_degree_lon(lat));
    const double half_height = std::max((box.north - box.south) / 2, height_km / 2 / km_per_degree_lat);
    return {lon - half_width, lat - half_height, lon + half_width, lat + half_height};
}

geo::Box with_margin(const geo::Box& box) {
    const double lat = (box.south + box.north) / 2;
    const double side = std::max(min_margin_km / km_per_degree_lon(lat), (box.east - box.west) * 0.14);
    const double top = std::max(min_margin_km / km_per_degree_lat, (box.north - box.south) * 0.14);
    return {box.west - side, box.south - top, box.east + side, box.north + top};
}

/// Strikes and movements say what a map is about; a meeting in a capital only where nothing else does.
bool tells_ground(event::Type type) {
    return event::family_of(type) != event::Family::diplomacy;
}

}  // namespace

Site site_of(const event::EventPlace& place, const gazetteer::Gazetteer& gazetteer) {
    using gazetteer::PlaceKind;
    Site site;
    if (!place.place_id.empty()) {
        site.place = gazetteer.by_id(place.place_id);
    }
    if (place.position) {
        site.at = *place.position;
        site.precision = place.area_only ? Site::Precision::area : Site::Precision::point;
        return site;
    }
    if (!site.place) {
        return site;
    }
    site.at = site.place->position;
    switch (site.place->kind) {
        case PlaceKind::country:
        case PlaceKind::continent:
        case PlaceKind::world_region:
        case PlaceKind::sea:
            site.precision = Site::Precision::too_coarse;
            break;
        default:
            site.precision = site.place->is_line()                      ? Site::Precision::line
                             : site.place->is_area() || place.area_only ? Site::Precision::area
                                                                        : Site::Precision::point;
    }
    return site;
}

geo::Box choose_extent(const brief::Brief& brief, const gazetteer::Gazetteer& gazetteer, double aspect) {
    if (brief.extent) {
        return *brief.extent;
    }
    std::vector<geo::LonLat> ground;
    std::vector<geo::LonLat> talk;
    const auto add = [&](const event::EventPlace& place, bool first_choice) {
        const Site site = site_of(place, gazetteer);
        if (site.precision == Site::Precision::unknown || site.precision == Site::Precision::too_coarse ||
            !theatre.contains(site.at)) {
            return;
        }
        (first_choice ? ground : talk).push_back(site.at);
    };
    for (const event::Event& event : brief.events) {
        if (event.claim == event::Claim::denied && !brief.show_denied) {
            continue;
        }
        for (const event::EventPlace& place : event.places) {
            add(place, tells_ground(event.type));
        }
    }
    for (const std::string& id : brief.places) {
        add({event::EventPlace::Role::at, id, {}, {}, false}, true);
    }
    for (const brief::Note& note : brief.notes) {
        add({event::EventPlace::Role::at, note.place_id, {}, note.position, false}, true);
    }
    for (const brief::Arrow& arrow : brief.arrows) {
        add(arrow.to, true);
        add(arrow.from, true);
    }
    for (const brief::Distance& distance : brief.distances) {
        add(distance.from, true);
        add(distance.to, true);
    }
    for (const brief::Unit& unit : brief.units) {
        add(unit.place, true);
    }
    if (ground.empty()) {
        ground = talk;
    }
    const geo::Box box = ground.empty() ? karabakh : with_margin(geo::box_of(ground));
    return at_least(box, min_width_km, min_width_km / aspect);
}

}  // namespace sitmap::scene

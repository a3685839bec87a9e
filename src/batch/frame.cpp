#include "batch/frame.hpp"

#include <algorithm>

#include "geo/operations.hpp"
#include "layout/seats.hpp"

namespace sitmap::batch {

namespace {

constexpr double far_off_metres = 350'000;
constexpr double smallest_degrees = 1.0;
constexpr double rim = 0.12;  // of the extent, on each side

bool says_where(const event::EventPlace& place, const gazetteer::Place* known) {
    using Kind = gazetteer::PlaceKind;
    return place.position || (known && known->kind != Kind::country && known->kind != Kind::continent &&
                              known->kind != Kind::world_region && known->kind != Kind::sea);
}

std::vector<geo::LonLat> positions_of(const std::vector<PlannedMap>& maps, const gazetteer::Gazetteer& gazetteer) {
    std::vector<geo::LonLat> positions;
    for (const PlannedMap& map : maps) {
        for (const event::Event& event : map.brief.events) {
            for (const event::EventPlace& place : event.places) {
                const gazetteer::Place* known = gazetteer.by_id(place.place_id);
                if (says_where(place, known)) {
                    positions.push_back(place.position ? *place.position : known->position);
                }
            }
        }
    }
    return positions;
}

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}  // namespace

std::optional<geo::Box> common_extent(const std::vector<PlannedMap>& maps, const gazetteer::Gazetteer& gazetteer) {
    std::vector<geo::LonLat> positions = positions_of(maps, gazetteer);
    if (positions.empty()) {
        return std::nullopt;
    }
    std::vector<double> lons, lats;
    for (const geo::LonLat& position : positions) {
        lons.push_back(position.lon);
        lats.push_back(position.lat);
    }
    const geo::LonLat middle{median(lons), median(lats)};
    std::erase_if(positions, [&](geo::LonLat p) { return geo::distance(p, middle).value > far_off_metres; });
    geo::Box box = positions.empty() ? geo::box_of({middle}) : geo::box_of(positions);
    const auto widened = [](double& low, double& high) {
        const double size = std::max(high - low, smallest_degrees) * (1 + 2 * rim);
        const double centre = (low + high) / 2;
        low = centre - size / 2;
        high = centre + size / 2;
    };
    widened(box.west, box.east);
    widened(box.south, box.north);
    return box;
}

namespace {

std::optional<geo::Box> ground_of(const PlannedMap& map, const Atlas& atlas) {
    const auto state = territory::on(map.brief.date.value_or(time::Date{}), map.brief.worldview, atlas.pack());
    if (!state || !map.brief.date) {
        return std::nullopt;
    }
    geo::Geometry all;
    for (const territory::ControlArea& area : state->areas) {
        all.polygons.insert(all.polygons.end(), area.shape.polygons.begin(), area.shape.polygons.end());
    }
    std::optional<geo::Box> box = geo::box_of(all);
    if (box) {
        const double lon = rim * (box->east - box->west), lat = rim * (box->north - box->south);
        box = geo::Box{box->west - lon, box->south - lat, box->east + lon, box->north + lat};
    }
    return box;
}

}  // namespace

bool holds_frame(const Options& options) {
    return options.freeze == Freeze::automatic ? options.by != By::article && options.by != By::event
                                               : options.freeze != Freeze::none;
}

namespace {

/// The map on which most towns bear the day that they were announced, or one near it: the names then want more room.
std::size_t map_of_most_days(const std::vector<PlannedMap>& maps, const Atlas& atlas) {
    std::size_t best = 0, most = 0;
    const auto look_at = [&](std::size_t i) {
        const brief::Brief& brief = maps[i].brief;
        const auto state = territory::on(brief.date.value_or(time::Date{}), brief.worldview, atlas.pack());
        if (state && brief.date && state->town_claims.size() > most) {
            most = state->town_claims.size();
            best = i;
        }
    };
    std::size_t step = std::max<std::size_t>(1, maps.size() / 8);
    for (std::size_t i = 0; i < maps.size(); i += step) {
        look_at(i);
    }
    // Announcements add up until the fighting ends.
    while (step > 1 && most > 0) {
        step /= 2;
        if (best + step < maps.size()) {
            look_at(best + step);
        }
    }
    return best;
}

brief::Brief without_events(brief::Brief brief) {
    brief.events.clear();
    brief.notes.clear();
    brief.arrows.clear();
    brief.units.clear();
    brief.distances.clear();
    brief.since.reset();
    return brief;
}

}  // namespace

void hold_seats(Plan& plan, const Options& options, const Atlas& atlas) {
    if (plan.maps.size() < 2 || !holds_frame(options)) {
        return;
    }
    plan.made = std::make_shared<Series>();
    plan.made->same_page = true;
    const Result<Map> first = atlas.draw(without_events(plan.maps.front().brief), options.drawn, *plan.made);
    if (!first || !first->laid.seats) {
        return;
    }
    plan.seats = first->laid.seats;
    if (const std::size_t other = map_of_most_days(plan.maps, atlas); other > 0) {
        plan.made->seats = plan.seats;
        const Result<Map> later = atlas.draw(without_events(plan.maps[other].brief), options.drawn, *plan.made);
        if (later && later->laid.seats) {
            plan.seats = std::make_shared<const layout::Seats>(layout::joined(*plan.seats, *later->laid.seats));
        }
    }
}

void hold_frame(std::vector<PlannedMap>& maps, const Options& options, const Atlas& atlas) {
    if (maps.empty() || !holds_frame(options)) {
        return;
    }
    std::optional<geo::Box> extent = maps.front().brief.extent;
    if (options.freeze != Freeze::first) {
        extent = common_extent(maps, atlas.gazetteer());
    } else if (!extent) {
        extent = common_extent({maps.front()}, atlas.gazetteer());
    }
    extent = extent ? extent : ground_of(maps.back(), atlas);
    for (PlannedMap& map : maps) {
        map.brief.extent = map.brief.extent ? map.brief.extent : extent;
    }
}

}  // namespace sitmap::batch

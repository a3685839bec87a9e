#include "batch/frame.hpp"

#include <algorithm>

#include "geo/operations.hpp"

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

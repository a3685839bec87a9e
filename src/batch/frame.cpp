#include "batch/frame.hpp"

#include <algorithm>

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

}  // namespace sitmap::batch

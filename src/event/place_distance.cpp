#include "event/place_distance.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "article/letter.hpp"

namespace sitmap::event {
namespace {

using Kind = DistanceRow::Kind;

constexpr std::size_t reach = 6;        // words before the name
constexpr double near_km = 10;          // what "near" leaves open
constexpr double share_of_error = 0.3;  // "12 km north of X" is a rounded distance in a rounded direction
constexpr double farthest_km = 100;     // beyond that the words tell of something else

std::optional<double> number(const Word& word) {
    double value = 0;
    const char* const end = word.lower.data() + word.lower.size();
    const auto [stop, fault] = std::from_chars(word.lower.data(), end, value);
    return fault == std::errc() && stop == end ? std::optional(value) : std::nullopt;
}

/// What the words before a name say of the distance to it.
struct Written {
    std::optional<double> km;
    std::optional<double> bearing;
};

Written written_before(const PlaceView& place, const SentenceView& view) {
    Written result;
    const std::size_t from = place.first > reach ? place.first - reach : 0;
    for (const auto& match : view.own->distance_patterns.find(view.words)) {
        if (match.first < from || match.last > place.first) {
            continue;
        }
        const auto& row = view.own->distances[match.pattern];
        const bool other_name = std::ranges::any_of(view.places, [&](const PlaceView& between) {
            return between.first >= match.last && between.last <= place.first;
        });
        if (other_name) {
            continue;
        }
        if (row.kind == Kind::unit && match.first > 0) {
            if (const auto value = number(view.words[match.first - 1])) {
                result.km = *value * row.value;
            }
        } else if (row.kind == Kind::direction) {
            result.bearing = row.value;
        }
    }
    return result;
}

}  // namespace

void read_distance(EventPlace& place, const PlaceView& written, const SentenceView& view) {
    const auto* known = written.mention->place;
    // "North-west of the road": somewhere near it, but not on it.
    const bool road = known != nullptr && known->is_line() && known->kind != gazetteer::PlaceKind::river;
    if (road && written_before(written, view).bearing) {
        place.role = EventPlace::Role::near;
        place.position = known->position;
        place.area_only = true;
        place.precision_km = near_km;
        return;
    }
    if (known == nullptr || known->is_line() || known->kind == gazetteer::PlaceKind::country) {
        return;
    }
    const Written words = written_before(written, view);
    if (words.km && *words.km > 0 && *words.km <= farthest_km) {
        place.role = EventPlace::Role::near;
        place.precision_km = *words.km;
        if (words.bearing) {
            place.position = geo::destination(known->position, *words.bearing, geo::Metres{*words.km * 1000});
            place.precision_km = std::max(1.0, std::round(*words.km * share_of_error));
        }
    } else if (place.role == EventPlace::Role::near && !known->is_area()) {
        place.precision_km = near_km;
    }
}

}  // namespace sitmap::event

#include <fmt/format.h>

#include <algorithm>

#include "gazetteer/inspect_parts.hpp"

namespace sitmap::gazetteer {
namespace {

/// How far a position may be off: villages of one source 3 km, heights and crossings placed by hand 5 km.
geo::Metres slack_of(const Place& place) {
    return geo::Metres{place.grade != 'C' ? 1500.0 : is_populated(place.kind) ? 3000.0 : 5000.0};
}

/// The units of government are drawn to 1–4 km.
constexpr double unit_slack = 6000;

std::string english(const Place& place) {
    return display_name(place, Language::en, {});
}

bool has_a_spot(const Place& place) {
    return !place.is_line() && (!place.is_area() || place.kind == PlaceKind::lake ||
                                place.kind == PlaceKind::reservoir || place.kind == PlaceKind::exclave);
}

/// Nothing else of the country is anywhere near.
bool stands_alone(const Place& place, const Gazetteer& gazetteer) {
    const auto places = gazetteer.places();
    return std::none_of(places.begin(), places.end(), [&](const Place& other) {
        return other.id != place.id && other.country == place.country && is_populated(other.kind) &&
               geo::distance(other.position, place.position).value < 300'000;
    });
}

void inspect_country(const Place& place, const Gazetteer& gazetteer, const BaseMap& base,
                     std::vector<Defect>& defects) {
    const auto own = base.countries.find(place.country);
    if (own == base.countries.end() || !has_a_spot(place)) {
        return;
    }
    const geo::LonLat turned{place.position.lat, place.position.lon};
    if (!base.drawn.contains(place.position)) {
        if (own->second.holds(turned) && stands_alone(place, gazetteer)) {
            defects.push_back(
                {"swapped", place.id, "",
                 fmt::format("{} lies in {} when longitude and latitude change places", english(place), place.country),
                 ""});
        }
        return;
    }
    if (own->second.holds(place.position, slack_of(place))) {
        return;
    }
    std::string where = "no country";
    for (const auto& [code, ground] : base.countries) {
        if (ground.holds(place.position)) {
            where = code;
        }
    }
    const bool swapped = own->second.holds(turned);
    defects.push_back(
        {swapped ? "swapped" : "country", place.id, "",
         fmt::format("{} is said to be in {}, but its position is in {}", english(place), place.country, where), ""});
}

void inspect_unit(const Place& place, const Gazetteer& gazetteer, const BaseMap& base, std::vector<Defect>& defects) {
    if (place.admin1.empty()) {
        return;
    }
    const Place* unit = gazetteer.by_id(place.admin1);
    if (unit == nullptr || !unit->is_area()) {
        defects.push_back(
            {"unit", place.id, place.admin1,
             fmt::format("{} lies in \"{}\", which is no area of the gazetteer", english(place), place.admin1), ""});
        return;
    }
    const auto ground = base.areas.find(place.admin1);
    if (ground != base.areas.end() && has_a_spot(place) && base.drawn.contains(place.position) &&
        !ground->second.holds(place.position, geo::Metres{unit_slack})) {
        std::string where;
        for (const auto& [id, other] : base.areas) {
            if (other.holds(place.position)) {
                where = id;  // units of the second level come with the one around them: any will do
            }
        }
        defects.push_back({"district", place.id, place.admin1,
                           fmt::format("{} is said to be in {}, but its position is in {}", english(place),
                                       place.admin1, where.empty() ? "none" : where),
                           ""});
    }
}

}  // namespace

bool is_populated(PlaceKind kind) {
    return kind == PlaceKind::capital || kind == PlaceKind::city || kind == PlaceKind::town ||
           kind == PlaceKind::village || kind == PlaceKind::exclave;
}

void inspect_positions(const Gazetteer& gazetteer, const BaseMap& base, std::vector<Defect>& defects) {
    for (const Place& place : gazetteer.places()) {
        inspect_country(place, gazetteer, base, defects);
        inspect_unit(place, gazetteer, base, defects);
    }
}

namespace {

bool share_a_printed_name(const Place& a, const Place& b) {
    return std::any_of(a.names.begin(), a.names.end(), [&](const Name& name) {
        return name.preferred && name.language == Language::en &&
               std::any_of(b.names.begin(), b.names.end(), [&](const Name& other) {
                   return other.preferred && other.language == Language::en && other.text == name.text;
               });
    });
}

}  // namespace

void inspect_spots(const Gazetteer& gazetteer, std::vector<Defect>& defects) {
    constexpr double same_spot_metres = 200;
    constexpr double same_name_metres = 3000;
    constexpr double same_name_degrees = 0.03;
    std::vector<const Place*> order;
    for (const Place& place : gazetteer.places()) {
        if (is_populated(place.kind)) {
            order.push_back(&place);
        }
    }
    std::sort(order.begin(), order.end(), [](const Place* a, const Place* b) {
        return a->position.lat != b->position.lat ? a->position.lat < b->position.lat : a->id < b->id;
    });
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (std::size_t j = i + 1;
             j < order.size() && order[j]->position.lat - order[i]->position.lat < same_name_degrees; ++j) {
            const double apart = geo::distance(order[i]->position, order[j]->position).value;
            if (apart < same_spot_metres || (apart < same_name_metres && share_a_printed_name(*order[i], *order[j]))) {
                const auto [a, b] =
                    std::minmax(order[i], order[j], [](const Place* x, const Place* y) { return x->id < y->id; });
                defects.push_back(
                    {"same-spot", a->id, b->id,
                     fmt::format("{} and {} stand on one spot ({:.0f} m)", english(*a), english(*b), apart), ""});
            }
        }
    }
}

void inspect_shapes(const Gazetteer& gazetteer, const BaseMap& base, std::vector<Defect>& defects) {
    for (const Place& place : gazetteer.places()) {
        if ((!place.is_area() && !place.is_line()) || !base.drawn.contains(place.position)) {
            continue;
        }
        bool shaped = base.shaped.contains(place.id);
        if (place.kind == PlaceKind::country) {
            shaped = base.shaped.contains(place.country);
        } else if (place.kind == PlaceKind::sea) {
            shaped = std::any_of(place.names.begin(), place.names.end(),
                                 [&](const Name& name) { return base.shaped.contains(name.text); });
        }
        if (!shaped) {
            defects.push_back({"shape", place.id, "",
                               fmt::format("{} is {} {} without a shape", english(place),
                                           place.is_line() ? "a line," : "an area,", name_of(place.kind)),
                               ""});
        }
    }
}

}  // namespace sitmap::gazetteer

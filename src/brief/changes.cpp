#include "brief/changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "geo/operations.hpp"

namespace sitmap::brief {

namespace {

/// A district names an area when it is at least this part of it.
constexpr double most_of_it = 0.6;

bool is_claim(const territory::ChangedArea& area) {
    return area.after.starts_with("claimed");
}

/// Without the lines between parts that others held before.
geo::Geometry as_one(const geo::Geometry& shape) {
    std::vector<geo::Geometry> parts;
    for (const auto& polygon : shape.polygons) {
        parts.push_back({{}, {}, {polygon}});
    }
    const auto whole = geo::union_of(parts);
    return whole ? *whole : shape;
}

/// What passed over on one day for one reason is one change, whoever held its parts before.
std::vector<territory::ChangedArea> joined(std::vector<territory::ChangedArea> areas) {
    std::vector<territory::ChangedArea> whole;
    for (territory::ChangedArea& area : areas) {
        const auto same = std::ranges::find_if(whole, [&](const territory::ChangedArea& other) {
            return other.day == area.day && other.after == area.after && other.legend == area.legend;
        });
        if (same == whole.end()) {
            whole.push_back(std::move(area));
            continue;
        }
        std::ranges::move(area.shape.polygons, std::back_inserter(same->shape.polygons));
        same->shape = as_one(same->shape);
        std::ranges::move(area.settlements, std::back_inserter(same->settlements));
        same->area_km2 += area.area_km2;
    }
    return whole;
}

/// The district that makes up most of the area, by its place; empty when there is none.
Result<std::string> district_of(const territory::ChangedArea& area, const gazetteer::Gazetteer& gazetteer,
                                const pack::Pack& pack) {
    std::string found;
    double largest = most_of_it * area.area_km2;
    for (const char* layer : {"admin1", "admin2"}) {
        SITMAP_TRY_ASSIGN(const auto districts, pack.features(layer, {"place_id"}, geo::box_of(area.shape)));
        for (const pack::Feature& district : districts) {
            if (gazetteer.by_id(district.values[0]) == nullptr) {
                continue;
            }
            SITMAP_TRY_ASSIGN(const geo::Geometry shared, geo::intersection(area.shape, district.geometry));
            SITMAP_TRY_ASSIGN(const double km2, geo::area_km2(shared));
            if (km2 > largest) {
                largest = km2;
                found = district.values[0];
            }
        }
    }
    return found;
}

/// "1,954": figures of generalised areas bear no more than three digits.
std::string rounded(double km2) {
    const double step = km2 >= 1000 ? 10 : 1;
    const auto whole = static_cast<long long>(std::llround(km2 / step) * static_cast<long long>(step));
    return whole < 1000 ? std::to_string(whole) : fmt::format("{},{:03}", whole / 1000, whole % 1000);
}

std::string settlements_in_words(std::size_t count, const pack::Phrasebook& words) {
    return count == 1 ? words.say("1 settlement") : words.say("{} settlements", std::to_string(count));
}

/// All of the areas with a margin.
geo::Box ground_of(const std::vector<Change>& changes) {
    geo::Geometry all;
    for (const Change& change : changes) {
        all.polygons.insert(all.polygons.end(), change.area.shape.polygons.begin(), change.area.shape.polygons.end());
    }
    constexpr double margin_deg = 0.3;
    const geo::Box box = geo::box_of(all).value_or(geo::Box{});
    return {box.west - margin_deg, box.south - margin_deg, box.east + margin_deg, box.north + margin_deg};
}

/// The parts of "a; b; outline derived from …" that are not there yet; how outlines are made stands in the credits.
void add_sources(Brief& brief, std::string_view sources) {
    while (!sources.empty()) {
        const std::size_t end = std::min(sources.find("; "), sources.size());
        const std::string_view one = sources.substr(0, end);
        if (!one.empty() && one.find("derived from") == std::string_view::npos &&
            std::ranges::find(brief.sources, one) == brief.sources.end()) {
            brief.sources.emplace_back(one);
        }
        sources.remove_prefix(std::min(end + 2, sources.size()));
    }
}

}  // namespace

Result<std::vector<Change>> changes_of(const Brief& brief, const gazetteer::Gazetteer& gazetteer,
                                       const pack::Pack& pack) {
    std::vector<Change> changes;
    if (!brief.since || !brief.date) {
        return changes;
    }
    if (*brief.since >= *brief.date) {
        return failure(ErrorCode::config,
                       fmt::format("since, {}, is not earlier than the map's date, {}", time::to_iso(*brief.since),
                                   time::to_iso(*brief.date)),
                       "the map shows what changed hands after since, up to its date");
    }
    SITMAP_TRY_ASSIGN(auto areas, territory::difference(*brief.since, *brief.date, pack));
    // Ground fought over has not changed hands: it is drawn as such with the state of the day.
    std::erase_if(areas,
                  [](const territory::ChangedArea& area) { return area.after == "contested" && area.before != "AM"; });
    for (territory::ChangedArea& area : joined(std::move(areas))) {
        const auto middle = geo::inner_point(area.shape, 0.002);
        if (!middle) {
            continue;
        }
        SITMAP_TRY_ASSIGN(std::string place_id, district_of(area, gazetteer, pack));
        changes.push_back({std::move(area), std::move(place_id), *middle});
    }
    return changes;
}

void tell(Brief& brief, const std::vector<Change>& changes, const gazetteer::Gazetteer& gazetteer,
          const pack::Phrasebook& words) {
    std::vector<event::Event> events;
    for (const Change& change : changes) {
        event::Event event;
        event.id = fmt::format("change-{}", events.size() + 1);
        event.type = event::Type::transfer;
        event.when = time::DateSpan{change.area.day, change.area.day};
        if (is_claim(change.area)) {
            event.claim = event::Claim::claimed;
            event.claimed_by = "Azerbaijan";
        }
        event::EventPlace place;
        place.place_id = change.place_id;
        place.position = change.middle;
        const gazetteer::Place* district = gazetteer.by_id(change.place_id);
        place.name = district != nullptr ? gazetteer::display_name(*district, brief.language, brief.naming) : "";
        event.head = district != nullptr ? place.name : words.say(change.area.legend);
        event.text = fmt::format("{}{}, {}.", district != nullptr ? words.say(change.area.legend) + ". " : "",
                                 words.say("About {} km²", rounded(change.area.area_km2)),
                                 settlements_in_words(change.area.settlements.size(), words));
        event.places.push_back(std::move(place));
        events.push_back(std::move(event));
        add_sources(brief, change.area.source);
    }
    brief.events.insert(brief.events.begin(), std::make_move_iterator(events.begin()),
                        std::make_move_iterator(events.end()));
    if (!brief.extent && !changes.empty()) {
        brief.extent = ground_of(changes);
    }
    const bool all_handed_to_azerbaijan = !changes.empty() && std::ranges::all_of(changes, [](const Change& change) {
        return change.area.after == "AZ";
    });
    if (brief.standfirst.empty() && all_handed_to_azerbaijan) {
        double km2 = 0;
        for (const Change& change : changes) {
            km2 += change.area.area_km2;
        }
        brief.standfirst = words.say("About {} km² came under the control of Azerbaijan.", rounded(km2));
    }
    if (brief.title.empty()) {
        brief.title = words.say(brief.since ? "What changed hands" : "Who held what");
    }
}

}  // namespace sitmap::brief

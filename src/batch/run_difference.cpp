#include "batch/run_difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "batch/journal.hpp"
#include "batch/noted_events.hpp"
#include "geo/coordinates.hpp"

namespace sitmap::batch {

namespace {

using Kind = RunDifference::Kind;
using Entries = std::map<std::string, Entry>;

constexpr double least_move_km = 0.5;

/// What one side of the comparison is: a whole run, or one map.
struct Side {
    std::filesystem::path folder;
    Entries entries;
    bool one_map = false;
};

Result<Entries> entries_of(const std::filesystem::path& folder) {
    SITMAP_TRY_ASSIGN(auto entries, Journal::read(folder));
    if (entries.empty()) {
        return failure({ErrorCode::nothing_to_map, "no map is noted in this folder", "name a folder of sitmap batch",
                        folder.string(), 0, 0});
    }
    return entries;
}

Result<Side> side_of(const std::filesystem::path& named) {
    std::error_code ignored;
    if (std::filesystem::is_directory(named, ignored) || !named.has_filename()) {
        SITMAP_TRY_ASSIGN(Entries entries, entries_of(named));
        return Side{named, std::move(entries), false};
    }
    Side side{named.has_parent_path() ? named.parent_path() : std::filesystem::path("."), {}, true};
    if (!std::filesystem::is_directory(side.folder, ignored)) {
        return failure({ErrorCode::nothing_to_map, "there is no such folder and no such map",
                        "name a folder of sitmap batch, or a map in it: maps/2020-10-05", named.string(), 0, 0});
    }
    SITMAP_TRY_ASSIGN(const Entries entries, entries_of(side.folder));
    const std::string name = named.filename().string();
    for (const std::string& wanted : {name, named.stem().string()}) {
        if (const auto found = entries.find(wanted); found != entries.end()) {
            side.entries.insert(*found);
            return side;
        }
    }
    if (const auto day = time::parse_date(name)) {
        std::ranges::copy_if(entries, std::inserter(side.entries, side.entries.end()),
                             [&](const auto& entry) { return entry.second.date == *day; });
    }
    if (side.entries.size() != 1) {
        return failure({ErrorCode::nothing_to_map,
                        side.entries.empty() ? "there is no such map in the folder" : "several maps are of that day",
                        "name it as its files are named, without the ending", named.string(), 0, 0});
    }
    return side;
}

/// Which event of `before` is this one; none is taken twice.
std::size_t counterpart(const event::Event& event, const std::vector<event::Event>& before,
                        const std::vector<bool>& taken, bool other_day) {
    const std::string days = days_of(event), places = places_of(event);
    enum { by_head, by_place, by_both };
    for (const auto rule : {by_head, by_place, by_both}) {
        if (rule == by_both && !other_day) {
            break;
        }
        for (std::size_t i = 0; i < before.size(); ++i) {
            const event::Event& other = before[i];
            const bool same_place = !places.empty() && places_of(other) == places;
            const bool fits = rule == by_head    ? other.head == event.head && days_of(other) == days
                              : rule == by_place ? same_place && days_of(other) == days
                                                 : same_place && other.head == event.head;
            if (!taken[i] && other.type == event.type && fits) {
                return i;
            }
        }
    }
    return before.size();
}

std::optional<geo::LonLat> position_of(const event::Event& event) {
    return event.places.empty() ? std::nullopt : event.places.front().position;
}

void compare(const std::string& map, const std::vector<event::Event>& before, const std::vector<event::Event>& after,
             bool other_day, RunDifference& difference) {
    std::vector<bool> taken(before.size(), false);
    for (const event::Event& event : after) {
        const std::size_t i = counterpart(event, before, taken, other_day);
        if (i == before.size()) {
            difference.events.push_back({map, Kind::appeared, event, {}, {}, places_of(event)});
            continue;
        }
        taken[i] = true;
        const event::Event& other = before[i];
        const auto here = position_of(event), there = position_of(other);
        const double moved = here && there ? geo::distance(*here, *there).value / 1000 : 0;
        const bool same_words = event.head == other.head && event.text == other.text;
        if (moved >= least_move_km) {
            difference.events.push_back({map, Kind::moved, event, there, {}, fmt::format("{:.1f} km", moved)});
        }
        if (event.claim != other.claim) {
            difference.events.push_back({map,
                                         Kind::changed,
                                         event,
                                         {},
                                         other.claim,
                                         fmt::format("{} → {}", name_of(other.claim), name_of(event.claim))});
        } else if (!same_words) {
            difference.events.push_back({map, Kind::changed, event, {}, {}, "its words"});
        } else if (moved < least_move_km) {
            difference.same.push_back(event);
        }
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!taken[i]) {
            difference.events.push_back({map, Kind::gone, before[i], {}, {}, places_of(before[i])});
        }
    }
}

std::optional<time::Date> latest_day(const Entries& entries) {
    std::optional<time::Date> latest;
    for (const auto& [_, entry] : entries) {
        latest = std::max(latest, entry.date);
    }
    return latest;
}

void compare_maps(const Side& before, const Side& after, RunDifference& difference) {
    const auto& [earlier_name, earlier] = *before.entries.begin();
    const auto& [later_name, later] = *after.entries.begin();
    auto was = noted_events(before.folder, earlier), is = noted_events(after.folder, later);
    const bool other_day = earlier.date != later.date;
    if (other_day) {
        // What a series tells of its territory day by day is told of the whole time by the areas.
        const auto told = [](const event::Event& event) { return event.evidence.front().file == "geodata/territory"; };
        std::erase_if(was, told);
        std::erase_if(is, told);
    }
    compare(later_name, was, is, other_day, difference);
}

void compare_runs(const Side& before, const Side& after, RunDifference& difference) {
    for (const auto& [name, entry] : before.entries) {
        if (!after.entries.contains(name)) {
            difference.gone_maps.push_back(name);
            std::ranges::move(noted_events(before.folder, entry), std::back_inserter(difference.on_gone_maps));
        }
    }
    for (const auto& [name, entry] : after.entries) {
        const auto other = before.entries.find(name);
        if (other == before.entries.end()) {
            difference.new_maps.push_back(name);
            std::ranges::move(noted_events(after.folder, entry), std::back_inserter(difference.on_new_maps));
            continue;
        }
        const std::size_t known = difference.events.size();
        compare(name, noted_events(before.folder, other->second), noted_events(after.folder, entry), false, difference);
        if (difference.events.size() == known && entry.files != other->second.files) {
            difference.redrawn.push_back(name);
        }
    }
}

}  // namespace

std::string_view name_of(Kind kind) {
    constexpr std::array<std::string_view, 4> names = {"appeared", "moved", "changed", "gone"};
    return names.at(static_cast<std::size_t>(kind));
}

Result<RunDifference> difference(const std::filesystem::path& before, const std::filesystem::path& after,
                                 const pack::Pack& pack) {
    SITMAP_TRY_ASSIGN(const Side earlier, side_of(before));
    SITMAP_TRY_ASSIGN(const Side later, side_of(after));
    if (earlier.one_map != later.one_map) {
        return failure({ErrorCode::usage, "a folder cannot be compared with a single map",
                        "name two folders, or two maps", (later.one_map ? after : before).string(), 0, 0});
    }
    RunDifference difference;
    difference.before = latest_day(earlier.entries);
    difference.after = latest_day(later.entries);
    if (later.one_map) {
        compare_maps(earlier, later, difference);
    } else {
        compare_runs(earlier, later, difference);
    }
    if (difference.before && difference.after && *difference.before < *difference.after) {
        SITMAP_TRY_ASSIGN(difference.areas, territory::difference(*difference.before, *difference.after, pack));
    }
    return difference;
}

}  // namespace sitmap::batch

#include "batch/run_difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "batch/journal.hpp"
#include "geo/coordinates.hpp"
#include "io/file.hpp"
#include "io/limits.hpp"

namespace sitmap::batch {

namespace {

using Json = nlohmann::json;

constexpr double least_move_km = 0.5;

struct Event {
    std::string type, days, head, places, claim, text;
    std::optional<geo::LonLat> at;
};

std::string text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::string joined(const Json& texts) {
    std::string line;
    for (const Json& text : texts) {
        line += (line.empty() ? "" : "; ") + (text.is_string() ? text.get<std::string>() : std::string{});
    }
    return line;
}

/// The events beside a map; of a map without that file those of the journal, which have no position.
std::vector<Event> events_of(const std::filesystem::path& folder, const Entry& entry) {
    std::vector<Event> events;
    const auto file = io::read_file(folder / (entry.name + ".geojson"), limits::table_bytes);
    const Json whole = Json::parse(file.value_or(std::string{}), nullptr, false);
    if (whole.is_object() && whole.contains("features")) {
        for (const Json& feature : whole["features"]) {
            const Json properties = feature.value("properties", Json::object());
            const std::string from = text_of(properties, "from"), to = text_of(properties, "to");
            Event event{text_of(properties, "type"),
                        from == to ? from : from + "/" + to,
                        text_of(properties, "head"),
                        joined(properties.value("places", Json::array())),
                        text_of(properties, "claim"),
                        text_of(properties, "text"),
                        {}};
            const Json geometry = feature.value("geometry", Json());
            if (geometry.is_object() && geometry.contains("coordinates") && geometry["coordinates"].size() == 2) {
                event.at =
                    geo::LonLat{geometry["coordinates"][0].get<double>(), geometry["coordinates"][1].get<double>()};
            }
            events.push_back(std::move(event));
        }
        return events;
    }
    for (const Json& one : Json::parse(entry.events, nullptr, false)) {
        events.push_back({text_of(one, "t"),
                          text_of(one, "d"),
                          text_of(one, "h"),
                          text_of(one, "p"),
                          text_of(one, "c"),
                          text_of(one, "x"),
                          {}});
    }
    return events;
}

/// Which event of `before` is this one; none is taken twice.
std::size_t counterpart(const Event& event, const std::vector<Event>& before, const std::vector<bool>& taken) {
    for (const bool by_head : {true, false}) {
        for (std::size_t i = 0; i < before.size(); ++i) {
            const Event& other = before[i];
            if (!taken[i] && other.type == event.type && other.days == event.days &&
                (by_head ? other.head == event.head : !event.places.empty() && other.places == event.places)) {
                return i;
            }
        }
    }
    return before.size();
}

void compare(const std::string& map, const std::vector<Event>& before, const std::vector<Event>& after,
             RunDifference& difference) {
    std::vector<bool> taken(before.size(), false);
    const auto say = [&](const char* kind, const Event& event, std::string what) {
        difference.events.push_back({map, kind, event.head.empty() ? event.type : event.head, std::move(what)});
    };
    for (const Event& event : after) {
        const std::size_t i = counterpart(event, before, taken);
        if (i == before.size()) {
            say("appeared", event, event.places);
            continue;
        }
        taken[i] = true;
        const Event& other = before[i];
        const double moved = event.at && other.at ? geo::distance(*event.at, *other.at).value / 1000 : 0;
        if (moved >= least_move_km) {
            say("moved", event, fmt::format("{:.1f} km", moved));
        }
        if (event.claim != other.claim) {
            say("changed", event, other.claim + " → " + event.claim);
        } else if (event.head != other.head || event.text != other.text) {
            say("changed", event, "its words");
        }
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!taken[i]) {
            say("gone", before[i], before[i].places);
        }
    }
}

Result<std::map<std::string, Entry>> entries_of(const std::filesystem::path& folder) {
    SITMAP_TRY_ASSIGN(auto entries, Journal::read(folder));
    if (entries.empty()) {
        return failure({ErrorCode::nothing_to_map, "no map is noted in this folder", "name a folder of sitmap batch",
                        folder.string(), 0, 0});
    }
    return entries;
}

}  // namespace

Result<RunDifference> difference(const std::filesystem::path& before, const std::filesystem::path& after) {
    SITMAP_TRY_ASSIGN(const auto earlier, entries_of(before));
    SITMAP_TRY_ASSIGN(const auto later, entries_of(after));
    RunDifference difference;
    for (const auto& [name, entry] : earlier) {
        if (!later.contains(name)) {
            difference.gone_maps.push_back(name);
        }
    }
    for (const auto& [name, entry] : later) {
        const auto other = earlier.find(name);
        if (other == earlier.end()) {
            difference.new_maps.push_back(name);
            continue;
        }
        const std::size_t known = difference.events.size();
        compare(name, events_of(before, other->second), events_of(after, entry), difference);
        if (difference.events.size() == known && entry.files != other->second.files) {
            difference.redrawn.push_back(name);
        }
    }
    return difference;
}

std::string as_text(const RunDifference& difference) {
    std::string text;
    const auto list = [&](const char* head, const std::vector<std::string>& names) {
        if (!names.empty()) {
            text += fmt::format("{} ({})\n  {}\n", head, names.size(), fmt::join(names, "\n  "));
        }
    };
    list("New maps", difference.new_maps);
    list("Gone maps", difference.gone_maps);
    list("Same events, other pictures", difference.redrawn);
    std::string map;
    for (const RunDifference::EventChange& change : difference.events) {
        if (change.map != map) {
            map = change.map;
            text += map + "\n";
        }
        text +=
            fmt::format("  {}: {}{}\n", change.kind, change.head, change.what.empty() ? "" : " (" + change.what + ")");
    }
    return text.empty() ? "nothing changed\n" : text;
}

std::string as_json(const RunDifference& difference) {
    nlohmann::ordered_json json{{"schema", "sitmap.batch-diff/1"},
                                {"new_maps", difference.new_maps},
                                {"gone_maps", difference.gone_maps},
                                {"redrawn", difference.redrawn},
                                {"events", nlohmann::ordered_json::array()}};
    for (const RunDifference::EventChange& change : difference.events) {
        json["events"].push_back(
            {{"map", change.map}, {"kind", change.kind}, {"head", change.head}, {"what", change.what}});
    }
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace sitmap::batch

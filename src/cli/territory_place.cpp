#include "cli/territory_place.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "cli/table.hpp"
#include "cli/terminal.hpp"
#include "cli/word_list.hpp"

namespace sitmap::cli {
namespace {

using Json = nlohmann::ordered_json;

Json day(const std::optional<time::Date>& date) {
    return date ? Json(time::to_iso(*date)) : Json(nullptr);
}

Json place_json(const AskedPlace& place) {
    return {{"id", place.id}, {"name", place.name}};
}

void add_state(Json& json, const territory::Holding& holding) {
    json["sovereign"] = holding.sovereign;
    json["control"] = holding.control;
    json["zones"] = holding.zones;
    json["since"] = day(holding.validity.from);
    json["until"] = day(holding.validity.to);
    if (holding.since_hour) {
        json["since_time"] = time::to_iso(*holding.since_hour);
    }
    if (holding.until_hour) {
        json["until_time"] = time::to_iso(*holding.until_hour);
    }
    json["basis"] = holding.basis;
    json["source"] = holding.source;
}

std::string turn(time::Date day, const std::optional<time::Instant>& hour) {
    return hour ? time::to_iso(*hour) : time::to_iso(day);
}

std::string asked_for(const Moment& moment) {
    return moment.instant ? time::to_iso(*moment.instant) : time::to_iso(moment.day);
}

}  // namespace

std::string holding_text(const AskedPlace& place, const Moment& moment, const territory::Holding& holding) {
    std::vector<std::vector<std::string>> rows{{"by law", holding.sovereign}, {"held by", holding.control}};
    if (holding.validity.from) {
        rows.push_back({"since", turn(*holding.validity.from, holding.since_hour)});
    }
    if (holding.validity.to) {
        rows.push_back({"until", turn(*holding.validity.to, holding.until_hour) +
                                     (holding.until_hour ? "" : " (first day of another state)")});
    }
    for (const auto& [label, value] : {std::pair{"zones", listed(holding.zones)}, std::pair{"basis", holding.basis},
                                       std::pair{"source", holding.source}}) {
        if (!value.empty()) {
            rows.push_back({label, value});
        }
    }
    return fmt::format("{} ({}) on {}\n{}", printable(place.name), place.id, asked_for(moment), as_table(rows));
}

std::string holding_json(const AskedPlace& place, const Moment& moment, const territory::Holding& holding) {
    Json json{{"schema", "sitmap.holding/1"}, {"date", time::to_iso(moment.day)}};
    if (moment.instant) {
        json["time"] = time::to_iso(*moment.instant);
    }
    json["place"] = place_json(place);
    add_state(json, holding);
    return json.dump(2) + "\n";
}

std::string history_text(const AskedPlace& place, const std::vector<territory::Holding>& history) {
    std::vector<std::vector<std::string>> rows{{"from", "held by", "zones", "basis", "source"}};
    for (const territory::Holding& state : history) {
        rows.push_back({state.validity.from ? time::to_iso(*state.validity.from) : "before", state.control,
                        listed(state.zones), state.basis, state.source});
    }
    return fmt::format("{} ({}), by law {}\n{}", printable(place.name), place.id, history.back().sovereign,
                       as_table(rows));
}

std::string history_json(const AskedPlace& place, const std::vector<territory::Holding>& history) {
    Json json{{"schema", "sitmap.history/1"}, {"place", place_json(place)}, {"history", Json::array()}};
    for (const territory::Holding& state : history) {
        Json entry = Json::object();
        add_state(entry, state);
        json["history"].push_back(std::move(entry));
    }
    return json.dump(2) + "\n";
}

}  // namespace sitmap::cli

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "batch/run_difference.hpp"

namespace sitmap::batch {

namespace {

std::string head_of(const event::Event& event) {
    return event.head.empty() ? std::string(event::name_of(event.type)) : event.head;
}

}  // namespace

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
        text += fmt::format("  {}: {}{}\n", name_of(change.kind), head_of(change.event),
                            change.what.empty() ? "" : " (" + change.what + ")");
    }
    if (!difference.areas.empty()) {
        text += fmt::format("Areas that changed hands after {}, up to {} ({})\n", time::to_iso(*difference.before),
                            time::to_iso(*difference.after), difference.areas.size());
        for (const territory::ChangedArea& area : difference.areas) {
            text += fmt::format("  {}  {} → {}  {:.0f} km²  {}\n", time::to_iso(area.day), area.before, area.after,
                                area.area_km2, area.legend);
        }
    }
    return text.empty() ? "nothing changed\n" : text;
}

std::string as_json(const RunDifference& difference) {
    using Json = nlohmann::ordered_json;
    const auto day = [](const std::optional<time::Date>& date) { return date ? Json(time::to_iso(*date)) : Json(); };
    Json json{
        {"schema", "sitmap.batch-diff/1"},       {"before", day(difference.before)},  {"after", day(difference.after)},
        {"new_maps", difference.new_maps},       {"gone_maps", difference.gone_maps}, {"redrawn", difference.redrawn},
        {"same_events", difference.same.size()}, {"events", Json::array()},           {"areas", Json::array()}};
    for (const RunDifference::EventChange& change : difference.events) {
        json["events"].push_back({{"map", change.map},
                                  {"kind", name_of(change.kind)},
                                  {"head", head_of(change.event)},
                                  {"what", change.what}});
    }
    for (const territory::ChangedArea& area : difference.areas) {
        json["areas"].push_back({{"day", time::to_iso(area.day)},
                                 {"before", area.before},
                                 {"after", area.after},
                                 {"area_km2", std::round(area.area_km2 * 10) / 10},
                                 {"legend", area.legend}});
    }
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace sitmap::batch

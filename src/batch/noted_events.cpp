#include "batch/noted_events.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "io/file.hpp"
#include "io/limits.hpp"

namespace sitmap::batch {

namespace {

using Json = nlohmann::json;

std::string text_of(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::vector<std::string> texts_of(const Json& object, const char* key) {
    std::vector<std::string> texts;
    if (const auto found = object.find(key); found != object.end() && found->is_array()) {
        for (const Json& text : *found) {
            texts.push_back(text.is_string() ? text.get<std::string>() : std::string{});
        }
    }
    return texts;
}

std::optional<geo::LonLat> position_of(const Json& feature) {
    const auto geometry = feature.find("geometry");
    if (geometry == feature.end() || !geometry->is_object() || !geometry->contains("coordinates")) {
        return std::nullopt;
    }
    const Json& pair = (*geometry)["coordinates"];
    if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number() || !pair[1].is_number()) {
        return std::nullopt;
    }
    const auto checked = geo::checked(pair[0].get<double>(), pair[1].get<double>());
    return checked ? std::optional(*checked) : std::nullopt;
}

std::optional<time::DateSpan> span_of(const std::string& first, const std::string& last) {
    const auto span = time::parse_edtf(last.empty() || last == first ? first : first + "/" + last);
    return span ? std::optional(*span) : std::nullopt;
}

std::optional<event::Event> event_of(const Json& feature) {
    const auto found = feature.find("properties");
    if (found == feature.end() || !found->is_object()) {
        return std::nullopt;
    }
    const Json& properties = *found;
    const auto type = event::type_from(text_of(properties, "type"));
    if (!type) {
        return std::nullopt;
    }
    event::Event event;
    event.type = *type;
    event.when = span_of(text_of(properties, "from"), text_of(properties, "to"));
    event.claim = event::claim_from(text_of(properties, "claim")).value_or(event::Claim::happened);
    event.claimed_by = text_of(properties, "claimed_by");
    event.actors = texts_of(properties, "actors");
    event.head = text_of(properties, "head");
    event.text = text_of(properties, "text");
    event.evidence.push_back({text_of(properties, "source"), 0, 0, 0, text_of(properties, "evidence")});
    const auto names = texts_of(properties, "places"), ids = texts_of(properties, "place_ids");
    const auto at = position_of(feature);
    for (std::size_t i = 0; i < std::max<std::size_t>(names.size(), at ? 1 : 0); ++i) {
        event::EventPlace place;
        place.name = i < names.size() ? names[i] : std::string{};
        place.place_id = i < ids.size() ? ids[i] : std::string{};
        place.position = i == 0 ? at : std::nullopt;
        place.area_only = properties.value("area_only", false);
        event.places.push_back(std::move(place));
    }
    return event;
}

std::optional<event::Event> event_of_the_page(const Json& noted) {
    const auto type = event::type_from(text_of(noted, "t"));
    if (!type) {
        return std::nullopt;
    }
    event::Event event;
    event.type = *type;
    if (const auto span = time::parse_edtf(text_of(noted, "d"))) {
        event.when = *span;
    }
    event.claim = event::claim_from(text_of(noted, "c")).value_or(event::Claim::happened);
    event.claimed_by = text_of(noted, "b");
    event.head = text_of(noted, "h");
    event.text = text_of(noted, "x");
    event.evidence.push_back({text_of(noted, "s"), 0, 0, 0, text_of(noted, "e")});
    if (const std::string places = text_of(noted, "p"); !places.empty()) {
        event.places.push_back({event::EventPlace::Role::at, {}, places, std::nullopt});
    }
    return event;
}

}  // namespace

std::vector<event::Event> noted_events(const std::filesystem::path& folder, const Entry& entry) {
    std::vector<event::Event> events;
    const auto file = io::read_file(folder / (entry.name + ".geojson"), limits::table_bytes);
    const Json whole = Json::parse(file.value_or(std::string{}), nullptr, false);
    const bool has_features = whole.is_object() && whole.contains("features") && whole["features"].is_array();
    const Json page = has_features ? Json() : Json::parse(entry.events, nullptr, false);
    for (const Json& one : has_features ? whole["features"] : page) {
        if (auto event = !one.is_object() ? std::nullopt : has_features ? event_of(one) : event_of_the_page(one)) {
            events.push_back(*std::move(event));
        }
    }
    return events;
}

std::string days_of(const event::Event& event) {
    if (!event.when) {
        return {};
    }
    const std::string first = time::to_iso(event.when->first), last = time::to_iso(event.when->last);
    return first == last ? first : first + "/" + last;
}

std::string places_of(const event::Event& event) {
    std::string line;
    for (const event::EventPlace& place : event.places) {
        line += (line.empty() || place.name.empty() ? "" : "; ") + place.name;
    }
    return line;
}

std::string identity_of(const event::Event& event) {
    const auto at = event.places.empty() ? std::nullopt : event.places.front().position;
    return fmt::format("{}|{}|{}|{}|{}", event::name_of(event.type), days_of(event), event.head, places_of(event),
                       at ? fmt::format("{:.5f},{:.5f}", at->lon, at->lat) : "");
}

}  // namespace sitmap::batch

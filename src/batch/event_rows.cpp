#include "batch/event_rows.hpp"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "event/place_output.hpp"
#include "io/csv.hpp"
#include "io/utf8.hpp"
#include "scene/panels.hpp"

namespace sitmap::batch {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t longest_on_page = 280;

std::string joined(const std::vector<std::string>& parts) {
    return fmt::format("{}", fmt::join(parts, "; "));
}

/// The file or row that an event was read from and its sentence; a source named beside the row comes after it.
struct Origin {
    std::string file, sentence, source;
    int row = 0;
};

Origin origin_of(const event::Event& event) {
    Origin origin;
    for (const event::Evidence& piece : event.evidence) {
        if (!piece.text.empty() && origin.sentence.empty()) {
            origin.sentence = piece.text;
            origin.file = piece.file;
            origin.row = piece.row;
        } else if (!piece.file.empty()) {
            origin.source = piece.file;
        }
    }
    return origin;
}

Json properties_of(const EventRow& row) {
    const event::Event& event = *row.event;
    const Origin origin = origin_of(event);
    Json json{{"number", row.number > 0 ? Json(row.number) : Json(nullptr)}, {"id", event.id}};
    if (!row.not_on_map.empty()) {
        json["not_on_map"] = row.not_on_map;
    }
    json["from"] = event.when ? Json(time::to_iso(event.when->first)) : Json(nullptr);
    json["to"] = event.when ? Json(time::to_iso(event.when->last)) : Json(nullptr);
    json["type"] = event::name_of(event.type);
    json["claim"] = event::name_of(event.claim);
    json["claimed_by"] = event.claimed_by;
    json["places"] = row.places;
    // What a comparison of maps needs to draw it again.
    Json ids = Json::array();
    for (const event::EventPlace& place : event.places) {
        if (!place.place_id.empty()) {
            ids.push_back(place.place_id);
        }
    }
    if (!ids.empty() && ids.size() == row.places.size()) {
        json["place_ids"] = std::move(ids);
    }
    if (event.places.size() == 1 && event.places.front().area_only) {
        json["area_only"] = true;
    }
    json["actors"] = event.actors;
    json["head"] = event.head;
    json["text"] = event.text;
    json["source"] = origin.source.empty() ? origin.file : origin.source;
    json["row"] = origin.row > 0 ? Json(origin.row) : Json(nullptr);
    json["evidence"] = origin.sentence;
    return json;
}

std::string text_of(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::vector<EventRow> event_rows(const Map& map, const gazetteer::Gazetteer& gazetteer) {
    std::map<std::size_t, int> numbers;
    std::map<std::size_t, std::string> reasons;
    for (const scene::EventMark* mark : scene::all_events(map.scene)) {
        numbers.emplace(mark->event, mark->number);
    }
    for (const scene::UnplacedEvent& unplaced : map.scene.unplaced) {
        reasons.emplace(unplaced.event, unplaced.reason);
    }
    std::vector<EventRow> rows;
    for (std::size_t i = 0; i < map.brief.events.size(); ++i) {
        EventRow row;
        row.event = &map.brief.events[i];
        if (const auto number = numbers.find(i); number != numbers.end()) {
            row.number = number->second;
        } else {
            const auto reason = reasons.find(i);
            row.not_on_map = reason != reasons.end() ? reason->second : "not shown";
        }
        for (const event::EventPlace& place : row.event->places) {
            const gazetteer::Place* known = gazetteer.by_id(place.place_id);
            std::string name =
                known != nullptr ? gazetteer::display_name(*known, map.brief.language, map.brief.naming) : place.name;
            if (!name.empty()) {
                row.places.push_back(std::move(name));
            }
            row.at = row.at ? row.at : event::position_of(place, gazetteer);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string rows_as_csv(const std::vector<EventRow>& rows) {
    std::string csv =
        "number,id,date,type,claim,claimed_by,place,lat,lon,area_only,precision_km,actors,head,text,source,row,"
        "evidence,not_on_map\n";
    for (const EventRow& row : rows) {
        const event::Event& event = *row.event;
        const Origin origin = origin_of(event);
        const bool one_place = event.places.size() == 1;
        const double precision = one_place ? event.places.front().precision_km : 0;
        const bool located = row.at && one_place;
        std::vector<std::string> cells = {row.number > 0 ? std::to_string(row.number) : "",
                                          event.id,
                                          event.when ? time::to_edtf(*event.when) : "",
                                          std::string(event::name_of(event.type)),
                                          std::string(event::name_of(event.claim)),
                                          event.claimed_by,
                                          joined(row.places),
                                          located ? fmt::format("{}", event::rounded_degrees(row.at->lat)) : "",
                                          located ? fmt::format("{}", event::rounded_degrees(row.at->lon)) : "",
                                          one_place && event.places.front().area_only ? "true" : "",
                                          precision > 0 ? fmt::format("{}", precision) : "",
                                          joined(event.actors),
                                          event.head,
                                          event.text,
                                          origin.source.empty() ? origin.file : origin.source,
                                          origin.row > 0 ? std::to_string(origin.row) : "",
                                          origin.sentence,
                                          row.not_on_map};
        for (std::size_t i = 0; i < cells.size(); ++i) {
            csv += (i == 0 ? "" : ",") + io::csv_cell(cells[i]);
        }
        csv += '\n';
    }
    return csv;
}

std::string rows_as_geojson(const std::vector<EventRow>& rows) {
    Json whole{{"type", "FeatureCollection"}, {"features", Json::array()}};
    for (const EventRow& row : rows) {
        Json feature{{"type", "Feature"}, {"geometry", nullptr}, {"properties", properties_of(row)}};
        if (row.at) {
            feature["geometry"] = {
                {"type", "Point"},
                {"coordinates", {event::rounded_degrees(row.at->lon), event::rounded_degrees(row.at->lat)}}};
        }
        whole["features"].push_back(std::move(feature));
    }
    return text_of(whole, 1) + "\n";
}

std::string rows_for_page(const std::vector<EventRow>& rows) {
    Json list = Json::array();
    for (const EventRow& row : rows) {
        const event::Event& event = *row.event;
        const Origin origin = origin_of(event);
        Json entry{
            {"n", row.number}, {"t", event::name_of(event.type)}, {"f", event::name_of(event::family_of(event.type))}};
        const auto add = [&](const char* key, const std::string& text) {
            if (!text.empty()) {
                entry[key] = io::shorten(text, longest_on_page);
            }
        };
        add("h", event.head);
        add("x", event.text == event.head ? "" : event.text);
        add("c", event.claim == event::Claim::happened ? "" : std::string(event::name_of(event.claim)));
        add("b", event.claimed_by);
        add("p", joined(row.places));
        add("a", joined(event.actors));
        add("d", event.when ? time::to_edtf(*event.when) : "");
        add("e", origin.sentence == event.text || origin.sentence == event.head ? "" : origin.sentence);
        add("s", origin.source.empty() ? origin.file : origin.source);
        list.push_back(std::move(entry));
    }
    return text_of(list, -1);
}

}  // namespace sitmap::batch

#include <map>
#include <nlohmann/json.hpp>

#include "event/place_output.hpp"
#include "report/json_sheet.hpp"
#include "report/report.hpp"
#include "scene/panels.hpp"

namespace sitmap::report {

namespace {

using Json = nlohmann::ordered_json;

Json warnings_json(const Warnings& warnings) {
    Json list = Json::array();
    for (const Warning& warning : warnings) {
        Json entry = {{"code", warning.code}, {"message", warning.message}};
        if (!warning.file.empty()) {
            entry["file"] = warning.file;
        }
        if (warning.line > 0) {
            entry["line"] = warning.line;
        }
        list.push_back(std::move(entry));
    }
    return list;
}

Json place_json(const event::EventPlace& place) {
    Json entry = {{"id", place.place_id.empty() ? Json(nullptr) : Json(place.place_id)}, {"name", place.name}};
    if (place.position) {
        entry["lon"] = place.position->lon;
        entry["lat"] = place.position->lat;
    }
    entry["role"] = event::name_of(place.role);
    entry["area_only"] = place.area_only;
    return entry;
}

Json event_json(const event::Event& event, int number, const std::string& reason) {
    Json entry = {{"id", event.id}, {"number", number > 0 ? Json(number) : Json(nullptr)}};
    if (!reason.empty()) {
        entry["not_on_map"] = reason;
    }
    entry["type"] = event::name_of(event.type);
    entry["claim"] = event::name_of(event.claim);
    entry["claimed_by"] = event.claimed_by;
    entry["from"] = event.when ? Json(time::to_iso(event.when->first)) : Json(nullptr);
    entry["to"] = event.when ? Json(time::to_iso(event.when->last)) : Json(nullptr);
    entry["head"] = event.head;
    entry["text"] = event.text;
    entry["actors"] = event.actors;
    entry["places"] = Json::array();
    for (const event::EventPlace& place : event.places) {
        entry["places"].push_back(place_json(place));
    }
    entry["evidence"] = Json::array();
    for (const event::Evidence& piece : event.evidence) {
        Json evidence = {{"file", piece.file}};
        if (piece.row > 0) {
            evidence["row"] = piece.row;
        }
        if (piece.end > 0) {
            evidence["start"] = piece.start;
            evidence["end"] = piece.end;
        }
        evidence["text"] = piece.text;
        entry["evidence"].push_back(std::move(evidence));
    }
    return entry;
}

Json extent_json(const scene::Frame& frame) {
    const geo::Box& extent = frame.extent;
    return Json::array({extent.west, extent.south, extent.east, extent.north});
}

Json events_json(const brief::Brief& brief, const scene::Scene& scene) {
    std::map<std::size_t, int> numbers;
    std::map<std::size_t, std::string> reasons;
    for (const scene::EventMark* mark : scene::all_events(scene)) {
        numbers.emplace(mark->event, mark->number);
    }
    for (const scene::UnplacedEvent& event : scene.unplaced) {
        reasons.emplace(event.event, event.reason);
    }
    Json list = Json::array();
    for (std::size_t i = 0; i < brief.events.size(); ++i) {
        const auto number = numbers.find(i);
        const auto reason = reasons.find(i);
        std::string why = reason != reasons.end() ? reason->second : std::string{};
        if (number == numbers.end() && why.empty()) {
            why = brief.events[i].claim == event::Claim::denied ? "denied; not shown" : "not shown";
        }
        list.push_back(event_json(brief.events[i], number == numbers.end() ? 0 : number->second, why));
    }
    return list;
}

}  // namespace

std::string to_json(const brief::Brief& brief, const scene::Scene& scene, const layout::Laid& laid,
                    const pack::Pack& pack) {
    Json root = {{"schema", "sitmap.report/1"}, {"title", brief.title}, {"standfirst", brief.standfirst}};
    root["date"] = brief.date ? Json(time::to_iso(*brief.date)) : Json(nullptr);
    root["language"] = tag_of(brief.language);
    root["worldview"] = territory::name_of(brief.worldview);
    root["style"] = brief.style;
    root["page"] = brief.page;
    root["alt"] = alt_text(brief, scene);
    root["description"] = long_description(brief, scene);
    root["extent"] = extent_json(scene.frame);
    root["scale"] = scale_json(scene.frame);
    root["detail"] = Json(nullptr);
    for (const scene::Scene& detail : scene.details) {
        root["detail"] = {
            {"title", detail.panel_title}, {"extent", extent_json(detail.frame)}, {"scale", scale_json(detail.frame)}};
    }
    root["sheet"] = {{"size", {laid.sheet.width, laid.sheet.height}}, {"map", rect_json(laid.map)}};
    root["events"] = events_json(brief, scene);
    root["legend"] = Json::array();
    for (const scene::LegendEntry& entry : scene.legend) {
        root["legend"].push_back(entry.text);
    }
    root["labels"] = labels_json(laid);
    root["symbols"] = symbols_json(brief, scene, laid);
    root["dropped"] = dropped_json(brief, scene, laid);
    root["fonts"] = fonts_json(laid.sheet);
    root["sources"] = brief.sources;
    root["data_credits"] = scene.data_credits;
    root["notices"] = scene.notices;
    root["data_pack"] = pack.version();
    Warnings warnings = brief.warnings;
    warnings.insert(warnings.end(), scene.warnings.begin(), scene.warnings.end());
    warnings.insert(warnings.end(), laid.warnings.begin(), laid.warnings.end());
    root["warnings"] = warnings_json(warnings);
    return root.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace sitmap::report

#include "report/json_sheet.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

#include "scene/panels.hpp"

namespace sitmap::report {

namespace {

using Json = nlohmann::ordered_json;

constexpr double metres_of_a_point = 0.0254 / 72;

double tenth(double value) {
    return std::round(value * 10) / 10;
}

struct Sizes {
    double smallest = 1e9, largest = 0;
};
using Faces = std::map<std::tuple<std::string, int, bool>, Sizes>;

void collect(const std::vector<layout::Item>& items, Faces& faces) {
    for (const layout::Item& item : items) {
        if (const auto* text = std::get_if<layout::TextItem>(&item.value)) {
            Sizes& sizes = faces[{text->style.family, text->style.weight, text->style.italic}];
            sizes.smallest = std::min(sizes.smallest, text->style.size_pt);
            sizes.largest = std::max(sizes.largest, text->style.size_pt);
        } else if (const auto* group = std::get_if<layout::Group>(&item.value)) {
            collect(group->children, faces);
        }
    }
}

}  // namespace

Json rect_json(const layout::Rect& rect) {
    return Json::array({tenth(rect.x), tenth(rect.y), tenth(rect.width), tenth(rect.height)});
}

Json labels_json(const layout::Laid& laid) {
    Json list = Json::array();
    for (const layout::PlacedLabel& label : laid.labels) {
        Json entry = {{"text", label.text}, {"kind", label.kind}};
        if (!label.place_id.empty()) {
            entry["place"] = label.place_id;
        }
        entry["box"] = label.placed ? rect_json(label.box) : Json(nullptr);
        entry["leader"] = label.placed && label.leader;
        entry["placed"] = label.placed;
        if (label.listed) {
            entry["listed"] = true;
        }
        list.push_back(std::move(entry));
    }
    return list;
}

/// The circle of each mark in the order of `scene::all_events`, from 1; 0 where events are shown one by one.
std::vector<std::size_t> circles_of(const scene::Scene& scene) {
    std::vector<std::size_t> circles(scene.events.size(), 0);
    for (std::size_t t = 0; t < scene.tallies.size(); ++t) {
        for (const std::size_t i : scene.tallies[t].marks) {
            circles[i] = t + 1;
        }
    }
    for (const scene::Scene& detail : scene.details) {
        const std::vector<std::size_t> more = circles_of(detail);
        circles.insert(circles.end(), more.begin(), more.end());
    }
    return circles;
}

Json symbols_json(const brief::Brief& brief, const scene::Scene& scene, const layout::Laid& laid) {
    Json list = Json::array();
    const std::vector<const scene::EventMark*> marks = scene::all_events(scene);
    const std::vector<std::size_t> circles = circles_of(scene);
    for (std::size_t i = 0; i < laid.symbols.size(); ++i) {
        Json entry = Json::object();
        if (i < marks.size() && marks[i]->event < brief.events.size()) {
            const event::Event& event = brief.events[marks[i]->event];
            entry = {{"number", marks[i]->number},
                     {"event", event.id},
                     {"type", event::name_of(event.type)},
                     {"claim", event::name_of(event.claim)}};
            if (circles[i] > 0) {
                entry["circle"] = circles[i];
            }
        }
        entry["box"] = rect_json(laid.symbols[i]);
        list.push_back(std::move(entry));
    }
    for (const brief::Unit& unit : brief.units) {
        list.push_back({{"unit", unit.name},
                        {"side", brief::name_of(unit.side)},
                        {"branch", brief::name_of(unit.branch)},
                        {"size", brief::name_of(unit.size)},
                        {"claim", event::name_of(unit.claim)}});
    }
    return list;
}

Json dropped_json(const brief::Brief& brief, const scene::Scene& scene, const layout::Laid& laid) {
    Json list = Json::array();
    for (const layout::PlacedLabel& label : laid.labels) {
        if (!label.placed && !label.listed) {
            list.push_back({{"what", label.kind == "callout" ? "callout" : "label"},
                            {"text", label.text},
                            {"reason", "no room on the map"}});
        }
    }
    for (const scene::UnplacedEvent& event : scene.unplaced) {
        if (event.event < brief.events.size()) {
            list.push_back({{"what", "event"}, {"text", brief.events[event.event].head}, {"reason", event.reason}});
        }
    }
    return list;
}

Json fonts_json(const layout::Sheet& sheet) {
    Faces faces;
    collect(sheet.items, faces);
    Json list = Json::array();
    for (const auto& [face, sizes] : faces) {
        list.push_back({{"family", std::get<0>(face)},
                        {"weight", std::get<1>(face)},
                        {"italic", std::get<2>(face)},
                        {"sizes", {tenth(sizes.smallest), tenth(sizes.largest)}}});
    }
    return list;
}

Json scale_json(const scene::Frame& frame) {
    return {{"metres_per_point", tenth(frame.metres_per_point)},
            {"denominator", std::llround(frame.metres_per_point / metres_of_a_point)}};
}

}  // namespace sitmap::report

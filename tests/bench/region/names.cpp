#include "layout/map_labels.hpp"
#include "region.hpp"

namespace region {

using namespace sitmap;

namespace {

constexpr double large_radius_pt = 1.25, small_radius_pt = 0.75, event_radius_pt = 2.25;
constexpr double name_gap_pt = 2.5, event_gap_pt = 3.5;
constexpr int event_priority = 1, place_priority = 5;

layout::Item disc(geo::XY at, double radius, const char* fill, const char* edge = nullptr) {
    layout::PathItem item{geo::circle(at, radius), *style::parse_rgb(fill), std::nullopt};
    if (edge) {
        item.stroke = style::Stroke{*style::parse_rgb(edge), 0.5, {}};
    }
    return {std::move(item)};
}

void ask(scene::Scene& scene, const Named& named, style::TextRole role, double gap_pt, int priority) {
    scene::LabelAsk label;
    label.role = role;
    label.text = named.name;
    label.at = named.at;
    label.required = true;
    label.gap_pt = gap_pt;
    label.priority = priority;
    scene.dots.push_back({"town", named.at, "", static_cast<int>(scene.labels.size())});
    scene.labels.push_back(std::move(label));
}

scene::Scene scene_of(const std::vector<Named>& places, const std::vector<Named>& events) {
    scene::Scene scene;
    scene.frame.width = width, scene.frame.height = height;
    for (const Named& event : events) {
        ask(scene, event, style::TextRole::event_place, event_gap_pt, event_priority);
    }
    for (const Named& place : places) {
        ask(scene, place, style::TextRole::town, name_gap_pt, place_priority);
    }
    return scene;
}

layout::SetLabels set_names(const scene::Scene& scene, const style::Style& style, Shared& shared) {
    layout::SetMarks marks;
    marks.frame = {0, 0, width, height};
    return layout::set_labels(scene, {}, style, *style.page("landscape"), shared.measurer, marks,
                              layout::read_ground(scene), shared.seats ? &*shared.seats : nullptr);
}

}  // namespace

layout::Seats seats_of(const std::vector<Named>& places, const style::Style& style, Shared& shared) {
    const scene::Scene scene = scene_of(places, {});
    return layout::seats_of(scene, set_names(scene, style, shared));
}

Result<layout::Sheet> with_names(layout::Sheet sheet, const std::vector<Named>& places,
                                 const std::vector<Named>& events, const style::Style& style, Shared& shared) {
    shared.measurer.begin_sheet();
    const layout::SetLabels set = set_names(scene_of(places, events), style, shared);
    for (const Named& place : places) {
        sheet.items.push_back(disc(place.at, place.large ? large_radius_pt : small_radius_pt, "#222222"));
    }
    for (const Named& event : events) {
        sheet.items.push_back(disc(event.at, event_radius_pt, "#d01010", "#ffffff"));
    }
    for (std::size_t i = 0; i < set.labels.size(); ++i) {
        if (set.chosen[i] < 0) {
            continue;
        }
        const layout::LabelSetting& setting = set.labels[i].settings[static_cast<std::size_t>(set.chosen[i])];
        for (const layout::Segment& piece : setting.candidate.leader) {
            sheet.items.push_back({layout::PathItem{geo::polyline({piece.a, piece.b}), std::nullopt,
                                                    style::Stroke{*style::parse_rgb("#222222"), 0.3, {}}}});
        }
        sheet.items.push_back(
            {layout::set_form(set.labels[i].forms[setting.form], setting.top_left, setting.align, "town")});
    }
    return sheet;
}

}  // namespace region

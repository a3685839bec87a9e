#include <algorithm>
#include <map>

#include "geo/operations.hpp"
#include "scene/draft.hpp"

namespace sitmap::scene {

namespace {

constexpr std::size_t shades = 3;

/// Days of change, first to last: the later, the darker. Claims keep the look of claims, positions inside Armenia share
/// it.
std::string class_of(const brief::Change& change, const std::vector<time::Date>& days) {
    if (change.area.after.starts_with("claimed") || change.area.after == "contested") {
        return "claimed-az";
    }
    const auto at = static_cast<std::size_t>(std::ranges::find(days, change.area.day) - days.begin());
    const std::size_t shade = days.size() <= shades ? at : at * shades / days.size();
    return (change.area.after == "AZ" ? "change-" : "change-am-") + std::to_string(shade + 1);
}

/// What was handed over has its day; what was taken in a war has a span, and a claim its announcement.
bool passed_on_one_day(const brief::Change& change) {
    return !change.area.after.starts_with("claimed") && change.area.after != "contested" &&
           change.area.legend.find("–") == std::string::npos;
}

/// The day in large figures inside the area, where there is ground for it.
void add_day(Draft& draft, const brief::Change& change, const geo::PlaneGeometry& shape) {
    constexpr double least_pt2 = 5000;
    if (draft.page.phone || geo::plane_area(shape) < least_pt2) {
        return;
    }
    const auto at = geo::inner_point(shape, 1.0);
    if (!at) {
        return;
    }
    LabelAsk label;
    label.shape = LabelAsk::Shape::area;
    label.role = style::TextRole::area_date;
    label.text = time::short_form(change.area.day, draft.brief.language);
    label.at = *at;
    label.within = shape;
    label.priority = 2;
    label.language = draft.brief.language;
    label.kind = "area_date";
    draft.scene.labels.push_back(std::move(label));
}

/// Days that one look stands for are told by its own words only when no other look of the map has the same.
void keep_apart(std::map<std::string, std::string>& legend_texts, const std::vector<std::string>& classes) {
    std::vector<std::string> unclear;
    for (const std::string& name : classes) {
        const auto own = legend_texts.find(name);
        const bool shared = own != legend_texts.end() && std::ranges::any_of(legend_texts, [&](const auto& other) {
                                return other.first != name && other.second == own->second;
                            });
        if (shared) {
            unclear.push_back(name);
        }
    }
    for (const std::string& name : unclear) {
        legend_texts[name].clear();
    }
}

}  // namespace

std::vector<std::string> change_classes(const std::vector<brief::Change>& changes) {
    std::vector<time::Date> days;
    for (const brief::Change& change : changes) {
        if (!change.area.after.starts_with("claimed") && std::ranges::find(days, change.area.day) == days.end()) {
            days.push_back(change.area.day);
        }
    }
    std::ranges::sort(days);
    std::vector<std::string> classes;
    for (const brief::Change& change : changes) {
        classes.push_back(class_of(change, days));
    }
    return classes;
}

void add_changes(Draft& draft) {
    const std::vector<std::string> classes = change_classes(draft.changes);
    for (std::size_t i = 0; i < draft.changes.size(); ++i) {
        const brief::Change& change = draft.changes[i];
        const geo::PlaneGeometry shape = draft.viewport.to_frame(change.area.shape, 0.25);
        if (shape.polygons.empty()) {
            continue;
        }
        const std::string& name = classes[i];
        if (const auto [known, added] = draft.legend_texts.try_emplace(name, change.area.legend);
            !added && known->second != change.area.legend) {
            known->second.clear();
        }
        draft.layers_used.insert("control_area");
        draft.scene.areas.push_back({name, geo::path_of(shape), change.area.id, change.area.legend});
        draft.scene.disputed_lines_drawn = true;
        if (passed_on_one_day(change)) {
            add_day(draft, change, shape);
        }
    }
    keep_apart(draft.legend_texts, classes);
}

bool shown_as_change(const Draft& draft, const territory::ControlArea& area) {
    // What passed over in the time that the map speaks of is shown by its day instead.
    return area.control == territory::ControlClass::taken && draft.brief.since && area.validity.from &&
           *area.validity.from > *draft.brief.since;
}

}  // namespace sitmap::scene

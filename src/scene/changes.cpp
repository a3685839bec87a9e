#include <algorithm>

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

}  // namespace

void add_changes(Draft& draft) {
    std::vector<time::Date> days;
    for (const brief::Change& change : draft.changes) {
        if (!change.area.after.starts_with("claimed") && std::ranges::find(days, change.area.day) == days.end()) {
            days.push_back(change.area.day);
        }
    }
    std::ranges::sort(days);
    for (const brief::Change& change : draft.changes) {
        const geo::PlaneGeometry shape = draft.viewport.to_frame(change.area.shape, 0.25);
        if (shape.polygons.empty()) {
            continue;
        }
        const std::string name = class_of(change, days);
        if (const auto [known, added] = draft.legend_texts.try_emplace(name, change.area.legend);
            !added && known->second != change.area.legend) {
            known->second.clear();
        }
        draft.layers_used.insert("control_area");
        draft.scene.areas.push_back({name, geo::path_of(shape), change.area.id, change.area.legend});
        draft.scene.disputed_lines_drawn = true;
    }
}

bool shown_as_change(const Draft& draft, const territory::ControlArea& area) {
    // What passed over in the time that the map speaks of is shown by its day instead.
    return area.control == territory::ControlClass::taken && draft.brief.since && area.validity.from &&
           *area.validity.from > *draft.brief.since;
}

}  // namespace sitmap::scene

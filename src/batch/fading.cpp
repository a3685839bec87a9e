#include "batch/fading.hpp"

#include <fmt/format.h>

#include "scene/panels.hpp"

namespace sitmap::batch {

namespace {

void fade_groups(std::vector<layout::Item>& items, const std::map<std::string, double>& opacity) {
    for (layout::Item& item : items) {
        auto* group = std::get_if<layout::Group>(&item.value);
        if (group == nullptr) {
            continue;
        }
        // Further symbols of event 3 are "event-3-2" …
        const std::string own = group->id.substr(0, group->id.find('-', sizeof "event-" - 1));
        if (const auto found = opacity.find(own); found != opacity.end()) {
            group->opacity *= found->second;
        } else {
            fade_groups(group->children, opacity);
        }
    }
}

}  // namespace

void fade(layout::Sheet& sheet, const scene::Scene& scene, const brief::Brief& brief,
          const std::map<std::string, double>& opacity) {
    std::map<std::string, double> by_group;
    for (const scene::EventMark* mark : scene::all_events(scene)) {
        if (const auto found = opacity.find(brief.events[mark->event].id); found != opacity.end()) {
            by_group[fmt::format("event-{}", mark->number)] = found->second;
        }
    }
    if (!by_group.empty()) {
        fade_groups(sheet.items, by_group);
    }
}

}  // namespace sitmap::batch

#include "batch/fading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace sitmap::batch {

namespace {

constexpr std::string_view detail = "detail-";

/// Further symbols of event 3 are "event-3-2" …; circles of the panel that shows a part larger are "detail-tally-3".
std::string own_name(const std::string& id) {
    const std::size_t kind = id.starts_with(detail) ? detail.size() : 0;
    const std::size_t number = id.find('-', kind);
    return number == std::string::npos ? id : id.substr(0, id.find('-', number + 1));
}

void fade_groups(std::vector<layout::Item>& items, const std::map<std::string, double>& opacity) {
    for (layout::Item& item : items) {
        auto* group = std::get_if<layout::Group>(&item.value);
        if (group == nullptr) {
            continue;
        }
        if (const auto found = opacity.find(own_name(group->id)); found != opacity.end()) {
            group->opacity *= found->second;
        } else {
            fade_groups(group->children, opacity);
        }
    }
}

/// A circle is as pale as the youngest event that it counts.
double opacity_of(const scene::Tally& tally, const scene::Scene& scene, const brief::Brief& brief,
                  const std::map<std::string, double>& opacity) {
    double youngest = 0;
    for (const std::size_t mark : tally.marks) {
        const auto found = opacity.find(brief.events[scene.events[mark].event].id);
        youngest = std::max(youngest, found == opacity.end() ? 1 : found->second);
    }
    return youngest;
}

void add_panel(const scene::Scene& scene, const std::string& prefix, const brief::Brief& brief,
               const std::map<std::string, double>& opacity, std::map<std::string, double>& by_group) {
    for (const scene::EventMark& mark : scene.events) {
        if (const auto found = opacity.find(brief.events[mark.event].id); found != opacity.end()) {
            by_group[fmt::format("event-{}", mark.number)] = found->second;
        }
    }
    for (std::size_t i = 0; i < scene.tallies.size(); ++i) {
        if (const double pale = opacity_of(scene.tallies[i], scene, brief, opacity); pale < 1) {
            by_group[fmt::format("{}tally-{}", prefix, i + 1)] = pale;
        }
    }
}

}  // namespace

void fade(layout::Sheet& sheet, const scene::Scene& scene, const brief::Brief& brief,
          const std::map<std::string, double>& opacity) {
    std::map<std::string, double> by_group;
    if (!opacity.empty()) {
        add_panel(scene, "", brief, opacity, by_group);
        for (const scene::Scene& panel : scene.details) {
            add_panel(panel, std::string(detail), brief, opacity, by_group);
        }
    }
    if (!by_group.empty()) {
        fade_groups(sheet.items, by_group);
    }
}

}  // namespace sitmap::batch

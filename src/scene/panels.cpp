#include "scene/panels.hpp"

#include <algorithm>

namespace sitmap::scene {

namespace {

constexpr double gap_pt = 14, head_pt = 19;
constexpr double overview_share = 0.42;
constexpr double wide_from = 1.1;  // width to height
constexpr double taller_on_phones = 1.65;

}  // namespace

PanelPlan panels_of(const style::Page& page) {
    PanelPlan plan;
    plan.head = head_pt * std::clamp(page.text_scale, 0.85, 1.3);
    const bool grows = page.height <= 0 || page.phone;
    plan.height = page.map_height * (grows ? taller_on_phones : 1);
    if (!grows && page.map_width >= wide_from * page.map_height) {
        const double width = page.map_width - gap_pt, height = plan.height - plan.head;
        plan.overview = {0, plan.head, overview_share * width, height};
        plan.detail = {overview_share * width + gap_pt, plan.head, (1 - overview_share) * width, height};
    } else {
        const double height = plan.height - 2 * plan.head - gap_pt;
        plan.overview = {0, plan.head, page.map_width, overview_share * height};
        plan.detail = {0, 2 * plan.head + overview_share * height + gap_pt, page.map_width,
                       (1 - overview_share) * height};
    }
    return plan;
}

style::Page page_of_panel(const style::Page& page, const PanelPlan::Place& place) {
    style::Page panel = page;
    const double share = place.width * place.height / std::max(1.0, page.map_width * page.map_height);
    panel.map_width = place.width;
    panel.map_height = place.height;
    panel.inset = false;
    panel.max_callouts = std::min(page.max_callouts, std::max(page.phone ? 0 : 2, page.max_callouts - 1));
    panel.max_towns = std::max(8, static_cast<int>(page.max_towns * std::min(1.0, share)));
    return panel;
}

std::vector<const EventMark*> all_events(const Scene& scene) {
    std::vector<const EventMark*> events;
    for (const EventMark& mark : scene.events) {
        events.push_back(&mark);
    }
    for (const Scene& detail : scene.details) {
        for (const EventMark& mark : detail.events) {
            events.push_back(&mark);
        }
    }
    return events;
}

}  // namespace sitmap::scene

#include "layout/maps.hpp"

#include <set>

#include "layout/layers.hpp"
#include "scene/panels.hpp"

namespace sitmap::layout {

namespace {

void collect_ids(const Item& item, std::set<std::string>& ids) {
    if (const auto* group = std::get_if<Group>(&item.value)) {
        ids.insert(group->id);
        for (const Item& child : group->children) {
            collect_ids(child, ids);
        }
    }
}

/// Ids are unique on a sheet: those of a second panel say that they are of it. An event has its name wherever it
/// stands, "event-3", and on a second panel beside the first "event-3-detail".
void rename(Item& item, const std::set<std::string>& taken) {
    auto* group = std::get_if<Group>(&item.value);
    if (group == nullptr) {
        return;
    }
    if (group->id.starts_with("event-")) {
        group->id += taken.contains(group->id) ? "-detail" : "";
    } else if (!group->id.empty()) {
        group->id = "detail-" + group->id;
    }
    for (Item& child : group->children) {
        rename(child, taken);
    }
}

void take(Laid& laid, Panel panel) {
    for (Item& item : panel.items) {
        laid.sheet.items.push_back(std::move(item));
    }
    laid.labels.insert(laid.labels.end(), panel.labels.begin(), panel.labels.end());
    laid.seats = std::move(panel.seats);
    laid.symbols.insert(laid.symbols.end(), panel.symbols.begin(), panel.symbols.end());
    laid.warnings.insert(laid.warnings.end(), panel.warnings.begin(), panel.warnings.end());
}

/// One line, shortened when it must be.
void set_head(Laid& laid, Furniture& furniture, const std::string& words, double x, double y, double width,
              const char* id) {
    furniture.begin(id, "");
    const Furniture::Block head = furniture.block(words, furniture.type(style::TextRole::panel_head), width, 1);
    furniture.put(head, x, y, width, "panel_head");
    furniture.end();
    for (Item& item : furniture.items) {
        laid.sheet.items.push_back(std::move(item));
    }
    furniture.items.clear();
}

}  // namespace

double maps_height(const scene::Scene& scene, const style::Page& page) {
    return scene.details.empty() ? scene.frame.height : scene::panels_of(page).height;
}

double set_maps(Laid& laid, Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief, double x,
                double y, const Shared& shared) {
    const style::Page& page = furniture.page();
    if (scene.details.empty()) {
        laid.map = {furniture.mirrored(x, scene.frame.width), y, scene.frame.width, scene.frame.height};
        const XY corner{laid.map.x, laid.map.y};
        append(laid.sheet.items, set_ground(scene, furniture.style(), corner));
        if (shared.ground_stands) {
            shared.ground_stands(laid.sheet);
        }
        take(laid, set_panel(scene, brief, furniture.style(), page, furniture.measurer(), corner, shared.seats));
        return scene.frame.height;
    }
    const scene::PanelPlan plan = scene::panels_of(page);
    const double side = page.phone ? page.margin : 0;  // maps of a phone bleed to both edges, words do not
    const auto set = [&](const scene::Scene& one, const scene::PanelPlan::Place& place, const char* head_id,
                         const std::set<std::string>* taken) {
        set_head(laid, furniture, one.panel_title, x + place.x + side, y + place.y - plan.head + 2,
                 place.width - 2 * side, head_id);
        const XY corner{furniture.mirrored(x + place.x, place.width), y + place.y};
        std::vector<Item> ground = set_ground(one, furniture.style(), corner);
        Panel panel =
            set_panel(one, brief, furniture.style(), scene::page_of_panel(page, place), furniture.measurer(), corner);
        for (std::vector<Item>* items : {&ground, &panel.items}) {
            for (Item& item : *items) {
                if (taken != nullptr) {
                    rename(item, *taken);
                }
            }
        }
        append(laid.sheet.items, std::move(ground));
        take(laid, std::move(panel));
    };
    set(scene, plan.overview, "overview-head", nullptr);
    std::set<std::string> taken;
    for (const Item& item : laid.sheet.items) {
        collect_ids(item, taken);
    }
    set(scene.details.front(), plan.detail, "detail-head", &taken);
    const double left = furniture.mirrored(x, page.map_width);
    const double top = y + plan.head;
    laid.map = {left, top, page.map_width, plan.height - plan.head};
    return plan.height;
}

}  // namespace sitmap::layout

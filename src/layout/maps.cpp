#include "layout/maps.hpp"

#include "layout/layers.hpp"
#include "scene/panels.hpp"

namespace sitmap::layout {

namespace {

/// Ids are unique on a sheet: those of a second panel's layers say that they are.
void rename(Item& item, const std::string& prefix) {
    if (auto* group = std::get_if<Group>(&item.value)) {
        if (group->id.starts_with("layer-")) {
            group->id = prefix + group->id;
        }
        for (Item& child : group->children) {
            rename(child, prefix);
        }
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
                         const std::string& prefix) {
        set_head(laid, furniture, one.panel_title, x + place.x + side, y + place.y - plan.head + 2,
                 place.width - 2 * side, head_id);
        const XY corner{furniture.mirrored(x + place.x, place.width), y + place.y};
        std::vector<Item> ground = set_ground(one, furniture.style(), corner);
        Panel panel =
            set_panel(one, brief, furniture.style(), scene::page_of_panel(page, place), furniture.measurer(), corner);
        for (std::vector<Item>* items : {&ground, &panel.items}) {
            for (Item& item : *items) {
                rename(item, prefix);
            }
        }
        append(laid.sheet.items, std::move(ground));
        take(laid, std::move(panel));
    };
    set(scene, plan.overview, "overview-head", "");
    set(scene.details.front(), plan.detail, "detail-head", "detail-");
    const double left = furniture.mirrored(x, page.map_width);
    const double top = y + plan.head;
    laid.map = {left, top, page.map_width, plan.height - plan.head};
    return plan.height;
}

}  // namespace sitmap::layout

#pragma once

#include <vector>

#include "scene/scene.hpp"

namespace sitmap::scene {

/// Where an overview and its detail stand in the room of a page's map, from its top left corner; a head above each.
struct PanelPlan {
    struct Place {
        double x = 0, y = 0, width = 0, height = 0;
    };
    Place overview, detail;
    double head = 0;    ///< height of the heads
    double height = 0;  ///< of all together
};

/// Side by side in a wide room, else below each other; a page that is as long as its content needs gives more height.
PanelPlan panels_of(const style::Page& page);
/// The page as one of its panels sees it.
style::Page page_of_panel(const style::Page& page, const PanelPlan::Place& place);

/// Events of the map and of its detail.
std::vector<const EventMark*> all_events(const Scene& scene);

}  // namespace sitmap::scene

#pragma once

#include <set>
#include <string>
#include <vector>

#include "brief/brief.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// One event in the column, in words.
struct ColumnItem {
    const event::Event* event = nullptr;
    int number = 0;    ///< 0: without a place on the map
    std::string head;  ///< empty for events without a place
    std::string body;
    std::string tag;
    std::string told;          ///< the tag without the place that may begin it
    std::string speaker;       ///< who says so, as in the tag; empty for what happened
    std::string link;          ///< where it is told on the web; may be empty
    std::string place;         ///< names of its places as the map writes them, in one line
    bool names_place = false;  ///< the map had no room for one of them: the tag begins with `place`
};

struct ColumnGroup {
    std::string head;
    std::vector<ColumnItem> items;
};

/// The scene's events in the order of their numbers, each number once, in groups. Groups are the families of the
/// events when the numbers of each family follow each other, else one group holds all. Places in `unnamed` have no name
/// on the map: the items of their events name them.
std::vector<ColumnGroup> plan_column(const scene::Scene& scene, const brief::Brief& brief,
                                     const std::set<std::string>& unnamed = {});

}  // namespace sitmap::layout

#pragma once

#include <set>
#include <string>
#include <vector>

#include "layout/layout.hpp"

namespace sitmap::layout {

/// Ids of the places of events whose names found no room on the map.
std::set<std::string> names_without_room(const Laid& laid);

/// Marks those of them that stand in the list in `items`, and says so instead of that they are left out.
void note_listed(Laid& laid, const std::vector<Item>& items);

}  // namespace sitmap::layout

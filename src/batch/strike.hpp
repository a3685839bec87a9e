#pragma once

#include <set>
#include <string>

#include "brief/brief.hpp"
#include "layout/sheet.hpp"
#include "scene/scene.hpp"

namespace sitmap::batch {

/// Draws a line through the symbols of some events, by their ids, on the map and in the list.
void strike(layout::Sheet& sheet, const scene::Scene& scene, const brief::Brief& brief,
            const std::set<std::string>& events);

}  // namespace sitmap::batch

#pragma once

#include "layout/furniture.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// The strip below the map: classes in columns, states of claims stacked at the far end. Entries that find no room
/// are named in a warning. Nothing for a scene without legend.
void set_legend_strip(Furniture& furniture, const scene::Scene& scene, const Rect& room);

/// The height at which the legend stands with ease in a strip of this width, full type and two lines a row: `height`
/// where that is enough, or where nothing sensible would be.
double legend_height(Furniture& furniture, const scene::Scene& scene, double width, double height);

/// The legend of a phone: two columns, states in one flow below. Gives the y of its bottom.
double set_phone_legend(Furniture& furniture, const scene::Scene& scene, double y);

}  // namespace sitmap::layout

#pragma once

#include <optional>

#include "layout/furniture.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// The strip below the map: classes in columns, states of claims stacked at the far end. Where full words have no room
/// the texts are cut to their first clause; entries that find no room even so are named in a warning. Nothing for a
/// scene without legend.
void set_legend_strip(Furniture& furniture, const scene::Scene& scene, const Rect& room);

/// What a legend makes of a strip.
struct LegendRoom {
    double height = 0;    ///< the least, from the strip's own on, at which no entry is lost
    bool is_easy = true;  ///< in full words and type, two lines a row
};

/// The room that the legend wants in a strip of this width and height: with ease if that takes at most `most_for_ease`,
/// else somehow if that takes at most `most`. Nothing when entries would be lost even so.
std::optional<LegendRoom> legend_room(Furniture& furniture, const scene::Scene& scene, double width, double height,
                                      double most_for_ease, double most);

/// The legend of a phone: columns as wide as its texts need, states in one flow below. Gives the y of its bottom.
double set_phone_legend(Furniture& furniture, const scene::Scene& scene, double y);

}  // namespace sitmap::layout

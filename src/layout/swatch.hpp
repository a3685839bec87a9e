#pragma once

#include <vector>

#include "layout/sheet.hpp"
#include "scene/scene.hpp"
#include "style/style.hpp"

namespace sitmap::layout {

/// What a class looks like, in a box of the legend: areas with their fill, hatch, dots and edge on the ground, lines
/// across the box at half its height, rings, bands, arrows and exclaves in its middle. Symbols are not drawn here.
std::vector<Item> swatch(const scene::LegendEntry& entry, const style::Style& style, const Rect& box);

}  // namespace sitmap::layout

#pragma once

#include <vector>

#include "layout/sheet.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// A movement or fire arrow. A tail whose origin is not known fades in from nothing. Fewer than two points: nothing.
std::vector<Item> paint_arrow(const scene::ArrowMark& mark, const style::LineStyle& look);

/// A deployment whose positions are not stated: a wide band with chevrons that point to the left of its direction.
std::vector<Item> paint_band(const scene::ArrowMark& mark, const style::AreaStyle& look,
                             const style::LineStyle& chevron);

}  // namespace sitmap::layout

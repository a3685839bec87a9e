#pragma once

#include <vector>

#include "layout/sheet.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// A movement or fire arrow. A tail whose origin is not known fades in from nothing. Fewer than two points: nothing.
std::vector<Item> paint_arrow(const scene::ArrowMark& mark, const style::LineStyle& look);

/// The line without its end inside the disc: what points at a symbol ends before it. A line that ends elsewhere, or
/// lies in the disc, stays.
std::vector<XY> ended_before(std::vector<XY> line, XY centre, double radius);

/// A deployment whose positions are not stated: a wide band with chevrons that point to the left of its direction.
std::vector<Item> paint_band(const scene::ArrowMark& mark, const style::AreaStyle& look,
                             const style::LineStyle& chevron);

}  // namespace sitmap::layout

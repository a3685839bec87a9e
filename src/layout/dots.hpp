#pragma once

#include <vector>

#include "layout/sheet.hpp"

namespace sitmap::layout {

/// A settlement's dot with its halo.
std::vector<Item> paint_dot(XY at, const style::DotStyle& look);
/// The room it takes, without its halo.
Rect dot_box(XY at, const style::DotStyle& look);

}  // namespace sitmap::layout

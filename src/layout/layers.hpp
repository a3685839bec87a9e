#pragma once

#include <string>
#include <vector>

#include "layout/sheet.hpp"

namespace sitmap::layout {

/// Puts items at the end of others.
void append(std::vector<Item>& items, std::vector<Item> more);
/// "layer-towns" with its name for editors, cut at `frame`.
Group layer(std::string id, std::string label, const Rect& frame);
/// The item with all its paths, texts, images and clips moved.
Item moved(Item item, XY by);

}  // namespace sitmap::layout

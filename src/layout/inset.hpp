#pragma once

#include "layout/measure.hpp"
#include "layout/segments.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

inline constexpr double inset_gap_pt = 3;  ///< white between the map and the inset's frame

/// The small map with the outline of the large one, its top left corner at `box`'s. Names that find no room are left
/// out. `id` begins the ids of its groups.
Group paint_inset(const scene::Inset& inset, const Rect& box, const style::Style& style, const style::Page& page,
                  Measurer& measurer, const std::string& id = "inset");

}  // namespace sitmap::layout

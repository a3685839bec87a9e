#pragma once

#include "layout/column.hpp"

namespace sitmap::layout {

/// Who held what on the first and the last day of a map of changes, side by side above the list. Gives the y below
/// them; `frame.y` when there are none.
double set_small_maps(Furniture& furniture, const scene::Scene& scene, const ColumnFrame& frame);

}  // namespace sitmap::layout

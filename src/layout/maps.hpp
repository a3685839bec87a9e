#pragma once

#include "layout/furniture.hpp"
#include "layout/layout.hpp"

namespace sitmap::layout {

/// The height that `set_maps` will take.
double maps_height(const scene::Scene& scene, const style::Page& page);

/// Sets the map, or overview and detail with their heads, with its top left corner at x, y of a left-to-right page.
/// Takes their items and labels into `laid`; gives the height they take. Names of the one map keep the seats that are
/// `shared`, and it is told when their ground stands.
double set_maps(Laid& laid, Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief, double x,
                double y, const Shared& shared);

}  // namespace sitmap::layout

#pragma once

#include "brief/brief.hpp"
#include "layout/column.hpp"
#include "layout/furniture.hpp"

namespace sitmap::layout {

/// The list of a map that counts its events: of each place, the one with most events first, their number, what happened
/// there and in which days; where room is short number and place alone, and at last how many places are left out. Tells
/// so by W_COLUMN_FULL. Gives the y of the bottom. \pre the scene or its detail has tallies
double set_tallies(Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief,
                   const ColumnFrame& frame);

}  // namespace sitmap::layout

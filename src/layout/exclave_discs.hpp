#pragma once

#include <vector>

#include "layout/segments.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

inline constexpr double exclave_disc_radius_pt = 11;

/// Exclaves smaller than the disc's width are drawn enlarged inside a ringed disc, others at their own size.
bool wants_disc(const scene::ExclaveMark& mark);

/// The exclave with its centre (or its disc's) at `at`: filled with the colour of who holds it, outlined with that of
/// whose it is by law.
std::vector<Item> paint_exclave(const scene::ExclaveMark& mark, XY at, const style::Style& style);

}  // namespace sitmap::layout

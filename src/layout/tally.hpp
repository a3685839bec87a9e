#pragma once

#include "brief/brief.hpp"
#include "layout/furniture.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// "tally-1": the circle in the colour of what most of its events are, with their number unless it is one.
Group paint_tally(const scene::Scene& scene, std::size_t tally, const brief::Brief& brief, const style::Style& style,
                  const style::Page& page, Measurer& measurer);

/// The legend's example, no wider than `box`.
std::vector<Item> tally_sample(const style::Style& style, const Rect& box);

}  // namespace sitmap::layout

#pragma once

#include <vector>

#include "layout/map_labels.hpp"
#include "layout/panel.hpp"

namespace sitmap::layout {

/// The base of the map, bottom first: relief, areas, water, lines, routes.
std::vector<Item> base_layers(const scene::Scene& scene, const style::Style& style, const Rect& frame);

/// Bands, rings and exclaves; then dots of all towns that have their name.
std::vector<Item> mark_layers(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                              const SetMarks& marks, const SetLabels& labels);

/// Names with their chips and leaders; then arrows and event symbols; then callouts.
std::vector<Item> news_layers(const scene::Scene& scene, const brief::Brief& brief, const style::Style& style,
                              const style::Page& page, Measurer& measurer, const SetMarks& marks,
                              const SetLabels& labels, Panel& panel);

}  // namespace sitmap::layout

#pragma once

#include <string_view>
#include <vector>

#include "layout/corners.hpp"
#include "layout/label_candidates.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// What is drawn below the names: the soft costs of every spot of the map.
struct MapGround {
    InkMap lines;  ///< lines, edges and arrows: what names should not cross
    InkMap busy;   ///< the same with dots and expected names: what callouts stay away from
    Divides divides;
};

MapGround read_ground(const scene::Scene& scene);

/// Weight of a line class under text, per point of length: borders more than provinces.
double ink_weight(std::string_view line_class);
/// What it costs a name to lie on the other side of such a line from its dot; 0 for lines that divide nothing.
double divide_weight(std::string_view line_class);

/// What the inset and the scale bar should not cover: event places above all, then exclaves, required names, towns.
std::vector<Mark> marks_of(const scene::Scene& scene);

}  // namespace sitmap::layout

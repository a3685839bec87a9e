#pragma once

#include <limits>
#include <set>
#include <string>

#include "brief/brief.hpp"
#include "layout/furniture.hpp"
#include "scene/scene.hpp"

namespace sitmap::layout {

/// Where the list of events stands.
struct ColumnFrame {
    double x = 0;
    double y = 0;
    double width = 300;
    double bottom = std::numeric_limits<double>::infinity();  ///< nothing is set below
};

/// The numbered events in groups, then those without a place on the map. What is too long is set in smaller type, then
/// shortened: first the bodies at ends of sentences and clauses, then they are dropped and the heads stand for them.
/// Where even that is too much, each event has one line (`set_rows`). Places in `unnamed` have no name on the map: the
/// list names them. Gives the y of the bottom.
double set_column(Furniture& furniture, const scene::Scene& scene, const brief::Brief& brief, const ColumnFrame& frame,
                  const std::set<std::string>& unnamed = {});

}  // namespace sitmap::layout

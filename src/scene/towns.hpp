#pragma once

#include "scene/draft.hpp"

namespace sitmap::scene {

/// The nearest town to a spot that has no name of its own, by which a reader finds it; null where there is none near.
const gazetteer::Place* town_beside(const Draft& draft, geo::LonLat spot);

}  // namespace sitmap::scene

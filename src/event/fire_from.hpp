#pragma once

#include "event/sentence_view.hpp"

namespace sitmap::event {

/// "Units located in A, B and C opened fire", "fired from positions near A and B": the fire came from there, however
/// long the list is. `deed` is the first word that tells the fire. English only.
bool is_where_fire_came_from(const SentenceView& view, const PlaceView& place, std::size_t deed);

}  // namespace sitmap::event

#pragma once

#include "scene/draft.hpp"

namespace sitmap::scene {

/// True where events are counted instead of shown one by one: nobody looks up number 87 of two hundred.
bool counts_events(const brief::Brief& brief);

/// Joins the scene's events into circles that hardly overlap. \pre add_events; does nothing without events.
void add_tallies(Draft& draft);

}  // namespace sitmap::scene

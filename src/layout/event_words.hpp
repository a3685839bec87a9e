#pragma once

#include <string>

#include "brief/brief.hpp"
#include "pack/phrasebook.hpp"

namespace sitmap::layout {

/// The small print of an event in the column: when, and on whose word ("24–25 Oct · claimed by local officials").
/// Years are shown when they differ from the map's. May be empty.
std::string event_tag(const event::Event& event, const brief::Brief& brief, const pack::Phrasebook& words);

}  // namespace sitmap::layout

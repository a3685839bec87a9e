#pragma once

#include <string>

#include "event/event.hpp"
#include "pack/phrasebook.hpp"

namespace sitmap::brief {

/// A family of events as a heading, in the map's language ("Fighting and fire").
std::string family_head(event::Family family, const pack::Phrasebook& words);

}  // namespace sitmap::brief

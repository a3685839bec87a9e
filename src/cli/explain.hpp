#pragma once

#include <string>

#include "event/event.hpp"
#include "gazetteer/gazetteer.hpp"

namespace sitmap::cli {

/// Why each name was taken for its place, what else it might be, and which words made each event and why others made
/// none: for people.
std::string explained(const event::Reading& reading, const gazetteer::Gazetteer& gazetteer);

}  // namespace sitmap::cli

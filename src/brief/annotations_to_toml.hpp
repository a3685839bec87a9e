#pragma once

#include <string>

#include "brief/brief.hpp"

namespace sitmap::brief {

/// A place as `[[event]]` writes it: its name where that says it all, else a table.
std::string place_toml(const event::EventPlace& place, const gazetteer::Gazetteer& gazetteer);

/// The tables [[note]], [[arrow]], [[distance]], [[unit]] of a brief.
std::string annotations_toml(const Brief& brief, const gazetteer::Gazetteer& gazetteer);

}  // namespace sitmap::brief

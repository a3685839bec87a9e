#pragma once

#include "event/extract.hpp"
#include "pack/phrasebook.hpp"

namespace sitmap::event {

/// `read_table` for a map in the language of `words`: what rows tell in figures and names of states is said in it;
/// what they tell in sentences stays as it is written.
Result<std::vector<Event>> read_table(const std::filesystem::path& path, const gazetteer::Gazetteer& gazetteer,
                                      const pack::Phrasebook& words);

}  // namespace sitmap::event

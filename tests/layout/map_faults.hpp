#pragma once

#include <string>
#include <vector>

#include "sitmap.hpp"

/// What is wrong with a drawn map: read off the finished sheet, by other means than those that made it.
namespace map_faults {

/// One sentence each; empty for a map that can be printed.
std::vector<std::string> faults_of(const sitmap::Map& map);

/// Groups of one id: links, styles and scripts find a group by it.
std::vector<std::string> doubled_ids(const sitmap::Map& map);

/// Names that the brief asks for, and of exclaves, that found no room on the map nor in its list. Each is told by a
/// warning, else that is a fault; where everything crowds it may happen.
std::vector<std::string> names_without_room(const sitmap::Map& map);

}  // namespace map_faults

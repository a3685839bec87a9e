#pragma once

#include <string>
#include <vector>

#include "sitmap.hpp"

/// What is wrong with a drawn map: read off the finished sheet, by other means than those that made it.
namespace map_faults {

/// One sentence each; empty for a map that can be printed. Where dozens of events crowd, leaders may have to run below
/// other marks and a name may find no room at all: of `is_crowded` maps it is asked that they say so.
std::vector<std::string> faults_of(const sitmap::Map& map, bool is_crowded);

}  // namespace map_faults

#pragma once

#include <string>
#include <vector>

#include "sitmap.hpp"

/// What is wrong with a drawn map: read off the finished sheet, by other means than those that made it.
namespace map_faults {

/// One sentence each; empty for a map that can be printed.
std::vector<std::string> faults_of(const sitmap::Map& map);

}  // namespace map_faults

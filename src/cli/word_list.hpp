#pragma once

#include <string>
#include <vector>

namespace sitmap::cli {

/// "a, b and c"
std::string listed(const std::vector<std::string>& words);

}  // namespace sitmap::cli

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sitmap::cli {

/// "a, b and c", or with another word before the last.
std::string listed(const std::vector<std::string>& words, std::string_view conjunction = "and");

}  // namespace sitmap::cli

#pragma once

#include <string>
#include <vector>

#include "io/error.hpp"

namespace sitmap::cli {

/// Names of files, one a line of `list`; "-" is standard input. Errors: those of reading it, nothing_to_map for a list
/// without a name.
Result<std::vector<std::string>> names_in(const std::string& list);

}  // namespace sitmap::cli

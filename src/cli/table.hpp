#pragma once

#include <string>
#include <vector>

namespace sitmap::cli {

/// Rows of a plain text table; columns are as wide as their widest cell, the last one is not padded. Cells are made
/// safe for a terminal.
std::string as_table(const std::vector<std::vector<std::string>>& rows, const std::string& indent = "  ");

}  // namespace sitmap::cli

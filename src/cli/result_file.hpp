#pragma once

#include <string>

#include "cli/terminal.hpp"

namespace sitmap::cli {

/// Writes a result that may have failed to `path` and says where it is; gives the exit status.
int write_result(const Result<std::string>& content, const std::string& path, Terminal& terminal);

}  // namespace sitmap::cli

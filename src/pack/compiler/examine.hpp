#pragma once

#include <filesystem>
#include <string>

#include "io/error.hpp"

namespace sitmap::pack::compiler {

/// Reads a finished pack whole, as the program would, and lists what is in it. Errors: pack (does not open, damaged
/// pages, a geometry or the relief that cannot be read, a layer whose row count differs from its index).
Result<std::string> examine(const std::filesystem::path& pack);

/// Control over territory on every day, in one line. Errors: pack, with every fault found.
Result<std::string> examine_territory(const std::filesystem::path& pack);

}  // namespace sitmap::pack::compiler

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "io/error.hpp"

namespace sitmap::pack::compiler {

struct Compiled {
    std::string version;                         ///< of the sources
    std::vector<std::filesystem::path> sources;  ///< every file that was read
};

/// Makes the pack of a manifest. `pack` appears whole or not at all; the same sources give the same bytes.
/// Errors name the source file and line.
Result<Compiled> compile(const std::filesystem::path& manifest, const std::filesystem::path& pack);

}  // namespace sitmap::pack::compiler

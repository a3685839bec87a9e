#pragma once

#include <filesystem>
#include <string_view>

#include "reading/score/truth.hpp"

namespace sitmap::reading {

/// The cases of a file in the form that tests/reading/README.md explains. Errors: format or date with file and line
/// (unknown key, place, flag; brackets that do not close).
Result<std::vector<Case>> parse_cases(std::string_view text, const std::string& file, const TruthPlaces& places);

/// The cases of all *.case files in a folder and below, or of one file, by name. Errors: also read.
Result<std::vector<Case>> read_cases(const std::filesystem::path& path, const TruthPlaces& places);

}  // namespace sitmap::reading

#pragma once

#include <filesystem>
#include <vector>

#include "batch/batch.hpp"

namespace sitmap::batch {

/// Puts the parts of a series, drawn into folders of their own, into one: files, journal and page are those that one
/// run would have given. A map that is in several parts must be the same in all. A map whose files are not whole is a
/// failure. Errors: read, write; nothing_to_map when no folder has a journal with maps.
Result<Outcome> merge(const std::vector<std::filesystem::path>& parts, const std::filesystem::path& folder);

}  // namespace sitmap::batch

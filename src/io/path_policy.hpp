#pragma once

#include <filesystem>

#include "io/error.hpp"

namespace sitmap::io {

/// Refuses names that libraries would open over the network or as virtual files: `/vsi…` and `scheme:…` (at least
/// two letters before the colon). A local file with such a name can be given as `./NAME`. Errors: policy_path, and
/// read for an empty name.
Result<void> check_path_policy(const std::filesystem::path& path);

}  // namespace sitmap::io

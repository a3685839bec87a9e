#pragma once

#include <string>

#include "pack/pack.hpp"

namespace sitmap::cli {

/// The pack named with --data, or the one that is found.
Result<pack::Pack> open_pack(const std::string& named);

}  // namespace sitmap::cli

#pragma once

#include "pack/database.hpp"
#include "pack/pack.hpp"

namespace sitmap::pack {

/// The heights of the pack's gridded coverage (OGC 17-066r1: 16-bit PNG tiles with scale and offset).
/// Errors: pack.
Result<Relief> read_relief(const Database& database);

}  // namespace sitmap::pack

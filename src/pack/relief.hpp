#pragma once

#include "pack/database.hpp"
#include "pack/pack.hpp"

namespace sitmap::pack {

/// The heights of the pack's gridded coverage (OGC 17-066r1: 16-bit PNG tiles with scale and offset).
/// Errors: pack.
Result<Relief> read_relief(const Database& database);

/// The same heights as they lie in memory: reading them so costs a tenth of unpacking the picture.
inline constexpr std::string_view heights_table = "relief_heights";
std::string packed_heights(const Relief& relief);
/// Errors: pack, for what `packed_heights` did not write.
Result<Relief> heights_from(const Bytes& content);

}  // namespace sitmap::pack

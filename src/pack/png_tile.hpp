#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "io/error.hpp"

namespace sitmap::pack {

/// A 16-bit greyscale picture, row by row from the top.
struct GreyTile {
    int width = 0;
    int height = 0;
    std::vector<std::uint16_t> values;
};

/// Errors: pack (not a PNG, damaged, not 16-bit grey, larger than 4,096 pixels a side).
Result<GreyTile> decode_png(std::span<const std::byte> bytes);

}  // namespace sitmap::pack

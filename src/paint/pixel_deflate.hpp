#pragma once

#include <cstdint>
#include <string>

namespace sitmap::paint {

/// Pixels 0x??RRGGBB, row after row.
struct PixelRows {
    const std::uint32_t* pixels = nullptr;
    int columns = 0, rows = 0;
};

/// The rows as the zlib stream (RFC 1950) of a PNG in full colour, each stored as what differs from the row above;
/// empty when it could not be made. libpng would take zlib for it, which is six times slower. A few rows at a time are
/// made ready, so that a page does not stand in memory twice; of a page that `is_single` on another processor.
/// \pre columns, rows >= 1
std::string deflated(const PixelRows& picture, bool is_single);

}  // namespace sitmap::paint

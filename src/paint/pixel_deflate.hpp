#pragma once

#include <cstdint>
#include <string>

namespace sitmap::paint {

/// Pixels 0x??RRGGBB, row after row.
struct PixelRows {
    std::uint32_t* pixels = nullptr;
    int columns = 0, rows = 0;
};

/// The rows as the zlib stream (RFC 1950) of a PNG in full colour without filters; empty when memory is short.
/// libpng would take zlib for it, which is slower and leaves more bytes. The pixels are spent: what is compressed is
/// made in their place, so that a page does not stand in memory twice. \pre columns, rows >= 1
std::string deflated(PixelRows picture);

}  // namespace sitmap::paint

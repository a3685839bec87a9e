#pragma once

#include <cstdint>
#include <string>

namespace sitmap::paint {

/// Pixels 0x??RRGGBB, row after row.
struct PixelRows {
    const std::uint32_t* pixels = nullptr;
    int columns = 0, rows = 0;
};

/// The rows as the zlib stream (RFC 1950) of a PNG in full colour without filters; empty when memory is short.
/// libpng would take zlib for it, which is slower and leaves more bytes.
/// \pre columns, rows >= 1
std::string deflated(const PixelRows& picture);

}  // namespace sitmap::paint

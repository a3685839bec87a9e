#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "io/error.hpp"

namespace sitmap::paint {

/// Rows of RGB or RGBA bytes, or of numbers of colours, and what goes into the file besides.
struct Pixels {
    int columns = 0, rows = 0;
    bool alpha = false;
    std::vector<std::uint8_t> bytes;       ///< columns × rows × 3 or 4; × 1 with a palette
    const std::uint32_t* words = nullptr;  ///< instead of bytes, in full colour: 0x??RRGGBB
    std::vector<std::uint8_t> palette;     ///< RGB of at most 256 colours; empty: full colour
    bool smooth = false;                   ///< shaded ground without lines: filters pay
    bool is_single = false;                ///< no other page is made meanwhile: it may take two processors
    double dpi = 0;                        ///< 0: not stated
    std::vector<std::pair<std::string, std::string>> notes;  ///< keyword and UTF-8 text
};

/// An 8-bit sRGB PNG file. Errors: internal.
Result<std::string> encode_png(const Pixels& pixels);

}  // namespace sitmap::paint

#pragma once

#include <cstdint>
#include <vector>

#include "io/error.hpp"
#include "layout/sheet.hpp"

namespace sitmap::paint {

/// A picture of pixels, three bytes each, red first.
struct Raster {
    int columns = 0, rows = 0;
    std::vector<std::uint8_t> rgb;
};

/// The sheet as it is drawn, its width and height over so many pixels. \pre check_sheet passed; columns, rows > 0.
/// Errors: memory, internal.
Result<Raster> to_raster(const layout::Sheet& sheet, int columns, int rows);

}  // namespace sitmap::paint

#pragma once

#include "io/error.hpp"
#include "layout/sheet.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// Of a picture, at least one each.
struct PixelSize {
    int columns = 0, rows = 0;
    bool operator==(const PixelSize&) const = default;
};

/// Of a sheet at `dpi` (72: one pixel a point). Errors: usage (dpi), limit (pixels).
Result<PixelSize> pixel_size(const layout::Sheet& sheet, double dpi);

}  // namespace sitmap::paint

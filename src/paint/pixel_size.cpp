#include "paint/pixel_size.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "io/limits.hpp"

namespace sitmap::paint {

Result<PixelSize> pixel_size(const layout::Sheet& sheet, double dpi) {
    if (!(dpi >= 10 && dpi <= 2400)) {
        return failure(ErrorCode::usage, fmt::format("{} dpi cannot be drawn", dpi), "10 to 2400 dpi are possible");
    }
    const double columns = std::round(sheet.width * dpi / 72);
    const double rows = std::round(sheet.height * dpi / 72);
    if (columns * rows > limits::png_pixels || columns > limits::side_pixels || rows > limits::side_pixels) {
        return failure(ErrorCode::limit, fmt::format("a PNG of {} × {} pixels is too large", columns, rows),
                       "choose a smaller --dpi, or PDF or SVG");
    }
    return PixelSize{static_cast<int>(std::max(1.0, columns)), static_cast<int>(std::max(1.0, rows))};
}

}  // namespace sitmap::paint

#include <fmt/format.h>

#include <cmath>

#include "io/limits.hpp"
#include "paint/check_sheet.hpp"
#include "paint/paint.hpp"
#include "paint/palette.hpp"
#include "paint/pixel_surface.hpp"
#include "paint/png_writer.hpp"

namespace sitmap::paint {

namespace {}  // namespace

Result<std::string> to_png(const layout::Sheet& sheet, double dpi, int colours, Stencils* kept) {
    SITMAP_TRY(check_sheet(sheet));
    if (!(dpi >= 10 && dpi <= 2400)) {
        return failure(ErrorCode::usage, fmt::format("{} dpi cannot be drawn", dpi), "10 to 2400 dpi are possible");
    }
    if (colours != 0 && (colours < 2 || colours > 256)) {
        return failure(ErrorCode::usage, fmt::format("a PNG of {} colours cannot be drawn", colours),
                       "2 to 256 colours are possible, or 0 for all");
    }
    const double columns = std::round(sheet.width * dpi / 72);
    const double rows = std::round(sheet.height * dpi / 72);
    if (columns * rows > limits::png_pixels || columns > limits::side_pixels || rows > limits::side_pixels) {
        return failure(ErrorCode::limit, fmt::format("a PNG of {} × {} pixels is too large", columns, rows),
                       "choose a smaller --dpi, or PDF or SVG");
    }
    Pixels pixels;
    pixels.columns = static_cast<int>(std::max(1.0, columns));
    pixels.rows = static_cast<int>(std::max(1.0, rows));
    pixels.dpi = dpi;
    pixels.notes = {{"Software", "sitmap"}};
    if (!sheet.title.empty()) {
        pixels.notes.emplace_back("Title", sheet.title);
    }
    if (!sheet.description.empty()) {
        pixels.notes.emplace_back("Description", sheet.description);
    }
    if (!sheet.rights.empty()) {
        pixels.notes.emplace_back("Copyright", sheet.rights);
    }

    SITMAP_TRY_ASSIGN(const SurfaceOwner surface, drawn_surface(sheet, pixels.columns, pixels.rows, kept));
    if (colours != 0) {
        Indexed few = indexed(rgb_bytes(surface.get(), pixels.columns, pixels.rows), colours);
        pixels.bytes = std::move(few.pixels);
        pixels.palette = std::move(few.colours);
    } else {
        // Rows without space between them: see make_pixels.
        pixels.words = reinterpret_cast<const std::uint32_t*>(cairo_image_surface_get_data(surface.get()));
    }
    return encode_png(pixels);
}

}  // namespace sitmap::paint

#include <fmt/format.h>

#include "paint/check_sheet.hpp"
#include "paint/paint.hpp"
#include "paint/palette.hpp"
#include "paint/pixel_size.hpp"
#include "paint/pixel_surface.hpp"
#include "paint/png_writer.hpp"

namespace sitmap::paint {

Result<std::string> to_png(const layout::Sheet& sheet, double dpi, int colours, Stencils* kept, BegunPage* begun) {
    SITMAP_TRY(check_sheet(sheet));
    SITMAP_TRY_ASSIGN(const PixelSize size, pixel_size(sheet, dpi));
    if (colours != 0 && (colours < 2 || colours > 256)) {
        return failure(ErrorCode::usage, fmt::format("a PNG of {} colours cannot be drawn", colours),
                       "2 to 256 colours are possible, or 0 for all");
    }
    Pixels pixels;
    pixels.columns = size.columns;
    pixels.rows = size.rows;
    pixels.dpi = dpi;
    pixels.is_single = kept == nullptr;
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

    SITMAP_TRY_ASSIGN(const SurfaceOwner surface, drawn_surface(sheet, pixels.columns, pixels.rows, kept, begun));
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

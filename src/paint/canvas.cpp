#include "paint/canvas.hpp"

#include <cstdint>
#include <utility>

#include "paint/large_pages.hpp"

namespace sitmap::paint {

Canvas::Canvas(SurfaceOwner surface, const layout::Sheet& sheet, PixelSize size, Stencils* kept)
    : surface_(std::move(surface)), cairo_(cairo_create(surface_.get())), painter_(sheet, size, kept) {
    cairo_scale(cairo_.get(), size.columns / sheet.width, size.rows / sheet.height);
}

Result<std::unique_ptr<Canvas>> Canvas::with_paper(const layout::Sheet& sheet, PixelSize size, Stencils* kept) {
    SITMAP_TRY_ASSIGN(SurfaceOwner surface, make_pixels(size.columns, size.rows));
    std::unique_ptr<Canvas> canvas(new Canvas(std::move(surface), sheet, size, kept));
    SITMAP_TRY(canvas->painter_.begin(canvas->surface_.get(), canvas->cairo_.get()));
    return canvas;
}

SurfaceOwner Canvas::take_surface() {
    cairo_surface_flush(surface_.get());
    return std::move(surface_);
}

bool has_room_for_shares(PixelSize size) {
    // The page of shares takes a quarter of the picture's memory again.
    constexpr std::int64_t largest_with_shares = 16'000'000;
    return std::int64_t{size.columns} * size.rows <= largest_with_shares;
}

}  // namespace sitmap::paint

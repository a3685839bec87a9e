#include "paint/pixel_surface.hpp"

#include <future>
#include <system_error>
#include <thread>

#include "paint/large_pages.hpp"
#include "paint/painter.hpp"
#include "paint/pixel_painter.hpp"

namespace sitmap::paint {

namespace {

/// A painter on a thread of its own; nothing where there is none to be had.
std::optional<std::future<Result<void>>> begin_painting(PixelPainter& painter, const layout::Sheet& sheet,
                                                        WordShares& words) {
    if (std::thread::hardware_concurrency() < 2) {
        return std::nullopt;
    }
    try {
        return std::async(std::launch::async, [&] { return painter.paint_with(sheet, words); });
    } catch (const std::system_error&) {
        return std::nullopt;
    }
}

/// The words are set here, where the fonts are open, while the rest is painted beside.
Result<void> paint_shared(cairo_surface_t* surface, cairo_t* cairo, const layout::Sheet& sheet) {
    PixelPainter setter(surface, cairo, nullptr), painter(surface, cairo, nullptr);
    WordShares words;
    auto painted = begin_painting(painter, sheet, words);
    if (!painted) {
        return painter.paint(sheet);
    }
    struct End {
        WordShares& words;
        ~End() { words.end(); }  // also when memory is short: the other one must not wait for ever
    };
    const Result<void> set = [&] {
        const End end{words};
        return setter.set_words(sheet, words);
    }();
    SITMAP_TRY(painted->get());
    return set;
}

}  // namespace

Result<SurfaceOwner> drawn_surface(const layout::Sheet& sheet, int columns, int rows, Stencils* kept) {
    SITMAP_TRY_ASSIGN(SurfaceOwner surface, make_pixels(columns, rows));
    const CairoOwner cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), columns / sheet.width, rows / sheet.height);
    // The page of shares would take a quarter of the picture's memory again.
    constexpr std::int64_t largest_with_shares = 16'000'000;
    if (std::int64_t{columns} * rows > largest_with_shares) {
        SITMAP_TRY(Painter(cairo.get(), Medium::pixels).paint(sheet));
    } else if (kept == nullptr && PixelPainter::can_share(sheet)) {
        SITMAP_TRY(paint_shared(surface.get(), cairo.get(), sheet));
    } else {
        // Pages of a series have the processors to themselves already.
        SITMAP_TRY(PixelPainter(surface.get(), cairo.get(), kept).paint(sheet));
    }
    cairo_surface_flush(surface.get());
    return surface;
}

std::vector<std::uint8_t> rgb_bytes(cairo_surface_t* surface, int columns, int rows) {
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows) * 3);
    const unsigned char* pixels = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    std::uint8_t* to = bytes.data();
    for (int row = 0; row < rows; ++row) {
        const auto* from = reinterpret_cast<const std::uint32_t*>(pixels + static_cast<std::ptrdiff_t>(row) * stride);
        for (int column = 0; column < columns; ++column) {
            *to++ = static_cast<std::uint8_t>(from[column] >> 16);
            *to++ = static_cast<std::uint8_t>(from[column] >> 8);
            *to++ = static_cast<std::uint8_t>(from[column]);
        }
    }
    return bytes;
}

}  // namespace sitmap::paint

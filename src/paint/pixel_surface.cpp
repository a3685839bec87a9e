#include "paint/pixel_surface.hpp"

#include <future>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

#include "io/second_processor.hpp"
#include "paint/large_pages.hpp"
#include "paint/page_in_painting.hpp"
#include "paint/painter.hpp"

namespace sitmap::paint {

namespace {

using Painted = PageInPainting::Painted;
using Items = std::span<const layout::Item>;

/// What is still to be painted, on a thread of its own; nothing where there is none to be had. With it `canvas` is
/// given away.
std::optional<std::future<Painted>> begin_painting(std::future<Painted>& canvas, Items items, WordShares& words) {
    if (!io::has_second_processor()) {
        return std::nullopt;
    }
    try {
        return std::async(std::launch::async, [&canvas, items, &words]() -> Painted {
            SITMAP_TRY_ASSIGN(std::unique_ptr<Canvas> page, canvas.get());
            SITMAP_TRY(page->painter().paint_with(items, words));
            return page;
        });
    } catch (const std::system_error&) {
        return std::nullopt;
    }
}

Painted paint_alone(std::future<Painted>& canvas, Items items) {
    SITMAP_TRY_ASSIGN(std::unique_ptr<Canvas> page, canvas.get());
    SITMAP_TRY(page->painter().paint(items));
    return page;
}

/// Words are set here, from the last one back, while a thread paints from the first item on.
Painted paint_shared(std::future<Painted>& canvas, const layout::Sheet& sheet, Items items, PixelSize size) {
    WordShares words(PixelPainter::texts_in(items));
    auto painted = begin_painting(canvas, items, words);
    if (!painted) {
        return paint_alone(canvas, items);
    }
    struct End {
        WordShares& words;
        ~End() { words.end(); }  // also when memory is short: the other one must not wait for ever
    };
    const Result<void> set = [&] {
        const End end{words};
        return PixelPainter(sheet, size, nullptr).set_words(items, words);
    }();
    Painted page = painted->get();
    SITMAP_TRY(set);
    return page;
}

Result<SurfaceOwner> painted_by_cairo(const layout::Sheet& sheet, PixelSize size) {
    SITMAP_TRY_ASSIGN(SurfaceOwner surface, make_pixels(size.columns, size.rows));
    const CairoOwner cairo(cairo_create(surface.get()));
    cairo_scale(cairo.get(), size.columns / sheet.width, size.rows / sheet.height);
    SITMAP_TRY(Painter(cairo.get(), Medium::pixels).paint(sheet));
    cairo_surface_flush(surface.get());
    return surface;
}

}  // namespace

Result<SurfaceOwner> drawn_surface(const layout::Sheet& sheet, int columns, int rows, Stencils* kept,
                                   BegunPage* begun) {
    const PixelSize size{columns, rows};
    if (!has_room_for_shares(size)) {
        return painted_by_cairo(sheet, size);
    }
    Items items = sheet.items;
    std::future<Painted> canvas;
    const std::unique_ptr<PageInPainting> page = begun != nullptr ? begun->take() : nullptr;
    if (page != nullptr && page->size == size && page->items <= items.size()) {
        items = items.subspan(page->items);
        canvas = std::move(page->painted);
    } else {
        canvas = std::async(std::launch::deferred, [&] { return Canvas::with_paper(sheet, size, kept); });
    }
    // Pages of a series have the processors to themselves already.
    const bool is_shared = kept == nullptr && PixelPainter::can_share(items);
    SITMAP_TRY_ASSIGN(const std::unique_ptr<Canvas> painted,
                      is_shared ? paint_shared(canvas, sheet, items, size) : paint_alone(canvas, items));
    return painted->take_surface();
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

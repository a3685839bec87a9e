#include "paint/touched_cells.hpp"

#include <cairo.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "paint/cairo_owner.hpp"
#include "paint/coverage.hpp"
#include "paint/tracing.hpp"

using namespace sitmap;

TEST_CASE("whatever a line leaves on a page is found in the cells that it touches") {
    std::mt19937 dice(3);
    for (const auto& [columns, rows] : {std::pair{1600, 90}, {64, 64}, {37, 200}, {1000, 7}}) {
        for (int round = 0; round < 60; ++round) {
            CAPTURE(columns, rows, round);
            constexpr double scale_x = 2, scale_y = 1.9;
            std::uniform_real_distribution<double> across(-40, columns / scale_x + 40), down(-40, rows / scale_y + 40);
            const auto any = [&] { return geo::XY{across(dice), down(dice)}; };
            geo::Path path;
            path.move_to(any());
            for (int i = 0; i < 1 + round % 4; ++i) {
                path.line_to(any());
                path.cubic_to(any(), any(), any());
            }
            if (round % 3 == 0) {
                path.close();
                path.line_to(any());
            }
            style::Stroke stroke;
            stroke.width_pt = 0.3 + round % 7;
            stroke.cap = static_cast<style::Cap>(round % 3);
            const paint::SurfaceOwner surface(cairo_image_surface_create(CAIRO_FORMAT_A8, columns, rows));
            const paint::CairoOwner cairo(cairo_create(surface.get()));
            cairo_scale(cairo.get(), scale_x, scale_y);
            paint::trace(cairo.get(), path);
            paint::set_stroke(cairo.get(), stroke);
            cairo_stroke(cairo.get());
            cairo_surface_flush(surface.get());
            const int stride = cairo_image_surface_get_stride(surface.get());
            std::uint8_t* shares = cairo_image_surface_get_data(surface.get());
            const paint::SharePage page{shares, stride, columns};
            const std::vector<std::uint8_t> before(shares, shares + stride * rows);

            paint::TouchedCells touched(columns, rows);
            touched.take(path, scale_x, scale_y, stroke.width_pt * 1.5 * scale_x);
            const paint::Coverage found = paint::take_coverage(page, {0, 0, columns, rows}, &touched);
            CHECK(std::all_of(shares, shares + stride * rows, [](std::uint8_t share) { return share == 0; }));
            std::copy(before.begin(), before.end(), shares);
            const paint::Coverage all = paint::take_coverage(page, {0, 0, columns, rows});
            std::vector<std::uint32_t> some(static_cast<std::size_t>(columns * rows), 0xFFFFFF), whole = some;
            paint::lay(found, {1, 2, 3, 1}, some.data());
            paint::lay(all, {1, 2, 3, 1}, whole.data());
            CHECK(some == whole);
        }
    }
}

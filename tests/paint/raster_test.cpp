#include <cairo.h>
#include <librsvg/rsvg.h>
#include <catch2/catch.hpp>

#include "paint/paint.hpp"
#include "paint/pictures/read_png.hpp"
#include "paint/sample_sheet.hpp"

using namespace sitmap;

namespace {

/// The SVG as librsvg shows it.
ReadPng rasterised(const std::string& svg, int columns, int rows) {
    GError* fault = nullptr;
    RsvgHandle* handle = rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &fault);
    REQUIRE(handle != nullptr);
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows);
    cairo_t* cairo = cairo_create(surface);
    const RsvgRectangle viewport{0, 0, static_cast<double>(columns), static_cast<double>(rows)};
    REQUIRE(rsvg_handle_render_document(handle, cairo, &viewport, &fault));
    cairo_surface_flush(surface);
    ReadPng picture{columns, rows, {}, 0, {}};
    const unsigned char* pixels = cairo_image_surface_get_data(surface);
    for (int row = 0; row < rows; ++row) {
        const auto* from =
            reinterpret_cast<const std::uint32_t*>(pixels + row * cairo_image_surface_get_stride(surface));
        for (int column = 0; column < columns; ++column) {
            for (int shift : {16, 8, 0}) {
                picture.rgb.push_back(static_cast<std::uint8_t>(from[column] >> shift));
            }
        }
    }
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    g_object_unref(handle);
    return picture;
}

}  // namespace

TEST_CASE("SVG and PNG show the same picture") {
    const layout::Sheet sheet = sample_sheet();
    const ReadPng png = read_png(*paint::to_png(sheet, 144));
    const ReadPng svg = rasterised(*paint::to_svg(sheet), png.columns, png.rows);
    const double share = difference(png, svg, 24);
    CAPTURE(share);
    CHECK(share <= 0.02);
}

TEST_CASE("the PNG has the size, the resolution and the words that it states") {
    const layout::Sheet sheet = sample_sheet();
    for (double dpi : {72.0, 144.0, 300.0}) {
        const ReadPng png = read_png(*paint::to_png(sheet, dpi));
        CHECK(png.columns == std::lround(420 * dpi / 72));
        CHECK(png.rows == std::lround(300 * dpi / 72));
        CHECK(png.pixels_per_metre == std::lround(dpi / 0.0254));
        CHECK(png.notes.at("Title") == sheet.title);
        CHECK(png.notes.at("Description") == sheet.description);
        CHECK(png.notes.at("Software") == "sitmap");
    }
}

TEST_CASE("a larger picture has the same layout") {
    const layout::Sheet sheet = sample_sheet();
    const ReadPng small = read_png(*paint::to_png(sheet, 72));
    const ReadPng large = read_png(*paint::to_png(sheet, 288));
    ReadPng halved = small;
    for (int row = 0; row < small.rows; ++row) {
        for (int column = 0; column < small.columns; ++column) {
            for (int channel = 0; channel < 3; ++channel) {
                int sum = 0;
                for (int y = 0; y < 4; ++y) {
                    for (int x = 0; x < 4; ++x) {
                        const std::size_t at = static_cast<std::size_t>((row * 4 + y) * large.columns + column * 4 + x);
                        sum += large.rgb[at * 3 + static_cast<std::size_t>(channel)];
                    }
                }
                halved.rgb[static_cast<std::size_t>((row * small.columns + column) * 3 + channel)] =
                    static_cast<std::uint8_t>(sum / 16);
            }
        }
    }
    CHECK(difference(small, halved, 56) <= 0.02);
}

TEST_CASE("a picture that would be too large is refused") {
    layout::Sheet sheet = sample_sheet();
    sheet.width = sheet.height = 10'000;
    const auto png = paint::to_png(sheet, 300);
    REQUIRE_FALSE(png);
    CHECK(png.error().code == ErrorCode::limit);
    for (double dpi : {0.0, -72.0, 1e9, std::nan("")}) {
        CHECK_FALSE(paint::to_png(sample_sheet(), dpi));
    }
}

TEST_CASE("a PNG of few colours shows the same picture in a fraction of the bytes") {
    const layout::Sheet sheet = sample_sheet();
    const std::string full = *paint::to_png(sheet, 144);
    for (const int colours : {256, 32, 16, 4}) {
        const std::string few = *paint::to_png(sheet, 144, colours);
        CAPTURE(colours, full.size(), few.size());
        const ReadPng picture = read_png(few);
        CHECK(picture.palette >= 2);
        CHECK(picture.palette <= colours);
        CHECK(few.size() < full.size() / 2);
        CHECK(picture.notes.at("Title") == sheet.title);
        CHECK(difference(read_png(full), picture, colours >= 16 ? 40 : 150) <= 0.02);
        CHECK(few == *paint::to_png(sheet, 144, colours));
    }
    for (const int colours : {1, 257, -4}) {
        CHECK(paint::to_png(sheet, 144, colours).error().code == ErrorCode::usage);
    }
}

#include "paint/pictures/as_shown.hpp"

#include <cairo.h>
#include <fmt/format.h>
#include <librsvg/rsvg.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <sstream>

#include "io/scratch_folder.hpp"

std::string output_of(const std::string& command) {
    std::string output;
    FILE* pipe = ::popen((command + " 2>/dev/null").c_str(), "r");
    std::array<char, 4096> buffer;
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
        output.append(buffer.data(), count);
    }
    ::pclose(pipe);
    return output;
}

ReadPng svg_as_shown(const std::string& svg, int columns, int rows, unsigned page) {
    GError* fault = nullptr;
    RsvgHandle* handle = rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &fault);
    REQUIRE(handle != nullptr);
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows);
    cairo_t* cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, (page >> 16 & 0xff) / 255.0, (page >> 8 & 0xff) / 255.0, (page & 0xff) / 255.0);
    cairo_paint(cairo);
    const RsvgRectangle viewport{0, 0, static_cast<double>(columns), static_cast<double>(rows)};
    REQUIRE(rsvg_handle_render_document(handle, cairo, &viewport, &fault));
    cairo_surface_flush(surface);
    ReadPng picture{columns, rows, {}, 0, 0, {}};
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

std::optional<ReadPng> pdf_as_shown(const std::string& pdf, double dpi) {
    const ScratchFolder scratch;
    const std::string file = scratch.with("a.pdf", pdf).string();
    const std::string ppm = output_of(fmt::format("pdftoppm -r {} -singlefile {}", dpi, file));
    if (ppm.empty()) {
        return std::nullopt;
    }
    std::istringstream head(ppm);
    std::string kind;
    ReadPng picture;
    int brightest = 0;
    head >> kind >> picture.columns >> picture.rows >> brightest;
    REQUIRE(kind == "P6");
    REQUIRE(brightest == 255);
    const std::size_t bytes = static_cast<std::size_t>(picture.columns) * static_cast<std::size_t>(picture.rows) * 3;
    REQUIRE(ppm.size() > bytes);
    picture.rgb.assign(ppm.end() - static_cast<std::ptrdiff_t>(bytes), ppm.end());
    return picture;
}

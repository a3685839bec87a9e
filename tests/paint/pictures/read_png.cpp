#include "paint/pictures/read_png.hpp"

#include <png.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <cstring>

namespace {

struct Source {
    const std::string* bytes;
    std::size_t at = 0;
};

void read_bytes(png_structp png, png_bytep to, png_size_t count) {
    auto* source = static_cast<Source*>(png_get_io_ptr(png));
    if (source->at + count > source->bytes->size()) {
        png_error(png, "ends early");
    }
    std::memcpy(to, source->bytes->data() + source->at, count);
    source->at += count;
}

}  // namespace

ReadPng read_png(const std::string& bytes) {
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    Source source{&bytes};
    png_set_read_fn(png, &source, read_bytes);
    ReadPng picture;
    png_read_info(png, info);
    if (png_get_color_type(png, info) == PNG_COLOR_TYPE_PALETTE) {
        png_colorp colours = nullptr;
        png_get_PLTE(png, info, &colours, &picture.palette);
    }
    png_set_expand(png);
    png_read_update_info(png, info);
    REQUIRE(png_get_color_type(png, info) == PNG_COLOR_TYPE_RGB);
    REQUIRE(png_get_bit_depth(png, info) == 8);
    int intent = -1;
    REQUIRE(png_get_sRGB(png, info, &intent) != 0);
    picture.columns = static_cast<int>(png_get_image_width(png, info));
    picture.rows = static_cast<int>(png_get_image_height(png, info));
    picture.pixels_per_metre = static_cast<long>(png_get_x_pixels_per_meter(png, info));
    picture.rgb.resize(static_cast<std::size_t>(picture.columns) * static_cast<std::size_t>(picture.rows) * 3);
    for (int row = 0; row < picture.rows; ++row) {
        png_read_row(png, &picture.rgb[static_cast<std::size_t>(row) * static_cast<std::size_t>(picture.columns) * 3],
                     nullptr);
    }
    png_read_end(png, info);
    png_textp notes = nullptr;
    int count = 0;
    png_get_text(png, info, &notes, &count);
    for (int i = 0; i < count; ++i) {
        picture.notes[notes[i].key] = notes[i].text;
    }
    png_destroy_read_struct(&png, &info, nullptr);
    return picture;
}

double difference(const ReadPng& a, const ReadPng& b, int tolerance) {
    std::size_t differing = 0;
    for (std::size_t i = 0; i < a.rgb.size(); i += 3) {
        bool differs = false;
        for (std::size_t k = i; k < i + 3; ++k) {
            differs |= std::abs(a.rgb[k] - b.rgb[k]) > tolerance;
        }
        differing += differs ? 1 : 0;
    }
    return static_cast<double>(differing) / (static_cast<double>(a.rgb.size()) / 3);
}

ReadPng shrunk(const ReadPng& picture, int by) {
    ReadPng small;
    small.columns = picture.columns / by;
    small.rows = picture.rows / by;
    for (int row = 0; row < small.rows; ++row) {
        for (int column = 0; column < small.columns; ++column) {
            int sums[3] = {};
            for (int k = 0; k < by * by; ++k) {
                const int at = (row * by + k / by) * picture.columns + column * by + k % by;
                for (int channel = 0; channel < 3; ++channel) {
                    sums[channel] += picture.rgb[static_cast<std::size_t>(at * 3 + channel)];
                }
            }
            for (const int sum : sums) {
                small.rgb.push_back(static_cast<std::uint8_t>(sum / (by * by)));
            }
        }
    }
    return small;
}

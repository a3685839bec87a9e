#include "paint/read_png.hpp"

#include <png.h>

#include <catch2/catch.hpp>
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
    png_read_png(png, info, PNG_TRANSFORM_IDENTITY, nullptr);
    REQUIRE(png_get_color_type(png, info) == PNG_COLOR_TYPE_RGB);
    REQUIRE(png_get_bit_depth(png, info) == 8);
    int intent = -1;
    REQUIRE(png_get_sRGB(png, info, &intent) != 0);
    ReadPng picture;
    picture.columns = static_cast<int>(png_get_image_width(png, info));
    picture.rows = static_cast<int>(png_get_image_height(png, info));
    picture.pixels_per_metre = static_cast<long>(png_get_x_pixels_per_meter(png, info));
    png_bytepp rows = png_get_rows(png, info);
    for (int row = 0; row < picture.rows; ++row) {
        picture.rgb.insert(picture.rgb.end(), rows[row], rows[row] + 3 * picture.columns);
    }
    png_textp notes = nullptr;
    int count = 0;
    png_get_text(png, info, &notes, &count);
    for (int i = 0; i < count; ++i) {
        picture.notes[notes[i].key] = notes[i].text;
    }
    png_destroy_read_struct(&png, &info, nullptr);
    return picture;
}

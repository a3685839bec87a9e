#include "pack/png_tile.hpp"

#include <png.h>

#include <csetjmp>
#include <cstring>

namespace sitmap::pack {
namespace {

constexpr png_uint_32 largest_side = 4096;

struct Source {
    std::span<const std::byte> bytes;
    std::size_t at = 0;
};

void read_bytes(png_structp png, png_bytep target, std::size_t count) {
    auto* source = static_cast<Source*>(png_get_io_ptr(png));
    if (source->bytes.size() - source->at < count) {
        png_error(png, "cut short");
    }
    std::memcpy(target, source->bytes.data() + source->at, count);
    source->at += count;
}

[[noreturn]] void leave(png_structp png, png_const_charp) {
    png_longjmp(png, 1);
}
void ignore(png_structp, png_const_charp) {}

struct PngReader {
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, leave, ignore);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    PngReader() = default;
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;
    ~PngReader() { png_destroy_read_struct(&png, &info, nullptr); }
};

/// libpng leaves by longjmp: everything with a destructor lives in the caller.
bool read_picture(const PngReader& reader, Source& source, GreyTile& tile) {
    if (setjmp(png_jmpbuf(reader.png))) {
        return false;
    }
    png_set_read_fn(reader.png, &source, read_bytes);
    png_set_user_limits(reader.png, largest_side, largest_side);
    png_read_info(reader.png, reader.info);
    if (png_get_bit_depth(reader.png, reader.info) != 16 ||
        png_get_color_type(reader.png, reader.info) != PNG_COLOR_TYPE_GRAY ||
        png_get_interlace_type(reader.png, reader.info) != PNG_INTERLACE_NONE) {
        return false;
    }
    tile.width = static_cast<int>(png_get_image_width(reader.png, reader.info));
    tile.height = static_cast<int>(png_get_image_height(reader.png, reader.info));
    tile.values.resize(static_cast<std::size_t>(tile.width) * static_cast<std::size_t>(tile.height));
    png_set_swap(reader.png);  // PNG is big-endian
    for (int row = 0; row < tile.height; ++row) {
        png_read_row(reader.png, reinterpret_cast<png_bytep>(&tile.values[static_cast<std::size_t>(row) * tile.width]),
                     nullptr);
    }
    return true;
}

}  // namespace

Result<GreyTile> decode_png(std::span<const std::byte> bytes) {
    PngReader reader;
    Source source{.bytes = bytes};
    GreyTile tile;
    if (!reader.png || !reader.info || !read_picture(reader, source, tile)) {
        return failure(ErrorCode::pack, "damaged relief tile: not a 16-bit grey PNG",
                       "rebuild the data pack: ./dev geodata");
    }
    return tile;
}

}  // namespace sitmap::pack

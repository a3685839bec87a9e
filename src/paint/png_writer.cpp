#include "paint/png_writer.hpp"

#include <png.h>

#include <algorithm>
#include <cmath>
#include <csetjmp>

#include "paint/pixel_deflate.hpp"

namespace sitmap::paint {

namespace {

void append(png_structp png, png_bytep bytes, png_size_t count) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(bytes), count);
}

void stay_silent(png_structp, png_const_charp) {}

int colour_type(const Pixels& pixels) {
    if (!pixels.palette.empty()) {
        return PNG_COLOR_TYPE_PALETTE;
    }
    return pixels.alpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB;
}

/// Of a pixel's number, or of a channel where there are no numbers.
int bits_for(int colours) {
    if (colours == 0 || colours > 16) {
        return 8;
    }
    return colours > 4 ? 4 : 2;
}

static_assert(sizeof(png_color) == 3, "the palette's bytes are handed over as they lie");

/// Everything with a destructor lives in the caller: libpng leaves by longjmp.
bool write_file(png_structp png, png_infop info, const Pixels& pixels, png_textp notes, png_bytepp rows,
                const std::string& stream, std::string& file) {
    if (setjmp(png_jmpbuf(png)) != 0) {
        return false;
    }
    png_set_write_fn(png, &file, append, nullptr);
    // A map compresses nearly as well at level 3 without filters as at 9, in a quarter of the time.
    png_set_compression_level(png, pixels.smooth || !pixels.palette.empty() ? 6 : 3);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, pixels.smooth ? PNG_FILTER_PAETH : PNG_FILTER_NONE);
    const int colours = static_cast<int>(pixels.palette.size() / 3);
    png_set_IHDR(png, info, static_cast<png_uint_32>(pixels.columns), static_cast<png_uint_32>(pixels.rows),
                 bits_for(colours), colour_type(pixels), PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    if (colours > 0) {
        png_set_PLTE(png, info, reinterpret_cast<png_const_colorp>(pixels.palette.data()), colours);
    }
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    if (pixels.dpi > 0) {
        const auto per_metre = static_cast<png_uint_32>(std::lround(pixels.dpi / 0.0254));
        png_set_pHYs(png, info, per_metre, per_metre, PNG_RESOLUTION_METER);
    }
    if (!pixels.notes.empty()) {
        png_set_text(png, info, notes, static_cast<int>(pixels.notes.size()));
    }
    png_write_info(png, info);
    if (!stream.empty()) {
        // libpng would look for repeated bytes itself; here it only frames what is compressed already.
        constexpr std::size_t piece = std::size_t{1} << 24U;
        for (std::size_t at = 0; at < stream.size(); at += piece) {
            png_write_chunk(png, reinterpret_cast<png_const_bytep>("IDAT"),
                            reinterpret_cast<png_const_bytep>(stream.data() + at), std::min(piece, stream.size() - at));
        }
        png_write_chunk(png, reinterpret_cast<png_const_bytep>("IEND"), nullptr, 0);
        return true;
    }
    // Only now: libpng learns the depth of the file's pixels as it writes the header.
    png_set_packing(png);
    png_write_image(png, rows);
    png_write_end(png, nullptr);
    return true;
}

}  // namespace

Result<std::string> encode_png(const Pixels& pixels) {
    const int pixel_bytes = !pixels.palette.empty() ? 1 : pixels.alpha ? 4 : 3;
    const std::size_t row_bytes = static_cast<std::size_t>(pixels.columns) * static_cast<std::size_t>(pixel_bytes);
    const std::string stream = pixels.words != nullptr
                                   ? deflated({pixels.words, pixels.columns, pixels.rows}, pixels.is_single)
                                   : std::string();
    if (pixels.words != nullptr && stream.empty()) {
        return failure(ErrorCode::internal, "the PNG's pixels could not be compressed");
    }
    std::vector<png_bytep> rows;
    for (int row = 0; row < pixels.rows && pixels.words == nullptr; ++row) {
        rows.push_back(const_cast<png_bytep>(pixels.bytes.data() + row_bytes * static_cast<std::size_t>(row)));
    }
    std::vector<png_text> notes;
    for (const auto& [keyword, text] : pixels.notes) {
        png_text note{};
        note.compression = PNG_ITXT_COMPRESSION_NONE;  // iTXt: the only text chunk in UTF-8
        note.key = const_cast<char*>(keyword.c_str());
        note.text = const_cast<char*>(text.c_str());
        note.itxt_length = text.size();
        notes.push_back(note);
    }
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, stay_silent);
    png_infop info = png == nullptr ? nullptr : png_create_info_struct(png);
    std::string file;
    constexpr std::size_t for_the_rest = 4096;
    file.reserve(stream.size() + for_the_rest);
    const bool written = info != nullptr && write_file(png, info, pixels, notes.data(), rows.data(), stream, file);
    png_destroy_write_struct(&png, &info);
    if (!written) {
        return failure(ErrorCode::internal, "the PNG could not be encoded");
    }
    return file;
}

}  // namespace sitmap::paint

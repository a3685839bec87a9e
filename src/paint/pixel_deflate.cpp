#include "paint/pixel_deflate.hpp"

#include <libdeflate.h>

#include <memory>
#include <vector>

namespace sitmap::paint {

namespace {

/// The rows of a PNG: no filter, then three bytes a pixel.
std::vector<std::uint8_t> unfiltered(const PixelRows& picture) {
    const auto columns = static_cast<std::size_t>(picture.columns);
    const auto rows = static_cast<std::size_t>(picture.rows);
    std::vector<std::uint8_t> bytes((1 + 3 * columns) * rows);
    std::uint8_t* to = bytes.data();
    const std::uint32_t* from = picture.pixels;
    for (std::size_t row = 0; row < rows; ++row) {
        *to++ = 0;
        for (std::size_t column = 0; column < columns; ++column, ++from) {
            *to++ = static_cast<std::uint8_t>(*from >> 16);
            *to++ = static_cast<std::uint8_t>(*from >> 8);
            *to++ = static_cast<std::uint8_t>(*from);
        }
    }
    return bytes;
}

}  // namespace

std::string deflated(const PixelRows& picture) {
    // Measured on maps: level 3 takes a tenth more time than 1 for a seventh less bytes; 6 takes half as much again.
    constexpr int level = 3;
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(level), libdeflate_free_compressor);
    if (compressor == nullptr) {
        return {};
    }
    const std::vector<std::uint8_t> bytes = unfiltered(picture);
    std::string stream(libdeflate_zlib_compress_bound(compressor.get(), bytes.size()), '\0');
    stream.resize(libdeflate_zlib_compress(compressor.get(), bytes.data(), bytes.size(), stream.data(), stream.size()));
    return stream;
}

}  // namespace sitmap::paint

#include "paint/pixel_deflate.hpp"

#include <libdeflate.h>

#include <cstring>
#include <memory>

namespace sitmap::paint {

namespace {

std::size_t size_of(const PixelRows& picture) {
    return (1 + 3 * static_cast<std::size_t>(picture.columns)) * static_cast<std::size_t>(picture.rows);
}

/// The rows of a PNG: no filter, then three bytes a pixel. A row takes no more bytes than its pixels did, so what is
/// written never runs ahead of what is read.
std::uint8_t* unfiltered(const PixelRows& picture) {
    const auto columns = static_cast<std::size_t>(picture.columns);
    const auto rows = static_cast<std::size_t>(picture.rows);
    auto* const bytes = reinterpret_cast<std::uint8_t*>(picture.pixels);
    std::uint8_t* to = bytes;
    const std::uint8_t* from = bytes;
    const auto next = [&] {
        std::uint32_t pixel = 0;
        std::memcpy(&pixel, from, sizeof pixel);
        from += sizeof pixel;
        return pixel;
    };
    const auto put = [&](std::uint32_t pixel) {
        *to++ = static_cast<std::uint8_t>(pixel >> 16);
        *to++ = static_cast<std::uint8_t>(pixel >> 8);
        *to++ = static_cast<std::uint8_t>(pixel);
    };
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint32_t first = next();  // before the filter's byte takes its place
        *to++ = 0;
        put(first);
        for (std::size_t column = 1; column < columns; ++column) {
            put(next());
        }
    }
    return bytes;
}

}  // namespace

std::string deflated(PixelRows picture) {
    // Measured on maps: level 3 takes a tenth more time than 1 for a seventh less bytes; 6 takes half as much again.
    constexpr int level = 3;
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(level), libdeflate_free_compressor);
    if (compressor == nullptr) {
        return {};
    }
    const std::size_t size = size_of(picture);
    const std::uint8_t* bytes = unfiltered(picture);
    const std::size_t most = libdeflate_zlib_compress_bound(compressor.get(), size);
    const auto stream = std::make_unique_for_overwrite<char[]>(most);
    return {stream.get(), libdeflate_zlib_compress(compressor.get(), bytes, size, stream.get(), most)};
}

}  // namespace sitmap::paint

#include <catch2/catch.hpp>
#include <random>

#include "paint/pictures/read_png.hpp"
#include "paint/png_writer.hpp"

using namespace sitmap;

namespace {

/// Flat ground, strokes that come again and noise, in different shares.
std::vector<std::uint32_t> picture(int columns, int rows, unsigned seed) {
    std::mt19937 random(seed);
    const auto any = [&](std::uint32_t most) { return static_cast<std::uint32_t>(random() % most); };
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(columns) * rows);
    std::uint32_t ground = any(1U << 24);
    const std::uint32_t noisy = any(12);
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        if (any(40) == 0) {
            ground = any(3) == 0 ? any(1U << 24) : any(4) * 0x00402010U;
        }
        pixels[i] = any(12) < noisy ? any(1U << 24) : ground;
        if (const auto above = static_cast<std::size_t>(columns); i >= above && any(3) != 0) {
            pixels[i] = pixels[i - above];
        }
        pixels[i] |= any(256) << 24;  // Cairo leaves anything there
    }
    return pixels;
}

}  // namespace

TEST_CASE("pixels come back from a PNG as they went in, whatever its size") {
    unsigned seed = 0;
    for (const auto& [columns, rows] : {std::pair{1, 1},
                                        {1, 9000},
                                        {2, 700},
                                        {3, 5},
                                        {85, 40},
                                        {86, 40},
                                        {87, 40},
                                        {300, 211},
                                        {1021, 130},
                                        {10'922, 7},
                                        {10'923, 7},
                                        {32'000, 5},
                                        {800, 701},
                                        {30'000, 21}}) {
        for (int round = 0; round < 6; ++round) {
            const std::vector<std::uint32_t> words = picture(columns, rows, ++seed);
            paint::Pixels pixels;
            pixels.columns = columns;
            pixels.rows = rows;
            pixels.words = words.data();
            const auto file = paint::encode_png(pixels);
            REQUIRE(file);
            CHECK(*paint::encode_png(pixels) == *file);
            const ReadPng read = read_png(*file);
            CAPTURE(columns, rows, seed);
            REQUIRE(read.columns == columns);
            REQUIRE(read.rows == rows);
            std::size_t wrong = 0;
            for (std::size_t i = 0; i < words.size(); ++i) {
                wrong += read.rgb[3 * i] != (words[i] >> 16 & 0xff) || read.rgb[3 * i + 1] != (words[i] >> 8 & 0xff) ||
                         read.rgb[3 * i + 2] != (words[i] & 0xff);
            }
            CHECK(wrong == 0);
        }
    }
}

TEST_CASE("a flat picture takes next to nothing") {
    const std::vector<std::uint32_t> words(1'000'000, 0x00f0ead6);
    paint::Pixels pixels;
    pixels.columns = 1000;
    pixels.rows = 1000;
    pixels.words = words.data();
    CHECK(paint::encode_png(pixels)->size() < 20'000);
}

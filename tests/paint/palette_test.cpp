#include <catch2/catch.hpp>
#include <cstdlib>

#include "paint/palette.hpp"

using sitmap::paint::Indexed;
using sitmap::paint::indexed;

TEST_CASE("a picture of fewer colours than allowed keeps each as it is, the most frequent first") {
    const Indexed picture = indexed({255, 0, 0, 10, 20, 30, 10, 20, 30, 0, 0, 255, 10, 20, 30, 0, 0, 255}, 16);
    CHECK(picture.colours == std::vector<std::uint8_t>{10, 20, 30, 0, 0, 255, 255, 0, 0});
    CHECK(picture.pixels == std::vector<std::uint8_t>{2, 0, 0, 1, 0, 1});
}

TEST_CASE("no pixel of a smooth ramp moves far from its colour, whatever the palette's size") {
    std::vector<std::uint8_t> ramp;
    for (int i = 0; i < 256; ++i) {
        const auto level = static_cast<std::uint8_t>(i);
        ramp.insert(ramp.end(), {level, level, level});
    }
    for (int most : {2, 4, 8, 16, 64, 256}) {
        const Indexed picture = indexed(ramp, most);
        CAPTURE(most);
        REQUIRE(picture.pixels.size() == 256);
        CHECK(static_cast<int>(picture.colours.size()) <= 3 * most);
        for (std::size_t i = 0; i < 256; ++i) {
            const int level = picture.colours[static_cast<std::size_t>(picture.pixels[i]) * 3];
            CHECK(std::abs(level - static_cast<int>(i)) <= 256 / most + 4);
        }
    }
}

TEST_CASE("an empty picture has no colours") {
    CHECK(indexed({}, 16).colours.empty());
    CHECK(indexed({}, 16).pixels.empty());
}

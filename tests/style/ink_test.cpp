#include <catch2/catch.hpp>

#include "style/ink.hpp"

using namespace sitmap::style;

TEST_CASE("colours are read with and without #, and written back") {
    CHECK(to_hex(*parse_rgb("BC2330")) == "#bc2330");
    CHECK(to_hex(*parse_rgb("#bc2330")) == "#bc2330");
}

TEST_CASE("what is not six hexadecimal digits is no colour") {
    for (const char* text : {"", "#", "BC233", "BC23300", "red", "##BC2330", "BC233G", "url(x)"}) {
        INFO(text);
        CHECK_FALSE(parse_rgb(text));
    }
}

TEST_CASE("contrast follows WCAG 2.1") {
    const Rgba white{255, 255, 255, 1}, black{0, 0, 0, 1};
    CHECK(contrast(white, black) == Approx(21));
    CHECK(contrast(white, white) == Approx(1));
    CHECK(contrast(white, *parse_rgb("767676")) == Approx(4.54).margin(0.01));
    CHECK(contrast(*parse_rgb("0000FF"), white) == Approx(8.59).margin(0.01));
    CHECK(contrast(black, white) == contrast(white, black));
}

TEST_CASE("mixing ends at both colours") {
    const Rgba a{10, 20, 30, 0.5}, b{110, 220, 130, 1};
    CHECK(mix(a, b, 0) == a);
    CHECK(mix(a, b, 1) == b);
    CHECK(mix(a, b, 7) == b);
    CHECK(mix(a, b, 0.5) == Rgba{60, 120, 80, 0.75});
}

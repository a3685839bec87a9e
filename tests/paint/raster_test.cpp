#include <catch2/catch.hpp>

#include "layout/measure.hpp"
#include "paint/paint.hpp"
#include "paint/pictures/as_shown.hpp"
#include "paint/sample_sheet.hpp"

using namespace sitmap;

TEST_CASE("SVG and PNG show the same picture") {
    const layout::Sheet sheet = sample_sheet();
    const ReadPng png = read_png(*paint::to_png(sheet, 144));
    const ReadPng svg = svg_as_shown(*paint::to_svg(sheet), png.columns, png.rows);
    const double share = difference(png, svg, 24);
    CAPTURE(share);
    CHECK(share <= 0.02);
}

TEST_CASE("letters set one by one on a straight line look as the line does") {
    layout::Sheet sheet = sample_sheet();
    sheet.items = {{sample_text("Tartar River", style::TextRole::water, Language::en, {60, 60})}};
    auto& text = std::get<layout::TextItem>(sheet.items.front().value);
    const ReadPng line = read_png(*paint::to_png(sheet, 288));
    layout::Measurer measurer;
    geo::XY at = text.lines.front().baseline;
    for (const layout::Letter& letter : measurer.letters_of("Tartar River", text.style, Language::en)) {
        text.letters.push_back({letter.text, at, letter.width, 0});
        at.x += letter.width;
    }
    REQUIRE(text.letters.size() == 11);
    CHECK(difference(line, read_png(*paint::to_png(sheet, 288)), 48) < 1e-4);
    sheet.items.clear();
    CHECK(difference(line, read_png(*paint::to_png(sheet, 288)), 48) > 1e-3);
}

TEST_CASE("the PNG has the size, the resolution and the words that it states") {
    const layout::Sheet sheet = sample_sheet();
    for (double dpi : {72.0, 144.0, 300.0}) {
        const ReadPng png = read_png(*paint::to_png(sheet, dpi));
        CHECK(png.columns == std::lround(420 * dpi / 72));
        CHECK(png.rows == std::lround(300 * dpi / 72));
        CHECK(png.pixels_per_metre == std::lround(dpi / 0.0254));
        CHECK(png.notes.at("Title") == sheet.title);
        CHECK(png.notes.at("Description") == sheet.description);
        CHECK(png.notes.at("Software") == "sitmap");
    }
}

TEST_CASE("a larger picture has the same layout") {
    const layout::Sheet sheet = sample_sheet();
    const ReadPng small = read_png(*paint::to_png(sheet, 72));
    const ReadPng large = read_png(*paint::to_png(sheet, 288));
    CHECK(difference(small, shrunk(large, 4), 56) <= 0.02);
}

TEST_CASE("a picture that would be too large is refused") {
    layout::Sheet sheet = sample_sheet();
    sheet.width = sheet.height = 10'000;
    const auto png = paint::to_png(sheet, 300);
    REQUIRE_FALSE(png);
    CHECK(png.error().code == ErrorCode::limit);
    for (double dpi : {0.0, -72.0, 1e9, std::nan("")}) {
        CHECK_FALSE(paint::to_png(sample_sheet(), dpi));
    }
}

TEST_CASE("a PNG of few colours shows the same picture in a fraction of the bytes") {
    const layout::Sheet sheet = sample_sheet();
    const std::string full = *paint::to_png(sheet, 144);
    for (const int colours : {256, 32, 16, 4}) {
        const std::string few = *paint::to_png(sheet, 144, colours);
        CAPTURE(colours, full.size(), few.size());
        const ReadPng picture = read_png(few);
        CHECK(picture.palette >= 2);
        CHECK(picture.palette <= colours);
        CHECK(few.size() < full.size() / 2);
        CHECK(picture.notes.at("Title") == sheet.title);
        CHECK(difference(read_png(full), picture, colours >= 16 ? 40 : 150) <= 0.02);
        CHECK(few == *paint::to_png(sheet, 144, colours));
    }
    for (const int colours : {1, 257, -4}) {
        CHECK(paint::to_png(sheet, 144, colours).error().code == ErrorCode::usage);
    }
}

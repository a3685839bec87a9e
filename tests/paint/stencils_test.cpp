#include <catch2/catch.hpp>

#include "paint/coverage.hpp"
#include "paint/paint.hpp"
#include "paint/sample_sheet.hpp"
#include "paint/stencils.hpp"

using namespace sitmap;

namespace {

/// The sample with another word and one item turned and moved, as pages of a series differ.
layout::Sheet changed_sheet() {
    layout::Sheet sheet = sample_sheet();
    sheet.items.pop_back();
    layout::TextItem word = sample_text("Ağdam", style::TextRole::province, Language::az, {200, 100});
    word.rotation_deg = 20;
    sheet.items.push_back({std::move(word)});
    return sheet;
}

}  // namespace

TEST_CASE("a page of a series has the bytes that it has alone, at every resolution") {
    paint::Stencils kept;
    for (const double dpi : {60.0, 96.0, 200.0}) {
        const std::string alone = *paint::to_png(sample_sheet(), dpi);
        CHECK(*paint::to_png(sample_sheet(), dpi, 0, &kept) == alone);
        CHECK(*paint::to_png(changed_sheet(), dpi, 0, &kept) == *paint::to_png(changed_sheet(), dpi));
        CHECK(*paint::to_png(realistic_sheet(), dpi, 0, &kept) == *paint::to_png(realistic_sheet(), dpi));
        CHECK(*paint::to_png(sample_sheet(), dpi, 0, &kept) == alone);
    }
}

TEST_CASE("words look the same when they are the first that is drawn because all before them was kept") {
    layout::Sheet rule = sample_sheet();
    rule.items.clear();
    rule.width = 600;
    layout::PathItem line;
    line.path = geo::polyline({{10, 10}, {300, 10}});
    line.stroke = style::Stroke{};
    rule.items.push_back({std::move(line)});
    // Where two letters touch, Cairo mixes their shares in another way on a clear surface.
    for (double size = 24; size < 28; size += 0.08) {
        layout::Sheet page = rule;
        layout::TextItem title =
            sample_text("Iran and the Nagorno-Karabakh", style::TextRole::title, Language::en, {36, 60});
        title.style.size_pt = size;
        page.items.push_back({std::move(title)});
        CAPTURE(size);
        paint::Stencils kept, fresh;
        REQUIRE(paint::to_png(rule, 144, 0, &kept));
        const std::string alone = *paint::to_png(page, 144);
        CHECK(*paint::to_png(page, 144, 0, &kept) == alone);
        CHECK(*paint::to_png(page, 144, 0, &fresh) == alone);
    }
}

TEST_CASE("what covers a page is found where it stands, and the page is clear afterwards") {
    constexpr int columns = 40, rows = 3;
    std::vector<std::uint8_t> shares(columns * rows, 0);
    shares[5] = 7;
    for (int i = 10; i < 39; ++i) {
        shares[static_cast<std::size_t>(columns + i)] = i < 12 ? 100 : 255;
    }
    const std::vector<std::uint8_t> before = shares;
    const paint::Coverage coverage = paint::take_coverage({shares.data(), columns, columns}, {0, 0, columns, rows});
    CHECK(shares == std::vector<std::uint8_t>(columns * rows, 0));
    std::vector<std::uint32_t> pixels(columns * rows, 0xFFFFFF);
    paint::lay(coverage, {0, 0, 0, 1}, pixels.data());
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const std::uint32_t grey = 255U - before[i];
        CHECK(pixels[i] == (grey << 16U | grey << 8U | grey));
    }
    // Half of it lets the ground shine through by half.
    std::vector<std::uint32_t> pale(columns * rows, 0xFFFFFF);
    paint::lay(coverage, {0, 0, 0, 0.5}, pale.data());
    CHECK((pale[columns + 20] & 0xFFU) == 127);
    CHECK(pale[0] == 0xFFFFFF);
}

#include "paint/begun_page.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "paint/paint.hpp"
#include "paint/sample_sheet.hpp"

using namespace sitmap;

namespace {

/// The sheet when it had so many items.
layout::Sheet first_of(layout::Sheet sheet, std::size_t items) {
    sheet.items.resize(items);
    return sheet;
}

std::string begun_at(std::size_t items, const layout::Sheet& sheet, double dpi, int colours = 0) {
    paint::BegunPage page;
    page.begin(first_of(sheet, items), dpi);
    return *paint::to_png(sheet, dpi, colours, nullptr, &page);
}

}  // namespace

TEST_CASE("a picture that was begun early has the bytes that it has at once, whatever was there when it was begun") {
    for (const layout::Sheet& sheet : {sample_sheet(), realistic_sheet()}) {
        for (const double dpi : {60.0, 96.0, 200.0}) {
            const std::string at_once = *paint::to_png(sheet, dpi);
            const std::size_t all = sheet.items.size();
            for (const std::size_t items : {std::size_t{0}, std::size_t{1}, all / 2, all - 1, all}) {
                CAPTURE(dpi, items);
                CHECK(begun_at(items, sheet, dpi) == at_once);
            }
        }
        CHECK(begun_at(1, sheet, 96, 16) == *paint::to_png(sheet, 96, 16));
    }
}

TEST_CASE("a picture of another resolution than was begun is painted as if nothing had been begun") {
    const layout::Sheet sheet = sample_sheet();
    paint::BegunPage page;
    page.begin(first_of(sheet, 2), 96);
    CHECK(*paint::to_png(sheet, 144, 0, nullptr, &page) == *paint::to_png(sheet, 144));
}

TEST_CASE("what was begun serves one picture, and the next is painted anew") {
    const layout::Sheet sheet = sample_sheet();
    paint::BegunPage page;
    page.begin(first_of(sheet, 2), 96);
    const std::string first = *paint::to_png(sheet, 96, 0, nullptr, &page);
    CHECK(*paint::to_png(sheet, 96, 0, nullptr, &page) == first);
}

TEST_CASE("a picture that is begun anew forgets what was begun before") {
    const layout::Sheet sheet = sample_sheet();
    paint::BegunPage page;
    page.begin(realistic_sheet(), 96);
    page.begin(first_of(sheet, 2), 96);
    CHECK(*paint::to_png(sheet, 96, 0, nullptr, &page) == *paint::to_png(sheet, 96));
}

TEST_CASE("a sheet that cannot be drawn says so when it is painted, not when it is begun") {
    layout::Sheet sheet = sample_sheet();
    layout::PathItem line;
    line.path = geo::polyline({{0, 0}, {std::numeric_limits<double>::quiet_NaN(), 1}});
    line.stroke = style::Stroke{};
    sheet.items.insert(sheet.items.begin(), {std::move(line)});
    paint::BegunPage page;
    page.begin(sheet, 96);
    const auto bytes = paint::to_png(sheet, 96, 0, nullptr, &page);
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().code == ErrorCode::coordinate);
    page.begin(sheet, -1);
    CHECK(paint::to_png(sample_sheet(), -1, 0, nullptr, &page).error().code == ErrorCode::usage);
}

TEST_CASE("a picture that was begun may be left") {
    paint::BegunPage page;
    page.begin(realistic_sheet(), 144);
}

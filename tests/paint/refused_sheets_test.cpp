#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "paint/paint.hpp"
#include "paint/sample_sheet.hpp"

using namespace sitmap;
using namespace sitmap::layout;

namespace {

/// The error that all three writers give alike.
ErrorCode refused(const Sheet& sheet) {
    const auto svg = paint::to_svg(sheet);
    const auto png = paint::to_png(sheet, 72);
    const auto pdf = paint::to_pdf(sheet);
    REQUIRE_FALSE(svg);
    REQUIRE_FALSE(png);
    REQUIRE_FALSE(pdf);
    CHECK(svg.error().code == png.error().code);
    CHECK(svg.error().code == pdf.error().code);
    return svg.error().code;
}

Sheet with(Item item) {
    Sheet sheet;
    sheet.width = sheet.height = 100;
    Group group;
    group.children.push_back(std::move(item));
    sheet.items.push_back({std::move(group)});
    return sheet;
}

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("coordinates that are not finite or far off the sheet are refused") {
    for (double bad : {not_a_number, infinite, -infinite, 1e7, -1e300}) {
        INFO(bad);
        CHECK(refused(with({PathItem{geo::polyline({{0, 0}, {bad, 1}}), style::Rgba{}, {}}})) == ErrorCode::coordinate);
        TextItem text = sample_text("a", style::TextRole::town, Language::en, {1, 1});
        text.lines[0].baseline.y = bad;
        CHECK(refused(with({text})) == ErrorCode::coordinate);
        text = sample_text("a", style::TextRole::town, Language::en, {1, 1});
        text.rotation_deg = bad;
        CHECK(refused(with({text})) == ErrorCode::coordinate);
        text = curved_text("Aras", Language::en, {50, 70}, 60);
        text.letters[1].baseline.x = bad;
        CHECK(refused(with({text})) == ErrorCode::coordinate);
        text = curved_text("Aras", Language::en, {50, 70}, 60);
        text.letters[1].rotation_deg = bad;
        CHECK(refused(with({text})) == ErrorCode::coordinate);
        ImageItem image{{0, bad, 1, 1}, 1, 1, std::make_shared<std::vector<std::uint8_t>>(4), ""};
        CHECK(refused(with({image})) == ErrorCode::coordinate);
        Group clipped;
        clipped.clip = geo::polyline({{0, 0}, {bad, 1}});
        CHECK(refused(with({clipped})) == ErrorCode::coordinate);
        style::Stroke dashed;
        dashed.dash_pt = {1, bad};
        CHECK(refused(with({PathItem{geo::polyline({{0, 0}, {1, 1}}), {}, dashed}})) == ErrorCode::coordinate);
    }
}

TEST_CASE("strokes that Cairo cannot draw are refused") {
    for (double bad : {not_a_number, infinite, -1.0}) {
        style::Stroke stroke;
        stroke.width_pt = bad;
        CHECK(refused(with({PathItem{geo::polyline({{0, 0}, {1, 1}}), {}, stroke}})) == ErrorCode::internal);
    }
    style::Stroke stroke;
    stroke.dash_pt = {0, 0};
    CHECK(refused(with({PathItem{geo::polyline({{0, 0}, {1, 1}}), {}, stroke}})) == ErrorCode::internal);
}

TEST_CASE("sheets without a usable size are refused") {
    for (double bad : {0.0, -1.0, not_a_number, infinite, 1e6}) {
        Sheet sheet = sample_sheet();
        sheet.width = bad;
        CHECK(refused(sheet) == ErrorCode::limit);
    }
}

TEST_CASE("outlines and pictures whose parts do not agree are refused") {
    geo::Path short_path;
    short_path.verbs = {geo::Path::Verb::move, geo::Path::Verb::cubic};
    short_path.points = {{0, 0}, {1, 1}};
    CHECK(refused(with({PathItem{short_path, style::Rgba{}, {}}})) == ErrorCode::internal);
    CHECK(refused(with({ImageItem{{0, 0, 1, 1}, 2, 2, std::make_shared<std::vector<std::uint8_t>>(4), ""}})) ==
          ErrorCode::internal);
    CHECK(refused(with({ImageItem{{0, 0, 1, 1}, 2, 2, nullptr, ""}})) == ErrorCode::internal);
}

TEST_CASE("text that is not UTF-8 is refused") {
    TextItem text = sample_text("a", style::TextRole::town, Language::en, {1, 1});
    text.lines[0].text = "\xff\xfe";
    CHECK(refused(with({text})) == ErrorCode::utf8);
    Sheet sheet = sample_sheet();
    sheet.title = "\xc0\xaf";
    CHECK(refused(sheet) == ErrorCode::utf8);
}

TEST_CASE("groups that are nested without end are refused") {
    Item item{PathItem{geo::rectangle(0, 0, 1, 1), style::Rgba{}, {}}};
    for (int i = 0; i < 1000; ++i) {
        Group group;
        group.children.push_back(std::move(item));
        item = Item{std::move(group)};
    }
    CHECK(refused(with(std::move(item))) == ErrorCode::limit);
}

TEST_CASE("an empty sheet is a white page") {
    Sheet sheet;
    sheet.width = sheet.height = 100;
    sheet.paper = {255, 255, 255, 1};
    CHECK(paint::to_svg(sheet));
    CHECK(paint::to_png(sheet, 72));
    CHECK(paint::to_pdf(sheet));
}

TEST_CASE("the format is told by the end of the name") {
    CHECK(*paint::format_of("a.svg") == paint::Format::svg);
    CHECK(*paint::format_of("a.b/c.PNG") == paint::Format::png);
    CHECK(*paint::format_of("x.pdf") == paint::Format::pdf);
    for (const char* name : {"svg", "a.jpg", "", "a.svg.gz"}) {
        CHECK(paint::format_of(name).error().code == ErrorCode::usage);
    }
}

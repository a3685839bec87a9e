#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <initializer_list>

#include "golden/difference_picture.hpp"
#include "io/file.hpp"
#include "paint/paint.hpp"
#include "paint/pictures/as_shown.hpp"
#include "sitmap.hpp"

using namespace sitmap;

namespace {

constexpr double dpi = 216;
/// Two programs that smooth the same edge differ by less than this in most of its pixels.
constexpr int edge_difference = 64;
constexpr double most_differing = 0.02;
/// Seen from further away no edges are left: what differs there is another colour, or something that is missing.
constexpr int far_away = 16;
constexpr int colour_difference = 24;
constexpr double most_colours_differing = 0.002;

void check(const std::string& name, const char* format, const ReadPng& png, const ReadPng& other) {
    CAPTURE(name, format);
    REQUIRE(png.columns == other.columns);
    REQUIRE(png.rows == other.rows);
    const double share = difference(png, other, edge_difference);
    const double colours = difference(shrunk(png, far_away), shrunk(other, far_away), colour_difference);
    CAPTURE(share, colours);
    CHECK(share <= most_differing);
    CHECK(colours <= most_colours_differing);
    const auto folder = std::filesystem::path(SITMAP_PACK).parent_path() / "golden";
    if (share > most_differing || colours > most_colours_differing || std::getenv("SITMAP_SHOW_FORMATS") != nullptr) {
        std::filesystem::create_directories(folder);
        const auto file = folder / (name + "." + format + "-against-png.png");
        REQUIRE(io::write_file(file, difference_picture(png, other, edge_difference)));
        WARN(file.string() << ": " << share << ", " << colours);
    }
}

/// All three formats of the golden maps of these names.
void check_formats(std::initializer_list<const char*> briefs) {
    const auto atlas = Atlas::open(SITMAP_PACK);
    REQUIRE(atlas);
    for (const std::string name : briefs) {
        const auto file = std::filesystem::path(SITMAP_TEST_DIR) / "golden" / "maps" / (name + ".toml");
        auto brief = atlas->brief_of(file);
        REQUIRE(brief);
        const auto map = atlas->draw(std::move(*brief));
        REQUIRE(map);
        const layout::Sheet& sheet = map->laid.sheet;
        const ReadPng png = read_png(*paint::to_png(sheet, dpi));
        check(name, "svg", png, svg_as_shown(*paint::to_svg(sheet), png.columns, png.rows));
        if (const auto pdf = pdf_as_shown(*paint::to_pdf(sheet), dpi)) {
            check(name, "pdf", png, *pdf);
        } else {
            WARN("poppler-utils is not installed: PDF was not looked at");
        }
    }
}

}  // namespace

TEST_CASE("SVG and PDF show relief, hatches, dots, routes, units and panels as the PNG does") {
    check_formats({"base-relief", "changes-2020", "routes-lachin", "annotations-units", "panels-detail"});
}

TEST_CASE("SVG and PDF show every script, dark pages and phones as the PNG does") {
    check_formats({"language-fa", "language-hy", "language-ka", "style-dark", "page-phone"});
}

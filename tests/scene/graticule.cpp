#include <algorithm>
#include <catch2/catch.hpp>

#include "scene/the_atlas.hpp"

using namespace sitmap;
using scene_tests::atlas;
using scene_tests::look;

namespace {

scene::Scene with_graticule(const std::string& extent, const std::string& more = "graticule = true\n") {
    const auto brief = brief::parse("title = \"A map\"\ndate = 2021-03-16\nextent = [" + extent + "]\n" + more,
                                    "a.toml", atlas().gazetteer());
    REQUIRE(brief);
    const auto page = look().page("landscape");
    const auto territory = territory::on(*brief->date, brief->worldview, atlas().pack());
    REQUIRE(territory);
    auto scene = scene::compose(*brief, look(), *page, *territory, atlas().gazetteer(), atlas().pack());
    REQUIRE(scene);
    return *std::move(scene);
}

long lines_of(const scene::Scene& scene) {
    return std::count_if(scene.lines.begin(), scene.lines.end(),
                         [](const scene::LineMark& line) { return line.line_class == "graticule"; });
}

}  // namespace

TEST_CASE("a graticule has few lines in round steps at every scale, each with its degrees at the frame") {
    for (const char* extent : {"46.5, 39.5, 46.7, 39.65", "45, 38.8, 48, 40.6", "38, 36, 52, 44"}) {
        const scene::Scene scene = with_graticule(extent);
        INFO(extent);
        CHECK(lines_of(scene) >= 3);
        CHECK(lines_of(scene) <= 16);
        CHECK(scene.degrees.size() >= 3);
        for (const scene::DegreeMark& mark : scene.degrees) {
            CHECK(mark.is_meridian == mark.text.ends_with(" E"));
            CHECK((mark.is_meridian ? mark.at.y - scene.frame.height : mark.at.x) == Approx(0).margin(0.01));
            CHECK((mark.is_meridian ? mark.at.x : mark.at.y) >= 0);
            CHECK((mark.is_meridian ? mark.at.x / scene.frame.width : mark.at.y / scene.frame.height) <= 1);
        }
    }
    CHECK(with_graticule("46.5, 39.5, 46.7, 39.65").degrees.front().text.find("46°") == 0);
}

TEST_CASE("a map has a graticule only where the brief asks for one, in the figures of its language") {
    const scene::Scene without = with_graticule("45, 38.8, 48, 40.6", "");
    CHECK(lines_of(without) == 0);
    CHECK(without.degrees.empty());
    const scene::Scene persian = with_graticule("45, 38.8, 48, 40.6", "graticule = true\nlang = \"fa\"\n");
    REQUIRE_FALSE(persian.degrees.empty());
    CHECK(persian.degrees.front().text == "۴۵° شرقی");
}

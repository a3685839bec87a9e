#include <algorithm>
#include <catch2/catch.hpp>

#include "sitmap.hpp"

using namespace sitmap;

namespace {

const Atlas& atlas() {
    static const Result<Atlas> opened = Atlas::open(SITMAP_PACK);
    REQUIRE(opened);
    return *opened;
}

scene::Scene composed(const std::string& toml) {
    auto brief = brief::parse(toml, "test.toml", atlas().gazetteer());
    REQUIRE(brief);
    const auto look = style::load("briefing", {SITMAP_SOURCE_DIR "/styles"});
    REQUIRE(look);
    const auto page = look->page("landscape");
    REQUIRE(page);
    const auto territory = territory::on(*brief->date, brief->worldview, atlas().pack());
    REQUIRE(territory);
    auto scene = scene::compose(*brief, *look, *page, *territory, atlas().gazetteer(), atlas().pack());
    REQUIRE(scene);
    return *std::move(scene);
}

/// The look of a route on a map of that date, "" when it is not drawn.
std::string look_of(const std::string& route, const std::string& date) {
    const scene::Scene scene = composed("title = \"Roads\"\ndate = " + date +
                                        "\nextent = [45.5, 38.5, 48.0, 40.5]\nroutes = [\"" + route + "\"]\n");
    for (const auto& line : scene.lines) {
        if (line.id == route) {
            return line.line_class;
        }
    }
    return "";
}

}  // namespace

TEST_CASE("a road looks as it was on the date of the map") {
    CHECK(look_of("lachin-old-lisagor-shusha", "2022-12-11") == "road");
    CHECK(look_of("lachin-old-lisagor-shusha", "2022-12-12") == "road-blocked");
    CHECK(look_of("lachin-old-lisagor-shusha", "2023-05-01") == "road");  // open, with a checkpoint
    CHECK(look_of("victory-road", "2021-11-06") == "road-planned");
    CHECK(look_of("victory-road", "2021-11-07") == "road");
    CHECK(look_of("aghdam-stepanakert", "2023-09-19") == "road-former");
    CHECK(look_of("tripp-road", "2025-08-08") == "route-proposed");
    CHECK(look_of("rail-minjivan-aghband", "2020-10-01") == "road-former");
    CHECK(look_of("rail-julfa-nakhchivan", "2020-10-01") == "railway");
}

TEST_CASE("a route that is not in being on the date is not drawn, and the map says so") {
    const scene::Scene scene = composed(
        "title = \"Roads\"\ndate = 2019-01-01\nextent = [45.5, 38.5, 48.0, 40.5]\nroutes = [\"victory-road\"]\n");
    CHECK(std::none_of(scene.lines.begin(), scene.lines.end(),
                       [](const auto& line) { return line.id == "victory-road"; }));
    CHECK(std::any_of(scene.warnings.begin(), scene.warnings.end(), [](const Warning& warning) {
        return warning.code == "W_ROUTE" && warning.message.find("2019-01-01") != std::string::npos;
    }));
}

TEST_CASE("an event's claim decides the look of its route") {
    const auto drawn = [](const char* event) {
        const scene::Scene scene = composed(std::string("title = \"Roads\"\ndate = 2023-09-13\n[[event]]\n") + event);
        std::vector<std::string> classes;
        for (const auto& line : scene.lines) {
            if (line.line_class.rfind("ro", 0) == 0) {
                classes.push_back(line.line_class);
            }
        }
        return classes;
    };
    CHECK(drawn("place = \"Zangezur corridor\"\ntype = \"infrastructure\"\nclaim = \"proposed\"\n") ==
          std::vector<std::string>{"route-proposed"});
    CHECK(drawn("place = \"Aghdam-Khankendi road\"\ntype = \"blockade\"\n") ==
          std::vector<std::string>{"road-blocked"});
}

TEST_CASE("a map without the layer of routes has none") {
    const scene::Scene scene = composed(
        "title = \"Roads\"\ndate = 2022-12-12\nextent = [45.5, 38.5, 48.0, 40.5]\nhide = [\"routes\"]\nroutes = "
        "[\"lachin-old-lisagor-shusha\"]\n");
    CHECK(std::none_of(scene.lines.begin(), scene.lines.end(),
                       [](const auto& line) { return line.id == "lachin-old-lisagor-shusha"; }));
}

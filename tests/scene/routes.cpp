#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

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
    CHECK(look_of("lachin-old-lisagor-shusha", "2023-05-01") == "road-checkpoint");
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

TEST_CASE("a corridor is drawn along its roads of the day, each as it was") {
    const auto drawn = [](const char* date, const char* event) {
        const scene::Scene scene = composed(std::string("title = \"Roads\"\ndate = ") + date +
                                            "\nextent = [45.5, 38.5, 48.0, 40.5]\n" + event);
        std::map<std::string, std::string> looks;
        for (const auto& line : scene.lines) {
            if (line.line_class.rfind("ro", 0) == 0) {
                looks[line.id] = line.line_class;
            }
        }
        return looks;
    };
    const char* asked = "routes = [\"lachin-corridor\"]\n";
    using Looks = std::map<std::string, std::string>;
    const Looks old_road{{"lachin-old-goris-border", "road"},
                         {"lachin-old-border-lachin", "road"},
                         {"lachin-old-lachin-lisagor", "road"},
                         {"lachin-old-lisagor-shusha", "road"}};
    CHECK(drawn("1995-01-01", asked) == old_road);
    CHECK(drawn("2021-06-01", asked) == old_road);
    CHECK(drawn("2023-01-12", asked) == Looks{{"lachin-old-goris-border", "road"},
                                              {"lachin-old-lisagor-shusha", "road-blocked"},
                                              {"lachin-new-az", "road-blocked"},
                                              {"lachin-new-temporary-link", "road"}});
    CHECK(drawn("2023-04-24", asked) == Looks{{"lachin-old-lisagor-shusha", "road-checkpoint"},
                                              {"lachin-new-az", "road-checkpoint"},
                                              {"tegh-kornidzor-hakari", "road-checkpoint"}});
    // On no day and in no event is it a proposal.
    for (const char* event : {"type = \"infrastructure\"\nclaim = \"proposed\"\n", "type = \"checkpoint\"\n",
                              "type = \"blockade\"\n", "type = \"battle\"\n"}) {
        const Looks looks =
            drawn("2023-04-24", (std::string("[[event]]\nplace = \"Lachin corridor\"\n") + event).c_str());
        INFO(event);
        CHECK(looks.size() == 3);
        for (const auto& [id, look] : looks) {
            CHECK(look != "route-proposed");
        }
    }
    CHECK(drawn("2025-09-01", "routes = [\"tripp\"]\n") ==
          Looks{{"tripp-road", "route-proposed"}, {"rail-meghri", "route-proposed"}});
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

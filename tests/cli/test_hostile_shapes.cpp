#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "io/file.hpp"
#include "io/scratch_folder.hpp"
#include "program.hpp"

using Catch::Contains;
using nlohmann::json;

namespace {

/// A table of one event with this geometry, drawn.
Run drawn(const std::string& geometry, const std::string& member = "") {
    const ScratchFolder folder;
    const std::string table =
        R"({"type":"FeatureCollection")" + member +
        R"(,"features":[{"type":"Feature","properties":{"date":"2020-10-26","type":"shelling"},)" + R"("geometry":)" +
        geometry + "}]}";
    REQUIRE(sitmap::io::write_file(folder / "events.geojson", table));
    Setting here;
    here.folder = folder.path();
    return run({"draw", "events.geojson", "-o", "map.svg"}, here);
}

std::string point(const std::string& lon, const std::string& lat) {
    return R"({"type":"Point","coordinates":[)" + lon + "," + lat + "]}";
}

Run corridor(std::vector<std::string> rest) {
    rest.insert(rest.begin(), "corridor");
    rest.insert(rest.end(), {"--on", "2020-12-05"});
    return run(rest);
}

std::string nested(const std::string& open, const std::string& middle, const std::string& close, int depth) {
    std::string text;
    for (int i = 0; i < depth; ++i) {
        text += open;
    }
    text += middle;
    for (int i = 0; i < depth; ++i) {
        text += close;
    }
    return text;
}

}  // namespace

TEST_CASE("positions that are no numbers, too large or off the globe are refused by name") {
    for (const char* wrong : {"NaN", "Infinity", "-Infinity", "1e309", "\"46\"", "null"}) {
        const Run result = drawn(point(wrong, "39.6"));
        CAPTURE(wrong, result.error);
        CHECK(result.status == 1);
        CHECK_THAT(result.error, Contains("sitmap: error[E_") && Contains("events.geojson"));
    }
    CHECK(drawn(point("-0.0", "-0.0")).status == 0);
    for (const char* lon : {"181", "-180.1", "540"}) {
        CHECK_THAT(drawn(point(lon, "39.6")).error, Contains("E_COORDINATE") && Contains(lon));
    }
    const Run swapped = drawn(point("39.6", "146.5"));
    CHECK(swapped.status == 1);
    CHECK_THAT(swapped.error, Contains("look swapped"));
}

TEST_CASE("an event at a pole or at the antimeridian is drawn or refused, never a crash") {
    for (const auto& place : {point("46", "90"), point("46", "-90"), point("180", "39"), point("-180", "39")}) {
        const Run result = drawn(place);
        CAPTURE(place, result.error);
        CHECK((result.status == 0 || result.status == 1));
    }
}

TEST_CASE("shapes that are no point are refused instead of being passed over") {
    for (const char* geometry :
         {R"({"type":"Polygon","coordinates":[[[46,39],[47,40],[47,39],[46,40],[46,39]]]})",
          R"({"type":"Polygon","coordinates":[[]]})", R"({"type":"Polygon","coordinates":[[[46,39]]]})",
          R"({"type":"LineString","coordinates":[[46,39],[46,39]]})",
          R"({"type":"LineString","coordinates":[[179,39],[-179,39]]})",
          R"({"type":"GeometryCollection","geometries":[]})", R"({"type":"Point","coordinates":[]})", R"([46, 39])"}) {
        const Run result = drawn(geometry);
        CAPTURE(geometry, result.error);
        CHECK(result.status == 1);
        CHECK_THAT(result.error, Contains("E_COORDINATE") && Contains("feature 1"));
    }
}

TEST_CASE("another reference system is refused, that of GeoJSON by its names is not") {
    const std::string here = point("46.5", "39.6");
    for (const char* name : {"+proj=nonsense", "EPSG:3857", "http://example.org/crs"}) {
        const Run result = drawn(here, std::string(R"(,"crs":{"type":"name","properties":{"name":")") + name + "\"}}");
        CAPTURE(name, result.error);
        CHECK(result.status == 1);
        CHECK_THAT(result.error, Contains("WGS 84"));
    }
    for (const char* name : {"urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326"}) {
        CHECK(drawn(here, std::string(R"(,"crs":{"type":"name","properties":{"name":")") + name + "\"}}").status == 0);
    }
}

TEST_CASE("geometry nested without end is refused") {
    for (const auto& geometry :
         {nested(R"({"type":"GeometryCollection","geometries":[)", point("46", "39"), "]}", 20'000),
          R"({"type":"Polygon","coordinates":)" + nested("[", "", "]", 200'000) + "}"}) {
        const Run result = drawn(geometry);
        CHECK(result.status == 1);
        CHECK_THAT(result.error, Contains("nested deeper than"));
    }
}

TEST_CASE("a map of one place has room around it") {
    const Run result = drawn(point("46.75", "39.82"));
    CAPTURE(result.error);
    CHECK(result.status == 0);
}

TEST_CASE("a corridor without a sensible width or a second place is refused with its name") {
    for (const char* width : {"0km", "-5km", "nankm", "infkm", "1e309km", "250km", "5", "", "5 miles"}) {
        const Run result = corridor({"--via", "Goris,Lachin", "--width=" + std::string(width)});
        CAPTURE(width, result.error);
        CHECK((*width == '\0' ? result.status != 1 : result.status == 2));
    }
    CHECK(corridor({"--via", "Goris"}).status == 2);
    const Run twice = corridor({"--via", "Goris,Goris"});
    CHECK(twice.status == 1);
    CHECK_THAT(twice.error, Contains("two different points"));
    CHECK_THAT(corridor({"--via", "Tokyo,Los Angeles"}).error, Contains("antimeridian"));
    const Run widest = corridor({"--via", "Goris,Lachin", "--width", "200km", "--json"});
    REQUIRE(widest.status == 0);
    CHECK(json::parse(widest.out).at("area_km2").get<double>() > 31'400);
}

TEST_CASE("a thousand places along roads are a matter of seconds, and no road is told") {
    std::string via = "Goris";
    for (int i = 1; i < 1000; ++i) {
        via += i % 2 == 1 ? ",Stepanakert" : ",Goris";
    }
    const Run result = corridor({"--via", via, "--roads", "--json"});
    REQUIRE(result.status == 0);
    CHECK(result.out.size() < 60'000);
    const Run straight = corridor({"--via", "Baku,Nakhchivan", "--roads", "--json"});
    CHECK(straight.status == 0);
    CHECK_THAT(straight.error, Contains("W_ROUTE"));
    CHECK(corridor({"--via", "Baku,Nakhchivan", "--roads", "--strict"}).status == 1);
}

TEST_CASE("known corridors are listed, and found by their name with the state of their roads") {
    const Run list = run({"corridor", "--list", "--json"});
    REQUIRE(list.status == 0);
    CHECK(json::parse(list.out).at("corridors").size() >= 7);
    const auto state = [](const char* name, const char* date) -> std::string {
        const Run result = run({"corridor", name, "--on", date, "--json"});
        CAPTURE(name, date, result.error);
        REQUIRE(result.status == 0);
        return json::parse(result.out).at("routes").at(0).at("state");
    };
    CHECK(state("Lachin corridor", "2021-06-01") == "open");
    CHECK(state("lachin", "2023-01-12") == "blockaded");
    CHECK(state("Lachin corridor", "2023-05-01") == "checkpoint");
    CHECK(state("Zangezur corridor", "2023-05-01") == "proposed");
    CHECK(state("Зангезурский коридор", "2023-05-01") == "proposed");
    CHECK(state("TRIPP", "2025-12-01") == "proposed");
    CHECK(run({"corridor", "no such corridor anywhere", "--on", "2023-05-01"}).error.size() < 2000);
}

TEST_CASE("a worldview of one's own changes shapes, names, legend and notice of a map together") {
    const ScratchFolder folder;
    REQUIRE(
        sitmap::io::write_file(folder / "desk.toml",
                               "base = \"de-facto\"\nnotice = \"As our desk draws it.\"\npositions = false\n"
                               "oblast = false\nnaming = \"azerbaijani\"\n[legend]\nheld = \"Our words for it\"\n"));
    REQUIRE(sitmap::io::write_file(folder / "b.toml",
                                   "title = \"T\"\ndate = 2010-06-01\nplaces = [\"Shusha\"]\n"
                                   "extent = [45.2, 38.8, 48, 40.6]\n"));
    Setting here;
    here.folder = folder.path();
    const auto drawn = [&](std::vector<std::string> more) {
        std::vector<std::string> words{"draw", "b.toml", "-o", "-", "-f", "svg", "-q"};
        words.insert(words.end(), more.begin(), more.end());
        const auto result = run(words, here);
        REQUIRE(result.status == 0);
        return result.out;
    };
    const std::string plain = drawn({});
    const std::string own = drawn({"--worldview", "desk.toml"});
    CHECK_THAT(plain, !Contains("Our words for it") && !Contains("As our desk draws it"));
    CHECK_THAT(own, Contains("Our words for it") && Contains("As our desk draws it"));
    CHECK_THAT(plain, Contains("data-class=\"oblast\"") && Contains("Shushi"));
    CHECK_THAT(own, !Contains("data-class=\"oblast\"") && !Contains("Shushi"));
}

TEST_CASE("a worldview that changes the names of a brief says so") {
    const ScratchFolder folder;
    REQUIRE(sitmap::io::write_file(folder / "b.toml",
                                   "title = \"T\"\ndate = 2023-01-12\nnaming = \"armenian\"\n"
                                   "[[event]]\nplace = \"Shusha\"\ntype = \"protest\"\n"));
    Setting here;
    here.folder = folder.path();
    CHECK_THAT(run({"draw", "b.toml", "-n", "--worldview", "az"}, here).error, Contains("W_NAMING"));
    CHECK_THAT(run({"draw", "b.toml", "-n", "--worldview", "az", "--naming", "both"}, here).error,
               !Contains("W_NAMING"));
    CHECK_THAT(run({"draw", "b.toml", "-n", "--worldview", "am"}, here).error, !Contains("W_NAMING"));
}

TEST_CASE("a point in time is asked for with its zone") {
    const auto control = [](const char* when) -> std::string {
        const Run result = run({"territory", "--on", when, "--at", "Shusha", "--json"});
        CAPTURE(when, result.error);
        REQUIRE(result.status == 0);
        return json::parse(result.out).at("control");
    };
    CHECK(control("2020-11-09T23:30+04:00") == "contested");
    CHECK(control("2020-11-10T00:30+04:00") == "contested");
    CHECK(control("2020-11-10T00:00+03:00") == "AZ");
    CHECK(run({"territory", "--on", "2020-11-10T00:00", "--at", "Shusha"}).status == 2);
}

#include "gazetteer/geonames.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "shared_gazetteer.hpp"

using namespace sitmap;
using Catch::Contains;

namespace {

std::string row(const std::string& id, const std::string& name, const std::string& alternates, const std::string& lat,
                const std::string& lon, const std::string& feature, const std::string& population = "0") {
    return id + "\t" + name + "\t" + name + "\t" + alternates + "\t" + lat + "\t" + lon + "\t" + feature +
           "\tAZ\t\t28\t\t\t\t" + population + "\t\t100\tAsia/Baku\t2024-01-01\n";
}

gazetteer::GeonamesImport import(const std::string& dump, const gazetteer::AlternateNames& names = {},
                                 const std::vector<std::string>& known = {}) {
    const auto result = gazetteer::import_geonames(dump, "AZ.txt", names, test_gazetteer(), known);
    REQUIRE(result);
    return *result;
}

}  // namespace

TEST_CASE("rows of a dump become places with their names") {
    const auto result =
        import(row("9900001", "Testkənd", "Testkend,Тесткенд,Թեստկենդ,GZW,tstknd", "39.5", "46.4", "P\tPPL", "6000") +
               row("9900002", "Test Çayı", "", "39.6", "46.4", "H\tSTM") +
               row("9900003", "Test Kanalı", "", "39.6", "46.4", "H\tCNL"));
    REQUIRE(result.places.size() == 2);
    CHECK(result.rows == 3);
    CHECK(result.other_kind == 1);
    const auto& town = result.places[0];
    CHECK(town.id == "gn:9900001");
    CHECK(town.kind == gazetteer::PlaceKind::town);
    CHECK(town.country == "AZ");
    CHECK(town.population == 6000);
    CHECK(display_name(town, Language::en, {}) == "Testkənd");
    const auto has = [&](const char* text) {
        return std::any_of(town.names.begin(), town.names.end(), [&](const auto& name) { return name.text == text; });
    };
    CHECK(has("Тесткенд"));
    CHECK(has("Թեստկենդ"));
    CHECK_FALSE(has("GZW"));     // an airport's code
    CHECK_FALSE(has("tstknd"));  // a romanisation without vowels
    CHECK(result.places[1].kind == gazetteer::PlaceKind::river);
}

TEST_CASE("what the pack has is not brought a second time") {
    const auto& goris = *test_gazetteer().by_id("goris");
    const std::string lat = std::to_string(goris.position.lat);
    const std::string lon = std::to_string(goris.position.lon);
    CHECK(import(row("9900001", "Goris", "", lat, lon, "P\tPPL")).known == 1);
    CHECK(import(row("9900001", "Testkend", "", lat, lon, "P\tPPL"), {}, {"9900001"}).known == 1);
    CHECK(import(row("9900001", "Goris", "", "39.0", "48.5", "P\tPPL")).places.size() == 1);
}

TEST_CASE("bad rows are told with line and column and the others are kept") {
    const auto result =
        import(row("9900001", "Testkend", "", "39.5", "46.4", "P\tPPL") + "one\ttwo\n" +
               row("x1", "Bad id", "", "39.5", "46.4", "P\tPPL") + row("9900004", "Off", "", "99.5", "46.4", "P\tPPL") +
               row("9900005", "", "", "39.5", "46.4", "P\tPPL"));
    CHECK(result.places.size() == 1);
    REQUIRE(result.faults.size() == 4);
    CHECK(result.faults[0].line == 2);
    CHECK_THAT(result.faults[0].message, Contains("2 cells"));
    CHECK(result.faults[2].line == 4);
    CHECK(result.faults[2].column == 18);
    CHECK_THAT(result.faults[2].message, Contains("99.5"));
}

TEST_CASE("a file that is no dump is refused") {
    for (const char* text : {"", "name,place\nA,B\n"}) {
        const auto result = gazetteer::import_geonames(text, "x.txt", {}, test_gazetteer(), {});
        REQUIRE_FALSE(result);
        CHECK(result.error().code == ErrorCode::format);
    }
    CHECK_FALSE(gazetteer::parse_alternate_names("nothing", "x.txt"));
}

TEST_CASE("alternate names bring languages, and what the place was called") {
    const auto names = gazetteer::parse_alternate_names(
        "1\t9900001\tru\tТесткенд\t1\t\t\t\n2\t9900001\taz\tKöhnəkənd\t\t\t\t1\n3\t9900001\tlink\thttps://x\t\t\t\t\n",
        "alternateNames.txt");
    REQUIRE(names);
    const auto result = import(row("9900001", "Testkend", "", "39.5", "46.4", "P\tPPL"), *names);
    const auto& list = result.places.front().names;
    CHECK(display_name(result.places.front(), Language::ru, {}) == "Тесткенд");
    const auto old = std::find_if(list.begin(), list.end(), [](const auto& name) { return name.text == "Köhnəkənd"; });
    REQUIRE(old != list.end());
    CHECK(old->kind == gazetteer::NameKind::former);
    CHECK(list.size() == 3);
}

#include "gazetteer/user_names.hpp"

#include <catch2/catch.hpp>

#include "shared_gazetteer.hpp"

using namespace sitmap;
using Catch::Contains;

namespace {

gazetteer::UserNames read(std::string_view text) {
    const auto table = gazetteer::parse_user_names(text, "my.csv", test_gazetteer());
    INFO((table ? std::string() : table.error().message));
    REQUIRE(table);
    return *table;
}

Error only_fault(std::string_view text) {
    const auto table = read(text);
    REQUIRE(table.faults.size() == 1);
    CHECK(table.faults.front().file == "my.csv");
    return table.faults.front();
}

}  // namespace

TEST_CASE("a row gives a name to a known place, by id or by name") {
    const auto table = read("name,place,language\nXankend,stepanakert,az\nGorisik,Goris,\n");
    REQUIRE(table.places.size() == 2);
    CHECK(table.places[0].id == "stepanakert");
    REQUIRE(table.places[0].names.size() == 1);
    CHECK(table.places[0].names[0].language == Language::az);
    CHECK(table.places[1].id == "goris");

    const auto loaded = gazetteer::Gazetteer::load(test_pack(), table.places);
    REQUIRE(loaded);
    const auto found = loaded->look_up("Xankend", 1);
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().place->id == "stepanakert");
    CHECK(found.front().score > 0.9);
}

TEST_CASE("a row with a position is a new place, and later rows name it again") {
    const auto table = read(
        "name;lon;lat;kind;country;place;language\nTestberd;46.5;39.5;mountain;AZ;;en\nТестберд;;;;;Testberd;ru\n"
        "Թեստբերդ;46.5;39.5;mountain;AZ;;hy\n");
    REQUIRE(table.places.size() == 1);
    const auto& place = table.places.front();
    CHECK(place.kind == gazetteer::PlaceKind::mountain);
    CHECK(place.names.size() == 3);
    CHECK(table.names == 3);
    CHECK(place.id.find(':') == std::string::npos);  // ranks as kept by hand
    CHECK(display_name(place, Language::en, {}) == "Testberd");

    const auto loaded = gazetteer::Gazetteer::load(test_pack(), table.places);
    REQUIRE(loaded);
    CHECK(loaded->look_up("Тестберд", 1).front().place->id == place.id);
}

TEST_CASE("what is wrong with a row is said at its cell") {
    const Error kind = only_fault("name,lon,lat,kind\nA town,46.5,39.5,twon\n");
    CHECK(kind.code == ErrorCode::csv);
    CHECK(kind.line == 2);
    CHECK(kind.column == 18);
    CHECK_THAT(kind.hint, Contains("town"));
    const Error globe = only_fault("name,lon,lat\nTest,46.5,99.5\n");
    CHECK(globe.column == 11);
    CHECK_THAT(globe.message, Contains("99.5"));
    CHECK_THAT(only_fault("name,place\nTest,Xyzzyville\n").message, Contains("Xyzzyville"));
    CHECK_THAT(only_fault("name,place,lon,lat\nTest,Goris,46,39\n").hint, Contains("leave lon and lat empty"));
    CHECK_THAT(only_fault("name,place\nTest,\n").hint, Contains("lon and lat"));
    CHECK_THAT(only_fault("name,place,language\nTest,goris,xx\n").message, Contains("xx"));
    CHECK_THAT(only_fault("name,place,valid_from,valid_to\nTest,goris,2020-01-02,2020-01-01\n").message,
               Contains("2020-01-02"));
    CHECK_THAT(only_fault("name,place\n,goris\n").message, Contains("missing"));
    CHECK_THAT(only_fault("name,id\nTest,my-place\n").message, Contains("my-place"));
    CHECK_THAT(only_fault("name,lon,lat,country\nTest,46,39,Armenia\n").message, Contains("Armenia"));
}

TEST_CASE("a name that several towns have asks which one is meant") {
    const Error error = only_fault("name,place\nMartuni town,Martuni\n");
    CHECK_THAT(error.hint, Contains("martuni-nk") && Contains("martuni-am"));
    CHECK(read("name,place,country\nMartuni town,Martuni,AM\n").places.front().id == "martuni-am");
}

TEST_CASE("a table without names, with an unknown column or without rows is refused as a whole") {
    for (const char* text : {"", "place\ngoris\n", "name,plaec\nA,goris\n", "name,name\nA,B\n", "name,place\nA\n"}) {
        INFO(text);
        const auto table = gazetteer::parse_user_names(text, "my.csv", test_gazetteer());
        REQUIRE_FALSE(table);
        CHECK(table.error().code == ErrorCode::csv);
    }
    const auto table = gazetteer::parse_user_names("name,plaec\nA,goris\n", "my.csv", test_gazetteer());
    CHECK_THAT(table.error().hint, Contains("place"));
    CHECK(table.error().column == 6);
    CHECK(read("name,place\n").places.empty());
}

TEST_CASE("a table that was written reads back the same") {
    const auto table = read(
        "name,lon,lat,kind,language,side,name_kind,preferred,valid_from,valid_to,note\n"
        "\"Old, town\",46.5,39.5,town,en,armenian,former,,1923-01-01,1991-11-26,\"a \"\"note\"\"\"\n"
        "New town,46.5,39.5,town,en,azerbaijani,official,yes,1991-11-26,,\n");
    const std::string text = gazetteer::to_user_names_csv(table.places);
    const auto again = read(text);
    REQUIRE(again.faults.empty());
    CHECK(gazetteer::to_user_names_csv(again.places) == text);
    CHECK(again.places.front().names.size() == 2);
    CHECK(again.places.front().note == "a \"note\"");
    CHECK(again.places.front().names[0].validity.to.has_value());
}

TEST_CASE("places of the same id are replaced when tables are joined") {
    gazetteer::Place a;
    a.id = "a";
    gazetteer::Place b = a;
    b.note = "newer";
    gazetteer::Place c = a;
    c.id = "c";
    std::size_t replaced = 0;
    const auto all = gazetteer::merged({a}, {b, c}, replaced);
    REQUIRE(all.size() == 2);
    CHECK(all[0].note == "newer");
    CHECK(replaced == 1);
}

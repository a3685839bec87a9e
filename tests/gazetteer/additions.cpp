#include <catch2/catch.hpp>

#include "shared_gazetteer.hpp"

using namespace sitmap;
using gazetteer::Gazetteer;
using gazetteer::Name;
using gazetteer::Place;

namespace {

Place place_named(std::string id, std::vector<Name> names) {
    Place place;
    place.id = std::move(id);
    place.position = {46.5, 39.5};
    place.source = "test";
    place.names = std::move(names);
    return place;
}

Name named(std::string text, bool preferred = false) {
    Name name;
    name.text = std::move(text);
    name.language = Language::en;
    name.preferred = preferred;
    return name;
}

}  // namespace

TEST_CASE("a place added at run time is found like one of the pack") {
    const auto loaded = Gazetteer::load(test_pack(), {place_named("outpost-17", {named("Zorkvank Outpost")})});
    REQUIRE(loaded);
    CHECK(loaded->places().size() == test_gazetteer().places().size() + 1);
    REQUIRE(loaded->by_id("outpost-17") != nullptr);
    CHECK(loaded->look_up("zorkvank outpost").front().place->id == "outpost-17");
    CHECK(loaded->look_up("Zorkvnak Outpost").front().place->id == "outpost-17");
    CHECK(loaded->look_up("Goris").front().place->id == "goris");
    const auto mentions =
        gazetteer::find_mentions(article_of("Shelling was reported near Zorkvank Outpost and Goris."), *loaded);
    REQUIRE(mentions.size() == 2);
    CHECK(mentions[0].place->id == "outpost-17");
    CHECK(mentions[1].place->id == "goris");
}

TEST_CASE("a name added to a place of the pack leads to it and changes nothing else") {
    const Place& goris = *test_gazetteer().by_id("goris");
    const auto loaded =
        Gazetteer::load(test_pack(), {place_named("goris", {named("Zorkvank", true), goris.names.front()})});
    REQUIRE(loaded);
    const Place& taught = *loaded->by_id("goris");
    CHECK(loaded->places().size() == test_gazetteer().places().size());
    CHECK(taught.position == goris.position);
    CHECK(taught.names.size() == goris.names.size() + 1);
    CHECK(loaded->look_up("Zorkvank").front().place == &taught);
    int preferred = 0;
    for (const Name& name : taught.names) {
        preferred += name.preferred && name.language == Language::en && name.side == gazetteer::Side::neutral ? 1 : 0;
    }
    CHECK(preferred == 1);
}

TEST_CASE("an added place that cannot be used is refused by its id") {
    Place nowhere = place_named("nowhere", {named("Nowhere")});
    nowhere.position = {46.5, 139.5};
    for (const Place& place : {nowhere, place_named("nameless", {}), place_named("", {named("Idless")}),
                               place_named("blank", {named("")})}) {
        const auto loaded = Gazetteer::load(test_pack(), {place});
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().code == ErrorCode::csv);
        CHECK(loaded.error().message.find("'" + place.id + "'") != std::string::npos);
    }
}

#include <algorithm>
#include <catch2/catch.hpp>

#include "brief/brief.hpp"
#include "brief_pack.hpp"

using namespace sitmap;

namespace {

void check_same(const brief::Brief& a, const brief::Brief& b) {
    CHECK(a.title == b.title);
    CHECK(a.standfirst == b.standfirst);
    CHECK(a.date == b.date);
    CHECK(a.since == b.since);
    CHECK(a.extent == b.extent);
    CHECK(a.page == b.page);
    CHECK(a.size_pt == b.size_pt);
    CHECK(a.style == b.style);
    CHECK(a.worldview == b.worldview);
    CHECK(a.naming.policy == b.naming.policy);
    CHECK(a.naming.armenian_first == b.naming.armenian_first);
    CHECK(a.naming.separator == b.naming.separator);
    CHECK(a.language == b.language);
    CHECK(a.routes == b.routes);
    CHECK(a.places == b.places);
    CHECK(a.sources == b.sources);
    CHECK(a.hidden_layers == b.hidden_layers);
    CHECK(a.show_denied == b.show_denied);
    CHECK(a.graticule == b.graticule);
    REQUIRE(a.events.size() == b.events.size());
    for (std::size_t i = 0; i < a.events.size(); ++i) {
        const event::Event& x = a.events[i];
        const event::Event& y = b.events[i];
        CHECK(x.id == y.id);
        CHECK(x.type == y.type);
        CHECK(x.when == y.when);
        CHECK(x.claim == y.claim);
        CHECK(x.claimed_by == y.claimed_by);
        CHECK(x.actors == y.actors);
        CHECK(x.head == y.head);
        CHECK(x.text == y.text);
        REQUIRE(x.places.size() == y.places.size());
        for (std::size_t k = 0; k < x.places.size(); ++k) {
            CHECK(x.places[k].role == y.places[k].role);
            CHECK(x.places[k].place_id == y.places[k].place_id);
            CHECK(x.places[k].name == y.places[k].name);
            CHECK(x.places[k].position == y.places[k].position);
            CHECK(x.places[k].area_only == y.places[k].area_only);
        }
        REQUIRE(x.evidence.size() == y.evidence.size());
        for (std::size_t k = 0; k < x.evidence.size(); ++k) {
            CHECK(x.evidence[k].file == y.evidence[k].file);
            CHECK(x.evidence[k].start == y.evidence[k].start);
            CHECK(x.evidence[k].end == y.evidence[k].end);
            CHECK(x.evidence[k].row == y.evidence[k].row);
            CHECK(x.evidence[k].text == y.evidence[k].text);
        }
    }
    REQUIRE(a.notes.size() == b.notes.size());
    for (std::size_t i = 0; i < a.notes.size(); ++i) {
        CHECK(a.notes[i].place_id == b.notes[i].place_id);
        CHECK(a.notes[i].position == b.notes[i].position);
        CHECK(a.notes[i].head == b.notes[i].head);
        CHECK(a.notes[i].text == b.notes[i].text);
    }
    REQUIRE(a.arrows.size() == b.arrows.size());
    for (std::size_t i = 0; i < a.arrows.size(); ++i) {
        CHECK(a.arrows[i].from.position == b.arrows[i].from.position);
        CHECK(a.arrows[i].from.place_id == b.arrows[i].from.place_id);
        CHECK(a.arrows[i].to.place_id == b.arrows[i].to.place_id);
        CHECK(a.arrows[i].type == b.arrows[i].type);
        CHECK(a.arrows[i].claim == b.arrows[i].claim);
    }
}

constexpr const char* everything = R"(
title = "Iran \"moves\" \\ troops to the Aras — «сводка»"
standfirst = "Two sentences. Here they are."
date = 2020-10-26
since = 2020-10-20
extent = [44.5, 38.25, 48.125, 40.5]
page = "phone"
size = [800, 600.5]
style = "briefing"
worldview = "de-jure"
naming = { policy = "azerbaijani", order = "azerbaijani-first", separator = " – " }
lang = "ru"
routes = ["some-route"]
places = ["Goris"]
sources = ["A newspaper, 26 October 2020"]
hide = ["rivers", "inset"]
show_denied = true

[[event]]
id = "one"
type = "shelling"
claim = "claimed"
claimed_by = "local officials"
from = 2020-10-24
to = 2020-10-25
places = ["Askeran", { id = "martuni-nk", role = "near", area_only = true }]
head = "Settlements shelled"
text = "Artillery fire on settlements during the night, local officials said, and more."
actors = ["AZ forces"]
source = "An agency"

[[event]]
type = "deployment"
lat = 39.123456789
lon = 46.95
head = "Units sent"
evidence = [{ file = "article.txt", start = 10, end = 90, text = "A sentence." }, { file = "t.csv", row = 3 }]

[[event]]
type = "warning"
claim = "threatened"
text = "A text that is longer than sixty characters and therefore remains below a head of its own."

[[note]]
lat = 39.5
lon = 46.5
head = "A note"

[[arrow]]
to = "Khoda Afarin"
claim = "claimed"
[[arrow]]
from = { lat = 39.2, lon = 46.9 }
to = "Goris"
type = "battle"
)";

}  // namespace

TEST_CASE("a brief that is written and read again is the same brief") {
    const gazetteer::Gazetteer& gazetteer = gazetteer_of_pack();
    const auto first = brief::parse(everything, "map.toml", gazetteer);
    REQUIRE(first.has_value());
    const std::string written = brief::to_toml(*first, nullptr, gazetteer);
    INFO(written);
    const auto second = brief::parse(written, "again.toml", gazetteer);
    REQUIRE(second.has_value());
    check_same(*first, *second);
    CHECK(brief::to_toml(*second, nullptr, gazetteer) == written);
}

TEST_CASE("a place's name longer than a map can print is cut the same whichever way it is written") {
    const gazetteer::Gazetteer& gazetteer = gazetteer_of_pack();
    const std::string name = "Lach" + std::string(120, '(') + "in";
    auto first = brief::parse(
        "title = \"A brigade\"\ndate = 2020-11-10\n[[unit]]\nplace = \"" + name + "\"\nname = \"1st Brigade\"\n",
        "map.toml", gazetteer);
    REQUIRE(first.has_value());
    CHECK(std::any_of(first->warnings.begin(), first->warnings.end(),
                      [](const Warning& warning) { return warning.code == std::string("W_LABEL_CUT"); }));
    first->warnings.clear();  // they are written as comments
    const std::string written = brief::to_toml(*first, nullptr, gazetteer);
    const auto second = brief::parse(written, "again.toml", gazetteer);
    REQUIRE(second.has_value());
    CHECK(brief::to_toml(*second, nullptr, gazetteer) == written);
}

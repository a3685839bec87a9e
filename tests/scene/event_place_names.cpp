#include <algorithm>
#include <catch2/catch.hpp>

#include "scene/the_atlas.hpp"

using namespace sitmap;
using scene_tests::atlas;
using scene_tests::look;

namespace {

std::vector<scene::LabelAsk> labels_of(const std::string& events) {
    const auto brief = brief::parse("title = \"A map\"\ndate = 2022-09-14\n" + events, "a.toml", atlas().gazetteer());
    REQUIRE(brief);
    const auto page = look().page("landscape");
    const auto territory = territory::on(*brief->date, brief->worldview, atlas().pack());
    REQUIRE(territory);
    const auto scene = scene::compose(*brief, look(), *page, *territory, atlas().gazetteer(), atlas().pack());
    REQUIRE(scene);
    return scene->labels;
}

/// The labels asked for places of events.
std::vector<std::string> names_of(const std::string& events) {
    std::vector<std::string> names;
    for (const scene::LabelAsk& label : labels_of(events)) {
        if (label.kind == "event_place") {
            CHECK(label.required);
            names.push_back(label.text);
        }
    }
    return names;
}

const std::string on_the_bridge =
    "[[event]]\nplace = \"Hakari bridge\"\ntype = \"arrest\"\nhead = \"A man is detained\"\n";
const std::string in_the_district = "[[event]]\nplace = \"Kalbajar District\"\ntype = \"shelling\"\n";

}  // namespace

TEST_CASE("where something happened bears its name, whatever kind of place it is") {
    CHECK(names_of(on_the_bridge).size() == 1);
    CHECK(names_of(in_the_district + "head = \"Mortar fire\"\n") == std::vector<std::string>{"Kalbajar District"});
}

TEST_CASE("a place that the head of its event names is not named twice, unless a card stands there") {
    const std::string named = in_the_district + "head = \"Mortar fire in Kalbajar District\"\n";
    CHECK(names_of(named).empty());
    CHECK(names_of(named + named + named) == std::vector<std::string>{"Kalbajar District"});
}

TEST_CASE("an event with bare coordinates stands beside a town that bears its name, at any scale") {
    // Between Bitlis and Siirt, on a map that reaches from the Black Sea to Baghdad.
    const std::string map = "extent = [38, 35, 50, 43]\n";
    const auto names_town = [](const std::string& events) {
        const auto labels = labels_of(events);
        return std::ranges::any_of(labels, [](const scene::LabelAsk& label) { return label.text == "Bitlis"; });
    };
    CHECK_FALSE(names_town(map));
    CHECK(names_town(map + "[[event]]\nlat = 38.37\nlon = 42.2\ntype = \"battle\"\nhead = \"Fighting\"\n"));
}

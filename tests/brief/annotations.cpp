#include <catch2/catch.hpp>

#include "brief/brief.hpp"
#include "brief_pack.hpp"

using namespace sitmap;
using Catch::Contains;

namespace {

constexpr const char* head = "title = \"A map\"\ndate = 2020-10-26\n";

Result<brief::Brief> parsed(const std::string& tables) {
    return brief::parse(head + tables, "a.toml", gazetteer_of_pack());
}

std::string fault_of(const std::string& tables) {
    const auto brief = parsed(tables);
    REQUIRE_FALSE(brief);
    CHECK(brief.error().line > 0);
    return brief.error().message + " | " + brief.error().hint;
}

}  // namespace

TEST_CASE("arrows, distances and units say what they were written to say, and are written again as read") {
    const auto first = parsed(R"(
[[arrow]]
from = "Horadiz"
to = "Hadrut"
type = "deployment"
actor = "A column"
date = "2020-10-09/2020-10-12"
claimed_by = "Azerbaijan"
[[arrow]]
to = "Khoda Afarin"
[[distance]]
from = "Goris"
to = "Stepanakert"
text = "By air"
[[unit]]
name = "Second Corps"
lat = 39.6
lon = 47.1
side = "azerbaijani"
branch = "mechanised"
size = "corps"
claim = "threatened"
[[unit]]
name = "Some men"
place = "Goris"
)");
    REQUIRE(first);
    for (const brief::Brief& brief :
         {*first, *brief::parse(brief::to_toml(*first, nullptr, gazetteer_of_pack()), "b.toml", gazetteer_of_pack())}) {
        REQUIRE(brief.arrows.size() == 2);
        CHECK(brief.arrows[0].from.place_id == "horadiz");
        CHECK(brief.arrows[0].actor == "A column");
        CHECK(brief.arrows[0].claim == event::Claim::claimed);
        CHECK(brief.arrows[0].claimed_by == "Azerbaijan");
        CHECK(brief.arrows[0].when == time::DateSpan{time::make_date(2020, 10, 9), time::make_date(2020, 10, 12)});
        CHECK(brief.arrows[1].from.place_id.empty());
        REQUIRE(brief.distances.size() == 1);
        CHECK(brief.distances[0].text == "By air");
        REQUIRE(brief.units.size() == 2);
        CHECK(brief.units[0].name == "Second Corps");
        CHECK(brief.units[0].place.position == geo::LonLat{47.1, 39.6});
        CHECK(brief.units[0].side == brief::UnitSide::azerbaijani);
        CHECK(brief.units[0].branch == brief::UnitBranch::mechanised);
        CHECK(brief.units[0].size == brief::UnitSize::corps);
        CHECK(brief.units[0].claim == event::Claim::threatened);
        CHECK(brief.units[1].side == brief::UnitSide::other);
        CHECK(brief.units[1].branch == brief::UnitBranch::unstated);
    }
}

TEST_CASE("a mistake in an annotation is told with its place and what would be right") {
    CHECK_THAT(fault_of("[[arrow]]\nfrom = \"Goris\"\n"), Contains("an arrow needs the place it points to"));
    CHECK_THAT(fault_of("[[arrow]]\nto = \"Goris\"\nspeed = 4\n"), Contains("speed"));
    CHECK_THAT(fault_of("[[distance]]\nfrom = \"Goris\"\n"), Contains("a distance needs \"to\""));
    CHECK_THAT(fault_of("[[distance]]\nfrom = \"Goris\"\nto = \"Goris\"\n"), Contains("two different ends"));
    CHECK_THAT(fault_of("[[unit]]\nname = \"Some men\"\n"), Contains("a unit needs a place"));
    CHECK_THAT(fault_of("[[unit]]\nplace = \"Goris\"\n"), Contains("a unit needs a name"));
    CHECK_THAT(fault_of("[[unit]]\nname = \"A\"\nplace = \"Goris\"\nbranch = \"infantery\"\n"),
               Contains("did you mean \"infantry\"?"));
    CHECK_THAT(fault_of("[[unit]]\nname = \"A\"\nplace = \"Goris\"\nside = \"red\"\n"), Contains("armenian"));
    CHECK_THAT(fault_of("[[unit]]\nname = \"A\"\nplace = \"Goris\"\nsize = \"huge\"\n"), Contains("battalion"));
}

TEST_CASE("a detail is a box, a table with heads, or left to the program") {
    const auto detail = [](const char* words) {
        const auto brief = brief::parse(std::string(head) + "detail = " + words + "\n", "a.toml", gazetteer_of_pack());
        REQUIRE(brief);
        REQUIRE(brief->detail);
        return *brief->detail;
    };
    CHECK_FALSE(detail("\"auto\"").extent);
    CHECK(detail("[46, 39, 47, 40]").extent == geo::Box{46, 39, 47, 40});
    const brief::Detail titled = detail("{ extent = [46, 39, 47, 40], title = \"The town\", overview = \"The land\" }");
    CHECK(titled.extent == geo::Box{46, 39, 47, 40});
    CHECK(titled.title == "The town");
    CHECK(titled.overview_title == "The land");
}

TEST_CASE("a detail that is neither is refused") {
    for (const char* words : {"\"large\"", "[46, 39]", "[47, 39, 46, 40]", "{ size = 3 }", "7"}) {
        INFO(words);
        CHECK_FALSE(brief::parse(std::string(head) + "detail = " + words + "\n", "a.toml", gazetteer_of_pack()));
    }
}

#include <catch2/catch.hpp>

#include "brief/brief.hpp"
#include "brief/clean_text.hpp"
#include "brief_pack.hpp"

using namespace sitmap;

namespace {

Result<brief::Brief> parsed(std::string_view toml) {
    return brief::parse(toml, "map.toml", gazetteer_of_pack());
}

Error error_of(std::string_view toml) {
    const auto result = parsed(toml);
    REQUIRE_FALSE(result.has_value());
    return result.error();
}

}  // namespace

TEST_CASE("a mark belongs to the letter in front of it, whatever senseless stood between them") {
    const brief::Cleaned cleaned = brief::cleaned_text("e\u202E\u0301 and a\uFFFE\u0323");
    CHECK(cleaned.text == "\u00E9 and \u1EA1");
    CHECK(cleaned.controls == 2);
    CHECK(brief::clean_text(cleaned.text) == cleaned.text);
}

TEST_CASE("the smallest brief is understood") {
    const auto brief = parsed(R"(
title = "Shelling across the Aras"
date  = 2020-10-16

[[event]]
place = "Khoda Afarin"
type  = "shelling"
text  = "Stray mortar rounds land in border villages"
)");
    REQUIRE(brief.has_value());
    CHECK(brief->title == "Shelling across the Aras");
    CHECK(brief->date == time::make_date(2020, 10, 16));
    REQUIRE(brief->events.size() == 1);
    const event::Event& event = brief->events.front();
    CHECK(event.id == "e1");
    CHECK(event.type == event::Type::shelling);
    CHECK(event.claim == event::Claim::happened);
    CHECK(event.head == "Stray mortar rounds land in border villages");
    REQUIRE(event.places.size() == 1);
    CHECK_FALSE(event.places.front().place_id.empty());
    CHECK(event.places.front().name == "Khoda Afarin");
}

TEST_CASE("an unknown key names the nearest known one with line and column") {
    const Error error = error_of("title = \"A\"\n\n  standfrist = \"B\"\n");
    CHECK(error.code == ErrorCode::config);
    CHECK(error.file == "map.toml");
    CHECK(error.line == 3);
    CHECK(error.column == 3);
    CHECK(error.message == "unknown key \"standfrist\" in a brief");
    CHECK(error.hint == "did you mean \"standfirst\"?");

    const Error inner = error_of("title = \"A\"\n[[event]]\ntype = \"shelling\"\nplcae = \"Goris\"\n");
    CHECK(inner.line == 4);
    CHECK(inner.hint == "did you mean \"place\"?");
}

TEST_CASE("wrong values are refused where they stand") {
    struct Case {
        const char* toml;
        ErrorCode code;
        int line;
    };
    const Case cases[] = {
        {"title = 7\n", ErrorCode::config, 1},
        {"title = \"A\"\ntitle = \"B\"\n", ErrorCode::config, 2},
        {"title = \"A\"\ndate = \"2020-02-31\"\n", ErrorCode::date, 2},
        {"title = \"A\"\nextent = [45, 39, nan, 40]\n", ErrorCode::config, 2},
        {"title = \"A\"\nextent = [45, 39, 200, 40]\n", ErrorCode::coordinate, 2},
        {"title = \"A\"\nextent = [47, 39, 45, 40]\n", ErrorCode::config, 2},
        {"title = \"A\"\nlang = \"xx\"\n", ErrorCode::config, 2},
        {"title = \"A\"\nhide = [\"riverz\"]\n", ErrorCode::config, 2},
        {"title = \"A\"\nsize = [1e9, 900]\n", ErrorCode::config, 2},
        {"title = \"A\"\nworldview = \"mine\"\n", ErrorCode::config, 2},
        {"title = \"A\"\n[[event]]\ntype = \"shellling\"\n", ErrorCode::config, 3},
        {"title = \"A\"\n[[event]]\nhead = \"x\"\n", ErrorCode::config, 2},
        {"title = \"A\"\n[[event]]\ntype = \"talks\"\nlat = 40\n", ErrorCode::config, 4},
        {"title = \"A\"\n[[event]]\ntype = \"talks\"\nlat = inf\nlon = 2\n", ErrorCode::config, 4},
        {"title = \"A\"\n[[event]]\ntype = \"talks\"\nfrom = 2020-10-02\nto = 2020-10-01\n", ErrorCode::config, 5},
        {"title = \"A\"\n[[event]]\ntype = \"talks\"\nplace = \"Xqzzwvk\"\n", ErrorCode::unknown_place, 4},
        {"title = \"A\"\n[[event]]\nid = \"a\"\ntype = \"talks\"\n[[event]]\nid = \"a\"\ntype = \"talks\"\n",
         ErrorCode::config, 6},
        {"title = \"A\"\n[[note]]\nplace = \"Goris\"\n", ErrorCode::config, 2},
        {"title = \"A\"\n[[arrow]]\nfrom = \"Goris\"\n", ErrorCode::config, 2},
        {"title = \n", ErrorCode::config, 1},
        {"date = 2020-10-16\n", ErrorCode::config, 1},
    };
    for (const Case& c : cases) {
        INFO(c.toml);
        const Error error = error_of(c.toml);
        CHECK(name_of(error.code) == name_of(c.code));
        CHECK(error.file == "map.toml");
        CHECK(error.line == c.line);
        CHECK(error.column >= 1);
        CHECK_FALSE(error.message.empty());
    }
}

TEST_CASE("a name that several places bear is settled by its neighbours and reported when it stays open") {
    const auto near_askeran =
        parsed("title = \"A\"\n[[event]]\ntype = \"shelling\"\nplaces = [\"Askeran\", \"Martuni\"]\n");
    REQUIRE(near_askeran.has_value());
    CHECK(near_askeran->events[0].places[1].place_id == "martuni-nk");

    const auto alone = parsed("title = \"A\"\n[[event]]\ntype = \"shelling\"\nplace = \"Martuni\"\n");
    REQUIRE(alone.has_value());
    REQUIRE_FALSE(alone->warnings.empty());
    CHECK(alone->warnings.front().code == "W_AMBIGUOUS");
    CHECK(alone->warnings.front().line == 4);
}

TEST_CASE("dates of events come as days, spans and EDTF texts") {
    const auto brief = parsed(R"(
title = "Dates"
[[event]]
type = "talks"
date = 2020-10-23
[[event]]
type = "talks"
date = "2020-10-24/2020-10-25"
[[event]]
type = "talks"
from = 2020-09-27
to = 2020-10-03
)");
    REQUIRE(brief.has_value());
    const auto day = [](int y, unsigned m, unsigned d) { return time::make_date(y, m, d); };
    CHECK(brief->events[0].when == time::DateSpan{day(2020, 10, 23), day(2020, 10, 23)});
    CHECK(brief->events[1].when == time::DateSpan{day(2020, 10, 24), day(2020, 10, 25)});
    CHECK(brief->events[2].when == time::DateSpan{day(2020, 9, 27), day(2020, 10, 3)});
    SECTION("and the latest is the map's date when it has none, which is said") {
        CHECK(brief->date == day(2020, 10, 25));
        CHECK(brief->warnings.back().code == "W_DATE_GUESSED");
    }
}

TEST_CASE("control characters never reach the sheet") {
    const auto brief = parsed("title = \"A\\u0000B\\tC  D\\u0085E\"\n");
    REQUIRE(brief.has_value());
    CHECK(brief->title == "A B C D E");
}

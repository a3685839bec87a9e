#include <catch2/catch.hpp>

#include "time/instant.hpp"

using namespace sitmap::time;

TEST_CASE("a point in time is the same in every zone") {
    const Instant ceasefire = parse_instant("2020-11-10T00:00+03:00").value();
    CHECK(to_iso(ceasefire) == "2020-11-10T01:00+04:00");
    for (const char* same :
         {"2020-11-09T21:00Z", "2020-11-10T01:00+04:00", "2020-11-10T01:00:59+04", "2020-11-09T16:00-0500"}) {
        INFO(same);
        CHECK(parse_instant(same).value() == ceasefire);
    }
    CHECK(to_iso(local_day(parse_instant("2020-11-09T19:59Z").value())) == "2020-11-09");
    CHECK(to_iso(local_day(parse_instant("2020-11-09T20:00Z").value())) == "2020-11-10");
}

TEST_CASE("a point in time without a zone, or that is none, is refused") {
    for (const char* text : {"", "2020-11-10", "2020-11-10T", "2020-11-10T23:30", "2020-11-10T24:00Z",
                             "2020-11-10T1:00Z", "2020-11-10T23:60Z", "2020-11-31T00:00Z", "2020-11-10T00:00+",
                             "2020-11-10T00:00+4", "2020-11-10T00:00+99:00", "2020-11-10T00:00+04:00x",
                             "2020-11-10 00:00+04:00", "2020-11-10T00:00:+04:00", "2020-11-10Tnoon", "T00:00Z"}) {
        INFO(text);
        const auto instant = parse_instant(text);
        REQUIRE_FALSE(instant);
        CHECK_FALSE(instant.error().message.empty());
    }
}

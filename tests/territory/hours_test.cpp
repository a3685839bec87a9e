#include "territory/hours.hpp"

#include <catch2/catch.hpp>

#include "pack_of_tests.hpp"

using namespace sitmap;
using namespace sitmap::territory;
using territory_tests::day;
using territory_tests::facts;
using territory_tests::rows;
using territory_tests::the_pack;

namespace {

std::string state_at(const char* instant) {
    return time::to_iso(day_in_force(time::parse_instant(instant).value(), the_pack()).value());
}

/// Who held a settlement at a point in time.
std::string holder_at(const char* name, const char* instant) {
    const auto fact = std::find_if(facts().begin(), facts().end(), [&](const auto& f) { return f.name == name; });
    REQUIRE(fact != facts().end());
    const time::Date date = day_in_force(time::parse_instant(instant).value(), the_pack()).value();
    return holding_at(fact->position, fact->geonames_id, date, the_pack()).value().control;
}

}  // namespace

TEST_CASE("changes of a day hold from their hour, not before") {
    CHECK(state_at("2020-11-09T23:59+03:00") == "2020-11-09");
    CHECK(state_at("2020-11-10T00:30+04:00") == "2020-11-09");  // half past eleven in Moscow
    CHECK(state_at("2020-11-10T00:00+03:00") == "2020-11-10");
    CHECK(state_at("2023-09-20T12:59+04:00") == "2023-09-19");
    CHECK(state_at("2023-09-20T13:00+04:00") == "2023-09-20");
    CHECK(state_at("2023-09-20T08:59Z") == "2023-09-19");
    // No hour is known: from midnight in the region.
    CHECK(state_at("2020-11-30T23:59+04:00") == "2020-11-30");
    CHECK(state_at("2020-12-01T00:00+04:00") == "2020-12-01");
    CHECK(state_at("2020-12-01T00:00+03:00") == "2020-12-01");
    CHECK(state_at("2020-11-30T20:00Z") == "2020-12-01");
}

TEST_CASE("a town has its holder an hour before, at and after the hour of its change") {
    struct Row {
        const char* town;
        const char* instant;
        const char* holder;
    };
    const Row table[] = {
        {"Shushi / Shusha", "2020-11-09T23:30+04:00", "contested"},
        {"Shushi / Shusha", "2020-11-10T00:00+04:00", "contested"},
        {"Shushi / Shusha", "2020-11-10T01:00+04:00", "AZ"},
        {"Shushi / Shusha", "2020-11-10T02:00+04:00", "AZ"},
        {"Hadrut", "2020-11-09T20:59Z", "contested"},
        {"Hadrut", "2020-11-09T21:00Z", "AZ"},
        {"Stepanakert / Khankendi", "2023-09-20T12:00+04:00", "NK"},
        {"Stepanakert / Khankendi", "2023-09-20T13:00+04:00", "AZ"},
        {"Stepanakert / Khankendi", "2023-09-20T14:00+04:00", "AZ"},
        {"Martakert / Aghdara", "2023-09-20T11:59+03:00", "NK"},
        {"Martakert / Aghdara", "2023-09-20T12:00+03:00", "AZ"},
        {"Aghdam", "2020-11-19T23:00+04:00", "NK"},
        {"Aghdam", "2020-11-20T00:00+04:00", "AZ"},
        {"Kalbajar", "2020-11-24T23:00+04:00", "NK"},
        {"Kalbajar", "2020-11-25T01:00+04:00", "AZ"},
        {"Martakert / Aghdara", "1994-05-12T00:00+04:00", "NK"},
    };
    for (const Row& row : table) {
        INFO(row.town << " at " << row.instant);
        CHECK(holder_at(row.town, row.instant) == row.holder);
    }
}

TEST_CASE("each hour is one of its day in the region, of a day on which something changes") {
    const auto hours = rows("SELECT date, hour FROM territory_hour");
    CHECK(hours.size() >= 5);
    for (const auto& row : hours) {
        INFO(row[0]);
        CHECK(time::local_day(time::parse_instant(row[1]).value()) == day(row[0]));
        CHECK(rows("SELECT 1 FROM territory_change WHERE substr(date, 1, 10) = '" + row[0] +
                   "' OR substr(date, 12, 10) = '" + row[0] + "'")
                  .size() >= 1);
    }
}

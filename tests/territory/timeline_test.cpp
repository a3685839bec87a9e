#include <algorithm>
#include <catch2/catch.hpp>

#include "pack_of_tests.hpp"
#include "territory/territory.hpp"

using namespace sitmap;
using territory_tests::day;
using territory_tests::facts;
using territory_tests::state_on;
using territory_tests::the_pack;

namespace {

/// A place with its holder the day before a date, on it and the day after, as published accounts have it.
struct Turn {
    const char* geonames_id;
    const char* town;
    const char* date;
    const char* before;
    const char* on;
    const char* after;
};

// Announced as taken in the war of 2020 is contested until the ceasefire of 10 November.
const Turn turns[] = {
    {"147105", "Shusha", "1992-05-08", "AZ", "contested", "NK"},
    {"147625", "Lachin", "1992-05-18", "AZ", "NK", "NK"},
    {"586268", "Kalbajar", "1993-04-02", "AZ", "contested", "NK"},
    {"148619", "Aghdam", "1993-07-23", "AZ", "NK", "NK"},
    {"148106", "Fuzuli", "1993-08-23", "AZ", "NK", "NK"},
    {"147305", "Gubadli", "1993-08-31", "AZ", "NK", "NK"},
    {"146901", "Zangilan", "1993-10-29", "AZ", "NK", "NK"},
    {"148619", "Aghdam", "1994-05-12", "NK", "NK", "NK"},
    {"585612", "Mataghis", "2020-09-27", "NK", "NK", "NK"},
    {"585612", "Mataghis", "2020-10-03", "NK", "contested", "contested"},
    {"584885", "Talish", "2020-10-03", "NK", "contested", "contested"},
    {"148141", "Jabrayil", "2020-10-04", "NK", "contested", "contested"},
    {"148105", "Hadrut", "2020-10-09", "NK", "contested", "contested"},
    {"148106", "Fuzuli", "2020-10-17", "NK", "contested", "contested"},
    {"146901", "Zangilan", "2020-10-20", "NK", "contested", "contested"},
    {"147305", "Gubadli", "2020-10-25", "NK", "contested", "contested"},
    {"147105", "Shusha", "2020-11-08", "NK", "contested", "contested"},
    {"147105", "Shusha", "2020-11-10", "contested", "AZ", "AZ"},
    {"148105", "Hadrut", "2020-11-10", "contested", "AZ", "AZ"},
    {"146970", "Stepanakert", "2020-11-10", "NK", "NK", "NK"},
    {"148619", "Aghdam", "2020-11-20", "NK", "AZ", "AZ"},
    {"586268", "Kalbajar", "2020-11-25", "NK", "AZ", "AZ"},
    {"147625", "Lachin", "2020-12-01", "NK", "NK", "NK"},
    {"824370", "Parukh", "2022-03-24", "NK", "AZ", "AZ"},
    {"147625", "Lachin", "2022-08-26", "NK", "AZ", "AZ"},  // sources differ by a day: the 25th or the 26th
    {"146970", "Stepanakert", "2022-12-12", "NK", "NK", "NK"},
    {"146970", "Stepanakert", "2023-09-19", "NK", "NK", "AZ"},
    {"146970", "Stepanakert", "2023-09-20", "NK", "AZ", "AZ"},
    {"146970", "Stepanakert", "2024-01-01", "AZ", "AZ", "AZ"},
    {"587097", "Baghanis Ayrum", "2024-05-24", "AM", "AZ", "AZ"},
    {"587192", "Ashaghi Askipara", "2024-05-24", "AM", "AZ", "AZ"},
    {"585947", "Kheyrimli", "2024-05-24", "AM", "AZ", "AZ"},
    {"585224", "Gizilhajili", "2024-05-24", "AM", "AZ", "AZ"},
    {"146970", "Stepanakert", "2025-08-08", "AZ", "AZ", "AZ"},
};

std::string control(const char* id, time::Date date) {
    for (const auto& fact : facts()) {
        if (fact.geonames_id == id) {
            return territory::holding_at(fact.position, id, date, the_pack()).value().control;
        }
    }
    return "no such settlement";
}

struct Road {
    const char* route;
    const char* date;
    const char* before;
    const char* on;
};

const Road roads[] = {
    {"lachin-old-lachin-lisagor", "1992-05-18", "not there", "open"},
    {"aghdam-stepanakert", "2020-11-20", "open", "closed"},
    {"sotk-kalbajar", "2020-11-25", "open", "closed"},
    {"victory-road", "2021-11-07", "under construction", "open"},
    {"lachin-new-az", "2022-08-30", "under construction", "open"},
    {"lachin-old-lachin-lisagor", "2022-08-30", "open", "closed"},
    {"lachin-new-az", "2022-12-12", "open", "blockaded"},
    {"tegh-kornidzor-hakari", "2023-03-30", "under construction", "open"},
    {"lachin-new-az", "2023-04-23", "blockaded", "checkpoint"},
    {"lachin-new-az", "2023-06-15", "checkpoint", "blockaded"},
    {"aghdam-stepanakert", "2023-09-20", "closed", "open"},
    {"tripp-road", "2020-11-10", "not there", "proposed"},
};

std::string state(const char* route, time::Date date) {
    const auto territory = state_on(time::to_iso(date));
    for (const auto& known : territory.routes) {
        if (known.id == route) {
            return std::string(territory::name_of(known.state));
        }
    }
    return "not there";
}

}  // namespace

TEST_CASE("the towns of the timeline have their holder the day before, on and after each turn") {
    for (const Turn& turn : turns) {
        const time::Date date = day(turn.date);
        INFO(turn.town << " about " << turn.date);
        CHECK(control(turn.geonames_id, date - std::chrono::days(1)) == turn.before);
        CHECK(control(turn.geonames_id, date) == turn.on);
        CHECK(control(turn.geonames_id, date + std::chrono::days(1)) == turn.after);
    }
}

TEST_CASE("the roads of the timeline have their state the day before and on each turn") {
    for (const Road& road : roads) {
        INFO(road.route << " on " << road.date);
        CHECK(state(road.route, day(road.date) - std::chrono::days(1)) == road.before);
        CHECK(state(road.route, day(road.date)) == road.on);
    }
}

TEST_CASE("a map of the war until 1994 says which districts were fought over") {
    const auto told = [](std::string_view iso) -> std::string {
        for (const Warning& warning : state_on(iso).warnings) {
            if (warning.code == "W_CONTESTED") {
                return warning.message;
            }
        }
        return "";
    };
    CHECK(told("1992-08-10").find("Martakert") != std::string::npos);
    CHECK(told("1992-08-10").find("Aghdam") == std::string::npos);
    CHECK(told("1993-07-01").find("Aghdam") != std::string::npos);
    CHECK(told("1993-07-01").find("Martakert") == std::string::npos);
    CHECK(told("1991-06-01").empty());
    CHECK(told("1994-06-01").empty());
    CHECK(told("2020-10-26").empty());
}

#include "territory/difference.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "geo/operations.hpp"
#include "pack_of_tests.hpp"

using namespace sitmap;
using namespace sitmap::territory;
using territory_tests::day;
using territory_tests::the_pack;

namespace {

std::vector<ChangedArea> between(std::string_view before, std::string_view after) {
    return difference(day(before), day(after), the_pack()).value();
}

bool names(const ChangedArea& area, std::string_view part) {
    return std::any_of(area.settlements.begin(), area.settlements.end(),
                       [&](const ChangedSettlement& s) { return s.name.find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("three districts were handed over between 19 November and 2 December 2020") {
    const auto changes = between("2020-11-19", "2020-12-02");
    REQUIRE(changes.size() == 4);
    CHECK(changes[3].after == "contested");  // two hamlets of Hadrut, from 1 December on
    CHECK(changes[0].id == "handed-over-aghdam");
    CHECK(changes[0].day == day("2020-11-20"));
    CHECK(changes[0].area_km2 == Approx(842).epsilon(0.05));
    CHECK(names(changes[0], "Aghdam"));
    CHECK(changes[1].id == "handed-over-kalbajar");
    CHECK(changes[1].area_km2 == Approx(1936).epsilon(0.05));
    CHECK(changes[2].id == "handed-over-lachin");
    CHECK_FALSE(names(changes[2], "Berdzor"));
    for (const ChangedArea& change : changes) {
        CHECK(change.before == "NK");
        CHECK_FALSE(change.source.empty());
        CHECK((change.after == "contested" || change.settlements.size() > 50));
    }
}

TEST_CASE("in the war the difference is a claim") {
    const auto changes = between("2020-10-16", "2020-10-17");
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].after == "claimed by AZ");
    CHECK(names(changes[0], "Fuzuli"));
}

TEST_CASE("what was claimed before is told apart from what was not") {
    const auto changes = between("2020-10-26", "2020-11-12");
    REQUIRE(changes.size() == 4);
    CHECK(changes[0].before == "claimed by AZ");
    CHECK(changes[1].before == "contested");
    CHECK(changes[2].before == "NK");
    CHECK(changes[3].after == "contested");
    double sum = 0;
    for (const ChangedArea& change : changes) {
        sum += change.area_km2;
    }
    CHECK(sum == Approx(4021).epsilon(0.02));
}

TEST_CASE("nothing changes between two days without a change") {
    CHECK(between("2021-06-01", "2021-09-01").empty());
    CHECK(between("2020-10-26", "2020-10-26").empty());
    CHECK(between("2024-06-01", "2026-01-01").empty());
}

TEST_CASE("dates in the wrong order are refused") {
    CHECK(difference(day("2020-12-02"), day("2020-11-19"), the_pack()).error().code == ErrorCode::date);
}

TEST_CASE("border villages, positions and the war until 1994 are changes too") {
    const auto gazakh = between("2024-05-23", "2024-05-24");
    REQUIRE(gazakh.size() == 1);
    CHECK(gazakh[0].before == "AM");
    CHECK(gazakh[0].after == "AZ");
    CHECK(gazakh[0].settlements.size() == 4);
    const auto september = between("2022-09-01", "2022-10-01");
    REQUIRE(september.size() == 3);
    for (const ChangedArea& area : september) {
        CHECK(area.after == "contested");
        CHECK(area.settlements.empty());
    }
    const auto first_war = between("1993-03-01", "1993-12-01");
    REQUIRE(first_war.size() >= 6);
    CHECK(first_war[0].day == day("1993-04-03"));
    CHECK(first_war[0].before == "contested");  // the north of Lachin
    CHECK(first_war[1].before == "AZ");
    CHECK(names(first_war[1], "Kalbajar"));
    double sum = 0;
    for (const ChangedArea& area : first_war) {
        CHECK(area.after == "NK");
        sum += area.area_km2;
    }
    CHECK(sum == Approx(11641 - 2160).epsilon(0.02));
}

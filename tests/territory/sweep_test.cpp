#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "pack_of_tests.hpp"
#include "territory/corridor.hpp"
#include "territory/dated_rows.hpp"
#include "territory/territory.hpp"

using namespace sitmap;
using territory_tests::day;
using territory_tests::Fact;
using territory_tests::facts;
using territory_tests::rows;
using territory_tests::the_pack;

namespace {

using std::chrono::days;
using History = std::vector<territory::Holding>;

std::string control_on(const History& history, time::Date date) {
    for (const territory::Holding& state : history) {
        if (state.validity.contains(date)) {
            return state.control;
        }
    }
    return "a hole";
}

/// What the row says, in this file's own words.
std::string expected(const Fact& fact, time::Date date) {
    if (fact.changed.empty()) {
        return fact.holder_1994;
    }
    const time::DateSpan change = time::parse_edtf(fact.changed).value();
    time::Date certain = change.last;
    if (change.first >= day("2020-09-27") && change.first < day("2020-11-10")) {
        certain = std::max(certain, day("2020-11-10"));  // a claim until the ceasefire statement
    }
    return date < change.first ? fact.holder_1994 : date < certain ? "contested" : "AZ";
}

}  // namespace

TEST_CASE("each settlement has its holder the day before, on and after each of its days") {
    int asked = 0;
    for (const Fact& fact : facts()) {
        const History history = territory::history_of(fact.position, fact.geonames_id, the_pack()).value();
        // Places in an exclave follow the exclave's own table.
        const auto& zones = history.front().zones;
        if (std::any_of(zones.begin(), zones.end(), [](const auto& zone) { return zone.starts_with("exclave:"); })) {
            continue;
        }
        std::set<time::Date> dates{day("1994-05-12"), day("1994-05-13"), day("2010-06-15"), day("2026-01-01")};
        if (!fact.changed.empty()) {
            const time::DateSpan change = time::parse_edtf(fact.changed).value();
            for (const time::Date turn : {change.first, change.last, day("2020-11-10")}) {
                dates.insert({turn - days(1), turn, turn + days(1)});
            }
        }
        for (const time::Date date : dates) {
            ++asked;
            if (control_on(history, date) != expected(fact, date)) {
                FAIL_CHECK(fact.name << " (" << fact.district << ") on " << time::to_iso(date) << ": "
                                     << control_on(history, date) << ", not " << expected(fact, date));
            }
        }
    }
    CHECK(asked > 10'000);
}

TEST_CASE("towns taken before the ceasefire of 1994 change hands on the days of their rows") {
    int asked = 0;
    for (const auto& row : rows("SELECT geonames_id, date, place FROM territory_change WHERE kind = 'taken' AND "
                                "side = 'armenian' AND geonames_id <> '' AND date < '1994-05-12'")) {
        const auto fact =
            std::find_if(facts().begin(), facts().end(), [&](const Fact& f) { return f.geonames_id == row[0]; });
        if (fact == facts().end() || fact->holder_1994 != "NK") {
            continue;
        }
        const History history = territory::history_of(fact->position, row[0], the_pack()).value();
        const time::DateSpan span = time::parse_edtf(row[1]).value();
        INFO(row[2]);
        CHECK(control_on(history, span.first - days(1)) == "AZ");
        if (span.first < span.last) {
            CHECK(control_on(history, span.first) == "contested");
        }
        CHECK(control_on(history, span.last) == "NK");
        CHECK(control_on(history, span.last + days(1)) == "NK");
        ++asked;
    }
    CHECK(asked >= 8);
}

TEST_CASE("a history has no hole and no overlap, and each of its states a source") {
    for (const Fact& fact : facts()) {
        if (fact.geonames_id.empty() || fact.geonames_id.back() != '5') {
            continue;  // every tenth place
        }
        const History history = territory::history_of(fact.position, fact.geonames_id, the_pack()).value();
        INFO(fact.name);
        REQUIRE_FALSE(history.empty());
        CHECK_FALSE(history.front().validity.from);
        CHECK_FALSE(history.back().validity.to);
        for (std::size_t i = 0; i < history.size(); ++i) {
            CHECK_FALSE(history[i].source.empty());
            CHECK_FALSE(history[i].control.empty());
            if (i > 0) {
                CHECK(history[i - 1].validity.to == history[i].validity.from);
            }
        }
    }
}

TEST_CASE("routes, exclaves, borders and corridors have the state of their row on its first and last day") {
    std::set<std::string> turns;
    for (const char* table : {"route_state", "exclave_holder", "border_status", "territory_zone"}) {
        for (const auto& row :
             rows(std::string("SELECT valid_from FROM ") + table + " UNION SELECT valid_to FROM " + table)) {
            if (!row[0].empty()) {
                turns.insert(row[0]);
            }
        }
    }
    const auto states = rows("SELECT route_id, valid_from, valid_to, state FROM route_state");
    const auto holders = rows("SELECT place_id, valid_from, valid_to, holder FROM exclave_holder");
    const auto zones = rows("SELECT id, valid_from, valid_to FROM territory_zone WHERE kind = 'corridor'");
    CHECK(turns.size() > 30);
    for (const std::string& turn : turns) {
        const time::Date first = time::parse_edtf(turn).value().first;
        for (const time::Date date : {first - days(1), first, first + days(1)}) {
            INFO(time::to_iso(date));
            const auto state = territory::on(date, territory::Worldview::de_facto, the_pack()).value();
            const auto in_force = [&](const auto& row) {
                return territory::interval_from(row[1], row[2]).value().contains(date);
            };
            for (const auto& row : states) {
                const auto route = std::find_if(state.routes.begin(), state.routes.end(),
                                                [&](const auto& r) { return r.id == row[0]; });
                if (in_force(row) && (route == state.routes.end() || name_of(route->state) != row[3])) {
                    FAIL_CHECK(row[0] << " is not " << row[3]);
                }
            }
            for (const auto& row : holders) {
                const auto exclave = std::find_if(state.exclaves.begin(), state.exclaves.end(),
                                                  [&](const auto& e) { return e.place_id == row[0]; });
                if (in_force(row) && (exclave == state.exclaves.end() || exclave->holder != row[3])) {
                    FAIL_CHECK(row[0] << " is not held by " << row[3]);
                }
            }
            const auto corridors = territory::known_corridors(date, the_pack()).value();
            for (const auto& row : zones) {
                const bool named = std::any_of(corridors.begin(), corridors.end(),
                                               [&](const auto& corridor) { return corridor.id == row[0]; });
                if (named != in_force(row)) {
                    FAIL_CHECK(row[0]);
                }
            }
        }
    }
}

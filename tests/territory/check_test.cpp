#include "territory/check.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <sstream>

#include "geo/operations.hpp"
#include "pack_of_tests.hpp"
#include "territory/difference.hpp"

using namespace sitmap;
using namespace sitmap::territory;
using territory_tests::day;
using territory_tests::facts;
using territory_tests::rows;
using territory_tests::state_on;
using territory_tests::the_pack;

namespace {

double km2_of(std::string_view iso, std::initializer_list<ControlClass> classes) {
    std::vector<geo::Geometry> shapes;
    for (const ControlArea& area : state_on(iso).areas) {
        if (std::find(classes.begin(), classes.end(), area.control) != classes.end()) {
            shapes.push_back(area.shape);
        }
    }
    return geo::area_km2(geo::union_of(shapes).value()).value();
}

double armenian(std::string_view iso) {
    return km2_of(iso, {ControlClass::held, ControlClass::peacekeepers});
}

double row_km2(const std::string& table, const std::string& key, const std::string& id) {
    double sum = 0;
    const auto features = the_pack().features(table, {key}).value();
    for (const pack::Feature& feature : features) {
        sum += feature.values[0] == id ? geo::area_km2(feature.geometry).value() : 0;
    }
    return sum;
}

/// What a name in the first column of docs/areas.md stands for.
double measured(const std::string& what) {
    std::istringstream words(what);
    std::string kind, first, second;
    words >> kind >> first >> second;
    if (kind == "held") {
        return armenian(first);
    }
    if (kind == "lost") {
        return armenian(time::to_iso(day(first) - std::chrono::days(1))) - armenian(first);
    }
    if (kind == "reached") {
        const auto reached = [](const std::string& iso) {
            return armenian(iso) + km2_of(iso, {ControlClass::contested});
        };
        return reached(first) - reached(time::to_iso(day(first) - std::chrono::days(1)));
    }
    if (kind == "contested") {
        return km2_of(first, {ControlClass::contested});
    }
    if (kind == "former-oblast") {
        return row_km2("territory_region", "kind", kind);
    }
    if (kind == "positions") {
        return km2_of(first, {ControlClass::positions});
    }
    return row_km2(kind == "exclave" ? "exclave" : "control_area", kind == "exclave" ? "place_id" : "id", first);
}

}  // namespace

TEST_CASE("control is whole on every day: no gap, no overlap, no hole in time, a source for each row") {
    const Check found = check(the_pack()).value();
    for (const std::string& fault : found.faults) {
        FAIL_CHECK(fault);
    }
    CHECK(found.days > 13'000);
    CHECK(found.states > 40);
    CHECK(found.largest_overlap_km2 < 0.05);
    CHECK(found.largest_gap_km2 < 0.05);
}

TEST_CASE("the table of areas in the documentation is what the pack holds") {
    std::ifstream file(std::string(SITMAP_SOURCE_DIR) + "/docs/areas.md");
    REQUIRE(file);
    int read = 0;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("| `")) {
            continue;
        }
        const auto end = line.find('`', 3);
        const std::string what = line.substr(3, end - 3);
        const double written = std::stod(line.substr(line.find('|', end) + 1));
        INFO(what);
        CHECK(measured(what) == Approx(written).margin(std::max(0.6, written * 0.001)));
        ++read;
    }
    CHECK(read >= 15);
}

TEST_CASE("positions inside Armenia are no larger than their sources say and hold no settlement") {
    std::map<std::string, double> published;
    for (const auto& row : rows("SELECT id, published_km2 FROM territory_position WHERE published_km2 IS NOT NULL")) {
        published[row[0]] = std::stod(row[1]);
    }
    CHECK(published.size() >= 3);
    for (const auto& [id, km2] : published) {
        INFO(id);
        CHECK(row_km2("control_area", "id", id) <= km2);
        CHECK(row_km2("control_area", "id", id) > 0.8 * km2);
    }
    // 139 km² from September 2022 by the Armenian army, 215 in all by CivilNet.
    CHECK(km2_of("2022-10-01", {ControlClass::positions}) - km2_of("2022-09-01", {ControlClass::positions}) < 139);
    CHECK(km2_of("2023-05-01", {ControlClass::positions}) < 215);
    CHECK(km2_of("2021-05-11", {ControlClass::positions}) == 0);
    for (const ControlArea& area : state_on("2025-01-01").areas) {
        CHECK(area.control == ControlClass::positions);
        CHECK(area.approximate);
        for (const auto& fact : facts()) {
            if (fact.holder_1994 == "AM" && geo::covers(area.shape, fact.position)) {
                FAIL_CHECK(area.id << " covers " << fact.name);
            }
        }
    }
}

TEST_CASE("the four villages of Gazakh pass on 24 May 2024") {
    for (const char* id : {"587097", "587192", "585947", "585224"}) {
        const auto fact =
            std::find_if(facts().begin(), facts().end(), [&](const auto& f) { return f.geonames_id == id; });
        REQUIRE(fact != facts().end());
        INFO(fact->name);
        CHECK(holding_at(fact->position, id, day("2024-05-23"), the_pack()).value().control == "AM");
        CHECK(holding_at(fact->position, id, day("2024-05-24"), the_pack()).value().control == "AZ");
        const auto covered = [&](std::string_view iso) {
            const Territory state = state_on(iso);
            return std::any_of(state.areas.begin(), state.areas.end(), [&](const ControlArea& area) {
                return area.control == ControlClass::held_am && geo::covers(area.shape, fact->position);
            });
        };
        CHECK(covered("2024-05-23"));
        CHECK_FALSE(covered("2024-05-24"));
    }
}

TEST_CASE("before the ceasefire of 1994 the area grows district by district") {
    double last = 0;
    for (const char* iso : {"1992-03-01", "1992-05-10", "1992-06-01", "1993-04-10", "1993-07-01", "1993-08-01",
                            "1993-08-28", "1993-10-01", "1994-01-01", "1994-06-01"}) {
        INFO(iso);
        CHECK(armenian(iso) > last);
        last = armenian(iso);
    }
    CHECK(armenian("1991-01-01") == 0);
    for (const ControlArea& area : state_on("1993-05-01").areas) {
        CHECK(area.approximate);
    }
}

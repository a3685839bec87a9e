#include "territory/corridor.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "geo/operations.hpp"
#include "pack_of_tests.hpp"
#include "territory/road_path.hpp"

using namespace sitmap;
using namespace sitmap::territory;
using territory_tests::day;
using territory_tests::the_pack;

namespace {

geo::Geometry line_of(std::vector<geo::LonLat> points) {
    return {{}, {std::move(points)}, {}};
}

}  // namespace

TEST_CASE("a corridor is as wide as asked in every bearing") {
    const geo::LonLat start{46.5, 39.6};
    for (int bearing = 0; bearing < 180; bearing += 15) {
        const geo::LonLat end = geo::destination(start, bearing, {60'000});
        const Corridor strip = corridor(line_of({start, end}), geo::Metres{5000}, the_pack()).value();
        // Straight part and two half discs: the width follows from area and length.
        const double caps = 3.14159265 * 2.5 * 2.5;
        INFO("bearing " << bearing);
        CHECK((strip.area_km2 - caps) / strip.length_km == Approx(5.0).epsilon(0.01));
        // Across the middle: just inside and just outside the edges.
        const geo::LonLat middle = geo::destination(start, bearing, {30'000});
        for (const double side : {90.0, -90.0}) {
            CHECK(geo::covers(strip.shape, geo::destination(middle, bearing + side, {2475})));
            CHECK_FALSE(geo::covers(strip.shape, geo::destination(middle, bearing + side, {2525})));
        }
    }
}

TEST_CASE("a corridor of one point is refused") {
    CHECK(corridor(line_of({{46.5, 39.6}}), geo::Metres{5000}, the_pack()).error().code == ErrorCode::geometry);
    CHECK(corridor(line_of({{46.5, 39.6}, {46.5, 39.6}}), geo::Metres{5000}, the_pack()).error().code ==
          ErrorCode::geometry);
    CHECK(corridor({}, geo::Metres{5000}, the_pack()).error().code == ErrorCode::geometry);
}

TEST_CASE("a corridor without a sensible width is refused") {
    const auto line = line_of({{46.5, 39.6}, {46.7, 39.7}});
    for (const double width : {0.0, -5000.0, 1e9, std::nan(""), std::numeric_limits<double>::infinity()}) {
        INFO(width);
        CHECK(corridor(line, geo::Metres{width}, the_pack()).error().code == ErrorCode::usage);
    }
}

TEST_CASE("a corridor through no valid position is refused") {
    CHECK_FALSE(corridor(line_of({{46.5, 39.6}, {std::nan(""), 39.7}}), geo::Metres{5000}, the_pack()));
    CHECK_FALSE(corridor(line_of({{46.5, 39.6}, {46.7, 99}}), geo::Metres{5000}, the_pack()));
}

TEST_CASE("lengths in the countries crossed add up to the corridor's length") {
    const Corridor road =
        corridor_of_routes({"lachin-old-goris-border", "lachin-old-border-lachin", "lachin-old-lachin-lisagor",
                            "lachin-old-lisagor-shusha", "shusha-stepanakert"},
                           geo::Metres{5000}, the_pack())
            .value();
    REQUIRE(road.countries.size() == 2);
    CHECK(road.countries[0].id == "AZ");
    CHECK(road.countries[1].id == "AM");
    CHECK(road.countries[0].length_km + road.countries[1].length_km == Approx(road.length_km).epsilon(0.005));
    CHECK(road.countries[0].area_km2 + road.countries[1].area_km2 == Approx(road.area_km2).epsilon(0.005));
    CHECK(road.length_km == Approx(62).margin(3));
}

TEST_CASE("an unknown route is named in the error") {
    const auto none = corridor_of_routes({"no-such-road"}, geo::Metres{5000}, the_pack());
    REQUIRE_FALSE(none);
    CHECK(none.error().code == ErrorCode::unknown_place);
    CHECK(none.error().message.find("no-such-road") != std::string::npos);
}

TEST_CASE("known corridors on a date, each along routes of the pack") {
    const auto ids = [](std::string_view iso) {
        std::vector<std::string> found;
        const auto all = known_corridors(day(iso), the_pack()).value();
        for (const KnownCorridor& known : all) {
            found.push_back(known.id);
        }
        return found;
    };
    const auto has = [](const std::vector<std::string>& list, const char* id) {
        return std::find(list.begin(), list.end(), id) != list.end();
    };
    CHECK(has(ids("1995-01-01"), "lachin-road-1992"));
    CHECK(has(ids("2021-06-01"), "lachin-corridor-2020"));
    CHECK(has(ids("2021-06-01"), "zangezur-corridor"));
    CHECK(has(ids("2023-06-01"), "lachin-corridor-2022"));
    CHECK_FALSE(has(ids("2023-06-01"), "lachin-corridor-2020"));
    CHECK_FALSE(has(ids("2024-06-01"), "lachin-corridor-2022"));
    CHECK(has(ids("2025-12-01"), "tripp"));
    const auto of_any_date = known_corridors(std::nullopt, the_pack()).value();
    for (const KnownCorridor& known : of_any_date) {
        INFO(known.id);
        REQUIRE_FALSE(known.route_ids.empty());
        CHECK(corridor_of_routes(known.route_ids, known.width.value_or(geo::Metres{1000}), the_pack()).has_value());
    }
}

TEST_CASE("distances to borders and places are those on the globe") {
    const geo::LonLat goris{46.338, 39.513}, lachin{46.549, 39.637};
    const Corridor strip = corridor(line_of({goris, lachin}), geo::Metres{5000}, the_pack()).value();
    const auto borders = border_distances(strip, the_pack()).value();
    REQUIRE_FALSE(borders.empty());
    CHECK(borders.front().countries == "AM-AZ");
    CHECK(borders.front().km == 0);
    for (const BorderDistance& border : borders) {
        CHECK(border.km <= 100);
    }
    for (const double bearing : {0.0, 30.0, 77.0, 120.0, 200.0, 300.0}) {
        // Beyond an end the nearest point of the line is that end.
        const geo::LonLat away = geo::destination(lachin, 40 + bearing * 0.2, {12'000});
        CHECK(distance_km(strip, away).value() == Approx(12.0).epsilon(0.01));
    }
    CHECK(distance_km(strip, goris).value() == Approx(0).margin(0.001));
}

TEST_CASE("a corridor is written whole as GeoJSON and as a GeoPackage") {
    const Corridor strip = corridor(line_of({{46.3, 39.5}, {46.8, 39.8}}), geo::Metres{5000}, the_pack()).value();
    const std::string json = corridor_geojson("A \"road\"", strip, {});
    CHECK(json.find(R"("layer":"corridor")") != std::string::npos);
    CHECK(json.find(R"("layer":"crossing")") != std::string::npos);
    CHECK(json.find(R"(A \"road\")") != std::string::npos);
    const std::string package = corridor_geopackage("A road", strip, {}).value();
    CHECK(package.starts_with("SQLite format 3"));
    CHECK(package == corridor_geopackage("A road", strip, {}).value());
}

TEST_CASE("a corridor that crosses itself or turns back is repaired, not refused") {
    const auto bow_tie = line_of({{46.2, 39.4}, {46.8, 39.8}, {46.8, 39.4}, {46.2, 39.8}});
    const Corridor strip = corridor(bow_tie, geo::Metres{5000}, the_pack()).value();
    CHECK(strip.area_km2 < strip.length_km * 5 + 20);
    CHECK(strip.area_km2 > 0.8 * strip.length_km * 5);
    const auto back = line_of({{46.2, 39.4}, {46.8, 39.8}, {46.2, 39.4}});
    CHECK(corridor(back, geo::Metres{5000}, the_pack()).value().area_km2 ==
          Approx(corridor(line_of({{46.2, 39.4}, {46.8, 39.8}}), geo::Metres{5000}, the_pack()).value().area_km2)
              .epsilon(0.01));
    // Empty parts and single points among good lines play no part.
    const geo::Geometry parts{{}, {{}, {{46.2, 39.4}}, {{46.2, 39.4}, {46.8, 39.8}}}, {}};
    CHECK(corridor(parts, geo::Metres{5000}, the_pack()).has_value());
}

TEST_CASE("a corridor across the antimeridian, near a pole or half round the globe is refused") {
    for (const auto& line :
         {line_of({{179.5, 10}, {-179.5, 10}}), line_of({{0, 89.9}, {180, 89.9}}), line_of({{-180, -90}, {180, 90}}),
          line_of({{46, 39}, {47, -39}}), line_of({{139.7, 35.7}, {-118.2, 34.1}}), line_of({{46, 80}, {47, 88}})}) {
        const auto strip = corridor(line, geo::Metres{5000}, the_pack());
        REQUIRE_FALSE(strip);
        CHECK(strip.error().code == ErrorCode::geometry);
        CHECK_FALSE(strip.error().hint.empty());
    }
    // Far, but not too far for a true width: Moscow to Tehran.
    const Corridor far = corridor(line_of({{37.6, 55.75}, {51.4, 35.7}}), geo::Metres{5000}, the_pack()).value();
    CHECK(far.area_km2 == Approx(5 * far.length_km).epsilon(0.01));
}

TEST_CASE("a corridor through a thousand points is done in seconds, a stretch taken twice counts once on the ground") {
    std::vector<geo::LonLat> round, spread;
    for (int i = 0; i < 1000; ++i) {
        round.push_back(i % 2 == 0 ? geo::LonLat{46.2, 39.4} : geo::LonLat{46.8, 39.8});
        // Pseudo-random, all over the region.
        spread.push_back({45.0 + (i * 7919 % 1000) / 400.0, 38.8 + (i * 104729 % 1000) / 700.0});
    }
    const Corridor once = corridor(line_of({round[0], round[1]}), geo::Metres{5000}, the_pack()).value();
    const Corridor often = corridor(line_of(round), geo::Metres{5000}, the_pack()).value();
    CHECK(often.area_km2 == Approx(once.area_km2).epsilon(0.001));
    CHECK(often.length_km == Approx(999 * once.length_km).epsilon(0.001));
    REQUIRE(often.countries.size() == once.countries.size());
    CHECK(often.countries[0].length_km == Approx(once.countries[0].length_km).epsilon(0.001));
    const Corridor wild = corridor(line_of(spread), geo::Metres{5000}, the_pack()).value();
    CHECK(wild.area_km2 > 10'000);
    CHECK(wild.area_km2 < 60'000);
}

TEST_CASE("the way along roads is longer than the straight line and stays on them") {
    const auto routes = territory_tests::state_on("2020-12-05").routes;
    const geo::LonLat goris{46.338, 39.513}, stepanakert{46.753, 39.818};
    const auto path = RoadMap(routes).path(goris, stepanakert);
    REQUIRE(path);
    const double straight = geo::distance(goris, stepanakert).value / 1000;
    const double length = geo::length_km(line_of(path->line));
    CHECK(length > straight);
    CHECK(length < 2 * straight);
    CHECK(path->line.front() == goris);
    CHECK(path->line.back() == stepanakert);
    CHECK(std::find(path->routes.begin(), path->routes.end(), "lachin-old-lachin-lisagor") != path->routes.end());
    // The same way back.
    const auto back = RoadMap(routes).path(stepanakert, goris);
    REQUIRE(back);
    CHECK(geo::length_km(line_of(back->line)) == Approx(length).epsilon(0.001));
}

TEST_CASE("no road, no way") {
    const auto routes = territory_tests::state_on("2020-12-05").routes;
    CHECK_FALSE(RoadMap(routes).path({46.3, 39.5}, {52.5, 39.0}));  // in the sea
    CHECK_FALSE(RoadMap({}).path({46.3, 39.5}, {46.7, 39.8}));
    // Before the road of 2022 was begun it cannot be taken.
    const auto path = RoadMap(routes).path({46.338, 39.513}, {46.753, 39.818});
    REQUIRE(path);
    CHECK(std::find(path->routes.begin(), path->routes.end(), "lachin-new-az") == path->routes.end());
}

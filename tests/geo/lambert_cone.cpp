#include "geo/lambert_cone.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <random>

#include "geo/projection.hpp"

using namespace sitmap::geo;

TEST_CASE("the cone lies where PROJ puts it, to a millionth of a metre") {
    std::mt19937 random(11);
    const auto any = [&](double low, double high) {
        return low + (high - low) * static_cast<double>(random() % 1'000'000) / 1'000'000;
    };
    for (int round = 0; round < 40; ++round) {
        const double south = round % 4 == 3 ? any(-60, -30) : any(20, 60), north = south + any(0.01, 12);
        const LonLat origin{any(-170, 170), (south + north) / 2};
        const auto cone = LambertCone::make(south, north, origin);
        const auto proj = Projection::from_definition(
            fmt::format("+proj=lcc +lat_1={:.17g} +lat_2={:.17g} +lat_0={:.17g} +lon_0={:.17g} +datum=WGS84", south,
                        north, origin.lat, origin.lon));
        REQUIRE(cone);
        REQUIRE(proj);
        for (int sample = 0; sample < 50; ++sample) {
            const LonLat p{origin.lon + any(-20, 20), origin.lat + any(-15, 15)};
            if (std::abs(p.lon) > 180) {
                continue;
            }
            const auto here = cone->forward(p), there = proj->forward(p);
            CAPTURE(south, north, origin.lon, p.lon, p.lat);
            REQUIRE(here);
            REQUIRE(there);
            CHECK(std::abs(here->x - there->x) < 1e-6);
            CHECK(std::abs(here->y - there->y) < 1e-6);
            const auto back = cone->inverse(*here);
            REQUIRE(back);
            CHECK(std::abs(back->lon - p.lon) < 1e-10);
            CHECK(std::abs(back->lat - p.lat) < 1e-10);
        }
    }
}

TEST_CASE("parallels as far north as south make no cone") {
    CHECK_FALSE(LambertCone::make(-40, 40, {45, 0}));
    CHECK_FALSE(LambertCone::make(40, 90, {45, 60}));
    const auto cone = LambertCone::make(38, 42, {45, 40});
    REQUIRE(cone);
    CHECK_FALSE(cone->forward({45, -90}));
    CHECK_FALSE(cone->forward({45, 90}));
}

#include "scene/own_shape.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "geo/crossings.hpp"
#include "geo/operations.hpp"
#include "io/limits.hpp"

using namespace sitmap;

namespace {

scene::OwnShape own_shape(const geo::Geometry& shape, const geo::Box& extent) {
    return scene::own_shape(shape, extent, limits::layer_crossings);
}

const geo::Box karabakh{45.5, 39, 47.5, 40.3};
const geo::Box fiji{177, -19, 182, -15};

geo::Geometry area(std::vector<geo::LonLat> shell) {
    return {{}, {}, {{std::move(shell), {}}}};
}

double longest_side(const geo::Geometry& shape) {
    double longest = 0;
    for (const auto& polygon : shape.polygons) {
        for (std::size_t i = 1; i < polygon.shell.size(); ++i) {
            longest = std::max({longest, std::abs(polygon.shell[i].lon - polygon.shell[i - 1].lon),
                                std::abs(polygon.shell[i].lat - polygon.shell[i - 1].lat)});
        }
    }
    return longest;
}

}  // namespace

TEST_CASE("an area of one's own that is sound and near comes as it is") {
    const auto square = area({{46, 39.2}, {46.9, 39.2}, {46.9, 40}, {46, 40}, {46, 39.2}});
    const auto own = own_shape(square, karabakh);
    CHECK(own.geometry == square);
    CHECK(own.fault.empty());
}

TEST_CASE("an area that covers the world covers the map") {
    const auto own = own_shape(area({{-180, -90}, {180, -90}, {180, 90}, {-180, 90}, {-180, -90}}), karabakh);
    CHECK(own.fault.empty());
    for (const geo::LonLat corner :
         {geo::LonLat{45.5, 39}, geo::LonLat{47.5, 39}, geo::LonLat{47.5, 40.3}, geo::LonLat{45.5, 40.3}}) {
        CHECK(geo::covers(own.geometry, corner));
    }
    CHECK(longest_side(own.geometry) <= 1);
    CHECK(geo::area_km2(own.geometry).value() < 1e6);
}

TEST_CASE("what crosses itself is repaired, with the place and the change of its area") {
    const auto bowtie = own_shape(area({{46, 39}, {47, 40}, {47, 39}, {46, 40}, {46, 39}}), karabakh);
    CHECK(bowtie.fault == "self-intersection at 46.5000, 39.5000");
    CHECK(bowtie.change_of_area == 1);
    CHECK(bowtie.geometry.polygons.size() == 2);
    const auto spike = own_shape(area({{46, 39}, {47, 39}, {47.5, 39}, {47, 39}, {47, 40}, {46, 39}}), karabakh);
    CHECK_FALSE(spike.fault.empty());
    CHECK(spike.change_of_area < 0.01);
    // What nobody sees needs no word.
    CHECK(own_shape(area({{6, 39}, {7, 40}, {7, 39}, {6, 40}, {6, 39}}), karabakh).fault.empty());
}

TEST_CASE("an area over the 180th meridian keeps its size and lies on both sides") {
    const auto whole = area({{178, -18}, {-178, -18}, {-178, -16}, {178, -16}, {178, -18}});
    const auto parts = own_shape(whole, fiji);
    const auto plain = area({{178, -18}, {182, -18}, {182, -16}, {178, -16}, {178, -18}});
    CHECK(geo::area_km2(parts.geometry).value() == Approx(geo::area_km2(plain).value()).epsilon(0.01));
    CHECK(own_shape(whole, karabakh).geometry.empty());
    const geo::Box west{-183, -19, -177, -15};
    CHECK(geo::area_km2(own_shape(whole, west).geometry).value() == Approx(geo::area_km2(plain).value()).epsilon(0.01));
    const auto line = own_shape({{}, {{{179, -17}, {-179, -17}}}, {}}, fiji);
    REQUIRE(line.geometry.lines.size() == 1);
    CHECK(geo::length_km(line.geometry) == Approx(212.7).epsilon(0.01));
}

TEST_CASE("an area round a pole holds what is nearer to it") {
    const auto arctic = own_shape(area({{-120, 60}, {0, 60}, {120, 60}, {-120, 60}}), {40, 55, 50, 70});
    CHECK(arctic.fault.empty());
    CHECK(geo::covers(arctic.geometry, geo::LonLat{45, 66}));
    CHECK_FALSE(geo::covers(arctic.geometry, geo::LonLat{45, 58}));
}

TEST_CASE("an area comes into a map of the whole globe once") {
    for (const double middle : {-175.0, 0.0, 175.0}) {
        const auto own = own_shape(area({{178, -18}, {-178, -18}, {-178, -16}, {178, -16}, {178, -18}}),
                                   {middle - 180, -80, middle + 180, 80});
        const auto plain = area({{178, -18}, {182, -18}, {182, -16}, {178, -16}, {178, -18}});
        CHECK(geo::area_km2(own.geometry).value() == Approx(geo::area_km2(plain).value()).epsilon(0.01));
    }
}

TEST_CASE("a ring run through twice is the area once") {
    const auto twice = own_shape(area({{46, 39.2},
                                       {46.9, 39.2},
                                       {46.9, 40},
                                       {46, 40},
                                       {46, 39.2},
                                       {46.9, 39.2},
                                       {46.9, 40},
                                       {46, 40},
                                       {46, 39.2}}),
                                 karabakh);
    CHECK_FALSE(twice.fault.empty());
    const auto once = area({{46, 39.2}, {46.9, 39.2}, {46.9, 40}, {46, 40}, {46, 39.2}});
    CHECK(geo::area_km2(twice.geometry).value() == Approx(geo::area_km2(once).value()).epsilon(0.001));
}

namespace {

/// A star of which every side crosses all others but its neighbours.
geo::Geometry star(int corners) {
    std::vector<geo::LonLat> ring;
    for (int i = 0; i <= corners; ++i) {
        const double angle = 2 * 3.14159265358979 * (i % corners) * (corners / 2) / corners;
        ring.push_back({46.5 + 0.4 * std::cos(angle), 39.6 + 0.4 * std::sin(angle)});
    }
    return area(ring);
}

}  // namespace

TEST_CASE("crossings of a ring are counted, corners where neighbours meet are none") {
    for (const int corners : {5, 7, 31}) {
        const auto crossings = static_cast<std::size_t>(corners * (corners - 3) / 2);
        CHECK(geo::crossings(star(corners).polygons.front(), 1'000) == crossings);
        CHECK(geo::crossings(star(corners).polygons.front(), 3) == 3);
    }
    const auto square = area({{46, 39.2}, {46.9, 39.2}, {46.9, 40}, {46, 40}, {46, 39.2}});
    CHECK(geo::crossings(square.polygons.front(), 10) == 0);
    const auto spike = area({{46, 39}, {47, 39}, {47.5, 39}, {47, 39}, {47, 40}, {46, 39}});
    CHECK(geo::crossings(spike.polygons.front(), 10) > 0);
}

TEST_CASE("an area that crosses itself more often than is repaired is left out, with the reason") {
    const auto repaired = scene::own_shape(star(31), karabakh, 500);
    CHECK(repaired.crossings == 434);
    CHECK(repaired.geometry.polygons.size() == 1);
    const auto refused = scene::own_shape(star(31), karabakh, 433);
    CHECK(refused.fault == "crosses itself too often to be an area");
    CHECK(refused.geometry.empty());
    CHECK(refused.crossings == 0);
}

TEST_CASE("where the map goes on beyond the places of the projection, what is cut off there is told") {
    const auto polar = area({{20, 80}, {60, 80}, {60, 89}, {20, 89}, {20, 80}});
    const auto cut = own_shape(polar, {10, 78, 70, 89});
    CHECK(cut.beyond);
    CHECK(geo::box_of(cut.geometry.polygons.at(0).shell).north == Approx(85));
    CHECK_FALSE(own_shape(polar, {10, 70, 70, 82}).beyond);  // the map ends before it
    CHECK_FALSE(own_shape(area({{20, 80}, {60, 80}, {60, 84}, {20, 84}, {20, 80}}), {10, 78, 70, 89}).beyond);
}

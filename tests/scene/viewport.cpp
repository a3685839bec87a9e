#include "scene/viewport.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

#include "geo/operations.hpp"
#include "pack/pack.hpp"
#include "scene/relief.hpp"

using namespace sitmap;
using scene::Viewport;
using scene::XY;

namespace {
constexpr geo::Box karabakh{45.2, 38.6, 47.9, 40.7};
}

TEST_CASE("the frame holds the whole extent and is filled by it in one direction") {
    for (const auto& [width, height] : {std::pair{800.0, 604.0}, std::pair{390.0, 420.0}, std::pair{1000.0, 200.0}}) {
        const auto view = Viewport::fit(karabakh, width, height);
        REQUIRE(view);
        for (const geo::LonLat corner : {geo::LonLat{45.2, 38.6}, {47.9, 38.6}, {45.2, 40.7}, {47.9, 40.7}}) {
            const auto at = view->to_frame(corner);
            REQUIRE(at);
            CHECK(view->inside(*at, -0.5));
        }
        CHECK(view->frame().extent.west <= karabakh.west + 0.01);
        CHECK(view->frame().extent.north >= karabakh.north - 0.01);
    }
}

TEST_CASE("positions come back from the frame to where they were") {
    const auto view = Viewport::fit(karabakh, 800, 604);
    for (double lon = 45; lon < 48; lon += 0.37) {
        for (double lat = 38.5; lat < 41; lat += 0.41) {
            const auto back = view->to_globe(*view->to_frame({lon, lat}));
            REQUIRE(back);
            CHECK(back->lon == Approx(lon).epsilon(1e-8));
            CHECK(back->lat == Approx(lat).epsilon(1e-8));
        }
    }
}

TEST_CASE("the stated scale is the true one in the middle of the map") {
    const auto view = Viewport::fit(karabakh, 800, 604);
    const geo::LonLat middle = *view->to_globe({400, 302});
    const double metres_per_point = view->frame().metres_per_point;
    for (const double bearing : {0.0, 45.0, 90.0, 200.0}) {
        const geo::LonLat there = geo::destination(middle, bearing, {20'000});
        const double points = geo::length(*view->to_frame(there) - *view->to_frame(middle));
        CHECK(points * metres_per_point == Approx(20'000).epsilon(0.005));
    }
}

TEST_CASE("north is up to within three degrees on a map of the conflict") {
    CHECK(Viewport::fit(karabakh, 800, 604)->frame().north_deviation_deg < 3);
}

TEST_CASE("an extent without size is refused") {
    CHECK(Viewport::fit({46, 40, 46, 40}, 800, 604).error().code == ErrorCode::coordinate);
    CHECK(Viewport::fit({47, 40, 46, 41}, 800, 604).error().code == ErrorCode::coordinate);
}

TEST_CASE("shapes are cut to the frame and its margin") {
    const auto view = Viewport::fit(karabakh, 800, 604);
    const geo::Geometry world{{}, {}, {{{{40, 35}, {54, 35}, {54, 45}, {40, 45}, {40, 35}}, {}}}};
    const auto cut = view->to_frame(world, 0.2, 12);
    CHECK(geo::plane_area(cut) == Approx((800 + 24) * (604 + 24.0)).epsilon(0.001));
    const geo::Geometry elsewhere{{}, {}, {{{{10, 35}, {12, 35}, {12, 37}, {10, 37}, {10, 35}}, {}}}};
    CHECK(view->to_frame(elsewhere).empty());
}

namespace {
style::ReliefStyle grey_style() {
    style::ReliefStyle look;
    look.tint = {{0, {200, 200, 200, 1}}, {3000, {200, 200, 200, 1}}};
    look.shade = {60, 60, 60, 1};
    look.light = {255, 255, 255, 1};
    return look;
}

/// A ridge that runs north–south through the middle of the box.
pack::Relief ridge() {
    pack::Relief relief{karabakh, 60, 60, {}};
    for (int row = 0; row < 60; ++row) {
        for (int column = 0; column < 60; ++column) {
            relief.metres.push_back(static_cast<std::int16_t>(3000 - 80 * std::abs(column - 30)));
        }
    }
    return relief;
}
}  // namespace

TEST_CASE("light from the north-west brightens the west side of a ridge and shades the east side") {
    const auto view = Viewport::fit(karabakh, 400, 300);
    const auto image = scene::shade(ridge(), *view, grey_style(), 1);
    REQUIRE(image.rgba);
    REQUIRE(image.rgba->size() == static_cast<std::size_t>(image.columns) * image.rows * 4);
    const auto grey_at = [&](double x, double y) {
        const int column = static_cast<int>(x * image.columns);
        const int row = static_cast<int>(y * image.rows);
        return static_cast<int>((*image.rgba)[(static_cast<std::size_t>(row) * image.columns + column) * 4]);
    };
    CHECK(grey_at(0.35, 0.5) > 200);
    CHECK(grey_at(0.65, 0.5) < 200);
}

TEST_CASE("flat ground keeps the tint and no relief gives no picture") {
    auto flat = ridge();
    std::fill(flat.metres.begin(), flat.metres.end(), std::int16_t{500});
    const auto view = Viewport::fit(karabakh, 100, 75);
    const auto image = scene::shade(flat, *view, grey_style(), 1);
    CHECK((*image.rgba)[0] == 200);
    CHECK(scene::shade({}, *view, grey_style(), 1).columns == 0);
}

TEST_CASE("of every country and province a frame anywhere shows what of it lies in the frame") {
    auto pack = pack::Pack::open(SITMAP_PACK);
    REQUIRE(pack);
    std::vector<geo::Box> extents{{45.996, 38.84, 47.731, 40.557}};
    for (double lon = 43.2; lon < 49; lon += 1.3) {
        for (double lat = 37.9; lat < 41; lat += 0.9) {
            extents.push_back({lon, lat, lon + 1.6, lat + 1.1});
        }
    }
    for (const char* layer : {"country", "admin1"}) {
        const auto features = pack->features(layer, {"name"});
        REQUIRE(features);
        for (const geo::Box& extent : extents) {
            const auto view = Viewport::fit(extent, 800, 604);
            REQUIRE(view);
            const geo::PlaneGeometry frame{{}, {}, {{{{0, 0}, {800, 0}, {800, 604}, {0, 604}, {0, 0}}, {}}}};
            for (const auto& feature : *features) {
                const auto box = geo::box_of(feature.geometry);
                const geo::Box& shown = view->frame().extent;
                if (!box || box->east < shown.west || box->west > shown.east || box->north < shown.south ||
                    box->south > shown.north) {
                    continue;
                }
                geo::PlaneGeometry whole;
                for (const geo::Polygon& polygon : feature.geometry.polygons) {
                    geo::PlanePolygon plane;
                    const auto ring = [&](const std::vector<geo::LonLat>& from) {
                        std::vector<XY> to;
                        for (const geo::LonLat p : from) {
                            to.push_back(*view->to_frame(p));
                        }
                        return to;
                    };
                    plane.shell = ring(polygon.shell);
                    std::ranges::transform(polygon.holes, std::back_inserter(plane.holes), ring);
                    whole.polygons.push_back(std::move(plane));
                }
                const auto exact = geo::intersection(*geo::repaired(whole), frame);
                REQUIRE(exact);
                INFO(layer << ' ' << feature.values[0] << " in " << extent.west << ' ' << extent.south);
                CHECK(std::abs(geo::plane_area(view->to_frame(feature.geometry, 0.2, 0)) - geo::plane_area(*exact)) <
                      0.005 * 800 * 604);
            }
        }
    }
}

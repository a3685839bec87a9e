#include "geo/operations.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <random>

#include "geo/projection.hpp"

using namespace sitmap::geo;

namespace {
PlaneGeometry square(double x, double y, double side) {
    return {{}, {}, {{{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}}, {}}}};
}
TEST_CASE("what is cut to a frame covers just what it covered before within the frame") {
    std::mt19937 random(7);
    const auto any = [&](double low, double high) {
        return low + (high - low) * static_cast<double>(random() % 10'000) / 10'000;
    };
    for (int round = 0; round < 300; ++round) {
        const XY middle{any(-20, 120), any(-20, 120)};
        PlanePolygon star;
        for (int i = 0; i < 24; ++i) {
            const double angle = i * 3.14159265358979323846 / 12;
            const double radius = any(3, 70);
            star.shell.push_back({middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
        }
        star.shell.push_back(star.shell.front());
        const PlaneGeometry whole{{}, {}, {star}};
        const auto cut = clipped(whole, 0.0, 0.0, 100.0, 80.0);
        REQUIRE(cut);
        CHECK(plane_area(*cut) <= plane_area(whole) + 1e-6);
        for (int sample = 0; sample < 60; ++sample) {
            const XY p{any(-10.03, 110), any(-10.03, 90)};  // never on the edge
            const bool framed = p.x > 0 && p.x < 100 && p.y > 0 && p.y < 80;
            CAPTURE(round, p.x, p.y);
            CHECK(covers(*cut, p) == (framed && covers(whole, p)));
        }
    }
}

TEST_CASE("an area that bends round a corner of the frame without entering it leaves nothing in it") {
    const PlanePolygon bend{{{90, -2}, {101, -2}, {101, 10}, {100.5, 10}, {100.5, -1}, {90, -1}, {90, -2}}, {}};
    const PlanePolygon touching{{{100, 80}, {110, 80}, {110, 90}, {100, 90}, {100, 80}}, {}};
    const auto cut = clipped(PlaneGeometry{{}, {}, {bend, touching}}, 0.0, 0.0, 100.0, 80.0);
    REQUIRE(cut);
    CHECK(plane_area(*cut) == Approx(0).margin(1e-9));
}

TEST_CASE("thinning for the eye loses no part, however small, and moves no edge by more than the tolerance") {
    PlaneGeometry shape;
    PlanePolygon wavy;
    for (int i = 0; i <= 360; ++i) {
        const double angle = i * 3.14159265358979323846 / 180;
        const double radius = 100 + (i % 2 == 0 ? 0.2 : -0.2);
        wavy.shell.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    wavy.shell.back() = wavy.shell.front();
    shape.polygons = {wavy, {{{200, 0}, {200.1, 0}, {200.1, 0.1}, {200, 0}}, {}}};
    shape.lines = {{{0, 0}, {1, 0.1}, {2, -0.1}, {3, 0}}};
    const auto thin = thinned(shape, 0.5);
    REQUIRE(thin);
    REQUIRE(thin->polygons.size() == 2);
    CHECK(thin->polygons[0].shell.size() < 100);
    CHECK(plane_area(*thin) == Approx(plane_area(shape)).epsilon(0.02));
    REQUIRE(thin->lines.size() == 1);
    CHECK(thin->lines[0].size() == 2);
}

}  // namespace

TEST_CASE("two overlapping squares join, cut and subtract to the areas that geometry demands") {
    const auto a = square(0, 0, 10);
    const auto b = square(5, 5, 10);
    CHECK(plane_area(*union_of(std::vector{a, b})) == Approx(175));
    CHECK(plane_area(*intersection(a, b)) == Approx(25));
    CHECK(plane_area(*difference(a, b)) == Approx(75));
}

TEST_CASE("a shape with a coordinate that is not finite is refused and nothing crashes") {
    auto bad = square(0, 0, 10);
    bad.polygons[0].shell[2].x = std::numeric_limits<double>::quiet_NaN();
    CHECK(buffer(bad, 1).error().code == sitmap::ErrorCode::geometry);
    CHECK(union_of(std::vector{bad}).error().code == sitmap::ErrorCode::geometry);
    bad.polygons[0].shell[2].x = std::numeric_limits<double>::infinity();
    CHECK(buffer(bad, 1).error().code == sitmap::ErrorCode::geometry);
    CHECK(buffer(square(0, 0, 1), std::numeric_limits<double>::quiet_NaN()).error().code ==
          sitmap::ErrorCode::geometry);
}

TEST_CASE("a shape beyond all measure is refused before GEOS loses itself in it") {
    const PlaneGeometry far{{}, {}, {{{{0, 0}, {5, 1e300}, {1e300, 7}, {9, 9}, {1e300, 1e300}, {0, 0}}, {}}}};
    CHECK(simplified(far, 2).error().code == sitmap::ErrorCode::geometry);
    CHECK(clipped(far, 0.0, 0.0, 10.0, 10.0).error().code == sitmap::ErrorCode::geometry);
    // A projection's farthest values are far within.
    CHECK(simplified(square(0, 0, 1e20), 2));
}

TEST_CASE("a ring whose later corners are not finite is never taken as lying inside a frame") {
    for (const double bad : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        auto ring = square(2, 2, 5);
        ring.polygons[0].shell[1] = ring.polygons[0].shell[2] = ring.polygons[0].shell[3] = {bad, bad};
        const auto cut = clipped(ring, 0.0, 0.0, 10.0, 10.0);
        REQUIRE(!cut);
        CHECK(cut.error().code == sitmap::ErrorCode::geometry);
    }
}

TEST_CASE("a bow-tie is repaired to two triangles") {
    const PlaneGeometry bow_tie{{}, {}, {{{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}, {}}}};
    const auto fixed = repaired(bow_tie);
    REQUIRE(fixed);
    CHECK(fixed->polygons.size() == 2);
    CHECK(plane_area(*fixed) == Approx(50));
}

TEST_CASE("an area drawn too coarsely to be cut is cut as it was") {
    // Two of its corners left out, the ring crosses itself; repaired, it would not be the area any more.
    const PlaneGeometry whole{
        {}, {}, {{{{0, 0}, {30, 0}, {30, 20}, {4, 20}, {4, 8}, {2, 8}, {2, 20}, {0, 20}, {0, 0}}, {}}}};
    const PlaneGeometry crossed{{}, {}, {{{{0, 0}, {30, 20}, {30, 0}, {0, 20}, {0, 0}}, {}}}};
    std::vector<std::size_t> asked;
    const auto finer = [&](std::size_t i) {
        asked.push_back(i);
        return whole.polygons.front();
    };
    const auto cut =
        clipped<XY>({{}, {}, {square(1, 1, 4).polygons.front(), crossed.polygons.front()}}, 0, 0, 10, 10, finer);
    REQUIRE(cut);
    CHECK(asked == std::vector<std::size_t>{1});
    CHECK(plane_area(*cut) == Approx(16 + plane_area(*clipped(whole, 0, 0, 10, 10))));
    // What is whole already is not asked for.
    asked.clear();
    CHECK(clipped<XY>(whole, 0, 0, 10, 10, finer));
    CHECK(asked.empty());
}

TEST_CASE("clipping keeps areas areas and lines lines") {
    CHECK(plane_area(*clipped(square(-5, -5, 20), 0, 0, 10, 10)) == Approx(100));
    const PlaneGeometry line{{}, {{{-5, 5}, {15, 5}}}, {}};
    CHECK(plane_length(*clipped(line, 0, 0, 10, 10)) == Approx(10));
    CHECK(clipped(line, 20, 20, 30, 30)->empty());
}

TEST_CASE("an edge of two neighbours is in the boundary once") {
    const auto edges = boundary(PlaneGeometry{{}, {}, {square(0, 0, 10).polygons[0], square(10, 0, 10).polygons[0]}});
    REQUIRE(edges);
    CHECK(plane_length(*edges) == Approx(70));
}

TEST_CASE("a hole is not covered, an edge is") {
    auto ring = square(0, 0, 10);
    ring.polygons[0].holes.push_back(square(4, 4, 2).polygons[0].shell);
    CHECK(covers(ring, XY{1, 1}));
    CHECK_FALSE(covers(ring, XY{5, 5}));
    CHECK(covers(ring, XY{0, 5}));
    CHECK_FALSE(covers(ring, XY{11, 5}));
}

TEST_CASE("every site lies in its own cell and the cells fill the frame") {
    const std::vector<LonLat> sites{{46, 39}, {46.5, 39.2}, {46.2, 39.8}, {46.5, 39.2}, {46.9, 39.9}};
    const auto cells = voronoi_cells(sites, {45, 38, 48, 41});
    REQUIRE(cells);
    double sum = 0;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        if (i == 3) {
            CHECK((*cells)[i].empty());  // the same site as the second
            continue;
        }
        CHECK(covers((*cells)[i], sites[i]));
        for (const auto& polygon : (*cells)[i].polygons) {
            PlaneGeometry flat;
            flat.polygons.emplace_back();
            for (const LonLat p : polygon.shell) {
                flat.polygons.back().shell.push_back({p.lon, p.lat});
            }
            sum += plane_area(flat);
        }
    }
    CHECK(sum == Approx(9));
}

TEST_CASE("the inner point of a crescent lies inside it") {
    const PlaneGeometry crescent{{}, {}, {{{{0, 0}, {10, 0}, {10, 10}, {9, 10}, {9, 1}, {0, 1}, {0, 0}}, {}}}};
    const auto point = inner_point(crescent, 0.01);
    REQUIRE(point);
    CHECK(covers(crescent, *point));
    CHECK_FALSE(inner_point(PlaneGeometry{}, 0.01));
}

TEST_CASE("the inner point of a sliver costs no more than another") {
    for (const double width : {1e-3, 1e-6, 1e-9, 1e-12}) {
        CAPTURE(width);
        const PlaneGeometry sliver{{}, {}, {{{{0, 0}, {1000, 0}, {1000, width}, {0, width}, {0, 0}}, {}}}};
        const auto point = inner_point(sliver, 1);
        REQUIRE(point);
        CHECK(covers(sliver, *point));
    }
    const PlaneGeometry huge{{}, {}, {{{{0, 0}, {1e300, 0}, {1e300, 1e300}, {0, 0}}, {}}}};
    inner_point(huge, 1);  // ends
}

TEST_CASE("a degree square at the equator has its known area") {
    const Geometry degree{{}, {}, {{{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}, {}}}};
    CHECK(*area_km2(degree) == Approx(12308.8).epsilon(0.002));
}

TEST_CASE("the regional projection is north up in its middle and comes back to the start") {
    const auto projection = Projection::for_region({43, 37.5, 51, 42.5});
    REQUIRE(projection);
    for (const LonLat p : {LonLat{47, 40}, LonLat{43.2, 38}, LonLat{50.5, 42}}) {
        const auto there = projection->forward(p);
        REQUIRE(there);
        const auto back = projection->inverse(*there);
        REQUIRE(back);
        CHECK(back->lon == Approx(p.lon).epsilon(1e-9));
        CHECK(back->lat == Approx(p.lat).epsilon(1e-9));
    }
    const auto south = projection->forward({47, 39});
    const auto north = projection->forward({47, 41});
    CHECK(south->x == Approx(north->x).margin(1e-6));
    CHECK(north->y > south->y);
}

TEST_CASE("a position without a projected value gives nothing instead of NaN") {
    const auto projection = Projection::for_region({43, 37.5, 51, 42.5});
    CHECK_FALSE(projection->forward({std::numeric_limits<double>::quiet_NaN(), 40}));
    CHECK(Projection::from_definition("+proj=nonsense").error().code == sitmap::ErrorCode::crs);
    CHECK(Projection::from_definition("http://example.org/crs").error().code == sitmap::ErrorCode::crs);
}

TEST_CASE("positions off the globe and swapped ones are refused with a hint") {
    CHECK(checked(46.75, 39.82));
    CHECK(checked(39.8, 146.7).error().hint.find("swapped") != std::string::npos);
    CHECK_FALSE(checked(181, 40));
    CHECK_FALSE(checked(std::numeric_limits<double>::infinity(), 40));
}

TEST_CASE("a destination lies at the distance asked for in every bearing") {
    const LonLat start{46.75, 39.82};
    for (double bearing = 0; bearing < 360; bearing += 15) {
        CHECK(distance(start, destination(start, bearing, {5000})).value == Approx(5000).epsilon(1e-6));
    }
}

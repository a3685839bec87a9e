#include <cmath>
#include <cstring>
#include <limits>

#include "fuzz/driver/fuzzing.hpp"
#include "geo/operations.hpp"
#include "pack/blob.hpp"
#include "territory/corridor.hpp"

// Shapes of a GeoPackage, corridors along them, and what GEOS does with lines and areas of any corners.

namespace {

using namespace sitmap;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

/// Corners on a coarse grid, where lines cross and rings touch often; now and then one that is no position.
std::vector<geo::XY> corners(fuzzing::Input& input) {
    std::vector<geo::XY> points(input.choice(24));
    const auto coordinate = [&]() -> double {
        const unsigned byte = input.choice(256);
        return byte == 255 ? nan : byte == 254 ? infinity : byte == 253 ? 1e300 : byte % 32;
    };
    for (geo::XY& point : points) {
        point.x = coordinate();
        point.y = coordinate();
    }
    return points;
}

geo::PlaneGeometry shape(fuzzing::Input& input) {
    geo::PlaneGeometry made;
    for (unsigned parts = input.choice(4); parts > 0; --parts) {
        switch (input.choice(3)) {
            case 0:
                made.points = corners(input);
                break;
            case 1:
                made.lines.push_back(corners(input));
                break;
            default: {
                geo::PlanePolygon polygon{corners(input), {}};
                if (input.choice(2) == 1) {
                    polygon.holes.push_back(corners(input));
                }
                for (auto* ring : {&polygon.shell, polygon.holes.empty() ? &polygon.shell : &polygon.holes.front()}) {
                    if (!ring->empty() && ring->front() != ring->back()) {
                        ring->push_back(ring->front());
                    }
                }
                made.polygons.push_back(std::move(polygon));
            }
        }
    }
    return made;
}

void operations(fuzzing::Input& input) {
    const geo::PlaneGeometry a = shape(input);
    const geo::PlaneGeometry b = shape(input);
    geo::repaired(a);
    geo::union_of<geo::XY>({a, b});
    geo::intersection(a, b);
    geo::difference(a, b);
    geo::boundary(a);
    geo::merged_lines(a);
    geo::polygonized(a);
    geo::simplified(a, 2);
    geo::thinned(a, 2);
    geo::buffer(a, input.choice(8) - 2.0);
    geo::inner_point(a, 0.5);
    geo::covers(a, {3, 3});
    geo::vertex_count(a);
    const auto cut = geo::clipped(a, 4, 4, 20, 20);
    if (cut) {
        for (const geo::PlanePolygon& polygon : cut->polygons) {
            for (const geo::XY& p : polygon.shell) {
                fuzzing::must(p.x >= 4 && p.x <= 20 && p.y >= 4 && p.y <= 20, "what is cut lies in the frame");
            }
        }
    }
}

void blob(std::string_view bytes) {
    const auto decoded = pack::decode_geometry(std::as_bytes(std::span(bytes.data(), bytes.size())));
    if (!decoded) {
        return;
    }
    const geo::Geometry& geometry = *decoded;
    geo::repaired(geometry);
    geo::area_km2(geometry);
    geo::length_km(geometry);
    geo::simplified(geometry, 0.01);
    if (geo::vertex_count(geometry) <= 200) {
        territory::corridor(geometry, {5000}, fuzzing::atlas().pack());
    }
}

void corridor(fuzzing::Input& input) {
    geo::Geometry line;
    line.lines.emplace_back();
    for (unsigned left = input.choice(12); left > 0; --left) {
        const double lon = 44 + input.choice(256) / 64.0;
        line.lines.back().push_back({lon, 38 + input.choice(256) / 64.0});
    }
    const double width = input.choice(256) * 1000.0 - 3000;
    const auto made = territory::corridor(line, {width}, fuzzing::atlas().pack());
    if (made) {
        fuzzing::must(std::isfinite(made->area_km2) && made->area_km2 > 0, "a corridor has an area");
        double crossed = 0;
        for (const territory::Crossing& country : made->countries) {
            crossed += country.area_km2;
        }
        fuzzing::must(crossed <= made->area_km2 * 1.01 + 0.1, "countries cross no more than there is");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzzing::Input input(data, size);
    switch (input.choice(3)) {
        case 0:
            blob(input.bytes());
            break;
        case 1:
            operations(input);
            break;
        default:
            corridor(input);
    }
    return 0;
}

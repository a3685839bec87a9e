#include <algorithm>
#include <cmath>
#include <limits>

#include "geo/operations.hpp"
#include "geo/projection.hpp"
#include "territory/corridor.hpp"

namespace sitmap::territory {

namespace {

using geo::XY;

double dot(XY a, XY b) {
    return a.x * b.x + a.y * b.y;
}

double cross(XY a, XY b) {
    return a.x * b.y - a.y * b.x;
}

double to_segment(XY p, XY a, XY b) {
    const XY along = b - a;
    const double square = dot(along, along);
    const double share = square > 0 ? std::clamp(dot(p - a, along) / square, 0.0, 1.0) : 0.0;
    return geo::length(p - (a + along * share));
}

bool cross_each_other(XY a, XY b, XY c, XY d) {
    const double one = cross(b - a, c - a), two = cross(b - a, d - a);
    const double three = cross(d - c, a - c), four = cross(d - c, b - c);
    return ((one < 0) != (two < 0)) && ((three < 0) != (four < 0));
}

/// Between two lines on the plane; infinite where one of them is empty.
double between(const geo::PlaneGeometry& first, const geo::PlaneGeometry& second) {
    double least = std::numeric_limits<double>::infinity();
    for (const auto& line : first.lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            for (const auto& other : second.lines) {
                for (std::size_t k = 1; k < other.size(); ++k) {
                    if (cross_each_other(line[i - 1], line[i], other[k - 1], other[k])) {
                        return 0;
                    }
                    least = std::min({least, to_segment(line[i], other[k - 1], other[k]),
                                      to_segment(line[i - 1], other[k - 1], other[k]),
                                      to_segment(other[k], line[i - 1], line[i]),
                                      to_segment(other[k - 1], line[i - 1], line[i])});
                }
            }
        }
    }
    return least;
}

Result<geo::Projection> plane_of(const Corridor& corridor) {
    const auto box = geo::box_of(corridor.line);
    if (!box) {
        return failure(ErrorCode::geometry, "the corridor has no line");
    }
    return geo::Projection::equal_area({(box->west + box->east) / 2, (box->south + box->north) / 2});
}

}  // namespace

Result<std::vector<BorderDistance>> border_distances(const Corridor& corridor, const pack::Pack& pack) {
    std::vector<BorderDistance> found;
    if (!pack.has_table("border")) {
        return found;
    }
    SITMAP_TRY_ASSIGN(const geo::Projection plane, plane_of(corridor));
    const geo::PlaneGeometry line = plane.forward(corridor.line);
    geo::Box near = *geo::box_of(corridor.line);
    constexpr double reach_km = 100;
    near = {near.west - 1.3, near.south - 1.0, near.east + 1.3, near.north + 1.0};
    SITMAP_TRY_ASSIGN(const auto borders, pack.features("border", {"a", "b"}, near));
    for (const pack::Feature& border : borders) {
        SITMAP_TRY_ASSIGN(const geo::Geometry part, geo::clipped(geo::Geometry{{}, border.geometry.lines, {}},
                                                                 near.west, near.south, near.east, near.north));
        const double km = between(line, plane.forward(part)) / 1000;
        if (km <= reach_km) {
            found.push_back({border.values[0] + "-" + border.values[1], km});
        }
    }
    std::sort(found.begin(), found.end(), [](const BorderDistance& a, const BorderDistance& b) {
        return std::tie(a.km, a.countries) < std::tie(b.km, b.countries);
    });
    return found;
}

Result<double> distance_km(const Corridor& corridor, geo::LonLat position) {
    SITMAP_TRY_ASSIGN(const geo::Projection plane, plane_of(corridor));
    const auto at = plane.forward(position);
    if (!at) {
        return failure(ErrorCode::geometry, "the position lies too far from the corridor");
    }
    double least = std::numeric_limits<double>::infinity();
    for (const auto& line : plane.forward(corridor.line).lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            least = std::min(least, to_segment(*at, line[i - 1], line[i]));
        }
    }
    return least / 1000;
}

}  // namespace sitmap::territory

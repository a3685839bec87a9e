#include "geo/operations.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "geo/geos_calls.hpp"

namespace sitmap::geo {

namespace {

using geos::Context;
using geos::Owned;

}  // namespace

template <class P>
Result<BasicGeometry<P>> repaired(const BasicGeometry<P>& shape) {
    return unary(shape, "repairing a shape", [](auto c, auto* g) { return GEOSMakeValid_r(c, g); });
}

template <class P>
Result<BasicGeometry<P>> ground_of(const BasicGeometry<P>& areas) {
    return unary(areas, "repairing an area", [](auto c, auto* g) {
        GEOSMakeValidParams* const ways = GEOSMakeValidParams_create_r(c);
        GEOSMakeValidParams_setMethod_r(c, ways, GEOS_MAKE_VALID_STRUCTURE);
        GEOSGeometry* const sound = GEOSMakeValidWithParams_r(c, g, ways);
        GEOSMakeValidParams_destroy_r(c, ways);
        return sound;
    });
}

template <class P>
Result<BasicGeometry<P>> union_of(const std::vector<BasicGeometry<P>>& shapes) {
    BasicGeometry<P> all;
    for (const auto& shape : shapes) {
        all.points.insert(all.points.end(), shape.points.begin(), shape.points.end());
        all.lines.insert(all.lines.end(), shape.lines.begin(), shape.lines.end());
        all.polygons.insert(all.polygons.end(), shape.polygons.begin(), shape.polygons.end());
    }
    if (all.empty()) {
        return all;
    }
    return unary(all, "joining shapes", [](auto c, auto* g) { return GEOSUnaryUnion_r(c, g); });
}

template <class P>
Result<BasicGeometry<P>> intersection(const BasicGeometry<P>& a, const BasicGeometry<P>& b) {
    if (a.empty() || b.empty()) {
        return BasicGeometry<P>{};
    }
    return binary(a, b, "intersecting shapes", [](auto c, auto* x, auto* y) { return GEOSIntersection_r(c, x, y); });
}

template <class P>
Result<BasicGeometry<P>> difference(const BasicGeometry<P>& a, const BasicGeometry<P>& b) {
    if (a.empty() || b.empty()) {
        return a;
    }
    return binary(a, b, "subtracting shapes", [](auto c, auto* x, auto* y) { return GEOSDifference_r(c, x, y); });
}

template <class P>
Result<BasicGeometry<P>> boundary(const BasicGeometry<P>& shape) {
    BasicGeometry<P> rings;
    for (const auto& polygon : shape.polygons) {
        rings.lines.push_back(polygon.shell);
        rings.lines.insert(rings.lines.end(), polygon.holes.begin(), polygon.holes.end());
    }
    if (rings.empty()) {
        return rings;
    }
    // The union nodes the rings, so that an edge of two neighbours is there once.
    SITMAP_TRY_ASSIGN(const BasicGeometry<P> noded, union_of(std::vector{rings}));
    return merged_lines(noded);
}

template <class P>
Result<BasicGeometry<P>> merged_lines(const BasicGeometry<P>& shape) {
    if (shape.lines.empty()) {
        return BasicGeometry<P>{};
    }
    const BasicGeometry<P> lines{{}, shape.lines, {}};
    return unary(lines, "joining lines", [](auto c, auto* g) { return GEOSLineMerge_r(c, g); });
}

template <class P>
Result<BasicGeometry<P>> polygonized(const BasicGeometry<P>& lines) {
    SITMAP_TRY_ASSIGN(const BasicGeometry<P> noded, union_of(std::vector{BasicGeometry<P>{{}, lines.lines, {}}}));
    return unary(noded, "closing lines to areas", [](auto c, auto* g) {
        const GEOSGeometry* one = g;
        return GEOSPolygonize_r(c, &one, 1);
    });
}

template <class P>
Result<BasicGeometry<P>> simplified(const BasicGeometry<P>& shape, double tolerance) {
    return unary(shape, "simplifying a shape",
                 [tolerance](auto c, auto* g) { return GEOSTopologyPreserveSimplify_r(c, g, tolerance); });
}

Result<PlaneGeometry> buffer(const PlaneGeometry& shape, double distance) {
    if (!std::isfinite(distance)) {
        return failure(ErrorCode::geometry, "a buffer's distance is not a finite number");
    }
    if (shape.empty()) {
        return PlaneGeometry{};
    }
    return unary(shape, "widening a shape", [distance](auto c, auto* g) {
        constexpr int segments_per_quarter = 16;
        return GEOSBuffer_r(c, g, distance, segments_per_quarter);
    });
}

template <class P>
bool covers(const BasicGeometry<P>& area, P point) {
    // Even-odd over all rings: a point in a hole is out, one on an edge may be either, so edges are tested first.
    bool inside = false;
    const double x = geos::x_of(point);
    const double y = geos::y_of(point);
    bool on_edge = false;
    const auto cross = [&](const std::vector<P>& ring) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const double xi = geos::x_of(ring[i]), yi = geos::y_of(ring[i]);
            const double xj = geos::x_of(ring[j]), yj = geos::y_of(ring[j]);
            const double turn = (xj - xi) * (y - yi) - (yj - yi) * (x - xi);
            on_edge = on_edge || (turn == 0 && x >= std::min(xi, xj) && x <= std::max(xi, xj) &&
                                  y >= std::min(yi, yj) && y <= std::max(yi, yj));
            if ((yi > y) != (yj > y) && x < (xj - xi) * (y - yi) / (yj - yi) + xi) {
                inside = !inside;
            }
        }
    };
    for (const auto& polygon : area.polygons) {
        if (polygon.shell.empty()) {
            continue;
        }
        cross(polygon.shell);
        for (const auto& hole : polygon.holes) {
            if (!hole.empty()) {
                cross(hole);
            }
        }
    }
    return inside || on_edge;
}

namespace {
double ring_area(const std::vector<XY>& ring) {
    double twice = 0;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        twice += ring[j].x * ring[i].y - ring[i].x * ring[j].y;
    }
    return std::abs(twice) / 2;
}
}  // namespace

double plane_area(const PlaneGeometry& shape) {
    double area = 0;
    for (const auto& polygon : shape.polygons) {
        area += polygon.shell.empty() ? 0 : ring_area(polygon.shell);
        for (const auto& hole : polygon.holes) {
            area -= hole.empty() ? 0 : ring_area(hole);
        }
    }
    return area;
}

double plane_length(const PlaneGeometry& shape) {
    double sum = 0;
    for (const auto& line : shape.lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            sum += length(line[i] - line[i - 1]);
        }
    }
    return sum;
}

namespace {
/// On the plane of longitude and of the ellipsoid's area from the equator to a latitude areas are true (the cylindrical
/// equal-area projection; Snyder, Map Projections, 1987, formula 3-12). Metres.
XY true_to_area(LonLat p) {
    constexpr double major = 6378137.0, flattening = 1 / 298.257223563;
    constexpr double radian = 0.017453292519943295;
    constexpr double e2 = flattening * (2 - flattening);
    const double e = std::sqrt(e2);
    const double sine = std::sin(p.lat * radian);
    const double q = (1 - e2) * (sine / (1 - e2 * sine * sine) - std::log((1 - e * sine) / (1 + e * sine)) / (2 * e));
    return {major * p.lon * radian, major * q / 2};
}

std::vector<XY> true_to_area(const std::vector<LonLat>& ring) {
    std::vector<XY> plane;
    plane.reserve(ring.size());
    for (const LonLat p : ring) {
        plane.push_back(true_to_area(p));
    }
    return plane;
}
}  // namespace

template <class P>
std::size_t vertex_count(const BasicGeometry<P>& shape) {
    std::size_t count = shape.points.size();
    for (const auto& line : shape.lines) {
        count += line.size();
    }
    for (const auto& polygon : shape.polygons) {
        count += polygon.shell.size();
        for (const auto& hole : polygon.holes) {
            count += hole.size();
        }
    }
    return count;
}

Result<double> area_km2(const Geometry& shape) {
    PlaneGeometry plane;
    for (const auto& polygon : shape.polygons) {
        auto& whole = plane.polygons.emplace_back();
        whole.shell = true_to_area(polygon.shell);
        for (const auto& hole : polygon.holes) {
            whole.holes.push_back(true_to_area(hole));
        }
    }
    const double km2 = plane_area(plane) / 1e6;
    if (!std::isfinite(km2)) {
        return failure(ErrorCode::coordinate, "an area has a corner that is no position");
    }
    return km2;
}

double length_km(const Geometry& shape) {
    double metres = 0;
    for (const auto& line : shape.lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            metres += distance(line[i - 1], line[i]).value;
        }
    }
    return metres / 1000;
}

Result<std::vector<Geometry>> voronoi_cells(const std::vector<LonLat>& sites, const Box& frame) {
    const Context context;
    Geometry points;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < sites.size(); ++i) {
        const bool seen = std::any_of(points.points.begin(), points.points.end(), [&](LonLat p) {
            return std::abs(p.lon - sites[i].lon) < 1e-9 && std::abs(p.lat - sites[i].lat) < 1e-9;
        });
        if (!seen) {
            points.points.push_back(sites[i]);
            kept.push_back(i);
        }
    }
    std::vector<Geometry> cells(sites.size());
    const Geometry box{{},
                       {},
                       {{{{frame.west, frame.south},
                          {frame.east, frame.south},
                          {frame.east, frame.north},
                          {frame.west, frame.north},
                          {frame.west, frame.south}},
                         {}}}};
    if (points.points.size() < 2) {
        if (!kept.empty()) {
            cells[kept.front()] = box;
        }
        return cells;
    }
    SITMAP_TRY_ASSIGN(const Owned input, geos::to_geos(context, points));
    SITMAP_TRY_ASSIGN(const Owned envelope, geos::to_geos(context, box));
    const Owned diagram(GEOSVoronoiDiagram_r(context.handle(), input.get(), envelope.get(), 0, 0),
                        geos::Deleter{context.handle()});
    if (!diagram) {
        return context.error("drawing cells round settlements");
    }
    const Geometry all = geos::from_geos<LonLat>(context, diagram.get());
    for (const auto& polygon : all.polygons) {
        const Geometry cell{{}, {}, {polygon}};
        const std::optional<Box> reach = box_of(cell);
        for (const std::size_t i : kept) {
            if (reach->contains(sites[i]) && cells[i].empty() && covers(cell, sites[i])) {
                SITMAP_TRY_ASSIGN(cells[i], clipped(cell, frame.west, frame.south, frame.east, frame.north));
                break;
            }
        }
    }
    return cells;
}

namespace {
/// GEOS looks for the largest circle in squares as wide as the narrow side of a shape: of a sliver a million times as
/// long as it is wide they fill the memory.
constexpr double most_squares = 10'000;
/// Steps along the wide side: finer ones have no end where numbers are large.
constexpr double finest = 1e7;

/// Extent of a ring along the axes, the smaller first.
template <class P>
std::pair<double, double> sides(const std::vector<P>& ring) {
    const auto [west, east] = std::minmax_element(ring.begin(), ring.end(),
                                                  [](const P& a, const P& b) { return geos::x_of(a) < geos::x_of(b); });
    const auto [south, north] = std::minmax_element(
        ring.begin(), ring.end(), [](const P& a, const P& b) { return geos::y_of(a) < geos::y_of(b); });
    return std::minmax({geos::x_of(*east) - geos::x_of(*west), geos::y_of(*north) - geos::y_of(*south)});
}
}  // namespace

template <class P>
std::optional<P> inner_point(const BasicGeometry<P>& area, double tolerance) {
    const BasicPolygon<P>* largest = nullptr;
    double best = 0;
    for (const auto& polygon : area.polygons) {
        PlaneGeometry flat;
        flat.polygons.emplace_back();
        for (const P& p : polygon.shell) {
            flat.polygons.back().shell.push_back({geos::x_of(p), geos::y_of(p)});
        }
        if (const double size = plane_area(flat); size > best) {
            best = size;
            largest = &polygon;
        }
    }
    if (!largest) {
        return std::nullopt;
    }
    const BasicGeometry<P> whole{{}, {}, {*largest}};
    const auto [narrow, wide] = sides(largest->shell);
    if (narrow * most_squares >= wide) {
        const double step = std::max(tolerance, wide / finest);
        const auto circle = unary(whole, "finding an inner point",
                                  [step](auto c, auto* g) { return GEOSMaximumInscribedCircle_r(c, g, step); });
        if (circle && !circle->lines.empty() && covers(whole, circle->lines.front().front())) {
            return circle->lines.front().front();
        }
    }
    // A sliver, where no circle finds room.
    const auto inside =
        unary(whole, "finding an inner point", [](auto c, auto* g) { return GEOSPointOnSurface_r(c, g); });
    return inside && !inside->points.empty() ? std::optional(inside->points.front()) : std::nullopt;
}

#define SITMAP_INSTANTIATE(P)                                                                         \
    template Result<BasicGeometry<P>> repaired(const BasicGeometry<P>&);                              \
    template Result<BasicGeometry<P>> ground_of(const BasicGeometry<P>&);                             \
    template Result<BasicGeometry<P>> union_of(const std::vector<BasicGeometry<P>>&);                 \
    template Result<BasicGeometry<P>> intersection(const BasicGeometry<P>&, const BasicGeometry<P>&); \
    template Result<BasicGeometry<P>> difference(const BasicGeometry<P>&, const BasicGeometry<P>&);   \
    template Result<BasicGeometry<P>> boundary(const BasicGeometry<P>&);                              \
    template Result<BasicGeometry<P>> merged_lines(const BasicGeometry<P>&);                          \
    template Result<BasicGeometry<P>> polygonized(const BasicGeometry<P>&);                           \
    template Result<BasicGeometry<P>> simplified(const BasicGeometry<P>&, double);                    \
    template bool covers(const BasicGeometry<P>&, P);                                                 \
    template std::size_t vertex_count(const BasicGeometry<P>&);                                       \
    template std::optional<P> inner_point(const BasicGeometry<P>&, double);
SITMAP_INSTANTIATE(LonLat)
SITMAP_INSTANTIATE(XY)
#undef SITMAP_INSTANTIATE

}  // namespace sitmap::geo

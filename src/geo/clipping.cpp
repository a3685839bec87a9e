#include <algorithm>
#include <cmath>
#include <utility>

#include "geo/geos_calls.hpp"
#include "geo/operations.hpp"

namespace sitmap::geo {

template <class P>
Result<BasicGeometry<P>> thinned(const BasicGeometry<P>& shape, double tolerance) {
    const auto thin = [tolerance](auto c, auto* g) { return GEOSSimplify_r(c, g, tolerance); };
    BasicGeometry<P> result{shape.points, {}, {}};
    if (!shape.lines.empty()) {
        SITMAP_TRY_ASSIGN(auto lines, unary(BasicGeometry<P>{{}, shape.lines, {}}, "thinning lines", thin));
        result.lines = std::move(lines.lines);
    }
    // One by one: what is smaller than the tolerance would vanish, and an exclave must not.
    for (const auto& polygon : shape.polygons) {
        const BasicGeometry<P> whole{{}, {}, {polygon}};
        SITMAP_TRY_ASSIGN(auto part, unary(whole, "thinning an area", thin));
        auto& kept = part.polygons.empty() ? whole.polygons : part.polygons;
        result.polygons.insert(result.polygons.end(), kept.begin(), kept.end());
    }
    return result;
}

namespace {

/// How a ring lies to an upright rectangle: told by its bounds, so a ring that `crosses` may still miss it. A ring with
/// a corner that GEOS cannot use crosses: cutting it is refused.
enum class Lies { inside, outside, crosses };

template <class P>
Lies lies(const std::vector<P>& ring, double min_x, double min_y, double max_x, double max_y) {
    double west = geos::x_of(ring.front()), east = west;
    double south = geos::y_of(ring.front()), north = south;
    for (const P& p : ring) {
        if (!geos::is_usable(p)) {
            return Lies::crosses;
        }
        west = std::min(west, geos::x_of(p)), east = std::max(east, geos::x_of(p));
        south = std::min(south, geos::y_of(p)), north = std::max(north, geos::y_of(p));
    }
    if (east < min_x || west > max_x || north < min_y || south > max_y) {
        return Lies::outside;
    }
    return west >= min_x && east <= max_x && south >= min_y && north <= max_y ? Lies::inside : Lies::crosses;
}

/// Rings that cross themselves somewhere are no areas to GEOS: it may take what is around them for what is in them.
template <class P>
bool is_valid(const BasicGeometry<P>& area) {
    const geos::Context context;
    const auto input = geos::to_geos(context, area);
    return input && GEOSisValid_r(context.handle(), input->get()) == 1;
}

}  // namespace

template <class P>
Result<BasicGeometry<P>> clipped(const BasicGeometry<P>& shape, double min_x, double min_y, double max_x, double max_y,
                                 const std::function<BasicPolygon<P>(std::size_t)>& finer) {
    BasicGeometry<P> result;
    if (!shape.points.empty() || !shape.lines.empty()) {
        SITMAP_TRY_ASSIGN(result,
                          unary(BasicGeometry<P>{shape.points, shape.lines, {}}, "cutting lines to the frame",
                                [=](auto c, auto* g) { return GEOSClipByRect_r(c, g, min_x, min_y, max_x, max_y); }));
    }
    // Not GEOS's fast clipper: of some areas that only touch the rectangle's corner it makes the whole rectangle.
    const BasicGeometry<P> frame{
        {}, {}, {{{P{min_x, min_y}, P{max_x, min_y}, P{max_x, max_y}, P{min_x, max_y}, P{min_x, min_y}}, {}}}};
    for (std::size_t i = 0; i < shape.polygons.size(); ++i) {
        const BasicPolygon<P>& polygon = shape.polygons[i];
        const Lies where = polygon.shell.empty() ? Lies::outside : lies(polygon.shell, min_x, min_y, max_x, max_y);
        if (where == Lies::inside) {
            result.polygons.push_back(polygon);
        } else if (where == Lies::crosses) {
            BasicGeometry<P> whole{{}, {}, {polygon}};
            bool valid = is_valid(whole);
            if (!valid && finer) {
                whole.polygons = {finer(i)};
                valid = is_valid(whole);
            }
            if (!valid) {
                SITMAP_TRY_ASSIGN(whole, repaired(whole));
            }
            SITMAP_TRY_ASSIGN(const BasicGeometry<P> part, intersection(whole, frame));
            result.polygons.insert(result.polygons.end(), part.polygons.begin(), part.polygons.end());
        }
    }
    return result;
}

#define SITMAP_FOR(P)                                                                                  \
    template Result<BasicGeometry<P>> thinned(const BasicGeometry<P>&, double);                        \
    template Result<BasicGeometry<P>> clipped(const BasicGeometry<P>&, double, double, double, double, \
                                              const std::function<BasicPolygon<P>(std::size_t)>&);
SITMAP_FOR(LonLat)
SITMAP_FOR(XY)
#undef SITMAP_FOR

}  // namespace sitmap::geo

#include "geo/geos_bridge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace sitmap::geo::geos {

Context::Context() : handle_(GEOS_init_r()) {
    GEOSContext_setErrorMessageHandler_r(
        handle_, [](const char* message, void* self) { static_cast<Context*>(self)->last_message_ = message; }, this);
}

Context::~Context() {
    GEOS_finish_r(handle_);
}

tl::unexpected<Error> Context::error(const char* operation) const {
    return failure(ErrorCode::geometry,
                   fmt::format("{} failed: {}", operation, last_message_.empty() ? "no reason given" : last_message_));
}

namespace {

template <class P>
bool all_usable(const std::vector<P>& points) {
    return std::ranges::all_of(points, [](const P& p) { return is_usable(p); });
}

template <class P>
bool all_usable(const BasicGeometry<P>& shape) {
    bool usable = all_usable(shape.points);
    for (const auto& line : shape.lines) {
        usable = usable && all_usable(line);
    }
    for (const auto& polygon : shape.polygons) {
        usable = usable && all_usable(polygon.shell);
        for (const auto& hole : polygon.holes) {
            usable = usable && all_usable(hole);
        }
    }
    return usable;
}

/// Positions lie in memory as GEOS wants them: two doubles each.
template <class P>
const double* numbers_of(const std::vector<P>& points) {
    static_assert(sizeof(P) == 2 * sizeof(double) && std::is_standard_layout_v<P>);
    return reinterpret_cast<const double*>(points.data());
}

template <class P>
GEOSCoordSequence* sequence(GEOSContextHandle_t context, const std::vector<P>& points, bool close) {
    if (close && !(points.front() == points.back())) {
        std::vector<P> closed = points;
        closed.push_back(points.front());
        return sequence(context, closed, false);
    }
    return GEOSCoordSeq_copyFromBuffer_r(context, numbers_of(points), static_cast<unsigned>(points.size()), 0, 0);
}

template <class P>
GEOSGeometry* polygon_of(GEOSContextHandle_t context, const BasicPolygon<P>& polygon) {
    GEOSGeometry* shell = GEOSGeom_createLinearRing_r(context, sequence(context, polygon.shell, true));
    std::vector<GEOSGeometry*> holes;
    for (const auto& hole : polygon.holes) {
        if (hole.size() >= 4) {
            holes.push_back(GEOSGeom_createLinearRing_r(context, sequence(context, hole, true)));
        }
    }
    return GEOSGeom_createPolygon_r(context, shell, holes.data(), static_cast<unsigned>(holes.size()));
}

template <class P>
std::vector<P> points_of(GEOSContextHandle_t context, const GEOSGeometry* line) {
    const GEOSCoordSequence* coordinates = GEOSGeom_getCoordSeq_r(context, line);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(context, coordinates, &size);
    std::vector<P> points(size);
    if (size > 0) {
        GEOSCoordSeq_copyToBuffer_r(context, coordinates, const_cast<double*>(numbers_of(points)), 0, 0);
    }
    return points;
}

template <class P>
void collect(GEOSContextHandle_t context, const GEOSGeometry* geometry, BasicGeometry<P>& result) {
    if (!geometry || GEOSisEmpty_r(context, geometry)) {
        return;
    }
    switch (GEOSGeomTypeId_r(context, geometry)) {
        case GEOS_POINT:
            result.points.push_back(points_of<P>(context, geometry).front());
            break;
        case GEOS_LINESTRING:
        case GEOS_LINEARRING:
            result.lines.push_back(points_of<P>(context, geometry));
            break;
        case GEOS_POLYGON: {
            BasicPolygon<P> polygon{points_of<P>(context, GEOSGetExteriorRing_r(context, geometry)), {}};
            for (int i = 0; i < GEOSGetNumInteriorRings_r(context, geometry); ++i) {
                polygon.holes.push_back(points_of<P>(context, GEOSGetInteriorRingN_r(context, geometry, i)));
            }
            result.polygons.push_back(std::move(polygon));
            break;
        }
        default:
            for (int i = 0; i < GEOSGetNumGeometries_r(context, geometry); ++i) {
                collect(context, GEOSGetGeometryN_r(context, geometry, i), result);
            }
    }
}

}  // namespace

template <class P>
Result<Owned> to_geos(const Context& context, const BasicGeometry<P>& shape) {
    if (!all_usable(shape)) {
        return failure(ErrorCode::geometry,
                       "a shape has a coordinate that is not a finite number, or too large for any map");
    }
    const GEOSContextHandle_t handle = context.handle();
    std::vector<GEOSGeometry*> parts;
    for (const P& p : shape.points) {
        parts.push_back(GEOSGeom_createPointFromXY_r(handle, x_of(p), y_of(p)));
    }
    for (const auto& line : shape.lines) {
        if (line.size() >= 2) {
            parts.push_back(GEOSGeom_createLineString_r(handle, sequence(handle, line, false)));
        }
    }
    for (const auto& polygon : shape.polygons) {
        if (polygon.shell.size() >= 4) {
            parts.push_back(polygon_of(handle, polygon));
        }
    }
    if (parts.size() == 1) {
        return Owned(parts.front(), Deleter{handle});
    }
    // Parts of one kind make a Multi of that kind: GEOS' overlay refuses mixed collections.
    int type = GEOS_GEOMETRYCOLLECTION;
    if (shape.points.empty() && shape.lines.empty()) {
        type = GEOS_MULTIPOLYGON;
    } else if (shape.points.empty() && shape.polygons.empty()) {
        type = GEOS_MULTILINESTRING;
    } else if (shape.lines.empty() && shape.polygons.empty()) {
        type = GEOS_MULTIPOINT;
    }
    GEOSGeometry* all = GEOSGeom_createCollection_r(handle, type, parts.data(), static_cast<unsigned>(parts.size()));
    if (!all) {
        return context.error("building a shape");
    }
    return Owned(all, Deleter{handle});
}

template <class P>
BasicGeometry<P> from_geos(const Context& context, const GEOSGeometry* geometry) {
    BasicGeometry<P> result;
    collect(context.handle(), geometry, result);
    return result;
}

template Result<Owned> to_geos(const Context&, const BasicGeometry<LonLat>&);
template Result<Owned> to_geos(const Context&, const BasicGeometry<XY>&);
template BasicGeometry<LonLat> from_geos(const Context&, const GEOSGeometry*);
template BasicGeometry<XY> from_geos(const Context&, const GEOSGeometry*);

}  // namespace sitmap::geo::geos

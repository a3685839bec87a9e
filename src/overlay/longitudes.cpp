#include "overlay/longitudes.hpp"

#include <cmath>

namespace sitmap::overlay {

namespace {

void wrap_points(const Gdal& gdal, OGRGeometryH shape) {
    for (int i = 0; i < gdal.OGR_G_GetGeometryCount(shape); ++i) {
        wrap_points(gdal, gdal.OGR_G_GetGeometryRef(shape, i));
    }
    if (gdal.OGR_G_GetGeometryCount(shape) > 0) {
        return;
    }
    for (int i = 0; i < gdal.OGR_G_GetPointCount(shape); ++i) {
        const double lon = gdal.OGR_G_GetX(shape, i);
        if (std::abs(lon) > 180 && std::abs(lon) <= 540) {
            gdal.OGR_G_SetPoint_2D(shape, i, lon - std::copysign(360, lon), gdal.OGR_G_GetY(shape, i));
        }
    }
}

}  // namespace

bool wrap_longitudes(const Gdal& gdal, OGRGeometryH shape) {
    OGREnvelope bounds{};
    gdal.OGR_G_GetEnvelope(shape, &bounds);
    // A bound that is not finite is left to whoever checks the shape.
    if (!(bounds.MaxX > 180 && bounds.MaxX <= 540) && !(bounds.MinX < -180 && bounds.MinX >= -540)) {
        return false;
    }
    wrap_points(gdal, shape);
    return true;
}

}  // namespace sitmap::overlay

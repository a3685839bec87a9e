#include "overlay/to_globe.hpp"

namespace sitmap::overlay {

Result<ToGlobe> ToGlobe::make(const Gdal& gdal, OGRSpatialReferenceH of_file, const std::string& file, bool back) {
    if (of_file == nullptr) {
        return failure({.code = ErrorCode::crs,
                        .message = "states no coordinate system, so nobody knows where it lies",
                        .hint = "state it: ogr2ogr -a_srs or gdal_edit.py -a_srs EPSG:…",
                        .file = file});
    }
    using Reference = std::unique_ptr<void, void (*)(OGRSpatialReferenceH)>;
    const Reference theirs(gdal.OSRClone(of_file), gdal.OSRDestroySpatialReference);
    const Reference ours(gdal.OSRNewSpatialReference(nullptr), gdal.OSRDestroySpatialReference);
    gdal.OSRSetFromUserInput(ours.get(), "OGC:CRS84");
    // Longitude before latitude, as files have it, whatever the authority says.
    gdal.OSRSetAxisMappingStrategy(theirs.get(), OAMS_TRADITIONAL_GIS_ORDER);
    gdal.OSRSetAxisMappingStrategy(ours.get(), OAMS_TRADITIONAL_GIS_ORDER);
    gdal.CPLErrorReset();
    Transformation transformation(
        gdal.OCTNewCoordinateTransformation((back ? ours : theirs).get(), (back ? theirs : ours).get()),
        gdal.OCTDestroyCoordinateTransformation);
    if (!transformation) {
        return failure({.code = ErrorCode::crs,
                        .message = "its coordinate system cannot be converted " + gdal.complaint(),
                        .hint = "convert it first: ogr2ogr -t_srs EPSG:4326 or gdalwarp -t_srs EPSG:4326",
                        .file = file});
    }
    return ToGlobe(gdal, std::move(transformation));
}

Result<ToGlobe> ToGlobe::from(const Gdal& gdal, OGRSpatialReferenceH of_file, const std::string& file) {
    return make(gdal, of_file, file, false);
}

Result<ToGlobe> ToGlobe::back(const Gdal& gdal, OGRSpatialReferenceH of_file, const std::string& file) {
    return make(gdal, of_file, file, true);
}

bool ToGlobe::move(OGRGeometryH shape) const {
    return gdal_->OGR_G_Transform(shape, transformation_.get()) == OGRERR_NONE;
}

std::vector<int> ToGlobe::move(std::vector<double>& x, std::vector<double>& y) const {
    std::vector<int> done(x.size());
    gdal_->OCTTransformEx(transformation_.get(), static_cast<int>(x.size()), x.data(), y.data(), nullptr, done.data());
    return done;
}

}  // namespace sitmap::overlay

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "overlay/gdal_library.hpp"

namespace sitmap::overlay {

/// From a file's coordinate system to longitude and latitude on WGS 84, or back.
class ToGlobe {
public:
    /// \pre `gdal` outlives it. Errors: crs (the file states none, or one that cannot be converted).
    static Result<ToGlobe> from(const Gdal& gdal, OGRSpatialReferenceH of_file, const std::string& file);
    /// The way back: x and y are longitude and latitude, and become the file's coordinates.
    static Result<ToGlobe> back(const Gdal& gdal, OGRSpatialReferenceH of_file, const std::string& file);

    bool move(OGRGeometryH shape) const;
    /// Each position in place; false where there is none.
    std::vector<int> move(std::vector<double>& x, std::vector<double>& y) const;

private:
    using Transformation = std::unique_ptr<void, void (*)(OGRCoordinateTransformationH)>;
    ToGlobe(const Gdal& gdal, Transformation transformation)
        : gdal_(&gdal), transformation_(std::move(transformation)) {}
    static Result<ToGlobe> make(const Gdal& gdal, OGRSpatialReferenceH of_file, const std::string& file, bool back);

    const Gdal* gdal_;
    Transformation transformation_;
};

}  // namespace sitmap::overlay

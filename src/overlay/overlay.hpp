#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "geo/coordinates.hpp"
#include "geo/geometry.hpp"
#include "io/error.hpp"

/// What users lay over or under the map: layers, heights and pictures of their own, read through GDAL. Vector files:
/// GeoJSON, GeoPackage, Shapefile, FlatGeobuf, KML, GPX; rasters: GeoTIFF, ASCII grid, HGT, and PNG or JPEG with a
/// world file. Positions come out as longitude and latitude whatever the file's coordinate system is. Nothing is
/// fetched from a network.
namespace sitmap::overlay {

/// One feature of a user's layer, whole, with the text that shall stand beside it ("" for none).
struct Feature {
    geo::Geometry geometry;
    std::string label;
    std::int64_t id = 0;  ///< the file's own, or its place in it
};

struct Layer {
    std::vector<Feature> features;  ///< in the file's order
    /// W_FEATURE_DROPPED: shapes that cannot be used, counted. W_WRAPPED: shapes with longitudes beyond 180 degrees.
    Warnings warnings;
};

/// A layer of a vector file. `layer` "" is its only one; `label_column` "" gives no labels. A layer without features
/// is empty. Errors: policy_path, read, not_a_file, format (no vector file of a known kind), config (no such layer or
/// column; the hint names those there are), crs (no coordinate system), limit.
Result<Layer> read_layer(const std::string& file, const std::string& layer, const std::string& label_column);

/// Heights on a regular grid, row 0 in the north, metres; NaN where the raster says nothing.
struct Heights {
    geo::Box box;
    int columns = 0, rows = 0;
    std::vector<float> metres;
};

/// A raster's first band as heights over `box`. Wholly outside of it: all NaN. Errors: as read_layer.
/// \pre columns, rows in [2, 8192]; a box with a size
Result<Heights> read_heights(const std::string& file, const geo::Box& box, int columns, int rows);

/// Colours on a regular grid, row 0 in the north, four bytes each; alpha 0 where the raster says nothing.
struct Picture {
    geo::Box box;
    int columns = 0, rows = 0;
    std::vector<std::uint8_t> rgba;
};

/// A raster of bytes as colours over `box`: three or four bands, one with a palette, or one in grey. Errors: as
/// read_layer; format for bands of other numbers. \pre as read_heights
Result<Picture> read_picture(const std::string& file, const geo::Box& box, int columns, int rows);

}  // namespace sitmap::overlay

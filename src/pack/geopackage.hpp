#pragma once

#include <string>
#include <variant>
#include <vector>

#include "geo/geometry.hpp"
#include "io/error.hpp"

/// Results as a GeoPackage that a GIS opens.
namespace sitmap::pack {

enum class LayerShape { point, line, area };

/// Empty text is written as NULL.
using LayerValue = std::variant<std::string, double>;

/// A feature layer in WGS 84. Lines and areas are written as multi-lines and multi-polygons.
struct ResultLayer {
    struct Column {
        std::string name;
        bool number = false;
    };
    struct Row {
        geo::Geometry geometry;  ///< parts that are not of the layer's kind are left out
        std::vector<LayerValue> values;
    };
    std::string name;
    LayerShape shape = LayerShape::area;
    std::vector<Column> columns;
    std::vector<Row> rows;  ///< \pre as many values as columns, of their type
};

/// The file's bytes; the same layers give the same bytes. Errors: write.
Result<std::string> geopackage(const std::vector<ResultLayer>& layers);

}  // namespace sitmap::pack

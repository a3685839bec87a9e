#pragma once

#include <ogr_geometry.h>

#include <memory>

#include "geo/geometry.hpp"
#include "pack/compiler/dataset.hpp"

namespace sitmap::pack::compiler {

/// The geometry as GDAL's; parts of one kind become a Point or a Multi…, mixed ones a collection.
std::unique_ptr<OGRGeometry> as_ogr(const geo::Geometry& geometry);

}  // namespace sitmap::pack::compiler

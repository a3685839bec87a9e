#pragma once

#include <cstddef>
#include <span>

#include "geo/geometry.hpp"
#include "io/error.hpp"

namespace sitmap::pack {

/// A GeoPackage geometry: the "GP" header, then WKB of any type (Z and M are read over), either byte order, nested
/// collections flattened. NULL and empty geometries give an empty value. Errors: pack (cut short, unknown type, an
/// SRS other than 4326, coordinates that are not finite or off the globe, rings that are not closed).
Result<geo::Geometry> decode_geometry(std::span<const std::byte> blob);

}  // namespace sitmap::pack

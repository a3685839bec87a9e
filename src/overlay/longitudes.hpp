#pragma once

#include "overlay/gdal_library.hpp"

namespace sitmap::overlay {

/// Longitudes up to once round the globe beyond 180 degrees become those of the same meridians (181 is -179), as files
/// have them that go on over the 180th meridian, or count from 0 to 360. Whether there were any.
/// \pre points and straight lines, in degrees
bool wrap_longitudes(const Gdal& gdal, OGRGeometryH shape);

}  // namespace sitmap::overlay

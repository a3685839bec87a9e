#pragma once

#include "paint/cairo_owner.hpp"

namespace sitmap::paint {

/// Cleared pixels of CAIRO_FORMAT_RGB24 without space between the rows. Errors: memory.
Result<SurfaceOwner> make_pixels(int columns, int rows);

}  // namespace sitmap::paint

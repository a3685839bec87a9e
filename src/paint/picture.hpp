#pragma once

#include "layout/sheet.hpp"
#include "paint/cairo_owner.hpp"

namespace sitmap::paint {

/// The pixels as Cairo wants them; without alpha where all are opaque. Errors: memory, internal.
Result<SurfaceOwner> picture_of(const layout::ImageItem& item);

bool is_opaque(const layout::ImageItem& item);

}  // namespace sitmap::paint

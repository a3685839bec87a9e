#include "paint/raster.hpp"

#include "paint/pixel_surface.hpp"

namespace sitmap::paint {

Result<Raster> to_raster(const layout::Sheet& sheet, int columns, int rows) {
    SITMAP_TRY_ASSIGN(const SurfaceOwner surface, drawn_surface(sheet, columns, rows));
    return Raster{columns, rows, rgb_bytes(surface.get(), columns, rows)};
}

}  // namespace sitmap::paint

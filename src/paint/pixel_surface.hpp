#pragma once

#include <cstdint>
#include <vector>

#include "layout/sheet.hpp"
#include "paint/begun_page.hpp"
#include "paint/cairo_owner.hpp"
#include "paint/stencils.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// The sheet drawn over so many pixels; `kept` and `begun` may be null. \pre check_sheet passed; columns, rows > 0;
/// what is begun has this sheet's paper and first items. Errors: memory, internal.
Result<SurfaceOwner> drawn_surface(const layout::Sheet& sheet, int columns, int rows, Stencils* kept = nullptr,
                                   BegunPage* begun = nullptr);

/// Its pixels, three bytes each, red first.
std::vector<std::uint8_t> rgb_bytes(cairo_surface_t* surface, int columns, int rows);

}  // namespace sitmap::paint

#pragma once

#include <memory>

#include "paint/cairo_owner.hpp"
#include "paint/pixel_painter.hpp"
#include "paint/pixel_size.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// The pixels of a sheet that is being painted, and who paints them.
class Canvas {
public:
    /// With the sheet's paper and nothing on it; `kept` may be null.
    /// \pre has_room_for_shares(size). Errors: memory, internal.
    static Result<std::unique_ptr<Canvas>> with_paper(const layout::Sheet& sheet, PixelSize size, Stencils* kept);

    PixelPainter& painter() { return painter_; }
    /// The pixels as they are now, which are the caller's from now on.
    SurfaceOwner take_surface();

private:
    Canvas(SurfaceOwner surface, const layout::Sheet& sheet, PixelSize size, Stencils* kept);
    SurfaceOwner surface_;
    CairoOwner cairo_;
    PixelPainter painter_;
};

/// False for pages so large that a page of shares would take too much memory beside them.
bool has_room_for_shares(PixelSize size);

}  // namespace sitmap::paint

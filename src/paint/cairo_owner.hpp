#pragma once

#include <cairo.h>

#include <memory>
#include <string>

#include "io/error.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

struct ReleaseSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using SurfaceOwner = std::unique_ptr<cairo_surface_t, ReleaseSurface>;

struct ReleaseCairo {
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};
using CairoOwner = std::unique_ptr<cairo_t, ReleaseCairo>;

/// After a fault Cairo goes on without drawing, so every group ends with this. Errors: memory, internal.
inline Result<void> check_status(cairo_status_t status) {
    if (status == CAIRO_STATUS_SUCCESS) {
        return {};
    }
    return failure(status == CAIRO_STATUS_NO_MEMORY ? ErrorCode::memory : ErrorCode::internal,
                   std::string("drawing failed: ") + cairo_status_to_string(status));
}

}  // namespace sitmap::paint

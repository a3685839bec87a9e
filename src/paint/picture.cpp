#include "paint/picture.hpp"

namespace sitmap::paint {

namespace {

std::uint32_t premultiplied(std::uint32_t channel, std::uint32_t alpha) {
    return (channel * alpha + 127) / 255;
}

}  // namespace

bool is_opaque(const layout::ImageItem& item) {
    for (std::size_t i = 3; i < item.rgba->size(); i += 4) {
        if ((*item.rgba)[i] != 255) {
            return false;
        }
    }
    return true;
}

Result<SurfaceOwner> picture_of(const layout::ImageItem& item) {
    SurfaceOwner surface(cairo_image_surface_create(is_opaque(item) ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32,
                                                    item.columns, item.rows));
    SITMAP_TRY(check_status(cairo_surface_status(surface.get())));
    unsigned char* pixels = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    const std::uint8_t* from = item.rgba->data();
    for (int row = 0; row < item.rows; ++row) {
        auto* to = reinterpret_cast<std::uint32_t*>(pixels + static_cast<std::ptrdiff_t>(row) * stride);
        for (int column = 0; column < item.columns; ++column, from += 4) {
            const std::uint32_t alpha = from[3];
            to[column] = alpha << 24 | premultiplied(from[0], alpha) << 16 | premultiplied(from[1], alpha) << 8 |
                         premultiplied(from[2], alpha);
        }
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

}  // namespace sitmap::paint

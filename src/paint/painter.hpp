#pragma once

#include <cairo.h>

#include "io/error.hpp"
#include "layout/pango_layout.hpp"
#include "layout/sheet.hpp"
#include "paint/halos.hpp"

/// Draws a sheet with Cairo, for PNG and PDF alike. For .cpp files of paint only.
namespace sitmap::paint {

enum class Medium { pixels, pdf };

class Painter {
public:
    /// `cairo` outlives the painter; one user unit is a point.
    Painter(cairo_t* cairo, Medium medium);
    /// Paper and all items. \pre check_sheet passed. Errors: memory, internal.
    Result<void> paint(const layout::Sheet& sheet);

private:
    Result<void> paint_items(const std::vector<layout::Item>& items);
    Result<void> paint_one(const layout::PathItem& item);
    Result<void> paint_one(const layout::TextItem& item);
    Result<void> paint_one(const layout::ImageItem& item);
    Result<void> paint_one(const layout::Group& group);
    void paint_halo(const layout::TextItem& item, const std::vector<layout::PangoLayoutOwner>& lines);
    void trace_lines(const layout::TextItem& item, const std::vector<layout::PangoLayoutOwner>& lines);
    bool is_coarse() const;
    void trace(const geo::Path& path);
    void set_colour(style::Rgba colour);
    void set_stroke(const style::Stroke& stroke);

    cairo_t* cairo_;
    Medium medium_;
    layout::PangoContextOwner text_context_;
    Halos halos_;
};

}  // namespace sitmap::paint

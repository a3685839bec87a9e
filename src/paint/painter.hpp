#pragma once

#include <cairo.h>

#include "io/error.hpp"
#include "layout/sheet.hpp"
#include "paint/halos.hpp"

/// Draws a sheet with Cairo, for PNG and PDF alike. For .cpp files of paint only.
namespace sitmap::paint {

class Words;

enum class Medium { pixels, pdf };

class Painter {
public:
    /// `cairo` outlives the painter; one user unit is a point.
    Painter(cairo_t* cairo, Medium medium);
    /// Paper and all items. \pre check_sheet passed. Errors: memory, internal.
    Result<void> paint(const layout::Sheet& sheet);
    /// One picture or group.
    Result<void> paint_one(const layout::ImageItem& item);
    Result<void> paint_one(const layout::Group& group);

private:
    Result<void> paint_items(const std::vector<layout::Item>& items);
    Result<void> paint_one(const layout::PathItem& item);
    Result<void> paint_one(const layout::TextItem& item);
    void paint_halo(const Words& words, style::Rgba colour);

    cairo_t* cairo_;
    Medium medium_;
    Halos halos_;
};

}  // namespace sitmap::paint

#pragma once

#include <cairo.h>

#include <map>
#include <memory>
#include <utility>

#include "geo/coordinates.hpp"
#include "layout/shaped_line.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// Draws halos around letters. Each letter of a font is outlined once for each width, as a letter of a font of its own,
/// and Cairo sets it wherever that letter stands: stroking the outlines of all names anew took a fifth of a map's
/// painting.
class Halos {
public:
    /// A series of ever new sizes of letters needs no more memory than one page.
    void begin_page();
    /// In Cairo's current colour, which is opaque because neighbours overlap. The halo reaches `reach_pt` out. The
    /// line's left end is on its baseline at `baseline`.
    void draw(cairo_t* cairo, const layout::ShapedLine& line, geo::XY baseline, double reach_pt);

private:
    struct ReleaseFace {
        void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
    };
    cairo_font_face_t* outlined(cairo_scaled_font_t* letters, double reach_pt);

    std::map<std::pair<cairo_scaled_font_t*, double>, std::unique_ptr<cairo_font_face_t, ReleaseFace>> faces_;
};

}  // namespace sitmap::paint

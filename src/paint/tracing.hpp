#pragma once

#include <cairo.h>

#include <vector>

#include "layout/shaped_line.hpp"
#include "layout/sheet.hpp"
#include "paint/halos.hpp"

/// Outlines, pens and words as Cairo takes them. For .cpp files of paint only.
namespace sitmap::paint {

/// The outline becomes Cairo's path, in place of any other.
void trace(cairo_t* cairo, const geo::Path& path);
void set_colour(cairo_t* cairo, style::Rgba colour);
/// Colour, width, dashes, caps and joins.
void set_stroke(cairo_t* cairo, const style::Stroke& stroke);

/// The words of one item, shaped.
class Words {
public:
    /// \pre `item` outlives it
    explicit Words(const layout::TextItem& item);
    bool has_halo() const;
    /// How the letters' edges are drawn: stroked around the letters.
    style::Stroke halo() const;
    /// Everything that follows on `cairo` is turned as the words are.
    void turn(cairo_t* cairo) const;
    struct Ink {
        double left, top, right, bottom;
    };
    /// The pixels that the letters may touch, and `reach_pt` around them. \pre `cairo` is not turned yet
    Ink ink(cairo_t* cairo, double reach_pt) const;
    /// Nothing is drawn further from the words than their halo reaches. \pre `cairo` is not turned yet
    void clip_around(cairo_t* cairo) const;
    /// The halo in the current colour, which is opaque, set letter by letter.
    void show_halo(cairo_t* cairo, Halos& halos) const;
    /// The letters' outlines become Cairo's path.
    void trace_outlines(cairo_t* cairo) const;
    /// The letters in the current colour, from Cairo's memory of glyphs.
    void show(cairo_t* cairo) const;

private:
    /// What stands on a baseline of its own: a line, or a letter of a curved name.
    struct Run {
        layout::ShapedLine set;
        geo::XY baseline;
        double rotation_deg = 0;  ///< about its baseline's start, besides `turn`
    };

    /// Each run with `cairo` turned as it is, its baseline's start at the point given.
    template <typename Draw>
    void each_run(cairo_t* cairo, const Draw& draw) const;

    const layout::TextItem& item_;
    std::vector<Run> runs_;
};

/// Cairo sets letters on whole pixels: where those are large the gaps get uneven, and outlines of the letters, which
/// stand where they belong, are worth their time.
bool is_coarse(cairo_t* cairo);

}  // namespace sitmap::paint

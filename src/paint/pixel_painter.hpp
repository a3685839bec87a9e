#pragma once

#include <functional>
#include <string>
#include <vector>

#include "paint/cairo_owner.hpp"
#include "paint/coverage.hpp"
#include "paint/painter.hpp"
#include "paint/stencils.hpp"
#include "paint/word_shares.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// Draws a sheet into pixels. Cairo works out how marks and words cover them; pages of a series that share `kept` do
/// that once. Pictures and groups that let the ground shine through are left to Cairo.
///
/// Two painters may share one sheet, each on a thread of its own: one sets the words, the other paints with them.
class PixelPainter {
public:
    /// `surface`: opaque, rows without gaps; `cairo` draws on it, one user unit is a point. Both outlive the painter;
    /// so does `kept`, which may be null.
    PixelPainter(cairo_surface_t* surface, cairo_t* cairo, Stencils* kept);
    /// Paper and all items. \pre check_sheet passed. Errors: memory, internal.
    Result<void> paint(const layout::Sheet& sheet);
    /// The same with words that another painter sets. \pre can_share(sheet)
    Result<void> paint_with(const layout::Sheet& sheet, WordShares& words);
    /// Sets the words for a painter of the same sheet on a surface of the same size, and paints nothing.
    Result<void> set_words(const layout::Sheet& sheet, WordShares& words);
    /// False for sheets with words in groups that let the ground shine through: Cairo sets those with the rest.
    static bool can_share(const layout::Sheet& sheet);

private:
    enum class Part { all, words, rest };
    Result<void> begin(Part part, WordShares* words);
    Result<void> paint_sheet(const layout::Sheet& sheet);
    Result<void> paint_items(const std::vector<layout::Item>& items);
    Result<void> paint_one(const layout::PathItem& item);
    Result<void> paint_one(const layout::TextItem& item);
    Result<void> paint_one(const layout::ImageItem& item);
    Result<void> paint_one(const layout::Group& group);

    /// What draws in white on the page of shares, and the pixels that it may touch.
    using Draw = std::function<void(cairo_t*)>;
    using Bounds = std::function<PixelBox(cairo_t*)>;
    /// Lays the colour where `draw` draws; `key_` says what that depends on where anything is kept, `touched` where it
    /// draws nothing.
    void stamp(style::Rgba colour, const Bounds& bounds, const Draw& draw, const TouchedCells* touched = nullptr);
    /// The same for words, which may come from another painter or be for it.
    void stamp_words(style::Rgba colour, const Bounds& bounds, const Draw& draw);
    /// Draws on the page of shares; the box holds all of it.
    PixelBox cover(const Bounds& bounds, const Draw& draw);
    SharePage shares() const;
    PixelBox box_of(const geo::Path& path, double reach_pt) const;
    PixelBox cut_to_page(double left, double top, double right, double bottom) const;
    /// Of a path and its stroke, if any.
    void key_of(char kind, const geo::Path& path, const style::Stroke* stroke);
    void begin_key(char kind);
    Result<void> with_cairo(const std::function<Result<void>()>& paint);

    cairo_surface_t* surface_;
    cairo_t* cairo_;
    Stencils* kept_;
    Painter painter_;
    Halos alone_;
    Halos& halos_;
    SurfaceOwner page_;  ///< of shares, clear between two stamps
    CairoOwner on_page_;
    int columns_, rows_;
    double scale_x_, scale_y_;
    bool coarse_;
    TouchedCells touched_;
    std::vector<const geo::Path*> clips_;
    std::vector<PixelBox> clip_boxes_;
    std::vector<std::string> clip_keys_;
    std::string key_;
    Part part_ = Part::all;
    WordShares* words_ = nullptr;
};

}  // namespace sitmap::paint

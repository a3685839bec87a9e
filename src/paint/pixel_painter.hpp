#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "paint/cairo_owner.hpp"
#include "paint/coverage.hpp"
#include "paint/painter.hpp"
#include "paint/pixel_size.hpp"
#include "paint/stencils.hpp"
#include "paint/word_shares.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// Draws a sheet into pixels. Cairo works out how marks and words cover them; pages of a series that share `kept` do
/// that once. Pictures and groups that let the ground shine through are left to Cairo.
///
/// Two painters may share the words of one sheet, each on a thread of its own (`paint/word_shares.hpp`).
class PixelPainter {
public:
    using Items = std::span<const layout::Item>;

    /// Of a sheet over so many pixels; `kept` may be null, else it outlives the painter.
    PixelPainter(const layout::Sheet& sheet, PixelSize size, Stencils* kept);
    PixelPainter(const PixelPainter&) = delete;
    PixelPainter& operator=(const PixelPainter&) = delete;
    /// Lays the sheet's paper. `surface`: opaque, rows without gaps; `cairo` draws on it, one user unit is a point;
    /// both outlive the painter. Errors: memory, internal.
    Result<void> begin(cairo_surface_t* surface, cairo_t* cairo);
    /// Items of the sheet, above those painted before. \pre begun; check_sheet passed. Errors: memory, internal.
    Result<void> paint(Items items);
    /// The same with words of which another painter sets some. \pre can_share(items)
    Result<void> paint_with(Items items, WordShares& words);
    /// Sets words for a painter of the same items, and paints nothing. \pre not begun
    Result<void> set_words(Items items, WordShares& words);
    /// False where there are words in groups that let the ground shine through: Cairo sets those with the rest.
    static bool can_share(Items items);
    /// How many texts `WordShares` are for.
    static std::size_t texts_in(Items items);

private:
    enum class Part { all, words, rest };
    Result<void> begin_page();
    void make_page(int columns, int rows);
    /// Brings the page to the box; a larger one where it must. Its cairo tells when there was no memory for it.
    void move_page(const PixelBox& box);
    Result<void> paint_part(Items items, Part part, WordShares* words);
    Result<void> paint_items(Items items);
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
    /// The same for words, which may be for another painter.
    void stamp_words(style::Rgba colour, const Bounds& bounds, const Draw& draw);
    /// Lays the words that another painter has set.
    void lay_words(const layout::TextItem& item);
    /// Draws on the page of shares; the box holds all of it.
    PixelBox cover(const Bounds& bounds, const Draw& draw);
    SharePage shares() const;
    PixelBox box_of(const geo::Path& path, double reach_pt) const;
    PixelBox cut_to_page(double left, double top, double right, double bottom) const;
    /// Of a path and its stroke, if any.
    void key_of(char kind, const geo::Path& path, const style::Stroke* stroke);
    void begin_key(char kind);
    Result<void> with_cairo(const std::function<Result<void>()>& paint);

    cairo_surface_t* surface_ = nullptr;
    cairo_t* cairo_ = nullptr;
    Stencils* kept_;
    std::optional<Painter> painter_;  ///< with `cairo_`
    style::Rgba paper_;
    Halos alone_;  ///< where none are kept
    Halos& halos_;
    SurfaceOwner page_;  ///< of shares, clear between two stamps; for words alone no larger than they are
    CairoOwner on_page_;
    int page_columns_ = 0, page_rows_ = 0;
    int page_left_ = 0, page_top_ = 0;  ///< of the page on the picture
    int columns_, rows_;
    double scale_x_, scale_y_;
    bool coarse_ = false;
    TouchedCells touched_;
    std::vector<const geo::Path*> clips_;
    std::vector<PixelBox> clip_boxes_;
    std::vector<std::string> clip_keys_;
    std::string key_;
    Part part_ = Part::all;
    WordShares* words_ = nullptr;
    WordShares::Layers layers_;  ///< of the words that are being set for another painter
};

}  // namespace sitmap::paint

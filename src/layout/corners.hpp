#pragma once

#include <optional>
#include <vector>

#include "layout/ink_map.hpp"

namespace sitmap::layout {

/// A mark that furniture should not cover; `weight` says how much it matters.
struct Mark {
    Rect box;
    double weight = 1;
};

/// Flush in the corner where it covers least: bottom right when nothing speaks against it (bottom left when
/// mirrored). Marks of weight 1000 and more are never covered: then nothing is returned.
std::optional<Rect> inset_corner(const Rect& frame, double width, double height, const std::vector<Mark>& marks,
                                 const InkMap& ink, bool right_to_left);

/// Bottom left, `margin_pt` from the frame; bottom right, or above the inset, when a mark or the inset stands there.
Rect scale_bar_corner(const Rect& frame, double width, double height, double margin_pt, const std::vector<Mark>& marks,
                      const std::optional<Rect>& inset);

}  // namespace sitmap::layout

#pragma once

#include <vector>

#include "brief/annotations.hpp"
#include "style/style.hpp"

namespace sitmap::style {

/// Half the frame of a unit's symbol, in its grid of 24 × 24.
inline constexpr double unit_half_width = 11, unit_half_height = 7;

/// A unit's symbol in the manner of APP-6: a frame of the same shape for all sides, because a map takes none; the side
/// is told by tint and by the bar at the frame's left (solid: Armenian, striped: Azerbaijani, none: others), the branch
/// by its glyph, the size by the marks on top. A unit that is only claimed stands on white, one that is expected has a
/// dashed frame. The first part is the halo.
std::vector<SymbolPart> unit_symbol(const Style& style, brief::UnitSide side, brief::UnitBranch branch,
                                    brief::UnitSize size, event::Claim claim);

}  // namespace sitmap::style

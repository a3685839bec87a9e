#pragma once

#include "layout/label_board.hpp"

namespace sitmap::layout {

/// Places few wishes anew, as cheaply as can be while all others stay. Looks at no more than `nodes` partial choices,
/// which is lessened by what was used; with those used up, takes the best found. True when the group costs less than
/// before.
bool solve_group(Board& board, const std::vector<std::uint32_t>& group, long& nodes);

}  // namespace sitmap::layout

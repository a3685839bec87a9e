#pragma once

#include "layout/label_board.hpp"

namespace sitmap::layout {

/// Places few wishes anew, as cheaply as can be while all others stay.
class GroupSolver {
public:
    explicit GroupSolver(Board& board) : board_(board), entry_of_(board.graph().cost.size(), Board::none) {}

    /// Looks at no more than `nodes` partial choices, which is lessened by what was used; with those used up, takes
    /// the best found. True when the group costs less than before.
    bool solve(const std::vector<std::uint32_t>& group, long& nodes);

private:
    Board& board_;
    std::vector<int> entry_of_;  ///< of each candidate: its index in the group at hand
};

}  // namespace sitmap::layout

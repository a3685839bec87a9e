#pragma once

#include <utility>

#include "layout/label_board.hpp"

namespace sitmap::layout {

/// Moves of one label that push others out of its way.
class Moves {
public:
    /// Every look at a candidate takes one from `budget`.
    Moves(Board& board, long& budget) : board_(board), budget_(budget) {}

    /// Tries every other candidate of `wish`: whoever stands in its way is pushed out and finds the best place, for
    /// which one more may be moved aside. Keeps the first state that costs less and says so.
    bool improve(std::uint32_t wish);
    /// All wishes in turn until none improves.
    void improve_all();

private:
    using Before = std::vector<std::pair<std::uint32_t, int>>;

    bool try_move(std::uint32_t w, std::uint32_t c, std::vector<std::uint32_t> ejected);
    void settle(std::uint32_t e, std::uint32_t mover, Before& before, double& gain);

    Board& board_;
    long& budget_;
};

}  // namespace sitmap::layout

#pragma once

#include <optional>
#include <vector>

#include "layout/label_board.hpp"
#include "layout/label_futility.hpp"
#include "layout/label_plan.hpp"

namespace sitmap::layout {

/// Moves of one label that push others out of its way.
class Moves {
public:
    /// Every look at a candidate takes one from `budget`.
    Moves(Board& board, long& budget)
        : board_(board), budget_(budget), nobody_(board.graph().words(), 0), futility_(board.graph()) {}

    /// Tries every other candidate of `wish`: whoever stands in its way is pushed out and finds the best place, for
    /// which one more may be moved aside. Keeps the first state that costs less and says so.
    bool improve(std::uint32_t wish);
    /// All wishes in turn until none improves.
    void improve_all();

private:
    bool try_move(std::uint32_t w, std::uint32_t c, std::vector<std::uint32_t> ejected);
    /// Gives `e` its best place in the plan, and what it costs there with what another costs more that is moved aside.
    double settle(std::uint32_t e, Plan& plan);
    /// A wish that stands, no part of the plan, and would be hit.
    std::optional<std::uint32_t> in_the_way(std::uint32_t candidate, const Plan& plan) const;

    Board& board_;
    long& budget_;
    HitCounts nobody_;  ///< as if nobody stood
    Futility futility_;
};

}  // namespace sitmap::layout

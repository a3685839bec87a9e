#pragma once

#include <utility>
#include <vector>

#include "layout/label_board.hpp"

namespace sitmap::layout {

/// A move before it is made: some wishes elsewhere, all others as they stand.
class Plan {
public:
    /// \pre `board` stays as it is until `carry_out`
    explicit Plan(Board& board) : board_(board) {}

    /// Also anew, elsewhere.
    void put(std::uint32_t wish, int candidate);
    bool moves(std::uint32_t wish) const;
    /// How many would hit the wish's candidates; until the next call.
    const HitCounts& hits(std::uint32_t wish);
    void carry_out();

private:
    struct Change {
        std::uint32_t wish = 0;
        int candidate = Board::none;
    };

    Board& board_;
    std::vector<Change> changes_;
    HitCounts hits_;
};

}  // namespace sitmap::layout

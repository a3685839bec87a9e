#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "layout/label_board.hpp"

namespace sitmap::layout {

/// Remembers searches from one wish that found nothing. As long as all those stand where they stood whom it looked at,
/// the same search would find nothing again.
class Futility {
public:
    explicit Futility(const ConflictGraph& graph);

    /// A search from `wish` begins.
    void begin(std::uint32_t wish);
    /// It asks who stands in the way of `wish`.
    void look_around(std::uint32_t wish);
    /// It ends with nothing, after so many looks at candidates.
    void found_nothing(const Board& board, long looks);
    /// How many looks a search from `wish` would take to find nothing once more; 0 when it might find something.
    long looks_in_vain(std::uint32_t wish, const Board& board) const;

private:
    /// A bit for each wish.
    using Wishes = std::vector<std::uint64_t>;
    struct Search {
        std::vector<std::pair<std::uint32_t, int>> seen;  ///< wishes with what they had chosen
        long looks = 0;
    };

    std::vector<Wishes> around_;                 ///< of each wish: itself and those that can be in conflict with it
    std::vector<std::vector<Search>> searches_;  ///< of each wish, the latest last
    std::uint32_t wish_ = 0;
    Wishes seen_;  ///< by the search at hand
};

}  // namespace sitmap::layout

#pragma once

#include <cstdint>
#include <vector>

#include "layout/label_placement.hpp"

namespace sitmap::layout {

/// Obstacles by where they lie, quick to ask of many candidates.
class FreeGround {
public:
    /// \pre `obstacles` outlive it unchanged
    explicit FreeGround(const Obstacles& obstacles);

    /// What `is_free` says of a candidate with this box and no leader.
    bool holds(const Rect& box) const;
    /// What `is_free` says.
    bool holds(const Candidate& candidate, const std::vector<std::size_t>& own = {},
               double clearance_pt = usual_leader_clearance_pt) const;

private:
    struct Cells {
        int left, top, right, bottom;  ///< last ones included
    };
    Cells cells_of(const Rect& box) const;
    bool holds_leader(const Segment& piece, const std::vector<std::size_t>& own, double clearance_pt) const;
    std::size_t index_of(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
    }

    const Obstacles& obstacles_;
    int columns_ = 0, rows_ = 0;
    std::vector<std::vector<std::uint32_t>> boxes_;  ///< of each cell, by row
};

}  // namespace sitmap::layout

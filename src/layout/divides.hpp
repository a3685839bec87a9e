#pragma once

#include <cstdint>
#include <vector>

#include "layout/segments.hpp"

namespace sitmap::layout {

/// The lines that names should not lie across from their dots, found by where they lie: borders, lines of control,
/// rivers.
class Divides {
public:
    /// Of a map of this size; what lies beyond is only found more slowly.
    Divides(double width_pt, double height_pt);

    /// `cost`: of lying across it.
    void add(const Segment& piece, double cost);

    /// What it costs to lie at the end of `way`, seen from its begin. A line that wiggles counts once: of all that are
    /// crossed, in the order in which they were added, the dearest so far pays what it costs more than the last.
    double cost_across(const Segment& way) const;

private:
    struct Piece {
        Segment segment;
        double cost = 0;
    };

    template <class Take>
    void for_each_cell(const Rect& box, Take&& take) const;

    int columns_ = 1, rows_ = 1;
    std::vector<Piece> pieces_;
    std::vector<std::vector<std::uint32_t>> cells_;  ///< row by row: pieces that may lie there
};

}  // namespace sitmap::layout

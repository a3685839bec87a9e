#pragma once

#include <vector>

#include "layout/segments.hpp"

namespace sitmap::layout {

/// How much is drawn where, on a grid of 2 pt cells: the soft cost of putting text there. Boxes are answered in
/// constant time once `finish` was called.
class InkMap {
public:
    InkMap(double width_pt, double height_pt);

    /// `weight` for each point of length.
    void add(const Segment& segment, double weight);
    void add(const Rings& rings, double weight);
    /// `weight` spread evenly over the box.
    void add(const Rect& box, double weight);
    void finish();

    /// Ink in the box; what lies outside the frame counts nothing.
    double in(const Rect& box) const;

private:
    std::size_t index(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_ + 1) +
               static_cast<std::size_t>(column);
    }
    double& cell(int column, int row) { return sums_[index(column, row)]; }
    double sum(int column, int row) const { return sums_[index(column, row)]; }

    int columns_ = 0, rows_ = 0;
    std::vector<double> sums_;  ///< one row and column of zeros first, so that sums need no edge cases
};

}  // namespace sitmap::layout

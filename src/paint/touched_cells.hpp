#pragma once

#include <cstdint>
#include <vector>

#include "geo/path.hpp"

/// For .cpp files of paint only.
namespace sitmap::paint {

/// Where on a page a line may have left something, in cells of a few pixels: a long line touches little of the box
/// around it.
class TouchedCells {
public:
    /// Of a page of so many pixels; all of it is untouched.
    TouchedCells(int columns, int rows);

    static constexpr int strip_rows = 8;
    int cell_columns() const { return cell_columns_; }
    /// A bit for each cell of the strip of rows that the row lies in, the leftmost the lowest.
    std::uint64_t in_row(int row) const { return strips_[static_cast<std::size_t>(row / strip_rows)]; }

    /// All cells that the path comes as near as `reach_px` to, instead of those before. A point of the path is
    /// `scale_x` by `scale_y` pixels.
    void take(const geo::Path& path, double scale_x, double scale_y, double reach_px);

private:
    void touch(geo::XY from, geo::XY to, double reach_px);
    void touch_box(double left, double top, double right, double bottom);

    int columns_, rows_, cell_columns_;
    std::vector<std::uint64_t> strips_;
};

}  // namespace sitmap::paint
